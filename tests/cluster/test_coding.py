"""Documents on a cluster: what a plain run makes of them, in order, and a crash costs one."""

import importlib
import os
import sys
from dataclasses import replace

import pytest
from tests.fakes import make_document

from whence.errors import ClusterError
from whence.pipeline import AddOptions, ToolsSpec, add, load_tools
from whence.pipeline.article import ReaderChoice
from whence.pipeline.workers import code_documents
from whence.present.cli import run
from whence.store import Case

distributed = pytest.importorskip(
    "distributed", reason="the extra `cluster` is not installed"
)
from whence.cluster import cluster_coder, coding  # noqa: E402 - needs the extra

SPEC = ToolsSpec(ReaderChoice.UNDERSTUDY)
# Sockets of killed workers are closed by the garbage collector, which warns.
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)


@pytest.fixture(scope="module")
def tools():
    return load_tools(SPEC)


def documents(count):
    said = "“The army lost {} soldiers in Tessaro,” said Ada Brenner, a spokeswoman for the army."
    return [make_document(f"{n:03}.txt", text=said.format(n + 2)) for n in range(count)]


def test_a_cluster_makes_what_a_plain_run_makes_and_a_poison_document_costs_itself(
    tools, monkeypatch
):
    monkeypatch.setattr(coding, "UNIT", 4)
    given = documents(19)
    plain = list(code_documents(given, SPEC, tools, workers=1))
    given[6] = replace(given[6], text=Deadly(given[6].text))
    found = list(cluster_coder("local", 2)(given, SPEC, tools))
    assert [article.document for article in found] == given
    assert found[6].problem.kind == "reader-crashed"
    assert found[6].problem.name == "006.txt"
    for number, (ours, theirs) in enumerate(zip(found, plain, strict=True)):
        if number != 6:
            assert ours.problem is None
            assert (ours.coded, ours.actors) == (theirs.coded, theirs.actors)
    assert any(article.coded.claims for article in found)


def test_a_run_on_a_cluster_writes_the_same_case(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for document in documents(3):
        (folder / document.name).write_text(document.text, encoding="utf-8")
    claims = []
    for coder in (None, cluster_coder("local", 1)):
        with Case.open_or_create(tmp_path / f"{len(claims)}.whence") as case:
            add(case, [str(folder)], AddOptions(SPEC, coder=coder))
            claims.append(list(case.claims()))
    assert claims[0] == claims[1] != []


def test_units_are_of_so_many_documents_or_so_many_characters(monkeypatch):
    monkeypatch.setattr(coding, "UNIT", 2)
    monkeypatch.setattr(coding, "UNIT_CHARACTERS", 100)
    given = [
        make_document(f"{n}.txt", text="x" * size) for n, size in enumerate([9, 9, 101, 9])
    ]
    assert [len(unit) for unit in coding.units_of(given)] == [2, 1, 1]


def test_a_worker_with_another_codebook_is_refused(tools):
    with pytest.raises(coding.MismatchError, match="codebook"):
        coding.code_unit(b"", SPEC, ("0", tools.reader.name, "another"))


def test_a_scheduler_that_does_not_answer_is_named(tools, monkeypatch):
    monkeypatch.setattr(coding, "PATIENCE_S", 1)
    with pytest.raises(ClusterError, match=r"127\.0\.0\.1:9"):
        list(cluster_coder("tcp://127.0.0.1:9")(documents(1), SPEC, tools))


def test_without_the_extra_one_line_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, "whence.cluster.coding")
    with pytest.raises(ClusterError, match=r"pip install 'whence\[cluster\]'"):
        importlib.import_module("whence.cluster.coding")


def test_the_command_line_passes_the_address_on(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(coding, "PATIENCE_S", 1)
    (tmp_path / "a.txt").write_text(documents(1)[0].text, encoding="utf-8")
    told = ["add", str(tmp_path / "a.txt"), "--case", str(tmp_path / "c.whence")]
    code = run([*told, "--reader", "understudy", "--cluster", "tcp://127.0.0.1:9"])
    assert code == 3
    assert "cannot read on a cluster: no scheduler answers" in capsys.readouterr().err


class Deadly(str):
    """A text that ends the process that unpacks it, unless it is ours."""

    __slots__ = ()

    def __reduce__(self):
        return _end, (os.getpid(), str(self))


def _end(parent, text):
    if os.getpid() != parent:
        os._exit(9)
    return text
