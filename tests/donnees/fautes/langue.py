"""Des chiffres sans source et du français à reprendre."""

import re

from tests.donnees.semis import Champ, Faute


def chiffre_recopie(c: Champ) -> Faute:
    return c.paragraphe("On compte 11 360 organisations.")


def montant_invente(c: Champ) -> Faute:
    return c.paragraphe(f"Il en coûte {c.hasard.randrange(40, 90)} 217 $.", lambda t: "montants_fictifs" not in t)


def pourcentage_invente(c: Champ) -> Faute:
    return c.paragraphe(f"Il en paie {c.hasard.randrange(40, 90)} %.", lambda t: "pourcentages_libres" not in t)


def sigle_inconnu(c: Champ) -> Faute:
    return c.paragraphe("Le QZXW en décide.")


def sigle_non_developpe(c: Champ) -> Faute:
    return c.paragraphe("La CDRQ en décide.", lambda t: "CDRQ" not in t and "développement régional" not in t)


def masculin_generique(c: Champ) -> Faute:
    return c.paragraphe(f"Parlez-en avec {c.hasard.choice(['les employés', 'les salariés', 'les directeurs'])}.")


def forme_tronquee(c: Champ) -> Faute:
    return c.paragraphe("Parlez-en avec chaque employé·e.")


def phrase_trop_longue(c: Champ) -> Faute:
    return c.paragraphe("Lisez " + "et relisez la page " * 10 + "avec soin.")


def anglicisme(c: Champ) -> Faute:
    return c.paragraphe("Le virage digital attend.")


def contresens(c: Champ) -> Faute:
    return c.paragraphe("Ici, cet auto-examen est l'outil officiel.")


def en_bref_trop_long(c: Champ) -> Faute:
    fichier = c.page(lambda t: "en_bref: >-" in t)
    rang = next(r for r, ligne in enumerate(c.lignes(fichier)) if ligne.startswith("en_bref:"))
    c.inserer(fichier, rang + 1, "  " + "Lisez bien. " * 40)
    return Faute(fichier, rang + 1)


def point_jamais_montre(c: Champ) -> Faute:
    modele = c.lignes("data/points.yml")[:7]
    modele[0] = f"- id: jamais-montre-{c.hasard.randrange(100)}"
    lignes = [*c.lignes("data/points.yml"), *modele, ""]
    c.ecrire("data/points.yml", lignes)
    return Faute("data/points.yml", len(lignes) - 7)


def nombre_change_en_anglais(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^[A-Z][^{|`]* (?:20\d\d|[2-9]\d) ", c.fichiers("docs/en/**/*.md"))
    lignes = c.lignes(fichier)
    lignes[rang] = re.sub(r" (20\d\d|[2-9]\d) ", r" 7\1 ", lignes[rang], count=1)
    c.ecrire(fichier, lignes)
    return Faute(fichier, next(r for r in range(rang, -1, -1) if lignes[r].startswith("#")) + 1)
