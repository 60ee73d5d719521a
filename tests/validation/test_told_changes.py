import pytest

from jinxiang_report.domain.finding import Finding, Severity
from jinxiang_report.validation.told_changes import changes_told_otherwise_are_reckoned_right
from tests.validation.reports import with_text


def flaws(text: str) -> list[Finding]:
    return list(changes_told_otherwise_are_reckoned_right(with_text(text, "六（六）")))


@pytest.mark.parametrize(
    "text",
    [
        "举办发布会31场，比2023年多6场（2023年为27场）。",
        "收到申请9件，同比增加3件（上年7件）。",
        "2024年申请量为17件，比2023年多6件，2023年为12件。",
        "2024年发布512条，2023年发布470条，同比增加52条。",
        "接待来访1410人次，比2023年少190人次，同比减少13.5%。",
        "新收申请27件，较上年（36件）减少9件，降幅33.3%。",
        "发文量减少30篇（2023年330篇，2024年300篇），降幅为10.1%。",
        "新收申请45件。同比增长33.3%（上年30件）。",
        "公开经费预算1810万元，比上年的2010万元下降10%，减少300万元。",
        "网站访问量71万次，同比翻一番（2023年为52万次）。",
        "收到来信110封，同比下降10%，减少30封（上年130封）。",
    ],
)
def test_a_change_that_is_not_that_of_its_numbers_is_found(text: str) -> None:
    (finding,) = flaws(text)

    assert (finding.rule, finding.severity) == ("TA-03", Severity.ERROR)


@pytest.mark.parametrize(
    "text",
    [
        "举办发布会31场，比2023年多4场（2023年为27场）。",
        "收到申请9件，同比增加2件（上年7件）。",
        "2024年发布512条，2023年发布470条，同比增加42条。",
        "接待来访1410人次，比2023年少190人次，同比减少11.9%。",
        "新收申请27件，较上年（36件）减少9件，降幅25%。",
        "发文量减少30篇（2023年330篇，2024年300篇），降幅为9.1%。",
        "新收申请45件。同比增长50%（上年30件）。",
        "公开经费预算1810万元，比上年的2010万元下降10%，减少200万元。",
        "网站访问量105万次，同比翻一番（2023年为52万次）。",
        "访问量10.2万次，比2023年多2.1万次（2023年为8.05万次）。",
        "收到来信110封，同比下降15.4%，减少20封（上年130封）。",
    ],
)
def test_a_change_that_is_that_of_its_numbers_is_left_alone(text: str) -> None:
    assert flaws(text) == []


def test_the_reckoning_is_told() -> None:
    (difference,) = flaws("举办发布会31场，比2023年多6场（2023年为27场）。")
    (rate,) = flaws("新收申请27件，较上年（36件）减少9件，降幅33.3%。")

    assert "31－27＝4，正文写多 6" in difference.message
    assert "应下降 25.0%，正文写 33.3%" in rate.message
