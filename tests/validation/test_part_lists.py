from tests.validation.reports import check_text, with_text


def test_what_is_miscounted_for_a_part_left_out_is_told_once() -> None:
    text = (
        "本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
        "存在的主要问题及改进情况、其他需要报告的事项六个部分。按条例编制，1月1日起，网站，电话。"
    )
    (finding,) = check_text(with_text(text, "引言"), "TA-04", "ST-07")
    assert finding.rule == "TA-04"
    assert "漏了“政府信息公开行政复议、行政诉讼情况”" in finding.message


def test_a_list_without_its_number_is_told_by_what_it_leaves_out() -> None:
    text = (
        "全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
        "存在的主要问题及改进情况、其他需要报告的事项。按条例编制，1月1日起，网站，电话。"
    )
    (finding,) = check_text(with_text(text, "引言"), "TA-04", "ST-07")
    assert finding.rule == "ST-07"
