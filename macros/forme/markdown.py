"""Met en forme le texte d'une page sans toucher au code, aux liens, à Jinja, aux balises ni aux attributs."""

import re

from macros.forme.typographie import demasquer, masquer, simplifier
from macros.pages import separer

INTOUCHABLES = re.compile(
    r"^[ ]*(```+|~~~+)[^\n]*\n.*?(?:^[ ]*\1[`~]*[ ]*$|\Z)"  # bloc de code
    r"|<(pre|script|style|svg|textarea|code|kbd|samp)\b.*?(?:</\2>|\Z)"
    r"|<!--.*?(?:-->|\Z)"
    r"|\{\{.*?(?:\}\}|\Z)|\{%.*?(?:%\}|\Z)|\{##.*?(?:##\}|\Z)"
    r"|(?<!`)(`+)(?!`)(?:(?!\n[ ]*\n).)*?(?<!`)\3(?!`)"
    r"|</?[A-Za-z][^<>]*>|<https?://[^<>\s]*>"
    r"|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
    r"|^[ ]{0,3}\[[^\]\n]+\]:[^\n]*$"
    r"|^[ ]*(?:!!!|\?\?\?\+?|===)[^\n]*$"
    r"|\{[:#. ][^{}\n]*\}"
    r"|&#?\w+;|\\[^\n]"
    r"|https?://[^\s<>)\]»]*|[\w.+-]+@[\w-]+\.[\w.]+",
    re.S | re.M | re.I,
)
ATTRIBUT = re.compile(r"\{[^{}\n]*\}")
MARQUE = re.compile(r"\s*(?:(?:[-*+]|\d+[.)]|:|>|#{1,6}|\[[ xX]\]|\[\^[^\]]+\]:|\*\[[^\]]+\]:)\s+)*")
CONTENANT = re.compile(r"\s*(?:[-*+]|\d+[.)]|:|\[\^[^\]]+\]:|!!!|\?\?\?|===)")
TEXTES = re.compile(r"^(en_bref|titre_court|montants_fictifs|pourcentages_libres): *(?![\"'>|]|$)(?=\S)")
SUITE = re.compile(r"^(en_bref|montants_fictifs|pourcentages_libres): *>-?$")
RETRAIT_DE_CODE = 4
ESPACES = " \u00a0\u202f\u2007\u2009"


def mettre_la_page_en_forme(texte: str, langue: str) -> str:
    """La page, en-tête compris, terminée par une fin de ligne et une seule."""
    if "\r" in texte or "\ue000" in texte or "\ue001" in texte:
        return texte  # d'un autre monde : le contrôle des caractères s'en occupe
    entete, corps = separer(texte)
    if not entete:
        return simplifier_le_corps(texte, langue)
    return f"---\n{simplifier_l_en_tete(entete, langue)}---{simplifier_le_corps(corps, langue)}"


def simplifier_l_en_tete(entete: str, langue: str) -> str:
    """Seuls les textes de l'en-tête changent ; les autres champs gardent leur forme."""
    masque, caches = masquer(entete, INTOUCHABLES)
    lignes, dans_un_texte = [], False
    for ligne in masque.split("\n"):
        dans_un_texte = bool(SUITE.match(ligne)) or (dans_un_texte and ligne.startswith(" "))
        debut = TEXTES.match(ligne)
        if debut:
            ligne = debut.group() + simplifier(ligne[debut.end() :], langue, guillemets=False)
        elif dans_un_texte and ligne.startswith(" "):
            retrait = len(ligne) - len(ligne.lstrip(" "))
            ligne = ligne[:retrait] + simplifier(ligne[retrait:], langue)
        lignes.append(ligne.rstrip(" "))
    return demasquer("\n".join(lignes), caches)


def simplifier_le_corps(corps: str, langue: str) -> str:
    """Le texte de la page, ligne par ligne, ses passages intouchables masqués."""
    masque, caches = masquer(corps, INTOUCHABLES)
    lignes, contenant, sortie = masque.split("\n"), False, []
    for rang, ligne in enumerate(lignes):
        retrait = len(ligne) - len(ligne.lstrip(" "))
        if ligne.strip() and retrait < RETRAIT_DE_CODE:
            contenant = bool(CONTENANT.match(demasquer(ligne, caches)))
        code = ligne.startswith("\t") or retrait >= RETRAIT_DE_CODE * (2 if contenant else 1)
        suivante = lignes[rang + 1] if rang + 1 < len(lignes) else ""
        sortie.append(ligne if code and ligne.strip() else simplifier_la_ligne(ligne, langue, suivante))
    return demasquer("\n".join(sortie), caches)


def simplifier_la_ligne(ligne: str, langue: str, suivante: str) -> str:
    """Une ligne de texte ; deux espaces de fin suivies de texte sont un saut de ligne voulu."""
    nue = ligne.rstrip(ESPACES)
    fin = "  " if ligne.endswith("  ") and nue and suivante.strip() else ""
    marque = MARQUE.match(nue)
    debut = marque.end() if marque else 0
    while (
        debut < len(nue) and nue[debut] in ESPACES
    ):  # une insécable de tête, rendue à l'espace, deviendrait un retrait
        debut += 1
    if "|" in nue and "  " in nue.strip():
        return nue + fin  # les colonnes d'un tableau s'alignent par des espaces
    return nue[:debut] + simplifier(nue[debut:], langue).rstrip(ESPACES) + fin
