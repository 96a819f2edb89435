"""Des textes de data/ où un renvoi, du Markdown ou une variable paraîtrait en clair."""

from tests.donnees.semis import Champ, Faute


def reponse(c: Champ, ajout: str) -> Faute:
    return c.changer(r"^(  reponse: )(?=\w)", lambda trouve: f"{trouve.group()}{ajout} ", ["data/faq.yml"])


def renvoi_mal_ecrit(c: Champ) -> Faute:
    renvois = ("{faits:a}", "{Fait:a}", "{ fait:a}", "{source:a}", "{page:index.md}", "{fait:a")
    return reponse(c, f"Voyez {c.hasard.choice(renvois)}.")


def markdown_dans_une_donnee(c: Champ) -> Faute:
    return reponse(c, c.hasard.choice(["Un **gras.", "Voyez [ceci](index.md).", "Voyez `ceci`."]))


def gras_dans_un_champ_nu(c: Champ) -> Faute:
    return c.changer(r"^(  titre: \w+) (\w+)", r"\1 **\2**", ["data/volets.yml", "data/seances.yml"])


def ancre_absente_dans_une_donnee(c: Champ) -> Faute:
    return reponse(c, "Voyez {page:index.md#zzz|la page d'accueil}.")


def variable_renommee(c: Champ) -> Faute:
    return c.changer(r"\{(nom|titre|total|date)\}", r"{\1x}", c.fichiers("data/interface/*.yml"))


def accolade_ouverte(c: Champ) -> Faute:
    return c.changer(r"\{(nom|titre|total|date)\}", r"{\1", c.fichiers("data/interface/*.yml"))


def accolade_ouverte_dans_une_traduction(c: Champ) -> Faute:
    return c.changer(r"(texte: .*\{page:[^}]+)\}", r"\1", c.fichiers("data/traductions/en/faq.yml"))


def fusion_en_retrait(c: Champ) -> Faute:
    return c.paragraphe(f"    {c.hasard.choice(['<<<<<<< HEAD', '>>>>>>> main'])}")
