"""Retrouve la réponse à chaque question dans le corps d'une demande, d'après le formulaire."""

import re
from collections.abc import Collection

from macros.propositions.formulaires import Formulaire
from macros.propositions.refus import Refus, citer

INTITULE = re.compile(r"###[ \t]+(.+?)[ \t]*")
VIDES = {"_No response_", "None"}


def decouper(corps: str, formulaire: Formulaire) -> tuple[dict[str, str], list[Refus]]:
    """{id du champ: réponse brute}, et les titres absents, inconnus ou répétés."""
    libelles = {champ.libelle: champ.id for champ in formulaire.champs}
    blocs: dict[str, list[str]] = {}
    refus: list[Refus] = []
    courant: list[str] = []
    for ligne in re.split("\r\n|\r|\n", corps):
        titre = INTITULE.fullmatch(ligne)
        if titre is None:
            courant.append(ligne)
        elif titre.group(1) not in libelles:
            constat = f"le titre {citer(titre.group(1))} n'est pas dans le formulaire"
            refus.append(Refus("", constat, "remettre le titre d'origine, ou retirer les signes ###"))
        elif libelles[titre.group(1)] in blocs:
            refus.append(Refus(titre.group(1), "ce titre paraît deux fois", "n'en garder qu'un, avec sa réponse"))
        else:
            courant = blocs.setdefault(libelles[titre.group(1)], [])
    refus += reclamer_les_titres(formulaire, blocs)
    return {champ: vider("\n".join(lignes).strip()) for champ, lignes in blocs.items()}, refus


def reclamer_les_titres(formulaire: Formulaire, blocs: Collection[str]) -> list[Refus]:
    """Les titres exigés que la personne a effacés ; s'il n'en reste aucun, mieux vaut recommencer."""
    if not blocs:
        constat = "les titres du formulaire ont été effacés"
        return [Refus("", constat, "ouvrir une nouvelle demande avec le formulaire, et garder les lignes ###")]
    return [
        Refus(
            champ.libelle, "ce titre a été effacé", f"remettre la ligne `### {champ.libelle}`, puis la réponse dessous"
        )
        for champ in formulaire.champs
        if champ.requis and champ.id not in blocs
    ]


def vider(reponse: str) -> str:
    """Une question sans réponse : GitHub l'écrit à sa façon."""
    return "" if reponse in VIDES else reponse
