"""Refuse un chiffre du registre recopié dans une page, et celui que rien n'appuie : ils vieilliraient seuls."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.programme import Fait
from macros.pages import Page, lire_pages
from macros.site import Site

JOUR = re.compile(r"^\d{1,2}(?:er)? [a-zéû]+ \d{4}$")
EXEMPLES = {"la raison", "raison", "the reason", "reason"}
MOTS_D_UNE_RAISON = 3
MONTANTS_ANGLAIS = {"M$": "million", "G$": "billion"}


@dataclass(frozen=True)
class Regle:
    """Ce qu'une page ne tape pas à la main, le champ d'en-tête qui l'excuse, et ce qu'on en dit."""

    champ: str
    motif: re.Pattern[str]
    inutile: str
    excuse: str
    exemple: str


MONTANTS = Regle(
    "montants_fictifs",
    re.compile(
        r"\d[\d \u00a0\u202f]*(?:[.,]\d+)?[ \u00a0\u202f]?"
        r"(?:[MGk][ \u00a0\u202f]?|(?:millions?|milliards?|billions?|thousand) (?:de |d'|of )?)?"
        r"(?:[$€£]|(?:dollars?|euros?|CAD|USD|EUR)\b)"
        r"|[$€£][ \u00a0\u202f]?\d[\d,.]*(?: (?:million|billion)\b)?"
    ),
    "cette page n'a plus de montant",
    "s'il est inventé et annoncé comme tel",
    "« une coopérative inventée, annoncée comme telle »",
)
POURCENTAGES = Regle(
    "pourcentages_libres",
    re.compile(r"\d(?:[\d  ]*\d)?(?:[.,]\d+)?[  ]?%|\b\w+ (?:pour cent|per ?cent)\b"),
    "cette page n'a plus de pourcentage",
    "s'il est inventé et annoncé comme tel, ou s'il n'est pas un fait",
    "« un seuil de la méthode, non un fait »",
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les valeurs recopiées du registre, puis les montants et les pourcentages qu'aucune donnée n'appuie."""
    copies = list(verifier_les_copies(site, racine))
    yield from copies
    dites = {(copie.fichier, copie.ligne) for copie in copies}
    for page in lire_pages(racine):
        for regle in (MONTANTS, POURCENTAGES):
            yield from (a for a in verifier_une_regle(page, regle) if (a.fichier, a.ligne) not in dites)


def verifier_une_regle(page: Page, regle: Regle) -> Iterator[Anomalie]:
    """Un tel chiffre vient des données ; une page qui fait exception le dit dans son en-tête, avec sa raison."""
    raison = getattr(page.entete, regle.champ) if page.entete else ""
    trouves = chercher(regle.motif, page.corps)
    if raison.strip(" .").lower() in EXEMPLES:
        endroit = page.ligne_du_champ(regle.champ)
        constat = f"« {raison} » est le texte d'exemple, non une raison"
        yield Anomalie(page.fichier, endroit, regle.champ, constat, f"dire pourquoi : {regle.exemple}")
    elif raison and len(re.findall(r"\w+", raison)) < MOTS_D_UNE_RAISON:
        endroit = page.ligne_du_champ(regle.champ)
        constat = f"« {raison} » ne dit pas pourquoi"
        remede = f"donner la raison en {MOTS_D_UNE_RAISON} mots au moins : {regle.exemple}"
        yield Anomalie(page.fichier, endroit, regle.champ, constat, remede)
    elif raison and not trouves:
        endroit = page.ligne_du_champ(regle.champ)
        yield Anomalie(page.fichier, endroit, regle.champ, regle.inutile, "supprimer ce champ")
    for trouve in () if raison else trouves:
        constat = f"« {trouve.group()} » n'a pas de source"
        remede = (
            'l\'inscrire dans data/faits.yml, puis écrire {{ fait("identifiant") }} ; '
            f"{regle.excuse}, ajouter à l'en-tête « {regle.champ}: la raison »"
        )
        yield Anomalie(page.fichier, page.ligne(trouve.start()), "", constat, remede)


def verifier_les_copies(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Les valeurs reconnaissables entre toutes, dans les deux langues."""
    valeurs, motif = valeurs_du_registre(site)
    for page in lire_pages(racine) if valeurs else ():
        for trouve in chercher(motif, page.corps):
            valeur = trouve.group()
            remede = f'écrire {{{{ fait("{valeurs[valeur]}") }}}}'
            yield Anomalie(page.fichier, page.ligne(trouve.start()), "", f"« {valeur} » est recopié", remede)


def valeurs_du_registre(site: Site) -> tuple[dict[str, str], re.Pattern[str]]:
    """Chaque écriture reconnaissable → le fait qui la porte, et le motif qui les trouve toutes."""
    valeurs = {ecriture: fait.id for fait in site.faits.values() for ecriture in ecritures(fait)}
    choix = "|".join(re.escape(ecriture) for ecriture in sorted(valeurs, key=len, reverse=True))
    return valeurs, re.compile(rf"(?<![\d,.])(?:{choix})(?![\d]|[,.]\d)")


@lru_cache(maxsize=2048)  # d'un contrôle à l'autre, presque aucune page ne change
def chercher(motif: re.Pattern[str], texte: str) -> list[re.Match[str]]:
    """Ce qui répond au motif dans le texte."""
    return list(motif.finditer(texte))


def ecritures(fait: Fait) -> Iterator[str]:
    """Les façons d'écrire une valeur qu'on ne peut confondre avec une autre : grand nombre, décimale, montant, jour."""
    if JOUR.match(fait.valeur):
        yield fait.valeur
    entier, _, decimales = fait.valeur.partition(",")
    if not entier.isdecimal():
        return
    if int(entier) >= 10_000:
        yield from (f"{int(entier):,}".replace(",", " "), f"{int(entier):,}", entier)
    elif decimales and len(fait.valeur) >= 4:
        yield from (fait.valeur, f"{entier}.{decimales}")
    elif fait.unite in MONTANTS_ANGLAIS:
        montant = fait.valeur.replace(",", ".")
        yield from (f"{fait.valeur} {fait.unite}", f"${montant} {MONTANTS_ANGLAIS[fait.unite]}")
