"""Exige que chaque champ publié soit défini, et que chaque définition serve."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.donnees_ouvertes.champs import champs_publies, modeles_publies
from macros.donnees_ouvertes.dictionnaire import cles_de
from macros.donnees_ouvertes.jeux import EXCLUS, JEUX
from macros.site import Incomplete, Site

JEUX_PY = "macros/donnees_ouvertes/jeux.py"


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Champ sans définition, définition sans champ, exclusion devenue inutile."""
    if isinstance(site.dictionnaire, Incomplete) or not site.dictionnaire:
        return
    servies: set[str] = set()
    for jeu, champs in champs_publies().items():
        for champ in champs:
            trouvee = next((cle for cle in cles_de(jeu, champ) if cle in site.dictionnaire), "")
            servies.add(trouvee)
            if not trouvee:
                precise, generale, _ = cles_de(jeu, champ)
                remede = f"ajouter une fiche « id: {precise} » (ou « {generale} », si le mot vaut partout)"
                yield Anomalie("data/dictionnaire.yml", 1, "", f"le champ « {jeu}.{champ} » n'est pas défini", remede)
    for cle in site.dictionnaire:
        if cle not in servies:
            endroit = site.ligne("dictionnaire", cle)
            yield Anomalie("data/dictionnaire.yml", endroit, cle, "aucun champ publié ne porte ce nom", "la supprimer")
    yield from exclusions_inutiles()


def exclusions_inutiles() -> Iterator[Anomalie]:
    """Un champ exclu que son modèle n'a plus."""
    champs = {
        (modele.__name__, champ)
        for jeu in JEUX
        for modele in modeles_publies(jeu.modele)
        for champ in modele.model_fields
    }
    for modele, champ in EXCLUS:
        if (modele, champ) not in champs:
            constat = f"« {modele}.{champ} » est exclu et n'existe plus"
            yield Anomalie(JEUX_PY, 1, "EXCLUS", constat, "supprimer la ligne de EXCLUS")
