"""Passe tout le projet aux contrôles, la proposition comprise, sur une copie."""

import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from macros import chargement, pages
from macros.anomalies import Anomalie
from macros.propositions.ecritures import Ecriture
from macros.propositions.formulaires import Formulaire
from macros.propositions.refus import Refus
from macros.rendu.catalogue import toutes_les_attentes
from macros.verifications import verifier_tout

PIECES = ("data", "docs", "archives")
# Un remède écrit pour qui ouvre le fichier n'aide pas la personne qui remplit un formulaire.
POUR_LE_FICHIER = re.compile(r"\{\{|data/|docs/|macros/|\b[a-z_]+: |supprimer la (?:ligne|fiche)|identifiant")
DEMANDER = "l'écrire autrement, ou demander de l'aide en commentaire"


def anomalies_nouvelles(racine: Path, textes: Mapping[str, str]) -> list[Anomalie]:
    """Ce que la proposition casserait ; ce qui n'allait déjà pas ne lui est pas reproché."""
    with tempfile.TemporaryDirectory() as dossier:
        copie = Path(dossier)
        for piece in PIECES:
            if (racine / piece).is_dir():
                shutil.copytree(racine / piece, copie / piece)
        for chemin, texte in textes.items():
            (copie / chemin).write_text(texte, encoding="utf-8", newline="")
        trouvees = verifier_tout(copie, toutes_les_attentes())
        chargement.oublier(copie)
        pages.oublier(copie)
    connues = {sans_ligne(a) for a in verifier_tout(racine, toutes_les_attentes())} if trouvees else set()
    return [anomalie for anomalie in trouvees if sans_ligne(anomalie) not in connues]


def sans_ligne(anomalie: Anomalie) -> tuple[str, str, str, str]:
    """Une anomalie, où qu'elle ait glissé dans son fichier."""
    return anomalie.fichier, anomalie.champ, anomalie.constat, anomalie.remede


def expliquer(anomalies: Sequence[Anomalie], ecritures: Sequence[Ecriture], formulaire: Formulaire) -> list[Refus]:
    """Les mêmes, dans les mots du formulaire."""
    return [expliquer_une(anomalie, ecritures, formulaire) for anomalie in anomalies]


def expliquer_une(anomalie: Anomalie, ecritures: Sequence[Ecriture], formulaire: Formulaire) -> Refus:
    """Une anomalie : la question d'où elle vient, ou le fichier dont l'équipe devra s'occuper."""
    remede = DEMANDER if POUR_LE_FICHIER.search(anomalie.remede) else anomalie.remede
    for ecriture in ecritures:
        if anomalie.fichier == ecriture.chemin and anomalie.champ.startswith(f"{ecriture.id}."):
            champ = anomalie.champ.removeprefix(f"{ecriture.id}.").split(".")[0]
            return Refus(formulaire.libelle(ecriture.origines.get(champ, "")), proteger(anomalie.constat), remede)
    constat = f"`{anomalie.fichier}` ne va plus avec cette proposition : {proteger(anomalie.constat)}"
    return Refus("", constat, "laisser la demande ouverte : l'équipe s'en occupe")


def proteger(constat: str) -> str:
    """Ce qu'un constat cite ne mentionne personne et ne met rien en forme."""
    return re.sub(r"« (.*?) »", lambda cite: f"« `{cite.group(1).replace('`', chr(39))}` »", constat, flags=re.S)
