"""证据包: one file whose parts anybody can verify, the same bytes for the same year."""

import json
import shutil
import subprocess
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pytest

from jinxiang_report.documents.read_back import as_printed, read_back
from jinxiang_report.domain.grid import Cell
from jinxiang_report.operations.exporting import carry_out, export_report, order_export
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.reports import compose
from jinxiang_report.packing import unpack
from jinxiang_report.storage.ledger import Ledger


@pytest.fixture
def parts(sample: Ledger, tmp_path: Path) -> dict[str, bytes]:
    export_report(sample, 2021, tmp_path / "证据.zip")
    return unpack((tmp_path / "证据.zip").read_bytes())


def ending(parts: dict[str, bytes], end: str) -> bytes:
    (name,) = [name for name in parts if name.endswith(end)]
    return parts[name]


def test_every_part_stands_in_the_list_with_its_sum(parts: dict[str, bytes]) -> None:
    lines = parts.pop("SHA256SUMS").decode().splitlines()
    assert lines == [f"{sha256(data).hexdigest()}  {name}" for name, data in parts.items()]


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum verifies the list")
def test_the_usual_program_verifies_the_list(tmp_path: Path, parts: dict[str, bytes]) -> None:
    with ZipFile(tmp_path / "证据.zip") as archive:
        archive.extractall(tmp_path / "out")
    subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path / "out", check=True)


def test_document_tables_ledger_and_data_are_in_it(sample: Ledger, parts: dict[str, bytes]) -> None:
    report = compose(sample, 2021)
    assert read_back(ending(parts, "年度报告.docx")) == as_printed(report)
    checked = docx.Document(BytesIO(ending(parts, "校验记录.docx")))
    assert any("没有错误，可以定稿" in paragraph.text for paragraph in checked.paragraphs)
    entries = openpyxl.load_workbook(BytesIO(ending(parts, "台账.xlsx")))
    assert entries["公开信息"].max_row == 43 + 2
    assert "表三" in openpyxl.load_workbook(BytesIO(ending(parts, "附表.xlsx"))).sheetnames
    data = json.loads(ending(parts, ".json"))
    assert (data["office"], data["year"], data["edition"]) == (report.office.name, 2021, "2021")
    assert data["tables"]["二"]["规章"] == [0, 0, 0]
    assert (len(data["tables"]["三"]), len(data["tables"]["四"])) == (25, 15)


def test_the_same_year_makes_the_same_bytes(sample: Ledger, tmp_path: Path) -> None:
    sums = {export_report(sample, 2021, tmp_path / f"{at}.zip").sha256 for at in range(2)}
    assert len(sums) == 1


def test_what_is_changed_meanwhile_is_not_in_the_file(sample: Ledger, tmp_path: Path) -> None:
    order = order_export(sample, 2021, tmp_path / "证据.zip")
    enter_figures(
        sample, 2021, {Cell("三", "received", "person"): "", Cell("二", "fee", "charged"): "x"}
    )
    carry_out(order)
    data = json.loads(ending(unpack((tmp_path / "证据.zip").read_bytes()), ".json"))
    assert (data["tables"]["三"][0][0], data["unread"]) == (0, [])


def test_a_blank_cell_is_null_and_text_is_told_apart(sample: Ledger, tmp_path: Path) -> None:
    enter_figures(
        sample, 2021, {Cell("三", "received", "person"): "", Cell("二", "fee", "charged"): "无"}
    )
    export_report(sample, 2021, tmp_path / "证据.zip")
    data = json.loads(ending(unpack((tmp_path / "证据.zip").read_bytes()), ".json"))
    assert (data["tables"]["三"][0][0], data["tables"]["二"]["行政事业性收费"]) == (None, None)
    assert [unread["text"] for unread in data["unread"]] == ["无"]
