"""Les jetons de couleur se lisent partout : textes à 4,5 contre 1, traits et signes à 3 contre 1."""

import re
from pathlib import Path

import pytest

JETONS = Path(__file__).parents[2] / "overrides/assets/styles/jetons.css"
BLOC = re.compile(r"color-scheme: (light|dark);(.*?)\}", re.S)
JETON = re.compile(r"(--c-[a-z0-9-]+): (#[0-9a-f]{3,6});")
FONDS = ("--c-fond", "--c-surface", "--c-surface-2")
TEXTES = (
    "--c-texte",
    "--c-texte-doux",
    "--c-lien",
    "--c-accent",
    "--c-alerte",
    "--c-succes",
    "--c-attente",
    "--c-volet-formation",
    "--c-volet-accompagnement",
    "--c-volet-aide",
)
PAIRES = [(texte, fond, 4.5) for texte in TEXTES for fond in FONDS]
PAIRES += [("--c-accent-texte", "--c-accent", 4.5), ("--c-vif-texte", "--c-vif", 4.5), ("--c-accent", "--c-vif", 3)]
PAIRES += [(trait, fond, 3) for trait in ("--c-trait-fort", "--c-focus") for fond in (*FONDS, "--c-vif")]


def lire_themes() -> list[tuple[str, dict[str, str]]]:
    return [(nom, dict(JETON.findall(bloc))) for nom, bloc in BLOC.findall(JETONS.read_text(encoding="utf-8"))]


def luminance(couleur: str) -> float:
    chiffres = couleur[1:] if len(couleur) == 7 else "".join(c * 2 for c in couleur[1:])
    canaux = [int(chiffres[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    lineaires = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in canaux]
    return sum(poids * c for poids, c in zip((0.2126, 0.7152, 0.0722), lineaires, strict=True))


def contraste(une: str, autre: str) -> float:
    claire, sombre = sorted((luminance(une), luminance(autre)), reverse=True)
    return (claire + 0.05) / (sombre + 0.05)


def test_le_sombre_du_systeme_et_le_sombre_choisi_sont_le_meme():
    themes = lire_themes()
    assert [nom for nom, _ in themes] == ["light", "dark", "dark"]
    assert themes[1][1] == themes[2][1]


@pytest.mark.parametrize("rang", [0, 1], ids=["clair", "sombre"])
def test_chaque_paire_de_couleurs_a_son_contraste(rang):
    nom, couleurs = lire_themes()[rang]
    faibles = {
        f"{a} sur {b}": round(contraste(couleurs[a], couleurs[b]), 2)
        for a, b, minimum in PAIRES
        if contraste(couleurs[a], couleurs[b]) < minimum
    }
    assert faibles == {}, nom
