"""The sample year 2021: a ledger, its checks and its report, made from resources/sample/."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinxiang_report.domain.finding import Finding
from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.office import Office
from jinxiang_report.domain.progress import Progress, unwatched
from jinxiang_report.domain.report import Report
from jinxiang_report.installed import resource
from jinxiang_report.operations.export_order import Exported
from jinxiang_report.operations.exporting import export_report
from jinxiang_report.operations.figures import fill_with_zero
from jinxiang_report.operations.importing import accept_import, preview_import
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.reports import check_year, compose
from jinxiang_report.operations.trouble import ExportRefusedError
from jinxiang_report.operations.years import standard_texts, start_ledger
from jinxiang_report.storage import reading
from jinxiang_report.storage.ledger import Ledger, open_ledger

YEAR = 2021
OFFICE = Office(
    name="金乡县工业和信息化局",
    short_name="县工业和信息化局",
    address="金乡县光明路7号人防大厦（又名：金城大厦）",
    phone="0537-6558696",
    portal="“中国·金乡”政府门户网站",
    portal_address="http://www.example.gov.cn",
    wechat="金乡工业",
)


@dataclass(frozen=True)
class Demo:
    """What was made."""

    ledger: Path
    report: Report
    findings: Sequence[Finding]
    exported: Exported


def make_demo(folder: Path) -> Demo:
    """Make the sample year anew in the folder; a sample made there before is replaced."""
    path = folder / "台账.db"
    _clear(path)
    with start_ledger(path, OFFICE, YEAR) as ledger:
        fill_sample(ledger)
        report = compose(ledger, YEAR)
        exported = export_report(ledger, YEAR, folder / f"{report.title}.docx")
        return Demo(path, report, check_year(ledger, YEAR), exported)


def sample_at(path: Path, progress: Progress = unwatched) -> Ledger:
    """The sample year to look around in, as it was left; made if it is not there."""
    if path.exists():
        return open_ledger(path)
    _make_folder(path.parent)
    ledger = start_ledger(path, OFFICE, YEAR)
    try:
        fill_sample(ledger, progress)
    except BaseException:
        ledger.close()
        path.unlink()
        raise
    return ledger


def fill_sample(ledger: Ledger, progress: Progress = unwatched) -> None:
    """Bring the sample year's entries, figures and text into a ledger that keeps that year.

    The sample office had no applications, reviews, decisions or fees: 0, which is not blank.
    """
    progress(0, 0)
    preview = preview_import(ledger, resource("sample/ledger-2021.xlsx"))
    accept_import(ledger, preview, progress)
    fill_with_zero(ledger, YEAR, edition_of(YEAR).cells)
    for section, text in standard_texts("sample/narrative-2021.toml").items():
        write_section(ledger, YEAR, section, text)


def _clear(path: Path) -> None:
    """Make room for a new sample; an office's own ledger, or one in use, is left alone."""
    _make_folder(path.parent)
    if path.exists():
        with open_ledger(path) as found:
            is_sample = reading.office(found) == OFFICE
        if not is_sample:
            raise ExportRefusedError(
                f"“{path}”不是样例，是一个单位自己的台账，没有动它。请换一个文件夹做样例。"
            )
        path.unlink()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportRefusedError(
            f"文件夹“{folder}”建立不了，请检查路径和权限，或换一个地方。"
        ) from error
