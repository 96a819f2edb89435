"""Chaque section d'une page traduite à jour dit les nombres du français."""

import re

import pytest

from macros.estampilles import empreinte
from tests.donnees.conftest import ENTETE

FRANCAIS = """
# Titre

Depuis 2012, 11 360 organismes {{ fait("nombre-1999") }}.

## Délais { #delais-30 }

1. Deux fois 48 heures, à 13 h 30.

```text
mois: 13
```
"""
ANGLAIS = """
# Title

Since 2012, 11,360 organizations {{ fait("nombre-1999") }}.

## Delays { #delais-30 }

1. Twice 48 hours, at 1:30.

```text
month: 13
```
"""


def poser(projet, anglais: str, entete: str = ENTETE) -> None:
    projet.page("fr/page.md", FRANCAIS)
    trace = empreinte((projet.racine / "docs/fr/page.md").read_text(encoding="utf-8"))
    projet.page("en/page.md", anglais, entete.replace("---\n", f"---\ntraduction: {trace}\n", 1))


def test_les_memes_nombres_passent(projet):
    poser(projet, ANGLAIS)
    assert projet.fautes("nombres_des_pages") == ""


@pytest.mark.parametrize(
    ("avant", "apres", "ligne", "constats"),
    [
        ("2012", "2021", 11, ["« 2012 » est dans le français et manque", "« 2021 » n'est pas dans le français"]),
        ("48 hours", "72 hours", 15, ["« 48 » est dans le français et manque", "« 72 » n'est pas dans le français"]),
        (
            "Twice 48",
            "Twice 48.5",
            15,
            ["« 48 » est dans le français et manque", "« 48,5 » n'est pas dans le français"],
        ),
    ],
)
def test_un_nombre_change_se_dit_a_sa_section(projet, avant, apres, ligne, constats):
    poser(projet, ANGLAIS.replace(avant, apres))
    dit = projet.fautes("nombres_des_pages")
    assert re.findall(r"^(\S+) · dans cette section, (« \S+ » .*?)(?: à la traduction)?$", dit, re.M) == [
        (f"docs/en/page.md:{ligne}", constat) for constat in constats
    ]


def test_une_page_perimee_se_dit_ailleurs(projet):
    projet.page("fr/page.md", FRANCAIS)
    projet.page("en/page.md", ANGLAIS.replace("2012", "2021"))
    assert projet.fautes("nombres_des_pages") == ""
