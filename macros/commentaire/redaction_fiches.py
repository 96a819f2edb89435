"""Rédige ce qui change dans les données : la fiche, où elle est écrite, ses champs avant et après."""

from collections.abc import Sequence
from itertools import groupby

from macros.anomalies import compter
from macros.commentaire.adresses import Adresses
from macros.commentaire.comparaison import AJOUTEE, CHANGEE, RANGEE, RETIREE, ChampChange, FicheChangee
from macros.commentaire.passages import LONG, distinguer
from macros.commentaire.protection import en_code, proteger

CHAMPS_MAX, PAGES_MAX = 8, 4
NOM_MAX = 80
D_ABORD = ("appels", "echeances", "faits", "contacts", "faq", "changements", "points", "volets", "partenaires")
ACCORDS = {AJOUTEE: "ajouté", RETIREE: "retiré"}


def ligne_de_fiche(fiche: FicheChangee, adresses: Adresses) -> str:
    """Le nom lisible, le fichier et la ligne, puis chaque champ."""
    if fiche.etat == RANGEE:
        return f"{en_code(fiche.fichier)} : les mêmes fiches, dans un autre ordre"
    ou = en_code(fiche.fichier) + (f", {adresses.modifier(fiche.fichier, fiche.ligne)}" if fiche.ligne else "")
    etat = f", {fiche.etat}" if fiche.etat else ""
    nom = f"{proteger(fiche.nom, NOM_MAX)} ({ou}{etat})"
    champs = [] if fiche.etat == RETIREE else [champ for champ in fiche.champs if champ.nom != "id"]
    return (f"{nom} : {enumerer(champs)}" if champs else nom) + dire_les_pages(fiche.pages)


def ranger(fiches: Sequence[FicheChangee]) -> list[FicheChangee]:
    """D'abord ce que le public lira comme un fait, puis le reste, dans l'ordre des fichiers."""
    rangs = {f"data/{nom}.yml": rang for rang, nom in enumerate(D_ABORD)}
    return sorted(fiches, key=lambda fiche: rangs.get(fiche.fichier, len(rangs)))


def dire_les_pages(titres: Sequence[str]) -> str:
    """« (page : Glossaire) » ; les liens sont plus bas, avec les pages touchées."""
    if not titres:
        return ""
    reste = len(titres) - PAGES_MAX
    dits = [proteger(titre, NOM_MAX) for titre in titres[:PAGES_MAX]]
    suite = [f"et {compter(range(reste), 'autre')}"] if reste > 0 else []
    return f" (page{'s' if len(titres) > 1 or titres[0].startswith('toutes') else ''} : {', '.join([*dits, *suite])})"


def enumerer(champs: Sequence[ChampChange]) -> str:
    """Les champs, séparés par des points-virgules ; au-delà de huit, leur compte."""
    dits = [ligne_de_champ(champ) for champ in champs[:CHAMPS_MAX]]
    reste = len(champs) - CHAMPS_MAX
    return "; ".join([*dits, *([f"et {compter(range(reste), 'autre')}"] if reste > 0 else [])])


def ligne_de_champ(champ: ChampChange) -> str:
    """« `jour` 24 → **31** »."""
    avant, apres = distinguer(champ.avant, champ.apres)
    nom = f"{en_code(champ.nom, NOM_MAX)} " if champ.nom else ""
    ancien = f"{proteger(avant, LONG)} → " if avant else ""
    return f"{nom}{ancien}**{proteger(apres, LONG) or 'vide'}**"


def lignes_du_catalogue(fiches: Sequence[FicheChangee], adresses: Adresses) -> list[str]:
    """Chaque texte anglais changé ; ceux qu'on ajoute ou retire se comptent par fichier."""
    lignes = [ligne_de_fiche(fiche, adresses) for fiche in fiches if fiche.etat == CHANGEE]
    fiches = [fiche for fiche in fiches if fiche.etat == RETIREE or fiche.champs]  # un texte vide n'ajoute rien
    for (fichier, etat), groupe in groupby(
        sorted((f for f in fiches if f.etat in ACCORDS), key=lambda f: (f.fichier, f.etat)),
        lambda f: (f.fichier, f.etat),
    ):
        nombre = len(list(groupe))
        pluriel = "s" if nombre > 1 else ""
        lignes.append(f"{en_code(fichier)} : {nombre} texte{pluriel} {ACCORDS[etat]}{pluriel}")
    return lignes
