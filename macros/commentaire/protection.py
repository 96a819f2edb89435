"""Rend inoffensif tout ce qu'une proposition a écrit : ni Markdown, ni HTML, ni mention, ni renvoi."""

import re
import unicodedata

LIANT = "\u2060"  # invisible et de largeur nulle : il rompt une mention ou une balise sans se voir
LONGUEUR_MAX = 220
PONCTUATION = re.compile(r"([\\`*_{}\[\]()<>#+\-|~&$:!^])")
# GitHub cherche mentions et renvois dans le texte rendu : une barre oblique inverse n'y peut rien.
APPELS = re.compile(r"@|#(?=\d)|GH-(?=\d)", re.I)
NUMERO = re.compile(r"^(\d+)\.")  # au début d'une ligne, il ouvrirait une liste
ADRESSE = re.compile(r"(www)\.", re.I)


def nettoyer(texte: str, longueur: int = LONGUEUR_MAX) -> str:
    """Le texte sur une ligne, sans caractère de commande ni d'écriture inversée, coupé s'il déborde."""
    visibles = "".join(" " if unicodedata.category(signe) in ("Cc", "Zl", "Zp") else signe for signe in texte)
    permis = "".join(signe for signe in visibles if unicodedata.category(signe) not in ("Cf", "Cs", "Co", "Cn"))
    ligne = " ".join(permis.split())
    return ligne if len(ligne) <= longueur else ligne[: longueur - 1].rstrip() + "…"


def rompre(texte: str) -> str:
    """Pose le liant après ce qui appellerait une personne, une demande ou un site."""
    return ADRESSE.sub(rf"\1{LIANT}.", APPELS.sub(lambda appel: appel.group() + LIANT, texte))


def proteger(texte: str, longueur: int = LONGUEUR_MAX) -> str:
    """Le texte, à lire tel quel dans un paragraphe Markdown."""
    return NUMERO.sub(r"\1\\.", PONCTUATION.sub(r"\\\1", rompre(nettoyer(texte, longueur))))


def en_code(texte: str, longueur: int = LONGUEUR_MAX) -> str:
    """Le texte en police fixe : la clôture est plus longue que toute suite d'accents graves qu'il contient."""
    ligne = rompre(nettoyer(texte, longueur))
    if not ligne:
        return "—"
    cloture = "`" * (plus_longue_suite(ligne) + 1)
    marge = " " if "`" in ligne else ""
    return f"{cloture}{marge}{ligne}{marge}{cloture}"


def en_bloc(texte: str) -> str:
    """Un bloc de code que rien de son contenu ne peut fermer."""
    lignes = [nettoyer(ligne, 400) if ligne.strip() else "" for ligne in texte.splitlines()]
    contenu = rompre("\n".join(lignes)).replace("<", "<" + LIANT)
    cloture = "`" * max(3, plus_longue_suite(contenu) + 1)
    return f"{cloture}text\n{contenu}\n{cloture}"


def plus_longue_suite(texte: str) -> int:
    """Le nombre d'accents graves qui se suivent, au plus."""
    return max((len(suite) for suite in re.findall("`+", texte)), default=0)
