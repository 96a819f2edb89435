"""Écrit une date comme on la lit, en français et en anglais."""

import re
from datetime import date

from macros.rendu.contexte import Contexte

MOIS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
JOUR_ECRIT = re.compile(rf"^(1er|\d{{1,2}}) ({'|'.join(MOIS)}) (\d{{4}})$")


def lire_jour(texte: str) -> date | None:
    """La date qu'une fiche écrit en toutes lettres, ou None.

    >>> lire_jour("1er juillet 2014")
    datetime.date(2014, 7, 1)
    """
    ecrit = JOUR_ECRIT.match(texte)
    if ecrit is None:
        return None
    quantieme, mois, annee = ecrit.groups()
    return date(int(annee), MOIS.index(mois) + 1, int(quantieme.removesuffix("er")))


def lire_iso(texte: str) -> date | None:
    """La date AAAA-MM-JJ, ou None si le texte n'en est pas une.

    >>> lire_iso("2026-11-28"), lire_iso("")
    (datetime.date(2026, 11, 28), None)
    """
    try:
        return date.fromisoformat(texte)
    except ValueError:
        return None


def rendre_date(ctx: Contexte, jour: date) -> str:
    """« 1er mars 2026 », « March 1, 2026 », dans `<time>`."""
    return f'<time datetime="{jour.isoformat()}">{ecrire_jour(ctx, jour.day, jour.month, jour.year)}</time>'


def ecrire_jour(ctx: Contexte, jour: int, mois: int, annee: int | None = None) -> str:
    """Le jour et le mois, avec l'année si on la connaît."""
    nom = ctx.t("theme", f"mois_{mois:02d}")
    quantieme = ctx.t("theme", "premier") if jour == 1 else str(jour)
    if annee is None:
        return ctx.t("commun", "jour_mois", jour=quantieme, mois=nom)
    return ctx.t("theme", "date", jour=quantieme, mois=nom, annee=annee)


def rendre_date_partielle(ctx: Contexte, texte: str) -> str:
    """Une date de source : AAAA, AAAA-MM, AAAA-MM-JJ, ou vide pour « sans date »."""
    if not texte:
        return ctx.t("commun", "sans_date")
    morceaux = [int(morceau) for morceau in texte.split("-")]
    if len(morceaux) == 3:
        return rendre_date(ctx, date(*morceaux))
    if len(morceaux) == 2:
        return f"{ctx.t('theme', f'mois_{morceaux[1]:02d}')} {morceaux[0]}"
    return str(morceaux[0])
