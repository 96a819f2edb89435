"""Ce qui ne se publie pas : conflits, signes invisibles, titres mal écrits, notes, courriels personnels."""

from tests.donnees.semis import Champ, Faute


def conflit_de_fusion(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["<<<<<<< HEAD", "=======", ">>>>>>> main"]))


def conflit_dans_une_donnee(c: Champ) -> Faute:
    fichier, rang = c.trouver(r"^- id:", c.listes())
    return c.inserer(fichier, rang, "<<<<<<< HEAD")


def signe_invisible_dans_une_page(c: Champ) -> Faute:
    signe = c.hasard.choice(["\u202e", "\u200b", "\x00", "\ufeff"])
    return c.paragraphe(f"Un prix{signe} à confirmer.")


def signe_invisible_dans_une_donnee(c: Champ) -> Faute:
    signe = c.hasard.choice(["\u202e", "\u200b"])
    return c.changer(r"(\w) (\w)", f"\\1{signe} \\2", c.listes())


def titre_colle(c: Champ) -> Faute:
    return c.paragraphe("##Titre")


def titre_vide(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["##", "## { #vide }"]))


def niveau_saute(c: Champ) -> Faute:
    return c.paragraphe("#### Trop bas { #trop-bas }")


def lien_sans_cible(c: Champ) -> Faute:
    return c.paragraphe(
        c.hasard.choice(["Voyez [ici]().", "Voyez [cela][la-bas].", "![Plan](https://ailleurs.ca/a.png)"])
    )


def lien_qui_s_execute(c: Champ) -> Faute:
    return c.paragraphe("Voyez [la page](javascript:alert).")


def note_de_travail(c: Champ) -> Faute:
    return c.paragraphe(c.hasard.choice(["TODO : finir.", "Lorem ipsum dolor sit amet.", "FIXME"]))


def courriel_personnel(c: Champ) -> Faute:
    return c.paragraphe(f"Écrivez à jean.tremblay@{c.hasard.choice(['gmail.com', 'videotron.ca', 'outlook.com'])}.")


def courriel_personnel_dans_une_donnee(c: Champ) -> Faute:
    return c.changer(r"^(  reponse: )(?=\w)", r"\1Écrivez à jean@hotmail.com. ", ["data/faq.yml"])


def montant_en_lettres(c: Champ) -> Faute:
    texte = c.hasard.choice(["4 millions de dollars", "12 517 €", "12 517 dollars"])
    return c.paragraphe(f"Il en coûte {texte}.", lambda t: "montants_fictifs" not in t)


def raison_recopiee(c: Champ) -> Faute:
    return c.changer(r"^montants_fictifs: .+", "montants_fictifs: la raison", c.fichiers("docs/fr/**/*.md"))
