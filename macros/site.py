"""Tout ce que le programme sait, chargé et figé : une collection par sorte de fiche."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from macros.modeles.admissibilite import Admissibilite, QuestionPosee
from macros.modeles.appels import Appel
from macros.modeles.auto_examen import Bareme, Dimension
from macros.modeles.base import Mot, MotsVides, Sigle, Synonymes, Tournure
from macros.modeles.formation import Parcours, Seance
from macros.modeles.gabarits import Gabarit
from macros.modeles.journal import Changement, Redirection
from macros.modeles.modules import Module
from macros.modeles.ouverture import Definition, VersionDeContrat
from macros.modeles.programme import (
    Contact,
    Echeance,
    Fait,
    Partenaire,
    Point,
    Programme,
    Question,
    Source,
    Terme,
    Volet,
)
from macros.modeles.traductions import ChangementMineur
from macros.modeles.veille import Surveillance
from macros.yaml_strict import Chemin, Document


class Incomplete(dict[str, Any]):
    """Une collection dont un fichier est fautif : d'aucun identifiant on ne peut dire qu'il n'y est pas."""

    def __contains__(self, cle: object) -> bool:
        return True


@dataclass(frozen=True)
class Site:
    """Les données du site ; chaque collection va d'un identifiant à sa fiche, dans l'ordre des fichiers."""

    programme: Programme | None = None
    volets: Mapping[str, Volet] = field(default_factory=dict)
    partenaires: Mapping[str, Partenaire] = field(default_factory=dict)
    faits: Mapping[str, Fait] = field(default_factory=dict)
    points: Mapping[str, Point] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    echeances: Mapping[str, Echeance] = field(default_factory=dict)
    appels: Mapping[str, Appel] = field(default_factory=dict)
    changements: Mapping[str, Changement] = field(default_factory=dict)
    mineurs: Mapping[str, ChangementMineur] = field(default_factory=dict)
    redirections: Mapping[str, Redirection] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    glossaire: Mapping[str, Terme] = field(default_factory=dict)
    faq: Mapping[str, Question] = field(default_factory=dict)
    synonymes: Mapping[str, Synonymes] = field(default_factory=dict)
    mots_vides: Mapping[str, MotsVides] = field(default_factory=dict)
    sigles: Mapping[str, Sigle] = field(default_factory=dict)
    tournures: Mapping[str, Tournure] = field(default_factory=dict)
    modules: Mapping[str, Module] = field(default_factory=dict)
    parcours: Mapping[str, Parcours] = field(default_factory=dict)
    seances: Mapping[str, Seance] = field(default_factory=dict)
    gabarits: Mapping[str, Gabarit] = field(default_factory=dict)
    questions: Mapping[str, QuestionPosee] = field(default_factory=dict)
    admissibilite: Mapping[str, Admissibilite] = field(default_factory=dict)
    bareme: Bareme | None = None
    dimensions: Mapping[str, Dimension] = field(default_factory=dict)
    contrat: Mapping[str, VersionDeContrat] = field(default_factory=dict)
    veille: Mapping[str, Surveillance] = field(default_factory=dict)
    dictionnaire: Mapping[str, Definition] = field(default_factory=dict)
    interface: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    traductions: Mapping[str, Mapping[str, Mot]] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)

    def ligne(self, fichier: str, *pas: str | int) -> int:
        """Ligne du champ dans data/`fichier`.yml ; un pas texte d'une liste y cherche la fiche de cet `id`."""
        document = self.documents.get(fichier)
        if document is None:
            return 1
        chemin: Chemin = ()
        contenu = document.contenu
        for etape in pas:
            if isinstance(contenu, list) and isinstance(etape, str):
                etape = rang_de(contenu, etape)
            chemin = (*chemin, etape)
            try:
                contenu = contenu[etape]
            except (KeyError, IndexError, TypeError):
                break
        return document.ligne(chemin)


def rang_de(liste: list[Any], nom: str) -> int:
    """Rang de la fiche de cet identifiant, ou le rang écrit en chiffres ; -1 si elle n'y est pas."""
    rangs = (rang for rang, element in enumerate(liste) if isinstance(element, dict) and element.get("id") == nom)
    return next(rangs, int(nom) if nom.isdecimal() else -1)
