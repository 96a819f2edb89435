"""Tout ce que le programme sait, chargé et figé : une collection par sorte de fiche."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.modeles.admissibilite import Admissibilite, QuestionPosee
from macros.modeles.auto_examen import Bareme, Dimension
from macros.modeles.base import Mot, Synonymes
from macros.modeles.modules import Module
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
from macros.yaml_strict import Document


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
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    glossaire: Mapping[str, Terme] = field(default_factory=dict)
    faq: Mapping[str, Question] = field(default_factory=dict)
    synonymes: Mapping[str, Synonymes] = field(default_factory=dict)
    modules: Mapping[str, Module] = field(default_factory=dict)
    questions: Mapping[str, QuestionPosee] = field(default_factory=dict)
    admissibilite: Mapping[str, Admissibilite] = field(default_factory=dict)
    bareme: Bareme | None = None
    dimensions: Mapping[str, Dimension] = field(default_factory=dict)
    interface: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    traductions: Mapping[str, Mapping[str, Mot]] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
