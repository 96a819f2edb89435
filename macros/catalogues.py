"""Écrit un catalogue de traduction, dans l'ordre du fichier qu'il traduit."""

from collections.abc import Mapping
from pathlib import Path

from macros.modeles.base import Mot
from macros.yaml_strict import lire


def ecrire_catalogue(fichier: Path, textes: Mapping[str, str], connues: Mapping[str, Mot]) -> None:
    """Chaque texte a son entrée ; celles qui existent gardent leur français, même périmé, pour que cela se voie."""
    entrees = {cle: connues.get(cle) or Mot(fr=texte, texte="") for cle, texte in textes.items()}
    entrees |= {cle: mot for cle, mot in connues.items() if cle not in textes}
    fichier.parent.mkdir(parents=True, exist_ok=True)
    lignes = [ligne for cle, mot in entrees.items() for ligne in ecrire_entree(cle, mot)]
    fichier.write_text("\n".join([*commentaires(fichier), *lignes]) + "\n", encoding="utf-8")


def commentaires(fichier: Path) -> list[str]:
    """Les commentaires qui ouvrent le fichier, s'il existe déjà."""
    lignes = fichier.read_text(encoding="utf-8").splitlines() if fichier.exists() else []
    debut = next((rang for rang, ligne in enumerate(lignes) if not ligne.startswith("#")), 0)
    return lignes[:debut]


def ecrire_entree(cle: str, mot: Mot) -> list[str]:
    """Trois lignes : la clé, le français, la traduction."""
    return [f"{cle}:", *(f"  {ligne}" for ligne in (ecrire_champ("fr", mot.fr) + ecrire_champ("texte", mot.texte)))]


def ecrire_champ(nom: str, texte: str) -> list[str]:
    """Un champ, aussi nu que sa relecture le permet : sinon entre guillemets, ou en bloc s'il a plusieurs lignes."""
    if not texte:
        return [f"{nom}:"]
    if "\n" in texte:
        return [f"{nom}: |-", *(f"  {ligne}".rstrip() for ligne in texte.split("\n"))]
    nu = lire(f"{nom}: {texte}", "")
    if not nu.anomalies and nu.contenu == {nom: texte}:
        return [f"{nom}: {texte}"]
    cite = texte.replace("\\", "\\\\").replace('"', '\\"')
    return [f'{nom}: "{cite}"']
