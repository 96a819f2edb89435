"""Dit où en est la traduction, prépare ce qui manque et marque les pages à jour."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.catalogues import completer_le_catalogue
from macros.estampilles import empreinte, estampille, etats
from macros.mineurs import couvert
from macros.pages import lire_pages, separer
from macros.site import Site
from macros.traductions import a_jour, enumerer

EXTRAIT = 60
ESTAMPILLE = re.compile(r"^traduction:.*\n", re.M)


def retards(site: Site, racine: Path, langue: str) -> Iterator[Anomalie]:
    """Textes et pages sans traduction, ou dont la traduction suit un français d'hier."""
    catalogue = site.traductions.get(langue, {})
    lignes: dict[str, int] = {}
    for texte in enumerer(site):
        mot = catalogue.get(texte.cle)
        fichier, ligne = situer(site, langue, texte.fichier, texte.pas)
        lignes[fichier] = ligne or lignes.get(fichier, 1)
        if not a_jour(mot, texte.texte):
            etat = "traduction périmée : le français a changé" if mot and mot.texte else "traduction manquante"
            remede = f"traduire « {couper(texte.texte)} » (data/{texte.fichier}.yml:{texte.ligne})"
            yield Anomalie(fichier, lignes[fichier], ".".join(texte.pas), etat, remede)
    yield from pages_en_retard(site, racine, langue)


def situer(site: Site, langue: str, source: str, pas: tuple[str, ...]) -> tuple[str, int]:
    """(fichier, ligne) de l'entrée du catalogue ; 0 si elle n'y est pas : elle irait après sa voisine."""
    document = site.documents.get(f"traductions/{langue}/{source}")
    cle = (".".join(pas),)
    return f"data/traductions/{langue}/{source}.yml", document.lignes.get(cle, 0) if document else 0


def couper(texte: str) -> str:
    """Le début d'un texte sur une ligne, suivi de « … » s'il en manque."""
    uni = " ".join(texte.split())
    return uni if len(uni) <= EXTRAIT else uni[: EXTRAIT - 1].rstrip() + "…"


def pages_en_retard(site: Site, racine: Path, langue: str) -> Iterator[Anomalie]:
    """Pages absentes, non estampillées ou périmées."""
    pages = {(page.langue, page.chemin): page for page in lire_pages(racine)}
    actuels = etats(racine, langue)
    for (parlee, chemin), page in pages.items():
        traduite = pages.get((langue, chemin))
        fichier = f"docs/{langue}/{chemin}"
        if parlee != "fr":
            continue
        if traduite is None:
            yield Anomalie(fichier, 1, "", "page non traduite", f"traduire {page.fichier}")
        elif not estampille(traduite):
            yield Anomalie(fichier, 1, "traduction", "page sans estampille", commande(fichier))
        elif len(set(actuels[chemin])) > 1 and not couvert(site.mineurs, chemin, actuels[chemin]):
            ligne, constat = traduite.ligne_du_champ("traduction"), f"page périmée : {page.fichier} a changé"
            yield Anomalie(
                fichier, ligne, "traduction", constat, f"mettre la traduction à jour, puis {commande(fichier)}"
            )


def commande(fichier: str) -> str:
    """Ce qu'il faut taper pour marquer la page."""
    return f"relire, puis taper : .venv/bin/python -m macros traductions estampiller {fichier}"


def introuvables(racine: Path, fichiers: list[str], langue: str = "en") -> Iterator[Anomalie]:
    """Les pages que l'on ne peut pas estampiller : absentes, hors de la langue, ou sans page française."""
    ici = (racine / "docs" / langue).resolve()
    for nom in fichiers:
        page = (racine / nom).resolve()
        if not page.is_file() or not page.is_relative_to(ici):
            remede = f"écrire le chemin d'une page qui existe, par exemple docs/{langue}/index.md"
            if (racine / nom).is_file() and nom.startswith("docs/fr/"):
                remede = f"écrire docs/{langue}/{nom.removeprefix('docs/fr/')} : c'est la traduction qu'on estampille"
            yield Anomalie(nom, 1, "", f"cette page de docs/{langue}/ est introuvable", remede)
        elif not (racine / "docs" / "fr" / page.relative_to(ici)).is_file():
            francaise = f"docs/fr/{page.relative_to(ici).as_posix()}"
            yield Anomalie(nom, 1, "", "cette page ne traduit aucune page française", f"écrire d'abord {francaise}")


def estampiller(racine: Path, fichiers: list[str], langue: str = "en") -> list[str]:
    """Marque des pages (toutes, sans argument) comme traduisant le français d'aujourd'hui ; rend leurs noms."""
    choisies = [racine / nom for nom in fichiers] or sorted((racine / "docs" / langue).rglob("*.md"))
    marquees = []
    for page in choisies:
        source = racine / "docs" / "fr" / page.resolve().relative_to(racine.resolve() / "docs" / langue)
        if not source.is_file():
            continue
        texte = page.read_text(encoding="utf-8")
        nouveau = poser_l_estampille(texte, empreinte(source.read_text(encoding="utf-8-sig")))
        if nouveau != texte:
            page.write_text(nouveau, encoding="utf-8")
            marquees.append(page.resolve().relative_to(racine.resolve()).as_posix())
    return marquees


def poser_l_estampille(texte: str, valeur: str) -> str:
    """La page, avec sa ligne `traduction:` à la fin de l'en-tête."""
    entete, corps = separer(texte)
    if not entete:
        return texte
    return f'---\n{ESTAMPILLE.sub("", entete)}traduction: "{valeur}"\n---{corps}'


def preparer(site: Site, racine: Path, langue: str) -> int:
    """Ajoute aux catalogues d'une langue ce qui manque, sans toucher au reste ; rend le nombre d'entrées ajoutées."""
    par_fichier: dict[str, dict[str, str]] = {}
    for texte in enumerer(site):
        par_fichier.setdefault(texte.fichier, {})[".".join(texte.pas)] = texte.texte
    dossier = racine / "data" / "traductions" / langue
    return sum(completer_le_catalogue(dossier / f"{source}.yml", textes) for source, textes in par_fichier.items())
