"""Donne à chaque case d'une liste de contrôle écrite en Markdown un nom, et à chaque liste une clé pour la garder."""

import re
from itertools import count

CASE = re.compile(
    r'<li class="task-list-item">\s*<input type="checkbox"(?: disabled)?(?: checked)?\s*/?>(.*?)</li>', re.S
)
LISTE = re.compile(r'<ul class="task-list">')


def nommer_les_cases(html: str, page: str) -> str:
    """Le texte qui suit une case devient son étiquette ; la clé d'une liste est sa page et son rang.

    >>> nommer_les_cases('<li class="task-list-item"><input type="checkbox" disabled/> Lire</li>', "a.md")
    '<li class="task-list-item"><label><input type="checkbox"> <span>Lire</span></label></li>'
    """
    rangs = count(1)
    html = LISTE.sub(lambda _: f'<ul class="task-list" data-liste="{cle_de_liste(page, next(rangs))}">', html)
    return CASE.sub(lambda case: composer_case(case.group(1).strip()), html)


def cle_de_liste(page: str, rang: int) -> str:
    """La même clé en français et en anglais : on change de langue sans perdre ses cases."""
    return f"{page.removesuffix('.md')}#{rang}"


def composer_case(texte: str) -> str:
    """Une case qu'on coche en touchant son texte."""
    return f'<li class="task-list-item"><label><input type="checkbox"> <span>{texte}</span></label></li>'
