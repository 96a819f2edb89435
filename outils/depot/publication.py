"""Crée ou met à jour la branche et la demande de tirage d'une proposition, une seule par demande."""

from typing import Any

from outils.depot.github import GitHub
from outils.depot.proposition import Proposition

ROBOT = "github-actions[bot]"
MARQUE = "<!-- proposition -->"
RETOUCHEE = "Merci! Une personne de l'équipe a déjà retouché votre proposition : ce changement lui reste à reprendre."
PRETE = (
    "Merci! Votre proposition est prête : #{tirage}. Une personne va la relire avant qu'elle paraisse sur le site.\n"
    "L'aperçu du site avec votre changement viendra dans le commentaire de la proposition.\n"
    "Si vous modifiez cette demande, la proposition suivra."
)


def ouvrir_la_proposition(github: GitHub, proposition: Proposition, principale: str, tete: tuple[str, str]) -> int:
    """Le numéro de la demande de tirage ; 0 si une personne a retouché la branche, que l'on laisse alors."""
    if not poser_la_branche(github, proposition, tete):
        repondre(github, proposition.numero, f"{MARQUE}\n{RETOUCHEE}\n")
        return 0
    tirage = poser_la_demande(github, proposition, principale)
    repondre(github, proposition.numero, f"{MARQUE}\n{PRETE.format(tirage=tirage)}\n")
    return tirage


def poser_la_branche(github: GitHub, proposition: Proposition, tete: tuple[str, str]) -> bool:
    """Crée la branche, l'avance, ou la laisse si elle dit déjà cela ; faux si son dernier commit est d'une personne."""
    revision, arbre = tete
    nouveau, actuel = deposer_l_arbre(github, proposition, arbre), lire_la_branche(github, proposition.branche)
    if actuel and (actuel.get("author") or {}).get("login") != ROBOT:
        return False
    if actuel and (actuel["commit"]["tree"]["sha"], [p["sha"] for p in actuel["parents"]]) == (nouveau, [revision]):
        return True
    corps = {"message": proposition.commit, "tree": nouveau, "parents": [revision]}
    commit = github.appeler("POST", "git/commits", corps)["sha"]
    reference = f"refs/heads/{proposition.branche}"
    if actuel:
        github.appeler("PATCH", f"git/{reference}", {"sha": commit, "force": True})
    else:
        github.appeler("POST", "git/refs", {"ref": reference, "sha": commit})
    return True


def lire_la_branche(github: GitHub, branche: str) -> Any:
    """Le dernier commit de la branche, ou None si elle n'existe pas."""
    voisines = github.appeler("GET", f"git/matching-refs/heads/{branche}")
    existe = any(voisine["ref"] == f"refs/heads/{branche}" for voisine in voisines)
    return github.appeler("GET", f"commits/heads/{branche}") if existe else None


def deposer_l_arbre(github: GitHub, proposition: Proposition, arbre: str) -> str:
    """L'arbre de la révision vérifiée, où ne changent que les fichiers de la proposition."""
    feuilles = [
        {"path": chemin, "mode": "100644", "type": "blob", "content": texte}
        for chemin, texte in proposition.fichiers.items()
    ]
    return str(github.appeler("POST", "git/trees", {"base_tree": arbre, "tree": feuilles})["sha"])


def poser_la_demande(github: GitHub, proposition: Proposition, principale: str) -> int:
    """Ouvre la demande de tirage de la branche, ou met à jour celle qui est ouverte."""
    textes = {"title": proposition.titre, "body": proposition.corps}
    ouvertes = github.appeler("GET", f"pulls?state=open&head={github.compte}:{proposition.branche}")
    if ouvertes:
        return int(github.appeler("PATCH", f"pulls/{int(ouvertes[0]['number'])}", textes)["number"])
    corps = {**textes, "head": proposition.branche, "base": principale}
    return int(github.appeler("POST", "pulls", corps)["number"])


def repondre(github: GitHub, numero: int, texte: str) -> None:
    """Un seul commentaire du robot par demande."""
    github.commenter(numero, texte)
