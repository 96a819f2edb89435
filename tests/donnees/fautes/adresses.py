"""Des adresses et des images que personne ne pourrait suivre ni lire."""

from tests.donnees.semis import Champ, Faute


def adresse_fautive(c: Champ) -> Faute:
    adresses = ("https://", "https://cqcm", "https://https://cqcm.coop", "https://cqcm.coop.", "http://127.0.0.1:8000/")
    return c.paragraphe(f"Voyez [le conseil]({c.hasard.choice(adresses)}).")


def adresse_sans_debut(c: Champ) -> Faute:
    adresses = ("www.cqcm.coop", "https//cqcm.coop", "info@cqcm.coop", "mailto:", "tel:", "mailto:cqcm.coop")
    return c.paragraphe(f"Voyez [le conseil]({c.hasard.choice(adresses)}).")


def lien_vague(c: Champ) -> Faute:
    liens = ("[ici](https://cqcm.coop)", "[](https://cqcm.coop)", "[cdrq.coop](https://cqcm.coop)")
    return c.paragraphe(f"Voyez {c.hasard.choice(liens)}.")


def image_mal_decrite(c: Champ) -> Faute:
    return c.paragraphe(f"![{c.hasard.choice(['', 'image', 'plan'])}](plan.png)")


def image_abimee(c: Champ) -> Faute:
    nom = "docs/fr/plan.png"
    c.garder(nom).write_bytes(c.hasard.choice([b"", b"GIF89a", b"<svg></svg>"]))
    return Faute(nom, 1)
