"""The desk as a web application: addresses to pages, and what stands at the door."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse

from whence.errors import WhenceError
from whence.model.ids import DocId
from whence.pipeline.alike import Embed
from whence.present.view import CaseView
from whence.present.web import judging, urls
from whence.present.web.assets import own_file, vendored_file
from whence.present.web.desk import Asked, Desk, NoSuchPageError
from whence.present.web.guard import COOKIE, HEADERS, Guard
from whence.present.web.pages import (
    article,
    articles,
    claim,
    correct,
    matrix,
    overview,
    problems,
    question,
    questions,
    review,
    search,
    together,
)
from whence.present.web.people import actor, actors, sources, ties
from whence.present.web.pictures import (
    commitments,
    figures,
    network,
    places,
    timeline,
)
from whence.present.web.rendering import Page, Shell, as_csv, as_html, as_json
from whence.present.web.twins import Twins
from whence.present.withholding import Withholding
from whence.store import Case

Build = Callable[[Desk, Asked], Page]
ROUTES: tuple[tuple[str, Build], ...] = (
    ("/", overview.build),
    ("/overview", overview.build),
    ("/articles", articles.build),
    ("/articles/{key}", article.build),
    ("/claims/{key}", claim.build),
    ("/claims/{key}/correct", correct.build),
    ("/questions", questions.build),
    ("/questions/{key}", question.build),
    ("/matrix", matrix.build),
    ("/matrix/{key}", matrix.build),
    ("/actors", actors.build),
    ("/actors/{key:path}", actor.build),
    ("/sources", sources.build),
    ("/network", network.build),
    ("/ties", ties.build),
    ("/timeline", timeline.build),
    ("/map", places.build),
    ("/figures", figures.build),
    ("/commitments", commitments.build),
    ("/search", search.build),
    ("/problems", problems.build),
    ("/review", review.build),
    ("/review/together", together.build),
)
LONGEST_FORM = 65_536  # bytes


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that says what went wrong, and what to do."""

    title: str
    words: str
    template: str = "error.html"


class Serving:
    """Answers requests for one case.

    Args:
        path: The case file.
        guard: Who may come in.
        withholding: Names to be covered in every page.
        embed: Meaning of texts as vectors, for the search; or `None`.
    """

    def __init__(
        self, path: Path, guard: Guard, withholding: Withholding, embed: Embed | None
    ) -> None:
        self._path, self._guard, self._withholding = path, guard, withholding
        self._embed = embed

    def page(self, build: Build) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint that shows what `build` makes."""

        async def endpoint(request: Request) -> Response:
            key = str(request.path_params.get("key", ""))
            with Case.open(self._path) as case:
                words = dict(request.query_params)
                form = request.scope.get("form")
                whole = form == "csv" or (form == "json" and words.get("all") == "yes")
                asked = Asked(key, words, whole)
                faults = asked.faults()
                if form and faults:  # a program would not read a remark
                    return self.failure(request, "No date", " ".join(faults), 400)
                made = build(Desk(case, self._embed), asked)
            return self.shown(request, made, faults=faults)

        return endpoint

    def shown(
        self,
        request: Request,
        page: Page,
        status: int = 200,
        faults: Sequence[str] = (),
    ) -> Response:
        """A page in the form that was asked for, with what in the asking made no sense."""
        page = self._withholding.record(page)
        form = request.scope.get("form", "html")
        if form == "json":
            return Response(as_json(page), status, media_type="application/json")
        if form == "csv":
            table = as_csv(page)
            if table is not None:
                return Response(table, status, media_type="text/csv; charset=utf-8")
            page, status = Failure("No table", "This page has no table to download."), 404
        here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        shell = Shell(
            case=self._path.stem,
            here=here,
            form_key=self._guard.form_key,
            read_only=self._guard.read_only,
            withheld=bool(self._withholding.names),
            faults=faults,
        )
        return HTMLResponse(as_html(page, shell), status)

    def failure(self, request: Request, title: str, words: str, status: int) -> Response:
        """A page that says what went wrong."""
        return self.shown(request, Failure(title, words), status)

    async def original(self, request: Request) -> Response:
        """The bytes of an article, to be saved and never shown by the browser."""
        if self._withholding.names:
            words = "Names are withheld, and the original would show them."
            return self.failure(request, "Not shown", words, 403)
        with Case.open(self._path) as case:
            document = case.document(DocId(request.path_params["key"]))
            content = case.original(document.original.sha256) if document else None
        if content is None:
            return self.failure(request, "Not found", "There is no such article.", 404)
        name = "original.bin"
        held = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(content, media_type="application/octet-stream", headers=held)

    async def judge(self, request: Request) -> Response:
        """Write a judgement down and go back."""
        form = await self._form(request)
        if isinstance(form, Response):
            return form
        with Case.open(self._path) as case:
            refused = judging.judge(Desk(case, self._embed), form)
        if refused:
            return self.failure(request, "Not written down", refused, 400)
        return _back(form.get("back"))

    async def judge_together(self, request: Request) -> Response:
        """Write the same judgement down on several claims and show what was done."""
        form = await self._form(request)
        if isinstance(form, Response):
            return form
        with Case.open(self._path) as case:
            refused, batch = judging.judge_together(Desk(case), form)
        if refused:
            return self.failure(request, "Not written down", refused, 400)
        return RedirectResponse(urls.review(batch=batch), 303)

    async def correct(self, request: Request) -> Response:
        """Write a correction down, or show what is wrong with it."""
        form = await self._form(request)
        if isinstance(form, Response):
            return form
        if self._withholding.names:
            words = "Names are withheld, and a correction has to quote the article."
            return self.failure(request, "Not written down", words, 403)
        asked = Asked(str(request.path_params["key"]), form.values)
        with Case.open(self._path) as case:
            desk = Desk(case)
            claim, correction, faults = correct.read_form(desk, asked)
            if faults:
                return self.shown(request, correct.build(desk, asked, faults), 400)
            desk.judgements.correct(asked.get("who"), claim, correction, asked.get("note"))
        return RedirectResponse(urls.claim(claim.id), 303)

    async def _form(self, request: Request) -> judging.Form | Response:
        """What was sent from one of our own pages, or the refusal of it."""
        if self._guard.read_only:
            words = "This desk was started with --read-only."
            return self.failure(request, "Read only", words, 403)
        body = await request.body()
        if len(body) > LONGEST_FORM:
            return self.failure(request, "Too long", "The form is too long.", 413)
        form = judging.Form.read(body)
        origin, host = request.headers.get("origin", ""), request.headers.get("host", "")
        if self._guard.refuses_form(form.values, origin, host):
            words = "This form was not sent from a page of this desk, or the desk was started anew. Go back, load the page again and repeat."
            return self.failure(request, "Refused", words, 403)
        return form


def _back(wanted: str) -> Response:
    """To the page a form came from, if it is one of ours."""
    inside = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return RedirectResponse(wanted if inside else urls.overview(), 303)


def create_app(
    path: Path, guard: Guard, *, withhold_private: bool = False, embed: Embed | None = None
) -> FastAPI:
    """The desk over a case.

    Args:
        path: The case file.
        guard: Who may come in and what they may do.
        withhold_private: Whether names of private persons are covered.
        embed: Meaning of texts as vectors; without it there is no search by meaning.
    """
    with Case.open(path) as case:
        withholding = CaseView(case, withhold_private=withhold_private).withholding
    serving = Serving(path, guard, withholding, embed)
    app = FastAPI(title="Whence", docs_url=None, redoc_url=None, openapi_url=None)
    for address, build in ROUTES:
        app.add_route(address, serving.page(build), methods=["GET"])
    app.add_route("/originals/{key}", serving.original, methods=["GET"])
    app.add_route("/claims/{key}/correct", serving.correct, methods=["POST"])
    app.add_route(urls.judgements(), serving.judge, methods=["POST"])
    app.add_route(urls.judgements_together(), serving.judge_together, methods=["POST"])
    app.add_route("/static/{name}", own_file, methods=["GET"])
    app.add_route("/static/vendor/{name}", vendored_file, methods=["GET"])
    _add_failures(app, serving)
    app.middleware("http")(_door(guard))
    app.add_middleware(Twins)
    return app


def _add_failures(app: FastAPI, serving: Serving) -> None:
    async def missing(request: Request, error: Exception) -> Response:
        words = (
            f"There is {error}."
            if isinstance(error, NoSuchPageError)
            else "There is no such page."
        )
        return serving.failure(request, "Not found", words, 404)

    async def refused(request: Request, error: Exception) -> Response:
        return serving.failure(request, "The case cannot be used now", f"{error}.", 503)

    app.add_exception_handler(NoSuchPageError, missing)
    app.add_exception_handler(404, missing)
    app.add_exception_handler(WhenceError, refused)


def _door(guard: Guard) -> Any:
    async def door(request: Request, call_next: Any) -> Response:
        given = request.query_params.get("token", "")
        if guard.refuses_host(request.headers.get("host", "")):
            response: Response = PlainTextResponse(
                "This desk does not go by that name.", 400
            )
        elif not guard.knows(given, request.cookies.get(COOKIE, "")):
            response = PlainTextResponse(
                "This desk needs the address with its token, as it was printed when it started.",
                403,
            )
        elif given and guard.token:
            # The token leaves the address bar at once, for screens and histories.
            response = RedirectResponse(request.url.path, 303)
            response.set_cookie(COOKIE, given, httponly=True, samesite="strict")
        else:
            response = await call_next(request)
        response.headers.update(HEADERS)
        return response

    return door
