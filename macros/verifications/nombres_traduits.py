"""Refuse une traduction à jour dont les nombres ou les montants ne sont pas ceux du français."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from macros.anomalies import Anomalie
from macros.langue import LANGUES
from macros.site import Site
from macros.traductions import a_jour, enumerer

BLANC = r"[ \u00a0\u202f]"
RENVOI = re.compile(r"\{[^{}]*\}(?::\d\d)?|\]\([^)]*\)|https?://\S+|`[^`]*`")
VERSION = re.compile(r"\d+(?:\.\d+)+")
FRANCAIS = re.compile(rf"\d{{1,3}}(?:{BLANC}\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?")
ANGLAIS = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
ECHELLES = {
    "milliards": re.compile(r"G\$|B\$|\$ ?(?:\d[\d,.]*)? ?B(?!\w)|\bmilliards?\b|\bbillions?\b", re.I),
    "millions": re.compile(r"M\$|\$ ?(?:\d[\d,.]*)? ?M(?!\w)|\bmillions?\b", re.I),
}
HEURE = re.compile(rf"\d+{BLANC}?h(?:{BLANC}?\d\d)?\b|\d+(?::\d\d)?{BLANC}?[ap]\.?m\b|\d+:\d\d\b", re.I)
LETTRES = {  # un petit nombre s'écrit souvent en lettres dans l'une des langues
    "fr": ["zéro", "une?", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
}


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque traduction qui suit son français."""
    for langue in [langue for langue in LANGUES[1:] if langue in LETTRES]:
        catalogue = site.traductions.get(langue, {})
        for texte in enumerer(site):
            mot = catalogue.get(texte.cle)
            if mot is not None and a_jour(mot, texte.texte):
                for constat, remede in ecarts(texte.texte, mot.texte):
                    fichier, cle = f"traductions/{langue}/{texte.fichier}", ".".join(texte.pas)
                    endroit = site.ligne(fichier, cle, "texte")
                    yield Anomalie(f"data/{fichier}.yml", endroit, f"{cle}.texte", constat, remede)


@lru_cache(maxsize=65_536)
def ecarts(francais: str, traduction: str) -> tuple[tuple[str, str], ...]:
    """(constat, remède) de chaque nombre que l'une des deux n'a pas, puis de l'échelle d'un montant."""
    versions = {*VERSION.findall(francais)} & {*VERSION.findall(traduction)}  # « 4.0 » s'écrit de même partout
    for version in sorted(versions, key=len, reverse=True):
        francais, traduction = francais.replace(version, " "), traduction.replace(version, " ")
    voulus, ecrits = nombres(francais, FRANCAIS, ","), nombres(traduction, ANGLAIS, ".")
    manquent = [n for n in sorted(voulus - ecrits) if not en_lettres(n, traduction, "en")]
    ajoutes = [n for n in sorted(ecrits - voulus) if not en_lettres(n, francais, "fr")]
    fautes = [(f"« {n} » est dans le français et manque à la traduction", "l'y mettre") for n in manquent]
    fautes += [(f"« {n} » n'est pas dans le français", "écrire le nombre du français") for n in ajoutes]
    echelles = [echelles_de(texte) for texte in (francais, traduction)]
    if not fautes and echelles[0] != echelles[1]:
        dites = " et ".join(sorted(echelles[0])) or "ni millions ni milliards"
        fautes.append((f"l'échelle d'un montant change : le français dit {dites}", "écrire la même échelle"))
    return tuple(fautes)


def nombres(texte: str, motif: re.Pattern[str], decimale: str) -> set[str]:
    """Les nombres d'un texte, écrits de la même façon dans toutes les langues, sans les heures."""
    bruts = motif.findall(HEURE.sub(" ", RENVOI.sub(" ", texte)))
    clairs = (re.sub(rf"{BLANC}|,(?=\d{{3}})" if decimale == "." else BLANC, "", brut) for brut in bruts)
    unis = (clair.replace(decimale, ",") for clair in clairs)
    return {nombre.removeprefix("0") or "0" for nombre in unis}


def en_lettres(nombre: str, texte: str, langue: str) -> bool:
    """Vrai d'un petit nombre que ce texte écrit en lettres."""
    mots = LETTRES[langue]
    return (
        nombre.isdecimal()
        and int(nombre) < len(mots)
        and re.search(rf"\b{mots[int(nombre)]}\b", texte, re.I) is not None
    )


def echelles_de(texte: str) -> set[str]:
    """Millions, milliards, ou rien."""
    return {nom for nom, motif in ECHELLES.items() if motif.search(texte)}
