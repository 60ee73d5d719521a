"""Judging every row of what was read: new, known already, refreshing, or with a problem."""

from collections.abc import Iterable, Iterator

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.progress import Progress
from jinxiang_report.domain.report import State
from jinxiang_report.operations.import_comparing import Comparison, differences
from jinxiang_report.operations.import_entries import Drafting
from jinxiang_report.operations.import_preview import Fate, Judged
from jinxiang_report.operations.years import is_sensible
from jinxiang_report.spreadsheets.reading import Problem, Reading, ReadRow, SheetReading

_AT_ONCE = 200  # rows between two reports of progress


def judged(
    read: Reading, drafting: Drafting, comparison: Comparison, progress: Progress
) -> tuple[list[Judged], list[Problem]]:
    """A line for every row, in order, and all problems."""
    total = sum(len(sheet.rows) for sheet in read.sheets)
    done = 0
    lines: list[Judged] = []
    problems: list[Problem] = []
    for sheet in read.sheets:
        found = list(sheet.problems)
        of_sheet: list[Judged] = []
        for row in sheet.rows:
            if done % _AT_ONCE == 0:
                progress(done, total)
            done += 1
            entry = _drafted(sheet, row, drafting, comparison)
            if isinstance(entry, Problem):
                found.append(entry)
            else:
                of_sheet.append(_line(sheet, row, entry, comparison))
        of_sheet += _problem_lines(sheet, found)
        lines += sorted(of_sheet, key=lambda line: line.row)
        problems += sorted(found, key=lambda problem: problem.row)
    return lines, problems


def _drafted(
    sheet: SheetReading, row: ReadRow, drafting: Drafting, comparison: Comparison
) -> Entry | Problem:
    """The row as an entry, or what keeps it from being one."""
    year = drafting.year_of(row, sheet)
    if year is None:
        return _missing_year(sheet.name, row.row, row.published.year)
    entry = drafting.entry(row, year)
    if isinstance(entry, str):
        return _unknown_category(sheet.name, row.row, entry)
    state = drafting.closed.get(year)
    if state and not comparison.knows(entry, sheet.name):
        return _closed_year(sheet.name, row.row, year, state)
    return entry


def _line(sheet: SheetReading, row: ReadRow, entry: Entry, comparison: Comparison) -> Judged:
    fate, said = Fate.NEW, _stray(row, entry)
    place = f"“{sheet.name}”第 {row.row} 行"
    meeting = comparison.meet(entry, place)
    if meeting.before is not None:
        learnt = differences(meeting.before, meeting.after)
        fate, said = (Fate.REFRESHED, learnt) if learnt else (Fate.KNOWN, "台账里已经有了")
    elif meeting.place != place:
        fate, said = Fate.KNOWN, f"与{meeting.place}相同"
    return Judged(fate, sheet.name, row.row, row.title, row.published, said)


def _stray(row: ReadRow, entry: Entry) -> str:
    """What to know of a row that is logged in a year which is not that of its date (DL-05)."""
    if row.published.year == entry.year:
        return ""
    return f"日期不在 {entry.year} 年度内，导入后会标为错误"


def _problem_lines(sheet: SheetReading, problems: Iterable[Problem]) -> Iterator[Judged]:
    read = {row.row: (row.title, row.published) for row in sheet.rows}
    for problem in problems:
        where = f"{problem.column}“{problem.value}”" if problem.value else problem.column
        title, day = read.get(problem.row, (problem.title, problem.day))
        said = f"{where}：{problem.message}"
        yield Judged(Fate.PROBLEM, problem.sheet, problem.row, title, day, said)


def _missing_year(sheet: str, row: int, year: int) -> Problem:
    first = "请先新建这个年度；日期写错的，" if is_sensible(year) else ""
    return Problem(sheet, row, "年度", str(year), f"台账里没有这个年度，{first}请改正日期。")


def _closed_year(sheet: str, row: int, year: int, state: State) -> Problem:
    message = f"这个年度已经{state}，这一行不导入。确需补记，请先点年度旁边的“{state}”重新打开它。"
    return Problem(sheet, row, "年度", str(year), message)


def _unknown_category(sheet: str, row: int, name: str) -> Problem:
    return Problem(
        sheet,
        row,
        "类别",
        name,
        "类别表里没有。请说明它是哪个类别，或在文件里改成已有的类别。",
    )
