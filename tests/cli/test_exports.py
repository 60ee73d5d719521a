"""What the command line tells of the files that were written."""

from pathlib import Path

from tests.cli.runs import Run, said


def test_the_status_lists_the_files_that_were_written(run: Run) -> None:
    run("demo", ".")
    run("export", "台账.db", "--year", "2021", "--to", "年报.html")
    page, word = said(run("status", "台账.db", "--year", "2021", "--json"))["exports"]
    assert (page["kind"], page["draft"], page["changes"]) == ("网页", False, "")
    assert (Path(page["path"]).name, word["kind"]) == ("年报.html", "Word")
    assert page["findings"]["error"] == 0
