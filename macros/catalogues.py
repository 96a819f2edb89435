"""Complète un catalogue de traduction sans récrire ce qui s'y trouve."""

from collections.abc import Mapping
from pathlib import Path

from macros.modeles.base import Mot
from macros.yaml_strict import Document, lire


def completer_le_catalogue(fichier: Path, textes: Mapping[str, str]) -> int:
    """Ajoute une entrée à traduire par texte absent, à sa place dans l'ordre du français ; rend leur nombre."""
    texte = fichier.read_text(encoding="utf-8") if fichier.exists() else ""
    document = lire(texte, "")
    presentes = document.contenu or {}
    manquantes = [cle for cle in textes if cle not in presentes]
    if manquantes:
        lignes = texte.splitlines()
        for place, cles in sorted(placer(textes, document, lignes).items(), reverse=True):
            neuves = [Mot(fr=textes[cle], texte="") for cle in cles]
            lignes[place:place] = [
                ligne for cle, mot in zip(cles, neuves, strict=True) for ligne in ecrire_entree(cle, mot)
            ]
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_text("\n".join(lignes) + "\n", encoding="utf-8")
    return len(manquantes)


def fins_des_entrees(document: Document, lignes: list[str]) -> dict[str, int]:
    """{clé: rang de la ligne qui suit son entrée}, sans les lignes vides ni les commentaires de la suivante."""
    debuts = [(str(cle), document.ligne((cle,)) - 1) for cle in document.contenu or {}]
    fins = {}
    for (cle, debut), (_, suivant) in zip(debuts, [*debuts, ("", len(lignes))][1:], strict=True):
        fin = suivant
        while fin > debut + 1 and (not lignes[fin - 1].strip() or lignes[fin - 1].startswith("#")):
            fin -= 1
        fins[cle] = fin
    return fins


def placer(textes: Mapping[str, str], document: Document, lignes: list[str]) -> dict[int, list[str]]:
    """{rang où insérer: clés absentes}, chacune après sa voisine ; sans voisine devant, avant la première connue."""
    fins = fins_des_entrees(document, lignes)
    premiere = next((cle for cle in textes if cle in fins), None)
    rang = document.ligne((premiere,)) - 1 if premiere else len(lignes)
    places: dict[int, list[str]] = {}
    for cle in textes:
        if cle in fins:
            rang = fins[cle]
        else:
            places.setdefault(rang, []).append(cle)
    return places


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
