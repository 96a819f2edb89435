"""Écrit, en un seul commentaire, ce qu'une proposition change et ce qu'il reste à y corriger."""

from pathlib import Path

from macros.commentaire.adresses import Adresses
from macros.commentaire.mesure import mesurer
from macros.commentaire.redaction_changements import rediger_les_changements
from macros.commentaire.redaction_fautes import rediger_les_fautes
from macros.forme import a_refaire
from macros.rendu.catalogue import toutes_les_attentes
from macros.verifications import verifier_tout


def commenter(racine: Path, base: str, adresses: Adresses, journal: str = "", echec: bool = False) -> str:
    """Le commentaire entier ; `echec` dit qu'un essai a échoué sans que les contrôles trouvent de faute."""
    anomalies = [*verifier_tout(racine, toutes_les_attentes()), *a_refaire(racine)]
    if anomalies:
        return rediger_les_fautes(anomalies, adresses, journal)
    return rediger_les_changements(mesurer(racine, base), adresses, journal if echec else "", echec)
