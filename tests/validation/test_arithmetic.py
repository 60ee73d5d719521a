import pytest

from jinxiang_report.domain.finding import Finding, Quote, Severity
from jinxiang_report.validation.arithmetic import listed_counts_add_up
from tests.validation.reports import with_text


def flaws(text: str) -> list[Finding]:
    return list(listed_counts_add_up(with_text(text, "六（六）")))


def test_a_list_that_does_not_add_up_is_told_with_all_its_numbers() -> None:
    text = (
        "通过网站主动公开政府信息共33条，其中机构职能1条，法规文件7条，决策公开3条，规划计划3条，"
        "公共服务1条，行政执法公示18条，行政处罚/行政强制1条，重大建设项目批准和实施1条，"
        "政务公开组织管理3条，财政预决算2条，专题专栏1条，部门信息公开指南1条，信息公开年报1条。"
    )

    (finding,) = flaws(text)

    assert finding.severity is Severity.ERROR
    assert finding.places == (Quote("六（六）", text[:-1]),)
    assert (
        "各项相加为 43（1＋7＋3＋3＋1＋18＋1＋1＋3＋2＋1＋1＋1），总数写 33，相差 10"
        in finding.message
    )


@pytest.mark.parametrize(
    "text",
    [
        "共公开80条，其中公告17条、动态40条、预算20条。",
        "共公开50条，分别为公告20条、动态20条。",
        "网站45条分为概况9条、动态16条、目录21条。",
        "共公开八十条，其中公告五十条、动态二十条、其他十一条。",
        "共公开1,202条，其中公告1,000条、动态152条、其他60条。",
        "公开１２条，其中公告７条、动态４条、其他２条。",
        "办理建议提案40件，其中建议13件、提案17件。",
        "公开财政信息6条（预算2条、决算2条、其他1条）。",
        "共公开20条，主要包括公告15条、动态9条等。",
        "公开900余条，其中公告800余条、动态40余条、预算150余条。",
        "共公开100条，其中公告40条、动态50条、其他5条；公众号发布20条。",
        "全年共公开60条。其中：公告20条，动态30条，预算9条。",
        "公开30条：公告10条；动态10条；预算9条。",
        "较上年增加9条，公开60条，同比增长9%，其中公告20条、动态30条、预算11条。",
        "公开信息1202条，网站997条，公众号215条。",
        "答复申请716件，予以公开258件、不予公开35件、无法提供265件、不予处理168件。",
        "发布437条，工程14条；采购380条；土地16条；产权37条。",
        "新收申请33件，上年结转2件，共计36件。",
        "承办人大代表建议5件、政协提案7件，共计13件，全部办结。",
        "公开会议6条、解读8条、机构信息2条，三类合计17条。",
        # A verb in front of an item makes no new statement of it where it does not fit.
        "公开信息60条，其中部门动态38条，公开提案办理15条，发布政策解读12条。",
        "公开信息共计61条。其中，专栏全年更新简介12条，公开草案4条，发布政策26条、预算20条。",
        "公开信息16条，包括公告7条，通知6条，以及预算2条。",
        "通过网站、公众号、公开栏分别公开信息210条、64条、36条，共计330条。",
        "公开信息330条，网站、公众号、公开栏分别为210条、64条、36条。",
        "上半年公开信息48条，下半年公开52条，全年共公开110条。",
        "1月至6月公开信息48条，7月至12月公开52条，全年共公开110条。",
        "一是公开决策11条；二是公开执行36条；三是公开结果19条。全年共计67条。",
        "新收申请22件，上年结转1件，共23件，其中办结21件，结转下年度3件。",
        # Kinds of information that begin as a verb does.
        "公开信息223条，其中工作总结1条，组织机构13条，公开制度2条，回应关切180条。",
        # What follows behind a heavier mark is no part, and makes nothing doubtful.
        "公开信息40条，其中，文件9条，计划8条，其他7条，年报1条；按照受理、审查的程序，办理申请0条。",
    ],
)  # fmt: skip
def test_a_list_that_does_not_add_up_is_found(text: str) -> None:
    assert len(flaws(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        # They add up.
        "共公开80条，其中公告20条、动态40条、预算20条。",
        "会议类24条（专题会议13条，部门会议11条）。",
        "共28条，其中会议类24条（专题会议13条，部门会议11条）、通知3条、公告1条。",
        "网站公开100条，其中公告40条、动态60条；公众号发布50条，其中原创20条、转载30条。",
        "公开60条，其中机构3条占5%，文件57条占95%。",
        "公开11条：指南1条，占9%；公文10条，占91%。",
        "申请12件，其中5件予以公开，4件部分公开，3件不予公开。",
        "召开会议两次，其中一次为专题会议，一次为培训会。",
        "公开80条，其中：\n公告20条；\n动态60条。",
        "共公开80条，其中公告20条，动态40条，预算17条。通知类3条。",
        "公开900余条，其中公告600余条、动态200余条、预算100余条。",
        # The list is of an earlier number, or of several together.
        "公开33条，比上年增加10条，其中机构13条、文件20条。",
        "新收10件，上年结转2件，其中网络9件、信函3件。",
        "收到12件（新收10件，上年结转2件），其中网络12件、信函0件。",
        # They do not claim to be all.
        "共公开200条，其中规范性文件5条。",
        "共公开1234条，其中规范性文件5条、解读12条、预算20条。",
        "共公开50条，主要包括公告1条、文件7条、年报1条、计划3条、总结4条、人事5条。",
        "共公开50条，包括但不限于公告10条、文件27条、年报1条。",
        "共公开50条，其中公告10条、文件27条、年报1条等。",
        "公开10条信息，其中文件4条、解读3条、图解2条，内容翔实，年报1条。",
        "受理32件，答复30件（含结转7件，另有5件顺延）。",
        # Another noun's number is no part.
        "全年公开30条，其中文件10条、动态20条，群众留言180条。",
        "公开300条，其中图解5条、视频3条，公众号推送400条，阅读量10万人次。",
        "网站公开100条，其中公告40条、动态60条，公众号推送200条。",
        "发布50条，其中文件20件、解读10条、图解10条、其他10条。",
        "公开60条，其中公告20条、动态30条、较上年多5条，预算10条。",
        "收到20件，11件办结，8件申请人主动撤销。",
        "按照第二十条第（一）项至第（十五）项，公开33条，其中法规33条。",
        "共公开100条，其中公告40条，动态60条，回复网民留言50条。",
        "共公开100条，其中规范性文件4条，回复网民留言500条。",
        "办结11件，其中予以公开5件，部分公开2件，不予公开4件，结转下年度1件。",
        # No word opens a list, and the numbers show that there is none.
        "公开信息1202条，网站997条，公众号205条。",
        "公开信息1202条，图解50条，视频20条。",
        "网站公开信息1000条，公众号600条，微博350条。",
        "发布通知50件，批复30件，函25件。",
        "收到申请9件，网络5件，信函5件。",
        "收到申请100件，办结97件，结转3件。",
        "新收申请33件，上年结转2件，共计35件。",
        "承办人大代表建议5件、政协提案7件，共计12件，全部办结。",
        "承办省提案1件。承办县建议5件、县提案7件，合计13件。",
        "办结5件、公开7件，累计召开会议13次，合计3件。",
        "培训2次、检查3次，共召开会议8次。",
        # 主要 belongs to another word.
        "解读46篇，其中图文20篇、视频6篇，主要负责人解读8篇，发布会解读12篇。",
        # A list of names ends before what is counted otherwise.
        "网站公开信息52条，包含公告、预算、招考等内容；通过公众号公开80条，通过微博公开45条。",
        # All of it is told of each channel.
        "公开信息31条，其中网站公开31条；通过公众号公开31条；通过公开栏公开31条。",
        "通过网站、公众号、公开栏分别公开信息210条、64条、36条，共计310条。",
        "公开信息310条，网站、公众号、公开栏分别为210条、64条、36条。",
        "公开信息310条，2022年和2023年分别为150条、170条。",
        "公开信息330条，评论、转发分别为25条、64条。",
        "上半年公开信息48条，下半年公开52条，全年共公开100条。",
        "公开信息48条，举办活动52次，全年共公开110条。",
        "公开信息48条，更新信息52条，全年共公开110条。",
        "一是公开决策11条；二是公开执行36条；三是公开结果19条。全年共计66条。",
        "一是公开决策11条；二是公开执行36条；三是公开结果19条。合计发布90条。",
        "新收申请22件，上年结转1件，共23件，其中办结20件，结转下年度3件。",
        "公开信息286条；其中动态170条，公告64条，财政12条，其余为人事、规划等信息。",
        "公开信息286条；其中动态170条，公告64条，财政12条，其余信息涉及人事、规划。",
        # They are less than half of it.
        "公开589条，其中包括资金14条，权力88条，抽查10条，采购7条，污染93条，解读17条，回应44条。",
        # What 以及 adds may be of its own, where the list adds up without it.
        "发布法定内容1条，包括机构概况1条，以及预决算信息2条。",
        # Neither of two bare parts is the total of the other.
        "接到4份申请，对其中一件予以公开，对其中两件部分公开，对其中一件说明了情况。",
        # Where an inner list ends only the meaning tells.
        "共100条，其中网站50条，其中公告20条、动态30条，公众号50条。",
    ],
)
def test_a_sound_sentence_is_left_alone(text: str) -> None:
    assert flaws(text) == []


def test_the_bracket_and_the_list_around_it_are_checked_each_by_itself() -> None:
    text = "共28条，其中会议类24条（专题会议13条，部门会议10条）、通知3条、公告1条。"

    (finding,) = flaws(text)

    assert finding.places == (Quote("六（六）", "其中会议类24条（专题会议13条，部门会议10条）"),)


def test_a_part_greater_than_its_whole_is_told() -> None:
    (finding,) = flaws("年内累计公开信息162条，其中乡镇文件41条，公众号推送293篇。")

    assert "各项相加为 334（41＋293），总数写 162，相差 172" in finding.message


def test_two_flaws_are_two_findings() -> None:
    text = "公开30条，分别为公告10条、动态10条。受理9件，分别为网络5件、信函5件。"

    assert len(flaws(text)) == 2


def test_two_parts_that_leave_out_hardly_anything_are_a_suggestion() -> None:
    (finding,) = flaws("网站全年发布信息402条，其中工作动态251条、通知公告150条。")

    assert finding.severity is Severity.HINT
    assert "相差 1" in finding.message
    assert flaws("网站全年发布信息402条，其中工作动态251条、通知公告120条。") == []
    assert flaws("网站全年发布信息402条，主要包括工作动态251条、通知公告150条。") == []


def test_a_list_that_leaves_much_of_its_total_may_only_lack_a_word() -> None:
    text = "公开信息480条，其中文件53条、机构49条、资金54条、补贴90条、扶贫66条、监管30条。"

    (finding,) = flaws(text)

    assert finding.severity is Severity.HINT
    assert "“其中主要有”" in finding.message
    (short,) = flaws(text.replace("480", "380"))
    assert short.severity is Severity.ERROR


def test_a_list_of_several_numbers_together_is_told_with_all_of_them() -> None:
    text = "网站公开75条，新媒体公开280条，其他方式公开5条。其中公众号120条、微博298条、抖音62条。"

    (finding,) = flaws(text)

    assert "总数写 75＋280＋5＝360，相差 120" in finding.message
