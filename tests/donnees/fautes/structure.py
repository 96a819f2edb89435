"""Ce qui tient le site debout : registres, dossiers, en-têtes jumeaux, outils des pages, bornes et feuilles."""

import re

from tests.donnees.semis import Champ, Faute

LOIN = 99  # le message nomme le début de la page, ou le champ voisin


def registre_abime(c: Champ) -> Faute:
    fichier = c.hasard.choice(["data/adresses-publiees.json", "data/identifiants-publies.json"])
    c.garder(fichier).write_text(c.hasard.choice(["", "[]", "{}", "<<<<<<< HEAD\n"]), encoding="utf-8")
    return Faute(fichier, 1)


def registre_perdu(c: Champ) -> Faute:
    fichier = c.hasard.choice(["data/adresses-publiees.json", "data/identifiants-publies.json"])
    c.garder(fichier).unlink()
    return Faute(fichier, 1)


def copier_une_page(c: Champ, neuve: str) -> Faute:
    """La même page, ailleurs."""
    (c.racine / neuve).parent.mkdir(exist_ok=True)
    c.ecrire(neuve, c.lignes("docs/fr/guide/mesurer.md"))
    return Faute(neuve, 1)


def dossier_sans_accueil(c: Champ) -> Faute:
    return copier_une_page(c, f"docs/fr/nouveau-{c.hasard.randrange(100)}/essai.md")


def page_double_un_dossier(c: Champ) -> Faute:
    return copier_une_page(c, f"docs/fr/{c.hasard.choice(['guide', 'modules', 'ressources'])}.md")


def dossier_reserve(c: Champ) -> Faute:
    return copier_une_page(c, f"docs/fr/{c.hasard.choice(['en', 'assets', 'm'])}/essai.md")


def gabarit_d_une_autre_page(c: Champ) -> Faute:
    fichier = c.page(lambda t: "template:" not in t)
    return c.inserer(fichier, 1, "template: 404.html")


def script_oublie(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^scripts: ", c.fichiers("docs/en/**/*.md"))
    c.ecrire(fichier, [ligne for r, ligne in enumerate(c.lignes(fichier)) if r != rang])
    return Faute(fichier, 1, LOIN)


def rang_different_en_anglais(c: Champ) -> Faute:
    return c.changer(r"^rang: (\d+)$", r"rang: 9\1", c.fichiers("docs/en/*/*.md"))


def bloc_perdu_en_anglais(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^\{\{ (?!bloc_en_bref)\w+\(.*\) \}\}$", c.fichiers("docs/en/**/*.md"))
    c.ecrire(fichier, [ligne for r, ligne in enumerate(c.lignes(fichier)) if r != rang])
    return Faute(fichier, 1, LOIN)


def autre_fait_en_anglais(c: Champ) -> Faute:
    fichier, rang = c.trouver(r'fait\("(?!revenus-2022)[\w-]+"\)', c.fichiers("docs/en/**/*.md"))
    lignes = c.lignes(fichier)
    lignes[rang] = re.sub(r'fait\("(?!revenus-2022)[\w-]+"\)', 'fait("revenus-2022")', lignes[rang], count=1)
    c.ecrire(fichier, lignes)
    return Faute(fichier, 1, LOIN)


def seuil_hors_bornes(c: Champ) -> Faute:
    motif = (
        r"^(  (?:couverture_min|dimensions_min|cible_defaut|alerte_max|priorites_max|desaccord_seuil|stable_max): ).+"
    )
    return c.changer(motif, r"\g<1>50", ["data/auto-examen/bareme.yml"])


def petit_groupe_demasque(c: Champ) -> Faute:
    return c.changer(r"^(  (?:groupe|role|histogramme)_min: ).+", r"\g<1>1", ["data/auto-examen/bareme.yml"])


def mois_treize(c: Champ) -> Faute:
    return c.changer(r"^(  date: \d{4})-\d\d$", r"\1-13", ["data/sources.yml"])


def feuille_mal_nommee(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^feuilles:$", c.fichiers("data/gabarits/*.yml"))
    lignes = c.lignes(fichier)
    titre = next(r for r in range(rang, len(lignes)) if lignes[r].startswith("    titre: "))
    lignes[titre] += " / suite"
    c.ecrire(fichier, lignes)
    return Faute(fichier, titre + 1)
