"""The verb `openapi`: what the hub answers, for whoever writes a client or tests one."""

import argparse
import json

from sqlalchemy import create_engine

from sync.hub.running.verbs import Verbs
from sync.hub.settings import HubSettings


def add_openapi(verbs: Verbs) -> None:
    """Add the verb; it needs no database."""
    text = "print the OpenAPI document of the hub, which it serves to nobody"
    verb = verbs.add_parser("openapi", help=text, description=f"{text[0].upper()}{text[1:]}.")
    verb.set_defaults(handler=_print)


def spelled_document() -> str:
    """Return the document as it stands in docs/hub-api.json."""
    from sync.hub.web.api import create_app
    from sync.hub.web.document import api_document

    app = create_app(HubSettings(create_engine("postgresql+psycopg://")))
    return json.dumps(api_document(app), ensure_ascii=False, indent=1) + "\n"


def _print(_options: argparse.Namespace) -> None:
    print(spelled_document(), end="")
