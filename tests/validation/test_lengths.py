from tests.validation.reports import findings, with_text


def test_a_long_paragraph_is_told_by_its_opening() -> None:
    (finding,) = findings("SY-12", with_text("信息发布前都经过审核。" * 40))
    assert "超过 400 字" in finding.message
    assert findings("SY-12", with_text("信息发布前都经过审核。\n" * 40)) == []


def test_a_long_sentence_is_told_unless_it_is_a_list() -> None:
    sentence = "认真落实各项要求，" * 14 + "取得成效。"
    (finding,) = findings("SY-12", with_text(sentence))
    assert "超过 120 字" in finding.message
    listed = "公开信息共33条，其中" + "，".join(f"第{at}类信息的数量是{at}条" for at in range(12))
    assert findings("SY-12", with_text(f"{listed}。")) == []
    assert findings("SY-12", with_text(f"按条例网站电话1月1日，{sentence}", "引言")) == []
