"""Réunit tous les sujets de veille d'un jour."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from macros.calendrier import jour_de
from macros.langue import LANGUES
from macros.retards import retards
from macros.site import Site
from macros.veille import fins_de_vie, revisions
from macros.veille.sujets import Sujet, composer, compter
from macros.verifications import CONTROLES

CLORE = "La page la dit close. Inscrivez la date suivante si une source l'annonce, sinon retirez la fiche."
TRADUIRE = "Traduisez le texte, ou mettez la traduction à jour. Le site montre le français en attendant."
DEVOIR = "Une exception est une dette : corrigez ce qu'elle excuse, puis supprimez sa ligne."
RETABLIR = "Trois essais espacés ont échoué. Cherchez la nouvelle adresse, ou une autre source; ne devinez pas."


def relever(site: Site, racine: Path, jour: date, morts: Mapping[str, str] | None = None) -> list[Sujet]:
    """Les sujets du jour, par clé ; `morts` dit, adresse par adresse, où elle est citée et ce qu'elle répond."""
    sujets = [
        *revisions.relever(site, racine, jour),
        *echeances_passees(site, jour),
        *traductions_en_retard(site, racine),
        *exceptions(),
        *fins_de_vie.relever(site, jour),
        *liens_morts(morts or {}),
    ]
    return sorted(sujets, key=lambda sujet: sujet.cle)


def echeances_passees(site: Site, jour: date) -> Iterator[Sujet]:
    """Un sujet par date passée ; une date sans année n'est jamais passée."""
    for echeance in site.echeances.values():
        fin = jour_de(echeance)
        if fin and fin < jour:
            titre = f"Date passée : {echeance.intitule} ({fin.isoformat()})"
            ou = f"`data/echeances.yml:{site.ligne('echeances', echeance.id)}` · {echeance.id}"
            yield composer(f"echeance-{echeance.id}", "echeance", titre, CLORE, [ou])


def traductions_en_retard(site: Site, racine: Path) -> Iterator[Sujet]:
    """Un sujet par langue."""
    for langue in LANGUES[1:]:
        fautes = sorted(set(retards(site, racine, langue)))
        if fautes:
            titre = f"Traduction ({langue}) : {compter(len(fautes), 'texte')} à revoir"
            lignes = (f"`{f.fichier}:{f.ligne}`{f' · {f.champ}' if f.champ else ''} : {f.constat}" for f in fautes)
            yield composer(f"traductions-{langue}", "traduction", titre, TRADUIRE, lignes)


def exceptions() -> Iterator[Sujet]:
    """Un sujet pour toutes les exceptions des contrôles."""
    lignes = [
        f"`{controle.__name__.rsplit('.', 1)[-1]}` · {cle} : {raison}"
        for controle in CONTROLES
        for cle, raison in getattr(controle, "EXCEPTIONS", {}).items()
    ]
    if lignes:
        titre = f"Contrôles : {compter(len(lignes), 'exception')}"
        yield composer("exceptions", "exception", titre, DEVOIR, lignes)


def liens_morts(morts: Mapping[str, str]) -> Iterator[Sujet]:
    """Un sujet pour toutes les adresses qui ne répondent plus."""
    if morts:
        titre = f"Liens : {compter(len(morts), 'adresse')} sans réponse"
        yield composer("liens", "lien", titre, RETABLIR, (f"<{url}> : {quoi}" for url, quoi in sorted(morts.items())))
