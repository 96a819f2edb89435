"""Lit les dates, les heures, les années et les adresses comme les gens les écrivent."""

import re
from calendar import monthrange
from datetime import date

from macros.propositions.refus import citer
from macros.propositions.saisie import Saisie
from macros.rendu.dates import MOIS

ANNEES = range(2020, 2101)
JOUR_EN_LETTRES = re.compile(rf"(1er|\d{{1,2}}) ({'|'.join(MOIS)})(?: (\d{{4}}))?", re.A)
HEURE = re.compile(r"([01]?\d|2[0-3]) ?(?:h|:) ?([0-5]\d)?", re.A)
ADRESSE = re.compile(r"https?://(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?::\d{1,5})?(?:[/?#][!#-;=?-Z\[\]_a-z~]*)?")
DATE_PARTIELLE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.A)


def lire_date(saisie: Saisie, champ: str) -> date | None:
    """2027-01-24 ou « 24 janvier 2027 » ; None si le champ est vide ou refusé."""
    reponse = saisie[champ]
    if not reponse:
        return None
    lettres = JOUR_EN_LETTRES.fullmatch(reponse.lower())
    try:
        if lettres and lettres.group(3):
            return date(int(lettres.group(3)), MOIS.index(lettres.group(2)) + 1, int(lettres.group(1).rstrip("er")))
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", reponse):
            return date.fromisoformat(reponse)
    except ValueError:
        saisie.refuser(champ, f"{citer(reponse)} n'existe pas au calendrier", "vérifier le jour et le mois")
        return None
    saisie.refuser(champ, f"{citer(reponse)} n'est pas une date", "écrire l'année, le mois et le jour : 2027-01-24")
    return None


def lire_date_passee(saisie: Saisie, champ: str, jour: date) -> date | None:
    """Une date qui n'est pas dans l'avenir."""
    lue = lire_date(saisie, champ)
    if lue and lue > jour:
        saisie.refuser(champ, f"{citer(saisie[champ])} est dans l'avenir", "écrire la date d'aujourd'hui, ou avant")
        return None
    return lue


def lire_quantieme(saisie: Saisie, champ: str) -> int:
    """Le jour du mois ; 0 s'il est refusé."""
    reponse = "1" if saisie[champ] == "1er" else saisie[champ]
    if re.fullmatch(r"0?[1-9]|[12][0-9]|3[01]", reponse):
        return int(reponse)
    if reponse:
        saisie.refuser(champ, f"{citer(reponse)} n'est pas un jour", "écrire un nombre de 1 à 31")
    return 0


def lire_annee(saisie: Saisie, champ: str) -> int | str:
    """L'année, ou « inconnue »."""
    reponse = saisie[champ].lower().strip("«»\"' ")
    if re.fullmatch(r"[0-9]{4}", reponse) and int(reponse) in ANNEES:
        return int(reponse)
    if reponse and reponse not in ("inconnue", "inconnu"):
        remede = "écrire quatre chiffres, par exemple 2027, ou « inconnue » si la source ne donne pas l'année"
        saisie.refuser(champ, f"{citer(saisie[champ])} n'est pas une année possible", remede)
    return "inconnue"


def lire_heure(saisie: Saisie, champ: str) -> str:
    """« 13 h 30 », « 13:30 », « 9 h » → HH:MM ; vide si rien n'est dit."""
    reponse = saisie[champ].lower()
    lue = HEURE.fullmatch(reponse)
    if reponse and not lue:
        saisie.refuser(champ, f"{citer(reponse)} n'est pas une heure", "écrire l'heure ainsi : 16:30")
    return f"{int(lue.group(1)):02d}:{lue.group(2) or '00'}" if lue else ""


def lire_adresse(saisie: Saisie, champ: str) -> str:
    """Une adresse Web entière, sans guillemet ni espace ; vide si elle manque ou ne va pas."""
    reponse = saisie[champ]
    if not reponse or ADRESSE.fullmatch(reponse):
        return reponse
    remede = "copier l'adresse entière depuis la barre du navigateur : elle commence par https://"
    saisie.refuser(champ, f"{citer(reponse)} n'est pas une adresse Web complète", remede)
    return ""


def est_date_partielle(texte: str) -> bool:
    """Vrai pour 2027, 2027-01 et 2027-01-15, si le mois et le jour existent."""
    try:
        return bool(DATE_PARTIELLE.fullmatch(texte) and date.fromisoformat(texte + "2024-01-01"[len(texte) :]))
    except ValueError:
        return False


def ajouter_des_mois(jour: date, mois: int) -> date:
    """Le même jour, tant de mois plus tard.

    >>> ajouter_des_mois(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    annee, rang = divmod(jour.year * 12 + jour.month - 1 + mois, 12)
    return date(annee, rang + 1, min(jour.day, monthrange(annee, rang + 1)[1]))
