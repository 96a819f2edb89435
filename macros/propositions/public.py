"""Refuse ce qui ne doit pas paraître sur un site public en français : une coordonnée personnelle, un texte anglais."""

import re

from macros.propositions.refus import citer
from macros.propositions.saisie import Saisie
from macros.site import Site
from macros.verifications.brouillons import FOURNISSEURS
from macros.verifications.telephones import SANS_FRAIS

COURRIEL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
COURRIEL_PERSONNEL = re.compile(
    rf"[a-zà-ÿ]+[._-][a-zà-ÿ]+@|@(?:{FOURNISSEURS})\.",
    re.I,
)
TELEPHONE = re.compile(r"(?<![\d-])(?:\+?1[ .-]?)?\(?([2-9]\d\d)\)?[ .-]?\d{3}[ .-]\d{4}(?!\d)")
# Les textes que le site affiche ; le reste du formulaire ne sert qu'à la relecture.
AFFICHES = {
    "date-depot": ("intitule", "note"),
    "contact-region": ("note",),
    "faq": ("question", "reponse"),
    "glossaire": ("definition",),
    "nouveaute": ("titre", "texte"),
}
EN_FRANCAIS = (
    "l'écrire en français ; un signalement en anglais va au formulaire « Signaler une erreur dans une page » "
    "(English: please write in French, or report it with that form)"
)
ANGLAIS_MIN = 2
MOT = re.compile(r"[a-zà-ÿœ]+")


def verifier_le_public(saisie: Saisie, site: Site) -> None:
    """Chaque réponse, puis la langue de celles que le site affiche."""
    for champ in saisie.formulaire.champs:
        if champ.sorte != "dropdown" and (trouve := trouver_un_personnel(saisie[champ.id])):
            constat = f"{citer(trouve)} semble personnel, et cette demande est publique"
            saisie.refuser(champ.id, constat, "le retirer, et donner plutôt la page de l'organisme")
    for nom in AFFICHES.get(saisie.formulaire.nom, ()):
        if est_en_anglais(saisie[nom], site):
            saisie.refuser(nom, "ce texte est en anglais, et la fiche s'écrit en français", EN_FRANCAIS)


def trouver_un_personnel(texte: str) -> str:
    """Le premier courriel ou téléphone qui semble celui d'une personne, ou rien."""
    courriels = [courriel for courriel in COURRIEL.findall(texte) if COURRIEL_PERSONNEL.search(courriel)]
    telephones = [trouve.group() for trouve in TELEPHONE.finditer(texte) if trouve.group(1) not in SANS_FRAIS]
    return next(iter([*courriels, *telephones]), "")


def est_en_anglais(texte: str, site: Site) -> bool:
    """Vrai si les mots outils de l'anglais y sont plus nombreux que ceux du français."""
    listes = {langue: set(site.mots_vides[langue].mots) for langue in ("fr", "en") if langue in site.mots_vides}
    if len(listes) < len(("fr", "en")):
        return False
    mots = MOT.findall(texte.lower())
    anglais = sum(mot in listes["en"] - listes["fr"] for mot in mots)
    francais = sum(mot in listes["fr"] - listes["en"] or not mot.isascii() for mot in mots)
    return anglais >= ANGLAIS_MIN and anglais > francais
