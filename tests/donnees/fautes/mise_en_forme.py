"""Ce que « make format » changerait."""

from tests.donnees.semis import Champ, Faute


def insecable_dans_une_page(c: Champ) -> Faute:
    return c.paragraphe("Le prix\u00a0: à confirmer.")


def espace_double(c: Champ) -> Faute:
    return c.paragraphe("Le prix  reste à confirmer.")


def apostrophe_courbe(c: Champ) -> Faute:
    return c.paragraphe("L’aide reste à confirmer.")


def guillemets_anglais(c: Champ) -> Faute:
    return c.paragraphe('Le mot "numérique" suffit.')


def espace_devant_un_signe(c: Champ) -> Faute:
    return c.paragraphe("Est-ce à confirmer ?")


def espace_de_fin(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|titre|question): .+)$", r"\1 ", c.listes())


def fiches_collees(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^- id:", ["data/faits.yml", "data/sources.yml", "data/points.yml"])
    lignes = c.lignes(fichier)
    rang = rang or next(r for r, ligne in enumerate(lignes) if r and ligne.startswith("- id:"))
    c.ecrire(fichier, lignes[: rang - 1] + lignes[rang:])
    return Faute(fichier, rang)


def champs_en_desordre(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^  valeur:", ["data/faits.yml"])
    lignes = c.lignes(fichier)
    lignes[rang], lignes[rang - 1] = lignes[rang - 1], lignes[rang]
    c.ecrire(fichier, lignes)
    return Faute(fichier, rang)
