"""Refuse dans data/ et dans un « en bref » le montant ou le pourcentage qu'une page refuse : rien ne l'appuie."""

from collections.abc import Collection, Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import Page, lire_pages
from macros.site import Site
from macros.verifications.chiffres import MONTANTS, POURCENTAGES, Regle, valeurs_du_registre
from macros.verifications.ecrits import Ecrit, lire_les_ecrits

# Un énoncé du registre porte le seuil que son fait mesure, avec sa source ; le titre d'une source se cite tel quel.
REGISTRES = ("/faits.yml", "/sources.yml")


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque texte ; une page qui s'en excuse excuse son « en bref », et la fiche du module dont elle est la page."""
    pages = {page.fichier: page for page in lire_pages(racine)}
    valeurs, copie = valeurs_du_registre(site)
    for ecrit in lire_les_ecrits(site, racine):
        recopie = copie.search(ecrit.texte) if valeurs and porte_un_signe(ecrit.texte) else None
        if recopie and not ecrit.fichier.endswith(REGISTRES) and not copie.search(ecrit.francais):
            yield ecrit.refuser(f"« {recopie.group()} » est recopié", citer(ecrit, valeurs[recopie.group()]))
            continue
        for regle in (MONTANTS, POURCENTAGES) if porte_un_signe(ecrit.texte) else ():
            trouve = regle.motif.search(ecrit.texte)
            if trouve and not est_permis(ecrit, regle, pages):
                yield ecrit.refuser(f"« {trouve.group()} » n'a pas de source", remede(ecrit))


def porte_un_signe(texte: str) -> bool:
    """Faux d'un texte où aucun des deux motifs ne peut se trouver : le dire ainsi coûte bien moins.

    >>> porte_un_signe("12 517 dollars"), porte_un_signe("dix pour cent"), porte_un_signe("Un texte.")
    (True, True, False)
    """
    return "cent" in texte or any(signe.isdigit() for signe in texte)


def est_permis(ecrit: Ecrit, regle: Regle, pages: dict[str, Page]) -> bool:
    """Vrai dans le registre, dans une traduction du même chiffre, ou si la page en donne la raison."""
    if ecrit.fichier.endswith(REGISTRES) or regle.motif.search(ecrit.francais):
        return True
    return any(nom in pages and excuse(pages[nom], regle) for nom in pages_de(ecrit.fichier))


def pages_de(fichier: str) -> Collection[str]:
    """La page elle-même, ou celle du module d'une fiche.

    >>> pages_de("data/modules/loi-25.yml")
    ('docs/fr/modules/loi-25.md',)
    """
    if fichier.startswith("docs/"):
        return (fichier,)
    return (f"docs/fr/modules/{Path(fichier).stem}.md",) if "/modules/" in fichier else ()


def excuse(page: Page, regle: Regle) -> bool:
    """Vrai si l'en-tête donne la raison, ou ne se lit pas : la faute est alors là."""
    return page.entete is None or bool(getattr(page.entete, regle.champ))


def citer(ecrit: Ecrit, fait: str) -> str:
    """Comment citer d'ici un fait déjà inscrit."""
    if ecrit.champ == "en_bref":
        return f'l\'ôter du résumé, et écrire {{{{ fait("{fait}") }}}} dans la page'
    return f"écrire {{fait:{fait}}}" if ecrit.mis_en_forme else "l'ôter : ce champ ne cite pas de fait"


def remede(ecrit: Ecrit) -> str:
    """Où le chiffre va, et comment il se cite d'ici."""
    if ecrit.champ == "en_bref":
        return "l'ôter du résumé ; l'inscrire dans data/faits.yml, et le citer dans la page"
    if ecrit.mis_en_forme:
        return "l'inscrire dans data/faits.yml, puis écrire {fait:identifiant}"
    return "l'ôter : ce champ ne cite pas de fait ; l'inscrire dans data/faits.yml"
