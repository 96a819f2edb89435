"""Les signes que ni une page ni une donnée ne portent : invisibles, ou laissés par une fusion."""

import re

# Refusés partout, pages comprises : ce qui ne se voit pas, ce qui retourne le texte, ce qu'une fusion a laissé.
SIGNES = (
    (
        re.compile(
            "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\\u061c\\u115f\\u180e\\u200b-\\u200f\\u2028-\\u202e"
            "\\u2060-\\u206f\\u3164\\ud800-\\udfff\\ufe00-\\ufe0f\\ufeff\\ufff9-\\ufffc\\ufffe\\uffff\\U000e0000-\\U000e007f]"
        ),
        "cette ligne contient un caractère invisible",
        "récrire la ligne au clavier plutôt que par collage",
    ),
    (
        re.compile(r"^[ \t]*(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.M),
        "un marqueur de conflit est resté",
        "garder l'une des deux versions, puis supprimer les lignes <<<<<<<, ======= et >>>>>>>",
    ),
)
