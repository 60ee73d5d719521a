from jinxiang_report.domain.quoting import inside_quotes, shortened


def test_words_are_cut_only_where_they_are_too_long() -> None:
    assert shortened("主动公开情况", 6) == "主动公开情况"
    assert shortened("主动公开情况表", 6) == "主动公开情…"


def test_quotation_marks_within_a_quotation_are_single() -> None:
    assert inside_quotes("发布“一图读懂”3条") == "发布‘一图读懂’3条"
