"""The statutory form as data: the one place where an official label stands.

Edition 2021: 国办公开办函〔2021〕30号, for report years since 2021.
Edition 2019: 国办公开办函〔2019〕60号, for report years 2019 and 2020.
The short key beside each label is the English word for that term in the whole program.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from jinxiang_report.domain.blocks import Block, Line, stacked_table
from jinxiang_report.domain.grid import Balance, Box, Cell, FormTable, Kind, Label, Named, Sum

FIRST_YEAR = 2019
LAST_YEAR_OF_2019 = 2020

PARTS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
"""The six headings, in order (edition 2021; the reports of 2019 and 2020 carry them too)."""


@dataclass(frozen=True)
class Section:
    """A stretch of the narrative that is written, stored and checked by itself."""

    key: str
    title: str
    part: int
    """Which of the six parts it belongs to, from 1; 0 for the preamble."""
    required: bool = True


PREAMBLE = "引言"
ABOUT_ITEMS = "一（一）"
ABOUT_APPLICATIONS = "一（二）"
ABOUT_PROBLEMS = "五"
ABOUT_FEES = "六（一）"
ABOUT_PROPOSALS = "六（三）"
NOTES_TO_FIGURES = "六（五）"

OUTLINE = (
    Section(PREAMBLE, "引言", 0),
    Section("一", PARTS[0], 1, required=False),
    Section(ABOUT_ITEMS, "（一）主动公开情况", 1),
    Section(ABOUT_APPLICATIONS, "（二）依申请公开情况", 1),
    Section("一（三）", "（三）政府信息管理情况", 1),
    Section("一（四）", "（四）政府信息公开平台建设情况", 1),
    Section("一（五）", "（五）监督保障情况", 1),
    Section(ABOUT_PROBLEMS, PARTS[4], 5),
    Section(ABOUT_FEES, "（一）政府信息公开申请收费情况", 6),
    Section("六（二）", "（二）落实上级年度政务公开工作要点情况", 6),
    Section(ABOUT_PROPOSALS, "（三）人大代表建议和政协提案办理结果公开情况", 6),
    Section("六（四）", "（四）本行政机关年度政务公开工作创新情况", 6),
    Section(NOTES_TO_FIGURES, "（五）年度报告数据统计需要说明的事项", 6),
    Section("六（六）", "（六）本行政机关认为需要报告的其他事项", 6),
    Section(
        "六（七）",
        "（七）其他有关文件专门要求通过政府信息公开工作年度报告予以报告的事项",
        6,
    ),
)
"""What is written in words. Parts 二, 三 and 四 are tables only."""


@dataclass(frozen=True)
class Edition:
    """One edition of the form."""

    key: str
    basis: str
    """The number of the document that fixes it."""
    tables: Mapping[str, FormTable]

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every figure of the three tables, in the order of the form."""
        return tuple(cell for table in self.tables.values() for cell in table.boxes)

    @cached_property
    def known(self) -> frozenset[Cell]:
        """The same figures, for asking whether one exists."""
        return frozenset(self.cells)

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """The prescribed sums, parts before the totals that are built on them."""
        return tuple(sum_ for table in self.tables.values() for sum_ in table.sums)

    def name(self, cell: Cell) -> str:
        """The cell as a person calls it, table first."""
        return f"表{cell.table}“{self.tables[cell.table].name(cell)}”"


@cache
def edition_of(year: int) -> Edition:
    """The edition that a report of this year must follow."""
    return _edition_2019() if year <= LAST_YEAR_OF_2019 else _edition_2021()


# 表二 ---------------------------------------------------------------------------------

_DOCUMENT_COUNTS_2021 = (
    Named("made", "本年制发件数"),
    Named("repealed", "本年废止件数"),
    Named("in_force", "现行有效件数"),
)
_DECIDED = (Named("decided", "本年处理决定数量"),)

_TABLE_TWO_2021 = (
    Block(
        "第二十条第（一）项",
        _DOCUMENT_COUNTS_2021,
        (Line("rules", "规章"), Line("normative", "行政规范性文件")),
    ),
    Block("第二十条第（五）项", _DECIDED, (Line("licence", "行政许可"),)),
    Block(
        "第二十条第（六）项",
        _DECIDED,
        (Line("penalty", "行政处罚"), Line("coercion", "行政强制")),
    ),
    Block(
        "第二十条第（八）项",
        (Named("charged", "本年收费金额（单位：万元）"),),
        (Line("fee", "行政事业性收费"),),
        {"charged": Kind.MONEY},
    ),
)

_DOCUMENT_COUNTS_2019 = (
    Named("newly_made", "本年新制作数量"),
    Named("newly_published", "本年新公开数量"),
    Named("published", "对外公开总数量"),
)
_MATTERS_2019 = (
    Named("last_year", "上一年项目数量"),
    Named("change", "本年增/减"),
    Named("decided", "处理决定数量"),
)
_CHANGE = {"change": Kind.CHANGE}

_TABLE_TWO_2019 = (
    Block(
        "第二十条第（一）项",
        _DOCUMENT_COUNTS_2019,
        (Line("rules", "规章"), Line("normative", "规范性文件")),
    ),
    Block(
        "第二十条第（五）项",
        _MATTERS_2019,
        (Line("licence", "行政许可"), Line("other_service", "其他对外管理服务事项")),
        _CHANGE,
    ),
    Block(
        "第二十条第（六）项",
        _MATTERS_2019,
        (Line("penalty", "行政处罚"), Line("coercion", "行政强制")),
        _CHANGE,
    ),
    Block(
        "第二十条第（八）项",
        _MATTERS_2019[:2],
        (Line("fee", "行政事业性收费"),),
        _CHANGE,
    ),
    Block(
        "第二十条第（九）项",
        (Named("projects", "采购项目数量"), Named("amount", "采购总金额")),
        (Line("procurement", "政府集中采购"),),
        {"amount": Kind.MONEY},
    ),
)


DECIDED_ROWS = ("licence", "penalty", "coercion")
"""Rows of 处理决定数量, which are filled by who has the power (权责清单)."""


# 表三 ---------------------------------------------------------------------------------

CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
_ORGANISATIONS = "法人或其他组织"

APPLICANTS = (
    Named("person", "自然人"),
    Named("business", "商业企业", (_ORGANISATIONS,)),
    Named("research", "科研机构", (_ORGANISATIONS,)),
    Named("welfare", "社会公益组织", (_ORGANISATIONS,)),
    Named("legal_service", "法律服务机构", (_ORGANISATIONS,)),
    Named("other", "其他", (_ORGANISATIONS,)),
    Named("total", "总计"),
)
"""申请人情况: who applied."""

_RESULTS = "三、本年度办理结果"
_REFUSED = (_RESULTS, "（三）不予公开")
_UNABLE = (_RESULTS, "（四）无法提供")
_DECLINED = (_RESULTS, "（五）不予处理")
_OTHERWISE = (_RESULTS, "（六）其他处理")

_RECEIVED_ROWS = (
    Named("received", "一、本年新收政府信息公开申请数量"),
    Named("carried_in", "二、上年结转政府信息公开申请数量"),
)
_RESULT_ROWS_BOTH = (
    Named("disclosed", "（一）予以公开", (_RESULTS,)),
    Named(
        "partly_disclosed",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        (_RESULTS,),
    ),
    Named("refused_secret", "1.属于国家秘密", _REFUSED),
    Named("refused_forbidden", "2.其他法律行政法规禁止公开", _REFUSED),
    Named("refused_safety", "3.危及“三安全一稳定”", _REFUSED),
    Named("refused_third_party", "4.保护第三方合法权益", _REFUSED),
    Named("refused_internal", "5.属于三类内部事务信息", _REFUSED),
    Named("refused_process", "6.属于四类过程性信息", _REFUSED),
    Named("refused_case_file", "7.属于行政执法案卷", _REFUSED),
    Named("refused_inquiry", "8.属于行政查询事项", _REFUSED),
    Named("unable_not_held", "1.本机关不掌握相关政府信息", _UNABLE),
    Named("unable_not_ready", "2.没有现成信息需要另行制作", _UNABLE),
    Named("unable_unclear", "3.补正后申请内容仍不明确", _UNABLE),
    Named("declined_petition", "1.信访举报投诉类申请", _DECLINED),
    Named("declined_repeated", "2.重复申请", _DECLINED),
    Named("declined_publication", "3.要求提供公开出版物", _DECLINED),
    Named("declined_excessive", "4.无正当理由大量反复申请", _DECLINED),
    Named("declined_reissue", "5.要求行政机关确认或重新出具已获取信息", _DECLINED),
)
_OTHER_ROWS_2021 = (
    Named(
        "other_not_corrected",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        _OTHERWISE,
    ),
    Named(
        "other_not_paid",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        _OTHERWISE,
    ),
    Named("other_other", "3.其他", _OTHERWISE),
)
_OTHER_ROWS_2019 = (Named("other_other", "（六）其他处理", (_RESULTS,)),)
_CLOSING_ROWS = (
    Named("handled", "（七）总计", (_RESULTS,)),
    Named("carried_out", "四、结转下年度继续办理"),
)
_LABEL_COLUMNS = 3
_HEAD_ROWS = 3


def _table_three(other_rows: tuple[Named, ...]) -> FormTable:
    results = _RESULT_ROWS_BOTH + other_rows
    rows = _RECEIVED_ROWS + results + _CLOSING_ROWS
    boxes = {
        Cell("三", row.key, column.key): Box(_HEAD_ROWS + down, _LABEL_COLUMNS + across)
        for down, row in enumerate(rows)
        for across, column in enumerate(APPLICANTS)
    }
    return FormTable(
        key="三",
        heading=PARTS[2],
        head_rows=_HEAD_ROWS,
        column_widths=(12.0, 16.0, 47.5) + (11.5,) * len(APPLICANTS),
        # Across, all but the two longest labels stand on one line: the table fits 156 mm of height.
        wide_columns=(12.0, 16.0, 92.0) + (15.0,) * len(APPLICANTS),
        labels=_applicant_head() + _row_labels(rows),
        boxes=boxes,
        rows={row.key: row.label for row in rows},
        columns={column.key: column.label for column in APPLICANTS},
        sums=_handled_sums(results) + _applicant_sums(rows),
        balances=_carry_balances(),
    )


def _applicant_head() -> tuple[Label, ...]:
    left = _LABEL_COLUMNS
    return (
        Label(Box(0, 0, 3, left), CORNER),
        Label(Box(0, left, 1, 7), "申请人情况"),
        Label(Box(1, left, 2, 1), APPLICANTS[0].label),
        Label(Box(1, left + 1, 1, 5), _ORGANISATIONS),
        Label(Box(1, left + 6, 2, 1), APPLICANTS[-1].label),
        *(Label(Box(2, left + at, 1, 1), APPLICANTS[at].label) for at in range(1, 6)),
    )


def _row_labels(rows: tuple[Named, ...]) -> tuple[Label, ...]:
    """Each row's own label, and one tall label for each heading over several rows."""
    own = tuple(
        Label(Box(_HEAD_ROWS + at, len(row.groups), 1, _LABEL_COLUMNS - len(row.groups)), row.label)
        for at, row in enumerate(rows)
    )
    groups = dict.fromkeys(
        row.groups[: level + 1] for row in rows for level in range(len(row.groups))
    )
    return own + tuple(_group_label(rows, group) for group in groups)


def _group_label(rows: tuple[Named, ...], group: tuple[str, ...]) -> Label:
    under = [at for at, row in enumerate(rows) if row.groups[: len(group)] == group]
    return Label(Box(_HEAD_ROWS + under[0], len(group) - 1, len(under), 1), group[-1])


def _handled_sums(results: tuple[Named, ...]) -> tuple[Sum, ...]:
    """（七）总计 of each column is the sum of the results above it."""
    return tuple(
        Sum(
            Cell("三", "handled", column.key),
            tuple(Cell("三", row.key, column.key) for row in results),
        )
        for column in APPLICANTS
    )


def _applicant_sums(rows: tuple[Named, ...]) -> tuple[Sum, ...]:
    """总计 of each row is the sum of the six kinds of applicant."""
    return tuple(
        Sum(
            Cell("三", row.key, "total"),
            tuple(Cell("三", row.key, column.key) for column in APPLICANTS[:-1]),
        )
        for row in rows
    )


def _carry_balances() -> tuple[Balance, ...]:
    """一 + 二 = （七） + 四 in each column, as the corner cell says."""
    return tuple(
        Balance(
            (Cell("三", "received", column.key), Cell("三", "carried_in", column.key)),
            (Cell("三", "handled", column.key), Cell("三", "carried_out", column.key)),
        )
        for column in APPLICANTS
    )


# 表四 ---------------------------------------------------------------------------------

OUTCOMES = (
    Named("upheld", "结果维持"),
    Named("corrected", "结果纠正"),
    Named("other", "其他结果"),
    Named("pending", "尚未审结"),
    Named("total", "总计"),
)
_PROCEEDINGS = (
    Named("review", "行政复议"),
    Named("direct_suit", "未经复议直接起诉", ("行政诉讼",)),
    Named("suit_after_review", "复议后起诉", ("行政诉讼",)),
)


PROCEEDING_ROWS = tuple(kind.key for kind in _PROCEEDINGS)


def _table_four() -> FormTable:
    boxes = {
        Cell("四", row.key, column.key): Box(_HEAD_ROWS, 5 * block + across)
        for block, row in enumerate(_PROCEEDINGS)
        for across, column in enumerate(OUTCOMES)
    }
    return FormTable(
        key="四",
        heading=PARTS[3],
        head_rows=_HEAD_ROWS,
        column_widths=(10.4,) * 15,
        labels=(
            Label(Box(0, 0, 1, 5), "行政复议"),
            Label(Box(0, 5, 1, 10), "行政诉讼"),
            Label(Box(1, 5, 1, 5), "未经复议直接起诉"),
            Label(Box(1, 10, 1, 5), "复议后起诉"),
            *(Label(Box(1, at, 2, 1), column.label) for at, column in enumerate(OUTCOMES)),
            *(
                Label(Box(2, left + at, 1, 1), column.label)
                for left in (5, 10)
                for at, column in enumerate(OUTCOMES)
            ),
        ),
        boxes=boxes,
        rows={row.key: row.label for row in _PROCEEDINGS},
        columns={column.key: column.label for column in OUTCOMES},
        sums=tuple(
            Sum(
                Cell("四", row.key, "total"),
                tuple(Cell("四", row.key, column.key) for column in OUTCOMES[:-1]),
            )
            for row in _PROCEEDINGS
        ),
    )


# The editions --------------------------------------------------------------------------


def _edition_2021() -> Edition:
    return Edition(
        "2021",
        "国办公开办函〔2021〕30号",
        {
            "二": stacked_table(PARTS[1], _TABLE_TWO_2021),
            "三": _table_three(_OTHER_ROWS_2021),
            "四": _table_four(),
        },
    )


def _edition_2019() -> Edition:
    return Edition(
        "2019",
        "国办公开办函〔2019〕60号",
        {
            "二": stacked_table(PARTS[1], _TABLE_TWO_2019),
            "三": _table_three(_OTHER_ROWS_2019),
            "四": _table_four(),
        },
    )
