"""Du YAML abîmé : retrait, guillemets, tabulations, caractères, encodage."""

from tests.donnees.semis import Champ, Faute


def retrait_brise(c: Champ) -> Faute:
    faute = c.changer(r"^  (statut|source|organisme|nature): ", r"   \1: ", c.listes())
    return Faute(faute.fichier, faute.ligne, 1)  # libyaml s'arrête parfois à la ligne suivante


def deux_points_dans_un_texte(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|region): )(\w+) ", r"\1\2 : ", c.listes())


def guillemet_ouvert(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|titre|question): )(?=\w)", r'\1"', c.listes())


def accent_grave(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|titre|question): )(?=\w)", r"\1`", c.listes())


def arobase(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|titre|question): )(?=\w)", r"\1@", c.listes())


def raccourci_yaml(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme|titre|question): )(?=\w)", r"\1&a ", c.listes())


def tabulation(c: Champ) -> Faute:
    return c.changer(r"^  (?=\w)", "\t", c.listes())


def insecable_dans_une_donnee(c: Champ) -> Faute:
    return c.changer(r"(\w) (\w)", "\\1\u00a0\\2", c.listes())


def caractere_invisible(c: Champ) -> Faute:
    return c.changer(r"(\w) (\w)", "\\1\u0007\\2", c.listes())


def html_dans_une_donnee(c: Champ) -> Faute:
    return c.changer(r"^(  (?:enonce|organisme): \w+) ", r"\1 <br>", c.listes())


def encodage(c: Champ) -> Faute:
    fichier, rang = c.trouver("[éèàç]", [*c.listes(), *c.fichiers("docs/fr/**/*.md")])
    lignes = c.lignes(fichier)
    octets = [ligne.encode("latin-1" if r == rang else "utf-8", "replace") for r, ligne in enumerate(lignes)]
    c.garder(fichier).write_bytes(b"\n".join(octets))
    return Faute(fichier, rang + 1)
