"""Écrit, en un seul commentaire, ce qu'une proposition change et ce qu'il reste à y corriger."""

from pathlib import Path

from macros.anomalies import Anomalie
from macros.commentaire.adresses import Adresses
from macros.commentaire.mesure import mesurer
from macros.commentaire.redaction_changements import rediger_les_changements
from macros.commentaire.redaction_fautes import rediger_les_fautes
from macros.forme import a_refaire
from macros.rendu.catalogue import toutes_les_attentes
from macros.verifications import verifier_tout


def commenter(racine: Path, base: str, adresses: Adresses, journal: str = "", echec: bool = False) -> str:
    """Le commentaire entier ; `echec` dit qu'un essai a échoué sans que les contrôles trouvent de faute."""
    anomalies = reunir_les_fautes(racine)
    if anomalies:
        return rediger_les_fautes(anomalies, adresses, journal)
    return rediger_les_changements(mesurer(racine, base), adresses, journal if echec else "", echec)


def reunir_les_fautes(racine: Path) -> list[Anomalie]:
    """Toutes les fautes ; la mise en forme d'un fichier attend que ses autres fautes soient corrigées.

    Remettre en ordre une fiche mal écrite donnerait un remède bâti sur le champ fautif.
    """
    fautes = verifier_tout(racine, toutes_les_attentes())
    fautifs = {faute.fichier for faute in fautes}
    return [*fautes, *(forme for forme in a_refaire(racine) if forme.fichier not in fautifs)]
