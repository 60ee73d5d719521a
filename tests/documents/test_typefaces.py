from jinxiang_report.documents.typefaces import TYPEFACES, typefaces_told


def test_with_all_typefaces_nothing_is_to_be_said() -> None:
    names = [one.name for one in TYPEFACES]
    assert typefaces_told(names) == "本机有年报要用的全部字体。"


def test_english_names_count_as_well() -> None:
    names = ["FZXiaoBiaoSong-B05S", "SimHei", "KaiTi_GB2312", "FangSong_GB2312"]
    assert "全部字体" in typefaces_told(names)


def test_what_stands_in_is_what_the_computer_has() -> None:
    told = typefaces_told(["FangSong", "楷体", "SimHei", "宋体"])
    assert told.startswith("本机没有“方正小标宋简体”、“楷体_GB2312”、“仿宋_GB2312”。")
    assert "“宋体”代替标题的字体" in told
    assert "“楷体”代替二级标题的字体" in told
    assert "“仿宋”代替正文的字体" in told


def test_a_computer_without_any_of_them_is_told_once() -> None:
    told = typefaces_told([])
    assert told.count("“宋体”代替标题、一级标题、二级标题、正文的字体") == 1
    assert told.endswith("到装有这些字体的电脑上打开就是原样。")
