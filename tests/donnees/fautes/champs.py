"""Des champs mal nommés, absents, vides ou d'une autre forme, et des renvois qui ne mènent nulle part."""

import random

from tests.donnees.semis import Champ, Faute


def brouiller(mot: str, hasard: random.Random) -> str:
    """Le mot, une lettre doublée : une faute de frappe."""
    rang = hasard.randrange(1, len(mot))
    return mot[:rang] + mot[rang - 1] + mot[rang:]


def cle_mal_orthographiee(c: Champ) -> Faute:
    return c.changer(
        r"^  (enonce|valeur|statut|titre|organisme|nature|question|reponse|region|date|mois|jour)(?=:)",
        lambda m: "  " + brouiller(m.group(1), c.hasard),
        c.listes(),
    )


def champ_manquant(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^  (enonce|titre|nature|statut|question|mois|verifie_le|consulte_le|date):", c.listes())
    lignes = c.lignes(fichier)
    debut = next(r for r in range(rang, -1, -1) if lignes[r].startswith("- id:"))
    c.ecrire(fichier, lignes[:rang] + lignes[rang + 1 :])
    return Faute(fichier, debut + 1)


def champ_vide(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|titre|organisme|question|statut|nature|consulte_le):) .+", r"\1", c.listes())


def mauvais_type(c: Champ) -> Faute:
    return c.changer(r"^(  (?:jour|mois|colonne|rangee): )\d+$", r"\1beaucoup", c.listes())


def liste_au_lieu_d_un_texte(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|nature|statut): ).+", r"\1[a, b]", c.listes())


def date_a_l_europeenne(c: Champ) -> Faute:
    return c.changer(r"^(  \w+_le: )(\d{4})-(\d\d)-(\d\d)$", r"\1\4/\3/\2", c.listes())


def date_impossible(c: Champ) -> Faute:
    return c.changer(r"^(  \w+_le: \d{4})-\d\d-\d\d$", r"\1-02-30", c.listes())


def revision_passee(c: Champ) -> Faute:
    return c.changer(r"^(  a_revoir_le: ).+", r"\g<1>2020-11-01", c.listes())


def verification_a_venir(c: Champ) -> Faute:
    return c.changer(r"^(verifie_le: ).+", r"\g<1>2031-01-01", c.fichiers("data/modules/*.yml"))


def revision_avant_la_verification(c: Champ) -> Faute:
    return c.changer(r"^(a_revoir_le: ).+", r"\g<1>2021-01-01", c.fichiers("data/modules/*.yml"))


def source_inconnue(c: Champ) -> Faute:
    return c.changer(r"^(  source: [a-z0-9-]+)$", r"\1-bis", ["data/faits.yml", "data/echeances.yml"])


def point_inconnu(c: Champ) -> Faute:
    return c.changer(r"^(  points: \[[a-z0-9-]+)", r"\1-zzz", ["data/faq.yml"])


def renvoi_inconnu(c: Champ) -> Faute:
    return c.changer(r"^(  reponse: )(?=\w)", r"\1{fait:jamais-vu} ", ["data/faq.yml"])


def doublon(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^- id: ", c.listes())
    lignes = c.lignes(fichier)
    ids = [r for r, ligne in enumerate(lignes) if ligne.startswith("- id: ")]
    premier, second = ids[0], rang if rang != ids[0] else ids[1]
    lignes[second] = lignes[premier]
    c.ecrire(fichier, lignes)
    return Faute(fichier, second + 1)


def identifiant_mal_forme(c: Champ) -> Faute:
    return c.changer(r"^- id: .+", "- id: Été_2026", c.listes())


def valeur_hors_liste(c: Champ) -> Faute:
    return c.changer(r"^(  statut: )\w.+", r"\1confirmé", c.listes())


def adresse_incomplete(c: Champ) -> Faute:
    return c.changer(r"^(  url: )https?://(.+)", r"\1\2", ["data/sources.yml"])
