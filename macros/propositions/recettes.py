"""Associe chaque formulaire qui fait une proposition à la façon d'en tirer une fiche."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from macros.propositions import contact, echeance, fait, nouveaute, question, terme
from macros.propositions.ecritures import Ecriture
from macros.propositions.saisie import Saisie
from macros.site import Site

Recette = Callable[[Saisie, Site, date], list[Ecriture]]


def recettes(racine: Path) -> dict[str, Recette]:
    """Formulaire → recette ; un formulaire absent d'ici reste un simple signalement."""
    return {
        "date-depot": echeance.proposer,
        "fait": fait.proposer,
        "contact-region": contact.proposer,
        "faq": question.proposer,
        "glossaire": terme.proposer,
        "nouveaute": partial(nouveaute.proposer, racine=racine),
    }
