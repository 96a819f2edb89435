"""Des chiffres et des coordonnées tapés hors du corps des pages."""

from tests.donnees.semis import Champ, Faute

CHIFFRES = ("Il en coûte 12 517 $.", "Il en paie 37 %.", "Appelez le 418 555-0123.")


def chiffre_dans_une_reponse(c: Champ) -> Faute:
    texte = c.hasard.choice((*CHIFFRES, "Écrivez à jeanne.roy@cqcm.coop."))
    return c.changer(r"^(  reponse: )(?=\w)", rf"\g<1>{texte} ", ["data/faq.yml"])


def chiffre_dans_un_volet(c: Champ) -> Faute:
    return c.changer(r"^(    - [A-Z].+)$", rf"\g<1> {c.hasard.choice(CHIFFRES)}", ["data/volets.yml"])


def chiffre_dans_un_contact(c: Champ) -> Faute:
    return c.changer(r"^  note:$", f"  note: {c.hasard.choice(CHIFFRES)}", ["data/contacts.yml"])


def chiffre_dans_un_en_bref(c: Champ) -> Faute:
    pages = c.fichiers("docs/fr/programme/*.md") + c.fichiers("docs/fr/volets/*.md")
    faute = c.changer(r"^(en_bref: )>-$", r"\g<1>>-", pages)
    return Faute(faute.fichier, c.inserer(faute.fichier, faute.ligne, f"  {c.hasard.choice(CHIFFRES)}").ligne - 1)


def telephone_dans_une_page(c: Champ) -> Faute:
    return c.paragraphe("Appelez le 418 555-0123.")


def raison_trop_courte(c: Champ) -> Faute:
    return c.changer(r"^(montants_fictifs|pourcentages_libres): .+", r"\1: ok", c.fichiers("docs/fr/**/*.md"))
