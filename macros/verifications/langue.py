"""Tient les pages françaises dans la langue claire que le site promet."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.site import Site

MOTS_PAR_PHRASE_MAX = 35
MOYENNE_MAX = 18
NETTOYAGE = (
    (re.compile(r"\{\{.*?\}\}", re.S), " X "),
    (re.compile(r"\]\([^)]*\)"), "]"),
    (re.compile(r"\{[^}]*\}"), " "),
    (re.compile(r"<[^>]+>"), " "),
    (re.compile(r"\.(?:ca|coop|com|org|yml|md|github)\b"), ""),
)
BLOC = re.compile(r"^\s*(?:[#|>!]|={3}|-{3}|\d+\.\s|[-*]\s)")
FIN = re.compile(r"(?<=[.!?])\s+(?=[«\"(]?[A-ZÀÉÈÊÎÔÇ])")
MOT = re.compile(r"[\wÀ-ÿ]+(?:[-'’][\wÀ-ÿ]+)*")
PROSCRITS = (
    (re.compile(r"cliqu(?:ez|er) ici", re.I), "« cliquez ici » ne dit pas où mène le lien", "nommer la page visée"),
    (re.compile(r"\b(?:le|la|les|du|au|maturité|transformation|virage) digita(?:le?s?|ux)\b", re.I), "« digital » est un anglicisme", "écrire « numérique »"),
    (re.compile(r"\bveuillez noter que\b", re.I), "« veuillez noter que » n'apprend rien", "aller droit au fait"),
    (re.compile(r"\bêtre en mesure de\b", re.I), "« être en mesure de » alourdit", "écrire « pouvoir »"),
)


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Longueur des phrases, tournures à éviter, chiffres recopiés."""
    recopies = valeurs_a_citer(site)
    for page in lire_pages(racine):
        if page.langue == "fr":
            yield from verifier_phrases(page)
            yield from verifier_tournures(page)
        yield from verifier_chiffres(page, recopies)


def paragraphes(page: Page) -> Iterator[tuple[int, str]]:
    """(ligne, texte) de chaque paragraphe ou élément de liste ; tableaux et titres exclus."""
    lignes = page.corps.split("\n")
    bloc: list[str] = []
    debut = 0
    for rang, ligne in enumerate([*lignes, ""]):
        nouveau = bool(BLOC.match(ligne))
        if bloc and (not ligne.strip() or nouveau):
            yield page.debut + debut, " ".join(bloc)
            bloc = []
        if ligne.strip() and not re.match(r"\s*(?:[#|!]|={3}|-{3}|<)", ligne):
            if not bloc:
                debut = rang
            bloc.append(re.sub(r"^\s*(?:[-*>]|\d+\.)\s+(?:\[[ x]\]\s+)?", "", ligne).strip())


def phrases(texte: str) -> list[str]:
    """Les phrases d'un paragraphe, sans balisage."""
    for motif, remplacement in NETTOYAGE:
        texte = motif.sub(remplacement, texte)
    return [phrase for phrase in FIN.split(texte) if MOT.search(phrase)]


def verifier_phrases(page: Page) -> Iterator[Anomalie]:
    """Aucune phrase de plus de 35 mots, 18 en moyenne."""
    longueurs = []
    for ligne, texte in paragraphes(page):
        for phrase in phrases(texte):
            mots = len(MOT.findall(phrase))
            longueurs.append(mots)
            if mots > MOTS_PAR_PHRASE_MAX:
                constat = f"phrase de {mots} mots : « {phrase[:60]}… »"
                yield Anomalie(page.fichier, ligne, "", constat, f"la couper : {MOTS_PAR_PHRASE_MAX} mots au plus")
    moyenne = sum(longueurs) / len(longueurs) if longueurs else 0
    if moyenne > MOYENNE_MAX:
        yield Anomalie(page.fichier, 1, "", f"{moyenne:.1f} mots par phrase en moyenne", f"viser {MOYENNE_MAX} au plus")


def verifier_tournures(page: Page) -> Iterator[Anomalie]:
    """Les tournures que la charte de rédaction écarte."""
    for motif, constat, remede in PROSCRITS:
        for trouve in motif.finditer(page.corps):
            yield Anomalie(page.fichier, page.ligne(trouve.start()), "", constat, remede)


def valeurs_a_citer(site: Site) -> dict[str, str]:
    """Écriture d'une valeur → le fait à citer ; seules les valeurs qu'on ne peut confondre."""
    valeurs = {}
    for fait in site.faits.values():
        if fait.valeur.isdigit() and len(fait.valeur) >= 4 and not 1900 <= int(fait.valeur) <= 2100:
            valeurs[f"{int(fait.valeur):,}".replace(",", " ")] = fait.id
        elif fait.unite in ("M$", "G$"):
            valeurs[f"{fait.valeur} {fait.unite}"] = fait.id
    return valeurs


def verifier_chiffres(page: Page, valeurs: dict[str, str]) -> Iterator[Anomalie]:
    """Un chiffre du registre ne se recopie pas."""
    for valeur, fait in valeurs.items():
        for trouve in re.finditer(rf"(?<![\d,]){re.escape(valeur)}(?![\d,]\d)", page.corps):
            constat = f"« {valeur} » est recopié"
            yield Anomalie(page.fichier, page.ligne(trouve.start()), "", constat, f'écrire {{{{ fait("{fait}") }}}}')
