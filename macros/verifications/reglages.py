"""Vérifie mkdocs.yml avant que MkDocs ne s'en serve : il se lit, il branche nos contrôles, il ne relâche rien."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from macros.adresse_publique import PAR_DEFAUT
from macros.anomalies import Anomalie
from macros.langue import LANGUES
from macros.site import Site
from macros.verifications.identifiants import PROCHE, le_plus_proche
from macros.yaml_strict import Chemin, Document, lire, nommer

FICHIER = "mkdocs.yml"
VARIABLE = re.compile(r"(?<=\s)!ENV(?=\s)")
LIBRE = object()  # permis, et libre de sa valeur
NIVEAUX = {
    "nav": ("omitted_files", "not_found", "absolute_links"),
    "links": ("not_found", "anchors", "absolute_links", "unrecognized_links"),
}
ATTENDU: dict[str, Any] = {
    "site_name": LIBRE,
    "site_url": ["ADRESSE_DU_SITE", PAR_DEFAUT],
    "docs_dir": "docs",
    "site_dir": "site",
    "copyright": LIBRE,
    "theme": {"name": "material", "custom_dir": "overrides", "language": "fr", "font": "false", "features": LIBRE},
    "hooks": ["macros/crochets.py"],
    "watch": LIBRE,
    "plugins": {
        "meta": {},
        "i18n": {
            "docs_structure": "folder",
            "fallback_to_default": "true",
            "reconfigure_material": "false",
            "reconfigure_search": "false",
            "languages": LIBRE,
        },
        "macros": {
            "module_name": "macros",
            "on_undefined": "strict",
            "on_error_fail": "true",
            "j2_comment_start_string": "{##",
            "j2_comment_end_string": "##}",
        },
    },
    "markdown_extensions": {
        "abbr": {},
        "admonition": {},
        "attr_list": {},
        "def_list": {},
        "footnotes": {},
        "md_in_html": {},
        "tables": {},
        "toc": {"permalink": "false", "toc_depth": 3},
        "pymdownx.details": {},
        "pymdownx.superfences": {},
        "pymdownx.tabbed": {"alternate_style": "true"},
        "pymdownx.tasklist": {},
    },
    "validation": {groupe: dict.fromkeys(noms, "warn") for groupe, noms in NIVEAUX.items()},
}
ECRITURES: dict[Chemin, str] = {("site_url",): f"!ENV [ADRESSE_DU_SITE, '{PAR_DEFAUT}']"}


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Le fichier se lit, puis chaque réglage vaut ce que le site attend ; une copie sans code n'est pas jugée."""
    fichier = racine / FICHIER
    if not fichier.is_file():
        if (racine / "macros").is_dir():
            yield Anomalie(FICHIER, 1, "", "ce fichier manque", "le rétablir : il branche le site et ses contrôles")
        return
    document = lire(VARIABLE.sub("", fichier.read_text(encoding="utf-8-sig", errors="replace")), FICHIER)
    yield from document.anomalies
    if document.anomalies:
        return
    yield from comparer(document, (), document.contenu, ATTENDU)
    if isinstance(document.contenu, dict):
        yield from verifier_les_langues(document, racine)


def comparer(document: Document, chemin: Chemin, ecrit: Any, attendu: Any) -> Iterator[Anomalie]:
    """Les écarts entre ce qui est écrit et ce qui est attendu."""
    if attendu is LIBRE:
        return
    if isinstance(attendu, dict):
        yield from comparer_une_fiche(document, chemin, en_fiche(ecrit), attendu)
    elif ecrit != attendu:
        valeur = ECRITURES.get(chemin, f"[{', '.join(attendu)}]" if isinstance(attendu, list) else f"{attendu}")
        constat = "ce réglage n'est pas celui du site"
        yield Anomalie(FICHIER, document.ligne(chemin), nommer(chemin), constat, f"écrire « {chemin[-1]}: {valeur} »")


def comparer_une_fiche(
    document: Document, chemin: Chemin, ecrit: dict[str, tuple[Chemin, Any]] | None, attendu: Mapping[str, Any]
) -> Iterator[Anomalie]:
    """Les réglages absents, étrangers ou changés d'une partie du fichier."""
    if ecrit is None:
        constat = "cette partie est mal écrite"
        yield Anomalie(FICHIER, document.ligne(chemin), nommer(chemin), constat, "la récrire comme avant")
        return
    manquants = attendu.keys() - ecrit.keys()
    for nom in ecrit.keys() - attendu.keys():
        remede = le_plus_proche(nom, manquants, "le retirer : le site ne l'emploie pas")
        endroit = document.ligne((*chemin, *ecrit[nom][0]))
        yield Anomalie(FICHIER, endroit, nommer((*chemin, nom)), "ce réglage n'est pas attendu", remede)
    for nom, voulu in attendu.items():
        if nom in ecrit:
            pas, valeur = ecrit[nom]
            yield from comparer(document, (*chemin, *pas), valeur, voulu)
        elif not get_close_matches(nom, ecrit.keys() - attendu.keys(), n=1, cutoff=PROCHE):  # mal écrit, déjà dit
            constat, remede = f"le réglage « {nom} » manque", "le rétablir : le site et ses contrôles en dépendent"
            yield Anomalie(FICHIER, document.ligne(chemin), nommer(chemin), constat, remede)


def en_fiche(ecrit: Any) -> dict[str, tuple[Chemin, Any]] | None:
    """{nom: (chemin depuis ici, valeur)} d'une fiche, ou d'une liste dont les éléments ont un nom, avec ou sans réglages."""
    if ecrit is None:
        return {}
    if isinstance(ecrit, dict):
        return {nom: ((nom,), valeur) for nom, valeur in ecrit.items()}
    if not isinstance(ecrit, list):
        return None
    fiche: dict[str, tuple[Chemin, Any]] = {}
    for rang, element in enumerate(ecrit):
        paires = element.items() if isinstance(element, dict) else [(element, None)]
        for nom, valeur in paires:
            fiche[str(nom)] = ((rang, nom) if isinstance(element, dict) else (rang,), valeur)
    return fiche


def verifier_les_langues(document: Document, racine: Path) -> Iterator[Anomalie]:
    """Chaque langue construite a son catalogue, et chaque langue du site est construite."""
    greffon = (en_fiche(document.contenu.get("plugins")) or {}).get("i18n", ((), None))
    chemin: Chemin = ("plugins", *greffon[0], "languages")
    langues = greffon[1].get("languages") if isinstance(greffon[1], dict) else None
    fiches = [langue for langue in langues if isinstance(langue, dict)] if isinstance(langues, list) else []
    lues = [fiche.get("locale") for fiche in fiches]
    for rang, fiche in enumerate(fiches):
        if fiche.get("build", "true") != "true":
            constat = f"la langue « {fiche.get('locale')} » ne se construit plus"
            yield Anomalie(FICHIER, document.ligne((*chemin, rang)), "languages", constat, "écrire « build: true »")
        if "locale" not in fiche:
            remede = "écrire « locale: » et le code de la langue"
            yield Anomalie(
                FICHIER, document.ligne((*chemin, rang)), "languages", "cette langue n'a pas de code", remede
            )
    for rang, langue in enumerate(lues):
        if langue is None:
            continue
        if langue not in LANGUES or not (langue == LANGUES[0] or (racine / "data/traductions" / str(langue)).is_dir()):
            remede = f"la retirer, ou l'ajouter à macros/langue.py et écrire data/traductions/{langue}/"
            constat = f"la langue « {langue} » n'a pas de catalogue"
            yield Anomalie(FICHIER, document.ligne((*chemin, rang)), "languages", constat, remede)
    for langue in LANGUES:
        if langue not in lues and set(lues) <= set(LANGUES):  # sinon, c'est l'étrangère qui a pris sa place
            remede = f"la rétablir : - {{locale: {langue}, …}}"
            yield Anomalie(FICHIER, document.ligne(chemin), "languages", f"la langue « {langue} » manque", remede)
