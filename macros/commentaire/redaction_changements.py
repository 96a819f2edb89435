"""Rédige le commentaire d'une proposition en ordre : ce qu'elle change pour qui lit."""

from collections.abc import Sequence

from macros.anomalies import compter
from macros.commentaire.adresses import Adresses
from macros.commentaire.comparaison import FaitChange
from macros.commentaire.mesure import Changements
from macros.commentaire.pages_touchees import PageTouchee
from macros.commentaire.protection import en_code, proteger
from macros.commentaire.redaction_fautes import MARQUE, replier
from macros.commentaire.verdicts import CasChange

ELEMENTS_MAX = 20
LANGUES = {"fr": "français", "en": "anglais"}
REUSSITE = "### Tout est en ordre"
ECHEC = (
    "### Les données et les pages sont en ordre, mais un essai échoue\n\n"
    "Le journal technique dit lequel. Demandez de l'aide à qui s'occupe du code."
)
SANS_NODE = (
    "Les verdicts et les scores n'ont pas pu être comparés : Node n'était pas là, ou une révision ne se juge pas."
)


def rediger_les_changements(changements: Changements, adresses: Adresses, journal: str, echec: bool) -> str:
    """Le commentaire : un bloc par sorte de changement, et rien pour ce qui ne change pas."""
    blocs = [
        bloc("Pages touchées", [ligne_de_page(page, adresses) for page in changements.pages]),
        bloc("Faits : avant → après", [ligne_de_fait(fait) for fait in changements.faits]),
        bloc_des_cas(changements.cas),
        bloc("Traductions devenues périmées", [en_code(nom) for nom in changements.perimees]),
    ]
    dits = [texte for texte in blocs if texte] or ["Rien ne change pour qui lit le site."]
    return "\n\n".join([MARQUE, ECHEC if echec else REUSSITE, *dits, *replier(journal)]) + "\n"


def bloc(titre: str, lignes: Sequence[str]) -> str:
    """Un intertitre et une liste ; ce qui n'y tient pas se compte."""
    if not lignes:
        return ""
    reste = len(lignes) - ELEMENTS_MAX
    suite = [f"- et {compter(range(reste), 'autre')}"] if reste > 0 else []
    return "\n".join([f"**{titre}**", "", *(f"- {ligne}" for ligne in lignes[:ELEMENTS_MAX]), *suite])


def ligne_de_page(page: PageTouchee, adresses: Adresses) -> str:
    """Le titre, et un lien par langue où la page existe."""
    liens = ", ".join(adresses.ouvrir(LANGUES.get(langue, langue), page.adresse(langue)) for langue in page.langues)
    return f"{proteger(page.titre)} ({en_code(page.chemin)}) : {liens}"


def ligne_de_fait(fait: FaitChange) -> str:
    """Un fait avant et après."""
    avant = proteger(fait.avant) if fait.avant else "nouveau"
    apres = proteger(fait.apres) if fait.apres else "retiré"
    return f"{en_code(fait.id)} : {avant} → **{apres}**"


def bloc_des_cas(cas: Sequence[CasChange] | None) -> str:
    """Les verdicts et les scores qui changent."""
    if cas is None:
        return SANS_NODE
    lignes = [f"{proteger(c.nom)} : {proteger(c.avant) or '—'} → **{proteger(c.apres) or '—'}**" for c in cas]
    return bloc("Verdicts et scores qui changent", lignes)
