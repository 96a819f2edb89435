"""Des fiches qui se contredisent : noms, minutes, bonnes réponses, règles, traductions."""

import re

from tests.donnees.semis import Champ, Faute


def regles(c: Champ) -> list[str]:
    """Les fichiers de règles, sans celui des questions."""
    return [f for f in c.fichiers("data/admissibilite/*.yml") if "questions" not in f]


def fichier_inconnu(c: Champ) -> Faute:
    nom = f"data/brouillon-{c.hasard.randrange(100)}.yml"
    c.garder(nom).write_text("- id: a\n", encoding="utf-8")
    return Faute(nom, 1)


def fiche_renommee(c: Champ) -> Faute:
    ancien = c.hasard.choice(c.fichiers("data/modules/*.yml"))
    neuf = ancien.replace(".yml", "-bis.yml")
    texte = c.garder(ancien).read_bytes()
    c.garder(neuf).write_bytes(texte)
    (c.racine / ancien).unlink()
    return Faute(neuf, 1)


def minutes_fausses(c: Champ) -> Faute:
    return c.changer(
        r"^(    minutes: )(\d+)$", lambda m: f"{m.group(1)}{int(m.group(2)) + 7}", c.fichiers("data/modules/*.yml")
    )


def minutes_d_une_seance(c: Champ) -> Faute:
    return c.changer(r"^(  minutes: )(\d+)$", lambda m: f"{m.group(1)}{int(m.group(2)) + 7}", ["data/seances.yml"])


def bonne_reponse_perdue(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^        juste: oui$", c.fichiers("data/modules/*.yml"))
    lignes = c.lignes(fichier)
    while not re.match(r"^  - id:", lignes[(debut := rang)]):
        rang -= 1
    bonnes = [r for r in range(debut, len(lignes)) if lignes[r] == "        juste: oui"][:1]
    lignes[bonnes[0]] = "        juste: non"
    if any(ligne == "    type: plusieurs" for ligne in lignes[debut : debut + 5]):
        suite = next((r for r in range(debut + 1, len(lignes)) if re.match(r"^  - id:|^\w", lignes[r])), len(lignes))
        lignes[debut:suite] = [ligne.replace("juste: oui", "juste: non") for ligne in lignes[debut:suite]]
    c.ecrire(fichier, lignes)
    return Faute(fichier, debut + 1)


def operateur_inconnu(c: Champ) -> Faute:
    return c.changer(r"\begale:", "egal:", c.fichiers("data/admissibilite/*.yml"))


def condition_sans_comparaison(c: Champ) -> Faute:
    return c.changer(r"condition: \{question: ([a-z-]+), egale: .+\}$", r"condition: {question: \1}", regles(c))


def question_inconnue(c: Champ) -> Faute:
    return c.changer(r"condition: \{question: ([a-z-]+),", r"condition: {question: \1-zzz,", regles(c))


def exemple_faux(c: Champ) -> Faute:
    repetes = [f for f in regles(c) if sum(ligne == "    alors: non" for ligne in c.lignes(f)) > 1]
    return c.changer(r"^    alors: non$", "    alors: oui", repetes)


def traduction_orpheline(c: Champ) -> Faute:
    fichiers = c.fichiers("data/traductions/en/*.yml")
    return c.changer(r"^([a-z0-9-]+)\.(\w+):$", r"\1-zzz.\2:", fichiers)


def traduction_sans_renvoi(c: Champ) -> Faute:
    fichiers = c.fichiers("data/traductions/en/interface/*.yml")
    return c.changer(r"^(  texte: .*)\{\w+\}", r"\1", fichiers)
