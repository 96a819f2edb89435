"""Donne à chaque case d'une liste de contrôle écrite en Markdown un nom, et la laisse cocher."""

import re

CASE = re.compile(
    r'<li class="task-list-item">\s*<input type="checkbox"(?: disabled)?(?: checked)?\s*/?>(.*?)</li>', re.S
)


def nommer_les_cases(html: str) -> str:
    """Le texte qui suit une case devient son étiquette : on la coche en le touchant, on l'imprime, rien n'est gardé.

    >>> nommer_les_cases('<li class="task-list-item"><input type="checkbox" disabled/> Lire</li>')
    '<li class="task-list-item"><label><input type="checkbox"> <span>Lire</span></label></li>'
    """
    return CASE.sub(
        lambda case: (
            f'<li class="task-list-item"><label><input type="checkbox"> <span>{case.group(1).strip()}</span></label></li>'
        ),
        html,
    )
