"""Keeps the desk to the one who started it: hosts, token, forged forms, and what a page may load."""

from collections.abc import Mapping
from dataclasses import dataclass
from hmac import compare_digest
from ipaddress import ip_address
from secrets import token_urlsafe
from urllib.parse import urlsplit

COOKIE = "whence-token"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        "connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    # "no-referrer" would have browsers send our own forms without saying where from.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach `host`.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Guard:
    """Who may come in and what they may do.

    Attributes:
        host: The address the desk listens on.
        token: Needed from everyone unless `host` is loopback; then empty.
        form_key: Stands in every form; a page of another site cannot know it.
        read_only: Whether nothing may be judged.
    """

    host: str
    token: str
    form_key: str
    read_only: bool

    @classmethod
    def at(cls, host: str, *, read_only: bool) -> "Guard":
        """A guard with fresh secrets for a desk that listens on `host`."""
        token = "" if is_loopback(host) else token_urlsafe(24)
        return cls(host, token, token_urlsafe(24), read_only)

    def refuses_host(self, header: str) -> bool:
        """Whether the name the browser used is not ours, as in an attack by renamed hosts."""
        if self.token:
            return False
        name = urlsplit(f"//{header}").hostname or ""
        return not is_loopback(name)

    def knows(self, *tokens: str) -> bool:
        """Whether one of the tokens is the right one, or none is needed."""
        return not self.token or any(
            compare_digest(self.token, one) for one in tokens if one
        )

    def refuses_form(self, form: Mapping[str, str], origin: str, host: str) -> bool:
        """Whether a form was not sent from one of our own pages."""
        if origin and urlsplit(origin).netloc != host:
            return True
        return not compare_digest(self.form_key, form.get("form_key", ""))
