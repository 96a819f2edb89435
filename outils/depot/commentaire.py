"""Relit le commentaire préparé sans droits : rien n'y appelle une personne, ne mène ailleurs ni n'insère de HTML."""

import re
import unicodedata
from typing import Any

from outils.depot.github import GitHub
from outils.depot.proposition import exiger
from outils.depot.publication import ROBOT

MARQUE = "<!-- verification -->"
TAILLE_MAX = 60_000  # GitHub refuse un commentaire de plus de 65 536 signes
LIANT = "\u2060"
BALISES = ("details>", "/details>", "summary>Journal technique</summary>", "/summary>")
RESTE = r"summary>Et [1-9]\d{0,4} autres? lignes?</summary>"
APPELS = re.compile(r"@|#(?=\d)|GH\\?-(?=\d)|&(?=[#a-z])|www(?=\.)", re.I)
HTML = re.compile(rf"<(?!{'|'.join(map(re.escape, BALISES))}|{RESTE})")
APERCU = re.compile(r"\[([^\[\]\n]*)\]\(apercu:/([\w./%-]*)\)")
PAGES_MAX = 10
REMONTEE = re.compile(r"(?:\.|%2e){2}", re.I)  # un navigateur lit « %2e » comme un point


def relire(texte: str, depot: str, apercu: str, execution: str) -> str:
    """Le commentaire à publier ; `depot` est celui de la branche proposée, `apercu` est vide s'il n'y en a pas."""
    exiger(texte.startswith(f"{MARQUE}\n"), "le commentaire n'a pas sa marque")
    exiger(len(texte) <= TAILLE_MAX, "le commentaire est trop long")
    modifier = re.compile(rf"\]\(https://github\.com/{re.escape(depot)}/edit/[\w./%~-]+#L\d+\)")
    morceaux = decouper(texte.removeprefix(MARQUE), modifier)
    corps = "".join(morceau if garde else desarmer(morceau) for morceau, garde in morceaux)
    if apercu:
        corps = APERCU.sub(lambda lien: f"[{lien.group(1)}]({apercu}{lien.group(2)})", corps)
    suite = f"L'aperçu : {apercu}" if apercu else f"Le site construit est dans l'artefact « site » de {execution}."
    corps = APERCU.sub(lambda lien: lien.group(1), corps).rstrip()
    return f"{MARQUE}{corps}\n\n{suite}\n"


def decouper(texte: str, modifier: re.Pattern[str]) -> list[tuple[str, bool]]:
    """(morceau, permis tel quel) : seuls les liens vers l'éditeur et vers l'aperçu se gardent."""
    permis = re.compile(f"{modifier.pattern}|{APERCU.pattern}")
    morceaux, fin = [], 0
    for lien in permis.finditer(texte):
        if REMONTEE.search(lien.group().rpartition("](")[2]):
            continue  # il sortirait de la branche ou de l'aperçu : il se désarme comme le reste
        debut = lien.group() if lien.group().startswith("](") else ""
        morceaux += [(texte[fin : lien.start()], False)]
        morceaux += [(debut, True)] if debut else reprendre(lien)
        fin = lien.end()
    return [*morceaux, (texte[fin:], False)]


def reprendre(lien: re.Match[str]) -> list[tuple[str, bool]]:
    """Un lien vers l'aperçu, dont le texte se désarme aussi."""
    trouve = APERCU.fullmatch(lien.group())
    assert trouve is not None
    return [("[", True), (trouve.group(1), False), (f"](apercu:/{trouve.group(2)})", True)]


def desarmer(texte: str) -> str:
    """Le même texte, à la vue, où plus rien n'agit."""
    permis = (s for s in texte if s in f"\n{LIANT}" or unicodedata.category(s) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    texte = APPELS.sub(lambda appel: appel.group() + LIANT, "".join(permis))
    texte = HTML.sub(f"<{LIANT}", texte)
    return re.sub(r"\](?=[(:\[])", f"]{LIANT}", re.sub(r":(?=//)", f":{LIANT}", texte))


def poser(github: GitHub, numero: int, texte: str) -> str:
    """Récrit le commentaire du robot qui porte la marque, ou en écrit un premier ; dit lequel."""
    for page in range(1, PAGES_MAX + 1):
        commentaires = github.appeler("GET", f"issues/{numero}/comments?per_page=100&page={page}")
        for commentaire in commentaires:
            if est_le_notre(commentaire):
                github.appeler("PATCH", f"issues/comments/{int(commentaire['id'])}", {"body": texte})
                return "mis à jour"
        if len(commentaires) < 100:
            break
    github.appeler("POST", f"issues/{numero}/comments", {"body": texte})
    return "écrit"


def est_le_notre(commentaire: dict[str, Any]) -> bool:
    """Vrai si le robot l'a écrit ; une personne qui recopie la marque ne compte pas."""
    auteur = (commentaire.get("user") or {}).get("login")
    return auteur == ROBOT and str(commentaire.get("body", "")).startswith(MARQUE)
