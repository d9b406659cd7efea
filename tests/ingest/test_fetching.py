"""Addresses the user named, from a server on this machine that tells the truth or does not."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from tests.ingest.conftest import NOW
from tests.ingest.make_files import ARTICLE, entry_of, page_of, rss_of

from whence.ingest import Limits, find_sources, read_source

BODY = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
FEED = rss_of(entry_of("Bridges closed", "https://courier.example/1", BODY))
ANSWERS = {
    "/page": ("text/html; charset=utf-8", page_of().encode(), 0),
    "/feed": ("application/rss+xml", FEED, 0),
    "/feed-that-says-more": ("application/rss+xml", FEED, 5000),
    "/feed-that-says-less": ("application/rss+xml", FEED, -90),
    "/large": ("text/plain", b"word " * 100_000, 0),
}


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path not in ANSWERS:
            self.send_error(404)
            return
        media_type, content, lie = ANSWERS[self.path]
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content) + lie))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *args):
        pass


@pytest.fixture
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Answers) as answers:
        thread = threading.Thread(target=answers.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{answers.server_port}"
        answers.shutdown()
        thread.join()


def read_at(address: str, limits: Limits | None = None):
    (source,) = find_sources([address])
    return read_source(source, NOW, limits or Limits(fetch_s=5.0))


def test_a_page_is_read_under_its_address(server):
    (document,) = read_at(f"{server}/page").documents
    assert document.name == document.original.origin == f"{server}/page"
    assert ARTICLE[0] in document.text
    assert document.metadata.url.value == f"{server}/page"


@pytest.mark.parametrize("path", ["/feed", "/feed-that-says-more"])
def test_a_feed_is_read_whatever_length_it_declares(server, path):
    (document,) = read_at(server + path).documents
    assert document.metadata.title.value == "Bridges closed"


def test_a_feed_that_declares_too_little_is_read_as_far_as_it_came(server):
    read = read_at(f"{server}/feed-that-says-less")
    assert "cut-short" in [problem.kind for problem in read.problems]


@pytest.mark.parametrize(
    ("path", "limits"),
    [
        ("/nothing", None),
        ("/large", Limits(source_bytes=1000)),
    ],
)
def test_an_address_that_gives_nothing_is_a_problem(server, path, limits):
    (problem,) = read_at(server + path, limits).problems
    assert problem.kind == "not-fetched"


def test_a_server_that_does_not_answer_is_a_problem():
    (problem,) = read_at("http://127.0.0.1:1/x", Limits(fetch_s=0.5)).problems
    assert problem.kind == "not-fetched"
