"""Du Markdown cassé : encadrés, listes, tableaux, reliefs, notes et appels mal placés."""

from tests.donnees.semis import Champ, Faute


def encadre_mal_ouvert(c: Champ) -> Faute:
    ouvertures = ("!!! note « Titre »", '!!! note "Titre', '!!! remarque "Titre"', '=== "Onglet', '!!! note "Titre"')
    return c.paragraphe(c.hasard.choice(ouvertures))


def bloc_jamais_referme(c: Champ) -> Faute:
    return c.paragraphe('<div class="portes" markdown>', lambda t: "<div" not in t)


def liste_cassee(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["-[ ] Un", "- [] Un", "-Un", "• Un", "  - Un"]))


def tableau_casse(c: Champ) -> Faute:
    fichier = c.page()
    rang = next(rang for rang, ligne in enumerate(c.lignes(fichier)) if ligne.startswith("# "))
    tableaux = (("| a | b |", "| c | d |"), ("| a | b |", "|---|"), ("| a |", "|---|", "| b | c |"))
    neuves = c.hasard.choice(tableaux)
    return Faute(fichier, c.inserer(fichier, rang + 1, "", *neuves, "").ligne + 1, 2)


def liste_collee(c: Champ) -> Faute:
    fichier = c.page(lambda t: "\n\n- " in t)
    lignes = c.lignes(fichier)
    rang = next(r for r, ligne in enumerate(lignes) if ligne.startswith("- ") and not lignes[r - 1])
    c.ecrire(fichier, [*lignes[: rang - 1], "Un texte :", *lignes[rang:]])
    return Faute(fichier, rang + 1)


def relief_ouvert(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["Un **gras.", "Un *italique.", "Un **gras* raté."]))


def lien_inverse(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["(Le texte)[index.md]", "[Le texte] (index.md)"]))


def attribut_detache(c: Champ) -> Faute:
    return c.changer(r"\)\{ \.bouton \}", ") { .bouton }", c.fichiers("docs/*/**/*.md"))


def note_sans_suite(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["Un mot[^1].", "[^1]: Une note."]))


def appel_mal_place(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["Voyez {{ echeances() }} ici.", "Voyez `{{ faq() }}`."]))
