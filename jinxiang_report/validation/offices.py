"""What an office's name says of its powers. In doubt, nothing."""

from jinxiang_report.validation.patterns import pattern_of

# 规章 are made by ministries, provinces and cities divided into districts (立法法 art. 91 and 93).
# A 市 may be a county, so a city's government is left out; 办公厅 and 办公室 report for it.
_TOWNSHIP = pattern_of("(?:镇|乡|苏木|街道|街道办事处|(?:镇|乡|街道).*(?:办事处|人民政府))$")
_COUNTY = pattern_of("县|(?<!自)旗(?!舰)|自治旗|市.{1,6}(?<!治)区|(?<!治)区人民政府")
_DEPARTMENT = pattern_of("[省市县区州盟旗].*(?:局|厅|委员会|委|中心|支队|大队|管理处|服务处|分局)$")
_NATIONAL = pattern_of("^(?:国家|国务院|中国|中华)")
_GOVERNMENT = pattern_of("人民政府(?:办公[厅室])?$")


def makes_no_rules(name: str) -> bool:
    """Whether it plainly has no power to make 规章."""
    if _TOWNSHIP.search(name) or _COUNTY.search(name):
        return True
    is_department = _DEPARTMENT.search(name) and not _GOVERNMENT.search(name)
    return bool(is_department) and not _NATIONAL.search(name)


def is_county_department(name: str) -> bool:
    """Whether it plainly is a county's department, and not the county's own government."""
    return bool(_COUNTY.search(name)) and not (_GOVERNMENT.search(name) or _TOWNSHIP.search(name))
