"""Refuse une adresse qui ne mène nulle part, et un lien dont le texte ne dit pas où il mène."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.prose import chercher
from macros.site import Site

LIEN = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^\s)]+)(?: +\"[^\"\n]*\")?\)")
VAGUES = {"ici", "cliquez ici", "cliquer ici", "lien", "ce lien", "here", "click here", "link", "this link"}
ADRESSE = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:coop|com|org|net|ca|quebec)(?:/\S*)?", re.I)
DECRIRE = "nommer ce que l'on y trouve : [les contacts](contacts.md)"
ENTIERE = "écrire l'adresse entière, copiée du navigateur : https://cqcm.coop"
FAUTES = (
    (re.compile(r"https?://(?:https?:?/*.*)?", re.I), "« {} » n'est pas une adresse entière", ENTIERE),
    (
        re.compile(r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?:[:/].*)?", re.I),
        "« {} » n'existe que sur votre ordinateur",
        "écrire l'adresse publique, ou le chemin de la page .md",
    ),
    (
        re.compile(r"https?://(?:[\w-]+\.)*ex[ae]mple\.(?:com|org|net|ca)(?:[:/].*)?|mailto:.*@ex[ae]mple\..*", re.I),
        "« {} » est une adresse d'exemple",
        "écrire la vraie adresse, ou ôter le lien",
    ),
    (re.compile(r"https?://[^./]+(?:[:/?#].*)?", re.I), "« {} » n'a pas de point dans son domaine", ENTIERE),
    (
        re.compile(r"https?://.*[.,;:!?…]", re.I),
        "un signe de ponctuation finit l'adresse « {} »",
        "le mettre après la parenthèse",
    ),
    (
        re.compile(r"mailto:(?![\w.+-]+@[\w-]+(?:\.[\w-]+)+(?:\?.*)?$).*", re.I),
        "« {} » n'est pas une adresse de courriel",
        "écrire mailto: puis l'adresse : mailto:nom@organisme.ca",
    ),
    (
        re.compile(r"tel:(?!\+?[\d-]{7,}$).*", re.I),
        "« {} » n'est pas un numéro de téléphone",
        "écrire tel: puis les chiffres, sans espace : tel:+1-418-555-0100",
    ),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Le texte de chaque lien, et l'adresse de ceux qui sortent du site."""
    for page in lire_pages(racine):
        for rang, lien in chercher(LIEN, page.prose.sans_appel()) if "](" in page.brut else ():
            yield from verifier_le_lien(page, rang, lien[1].strip(), lien[2])


def verifier_le_lien(page: Page, rang: int, texte: str, cible: str) -> Iterator[Anomalie]:
    """Un lien : ses mots, puis sa cible ; le premier tort de chacun suffit."""
    for constat, remede in (*juger_le_texte(page, texte, cible), *juger_l_adresse(cible)):
        yield Anomalie(page.fichier, page.debut + rang, "", constat, remede)


def juger_le_texte(page: Page, texte: str, cible: str) -> Iterator[tuple[str, str]]:
    """(constat, remède) d'un texte vide, vague, ou qui montre une autre adresse que la sienne."""
    nu = texte.strip("*_ .")
    if not texte:
        # du code, blanchi, n'est pas vide : le texte tel quel le dit
        if re.search(r"\[\s*\]\(" + re.escape(cible), page.brut):
            yield "ce lien n'a pas de texte", DECRIRE
    elif nu.casefold() in VAGUES:
        yield f"« {nu} » ne dit pas où mène le lien", DECRIRE
    elif ADRESSE.fullmatch(nu) and not meme_adresse(nu, cible):
        remede = f"écrire la même adresse des deux côtés, ou {DECRIRE}"
        yield f"ce lien montre « {nu} » et mène à « {cible} »", remede


def meme_adresse(texte: str, cible: str) -> bool:
    """Vrai si les deux adresses ne diffèrent que par leur début ou leur barre finale.

    >>> meme_adresse("cqcm.coop", "https://www.cqcm.coop/"), meme_adresse("cqcm.coop", "https://cdrq.coop")
    (True, False)
    """
    reduites = [re.sub(r"^(?:https?://)?(?:www\.)?", "", adresse.casefold()).rstrip("/") for adresse in (texte, cible)]
    return reduites[0] == reduites[1]


def juger_l_adresse(cible: str) -> Iterator[tuple[str, str]]:
    """(constat, remède) de la première faute d'une adresse qui sort du site."""
    if ":" in cible:
        for motif, constat, remede in FAUTES:
            if motif.fullmatch(cible):
                yield constat.replace("{}", cible), remede
                return
