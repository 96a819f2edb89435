"""Refuse dans un texte de data/ ou un « en bref » le renvoi mal écrit et le Markdown qui paraîtrait en clair."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.site import Site
from macros.verifications.ecrits import Ecrit, lire_les_ecrits

A_LIRE = re.compile(r"[{}*#\[\]`\n]| - |^[-+>•] ")  # sans l'un d'eux, rien à juger
BIEN_ECRITS = re.compile(r"\{(?:fait:[a-z0-9-]+|(?:terme|page):[^{}|]+(?:\|[^{}]+)?)\}")
VARIABLE = re.compile(r"\{[a-z_]+\}")
ACCOLADE = re.compile(r"\{+[^{}]*\}*|\}+")
SANS_TEXTE = re.compile(r"\{page:[^{}|]+\}")
LIEN = re.compile(r"(?<!!)\[[^\[\]]+\]\(https?://[^\s()\"]+\)")
RELIEFS = (re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*"), re.compile(r"(?<!\*)\*(?=\S)[^*\n]+(?<=\S)\*(?!\*)"))
EN_CLAIR = (
    (re.compile(r"^#{1,6} .*", re.M), "supprimer les dièses : ce champ ne contient que des phrases"),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), "supprimer cette image : elle se montre dans une page"),
    (re.compile(r"\[[^\]\n]*\] ?\([^)\n]*\)"), "écrire {page:chemin.md|texte}, ou [texte](https://adresse)"),
    (re.compile(r"`[^`\n]*`?"), "ôter l'accent grave : ce texte ne montre pas de code"),
    (
        re.compile(r"(?<!\*)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\*)"),
        "écrire **mots** : deux signes de chaque côté, ou aucun",
    ),
)
PUCE = re.compile(r" *(?:[-*+•]|\d{1,2}[.)]) ")
REPLIEE = re.compile(r"(?:^- .*|[.:;!?]) - (?=\w)")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Renvois, mise en forme et listes de chaque texte."""
    for ecrit in lire_les_ecrits(site, racine):
        if A_LIRE.search(ecrit.texte):
            for constat, remede in (*accolades(ecrit), *mise_en_forme(ecrit), *listes(ecrit)):
                yield ecrit.refuser(constat, remede)


def accolades(ecrit: Ecrit) -> Iterator[tuple[str, str]]:
    """(constat, remède) des accolades qui ne sont ni un renvoi, ni la variable d'un mot de l'interface."""
    bien_ecrites = VARIABLE if ecrit.est_un_mot else BIEN_ECRITS
    for trouvee in ACCOLADE.finditer(bien_ecrites.sub("", ecrit.texte)):
        yield f"« {trouvee.group().strip()[:40]} » est mal écrit", remede_d_accolade(ecrit)
    if not ecrit.est_un_mot:
        for renvoi in SANS_TEXTE.findall(ecrit.texte):
            yield f"« {renvoi} » n'a pas de texte", f"écrire {renvoi[:-1]}|le texte du lien}}"
        if not ecrit.mis_en_forme:
            for renvoi in BIEN_ECRITS.finditer(ecrit.texte):
                remede = "écrire les mots eux-mêmes : ce champ paraît tel quel"
                yield f"« {renvoi.group()} » paraîtrait en clair", remede


def remede_d_accolade(ecrit: Ecrit) -> str:
    """Ce qui s'écrit entre accolades à cet endroit."""
    if ecrit.est_un_mot:
        return "écrire {variable} : des minuscules, sans espace, une accolade de chaque côté"
    return "écrire {fait:identifiant}, {terme:identifiant|texte} ou {page:chemin.md|texte}, sans espace ni majuscule"


def mise_en_forme(ecrit: Ecrit) -> Iterator[tuple[str, str]]:
    """(constat, remède) des signes de Markdown que le site ne lit pas à cet endroit."""
    texte = BIEN_ECRITS.sub("X", ecrit.texte)
    if ecrit.mis_en_forme:
        for motif in (LIEN, *RELIEFS):
            texte = motif.sub("X", texte)
    for motif, remede in EN_CLAIR:
        trouve = motif.search(texte)
        if trouve:
            yield f"« {trouve.group()[:40]} » paraîtrait en clair", remede_en_clair(ecrit, remede)
            return


def remede_en_clair(ecrit: Ecrit, remede: str) -> str:
    """Le remède ; un champ que rien ne met en forme ne garde que ses mots."""
    return remede if ecrit.mis_en_forme else "n'écrire que les mots : ce champ paraît tel quel"


def listes(ecrit: Ecrit) -> Iterator[tuple[str, str]]:
    """(constat, remède) d'une liste que le site ne verrait pas : collée, repliée, numérotée ou en retrait."""
    for bloc in re.split(r"\n\s*\n", ecrit.texte.strip("\n")):
        lignes = bloc.split("\n")
        puces = [bool(PUCE.match(ligne)) for ligne in lignes]
        if REPLIEE.search(bloc):
            remede = "remplacer « > » par « | » après le nom du champ : chaque ligne garde alors la sienne"
            yield "les éléments de cette liste se suivent sur une ligne", remede
        elif any(puces) and not all(puces):
            yield "une liste touche le texte qui la précède ou la suit", "laisser une ligne vide entre les deux"
        elif any(puces) and not all(ligne.startswith("- ") for ligne in lignes):
            yield "cette liste paraîtrait en clair", "commencer chaque ligne par « - », sans retrait"
