"""Ce qui est publié et se romprait, les nombres traduits, les fiches voisines et les réglages."""

import json
import re

from macros.chargement import charger_ce_qui_se_lit
from macros.donnees_ouvertes.contrat import sceller
from tests.donnees.semis import Champ, Faute


def identifiant_publie_renomme(c: Champ) -> Faute:
    fautif = c.changer(r"^- id: (depot-[\w-]*?)(\w)$", r"- id: \1", ["data/echeances.yml"])
    return Faute(fautif.fichier, 1, 99)


def contrat_recrit(c: Champ) -> Faute:
    """Une version publiée perd une promesse, et porte le sceau de ce qu'elle est devenue."""
    fichier = "data/contrat-donnees.yml"
    lignes = c.lignes(fichier)
    fin = next(rang for rang, ligne in enumerate(lignes) if ligne.startswith("  empreinte:"))
    rang = c.hasard.choice([r for r in range(fin) if re.match(r"^      \w+: texte$", lignes[r])])
    c.ecrire(fichier, [*lignes[:rang], *lignes[rang + 1 :]])
    version = next(iter(charger_ce_qui_se_lit(c.racine)[0].contrat.values()))
    c.ecrire(fichier, [*lignes[:rang], *lignes[rang + 1 : fin], f"  empreinte: {sceller(version)}", *lignes[fin + 1 :]])
    return Faute(fichier, 1, 999)


def deux_regions_sur_une_case(c: Champ) -> Faute:
    fichier = "data/contacts.yml"
    lignes = c.lignes(fichier)
    colonnes = [rang for rang, ligne in enumerate(lignes) if ligne.startswith("  colonne:")]
    premier, second = sorted(c.hasard.sample(colonnes, 2))
    c.ecrire(fichier, [*lignes[:second], *lignes[premier : premier + 2], *lignes[second + 2 :]])
    return Faute(fichier, second + 1)


def nouveaute_en_desordre(c: Champ) -> Faute:
    fichier = "data/changements.yml"
    rangs = [rang for rang, ligne in enumerate(c.lignes(fichier)) if ligne.startswith("  date:")]
    lignes, rang = c.lignes(fichier), c.hasard.choice(rangs[1:])
    c.ecrire(fichier, [*lignes[:rang], "  date: 2026-12-31", *lignes[rang + 1 :]])
    return Faute(fichier, rang + 1)


def question_sans_point(c: Champ) -> Faute:
    return c.changer(r"^(  question: .+)\?$", r"\1.", ["data/faq.yml"])


def niveau_repete(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^    niveaux:$", c.fichiers("data/auto-examen/*.yml"))
    lignes = c.lignes(fichier)
    un, autre = sorted(c.hasard.sample(range(rang + 1, rang + 6), 2))
    c.ecrire(fichier, [*lignes[:autre], lignes[un], *lignes[autre + 1 :]])
    return Faute(fichier, autre + 1)


def revision_trop_lointaine(c: Champ) -> Faute:
    return c.changer(r"^(  a_revoir_le: )20", r"\g<1>21", c.listes())


def annee_mal_traduite(c: Champ) -> Faute:
    return c.changer(r"^(  texte: [^{}]*\b)20(\d)(\d)\b", r"\g<1>19\2\3", c.fichiers("data/traductions/en/*.yml"))


def echelle_mal_traduite(c: Champ) -> Faute:
    return c.changer(r"^(  texte: [^{}]*)(?:\bmillion|\$M)\b", r"\1 billion", ["data/traductions/en/faits.yml"])


def redirection_publiee_retiree(c: Champ) -> Faute:
    fichier = "data/redirections.yml"
    lignes = c.lignes(fichier)
    publiees = json.loads((c.racine / "data/adresses-publiees.json").read_text(encoding="utf-8"))
    choix = [rang for rang, ligne in enumerate(lignes) if ligne.removeprefix("  de: ") in publiees]
    rang = c.hasard.choice(choix)
    c.ecrire(fichier, [*lignes[: rang - 1], *lignes[rang + 4 :]])
    return Faute(fichier, 1)


def reglage_change(c: Champ) -> Faute:
    motif, neuf = c.hasard.choice(
        [
            (r"^hooks: .+", "hooks: []"),
            (r"^  - attr_list$", "  - atr_list"),
            (r"locale: en", "locale: es"),
            (r"not_found: warn", "not_found: ignore"),
            (r"^docs_dir: docs", "docs_dir: doc"),
        ]
    )
    return c.changer(motif, neuf, ["mkdocs.yml"])
