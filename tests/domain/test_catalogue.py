from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.office import DEFAULT_CATALOGUE, Category

CATALOGUE = Catalogue(
    tuple(
        Category(at + 1, 2021, heading.name, heading.initials, heading.article, at)
        for at, heading in enumerate(DEFAULT_CATALOGUE)
    )
)


def meant(typed: str) -> list[str]:
    return [category.name for category in CATALOGUE.meant(typed)]


def test_initials_name_a_category() -> None:
    assert meant("fgwj") == ["法规文件"]


def test_the_first_letters_are_enough_if_only_one_fits() -> None:
    assert meant("fg") == ["法规文件"]
    assert meant("XZZ") == ["行政执法公示"]


def test_full_pinyin_names_a_category() -> None:
    assert meant("faguiwenjian") == ["法规文件"]
    assert meant("Fagui") == ["法规文件"]


def test_letters_may_be_left_out_if_only_one_fits() -> None:
    assert meant("fwj") == ["法规文件"]
    assert meant("xmss") == ["重大建设项目批准和实施"]


def test_letters_left_out_may_fit_several() -> None:
    assert {"决策公开", "政务公开组织管理"} < set(meant("gk"))


def test_letters_that_fit_two_categories_mean_both() -> None:
    assert meant("xz") == ["行政执法公示", "行政处罚/行政强制"]


def test_characters_from_the_middle_of_the_name_find_it() -> None:
    assert meant("执法") == ["行政执法公示"]


def test_full_width_letters_are_letters() -> None:
    assert meant("ｆｇｗｊ") == ["法规文件"]


def test_nothing_typed_means_nothing() -> None:
    assert meant("  ") == []


def test_an_exact_name_wins_over_longer_ones() -> None:
    catalogue = Catalogue(
        (
            Category(1, 2021, "公示", "gs", "", 0),
            Category(2, 2021, "行政执法公示", "xzzfgs", "", 1),
        )
    )
    assert [category.id for category in catalogue.meant("公示")] == [1]


def test_a_retired_category_keeps_its_name_but_is_not_offered() -> None:
    catalogue = Catalogue((Category(1, 2021, "旧栏目", "jlm", "", 0, retired=True),))
    assert catalogue.name(1) == "旧栏目"
    assert catalogue.meant("旧栏目") == []


def test_no_category_has_no_name_and_stands_first() -> None:
    assert CATALOGUE.name(None) == ""
    assert CATALOGUE.position(None) < CATALOGUE.position(1)


def test_the_whole_of_an_alias_names_a_category_where_nothing_else_fits() -> None:
    known = Catalogue(CATALOGUE.categories, {"政策文件": 2, "公共服务": 2})
    assert [category.name for category in known.meant(" “政策文件” ")] == ["法规文件"]
    assert [category.name for category in known.meant("公共服务")] == ["公共服务"]
    assert known.meant("政策") == []
