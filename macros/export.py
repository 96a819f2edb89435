"""Met des données dans la page, sous une forme que les composants du navigateur lisent sans rien demander."""

import json
from typing import Any


def ilot(nom: str, objet: Any) -> str:
    """Un bloc `<script type="application/json">` inerte : « < » y est écrit \\u003c, rien ne peut en sortir."""
    texte = json.dumps(objet, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" data-ilot="{nom}">{texte}</script>'
