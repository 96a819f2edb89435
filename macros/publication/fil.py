"""Dépose le fil Atom des nouveautés, dans chaque langue."""

from datetime import time
from pathlib import Path
from xml.etree import ElementTree as Arbre

from macros.adresse_publique import racine_du_site
from macros.calendrier import ecrire_instant, instant
from macros.langue import LANGUES
from macros.modeles.journal import Changement
from macros.publication.questions import dire_en
from macros.rendu.changements import FIL, du_plus_recent
from macros.rendu.contexte import adresse
from macros.site import Site

ATOM = "http://www.w3.org/2005/Atom"


def publier_fil(site: Site, dossier: Path) -> list[Path]:
    """Écrit `quoi-de-neuf.xml` à la racine de chaque langue ; rien s'il n'y a pas de nouveauté."""
    ecrits = []
    for langue in LANGUES if site.changements and site.programme else ():
        sortie = dossier / ("" if langue == "fr" else langue)
        if sortie.is_dir():
            (sortie / FIL).write_bytes(composer_fil(site, langue))
            ecrits.append(sortie / FIL)
    return ecrits


def composer_fil(site: Site, langue: str) -> bytes:
    """Le fil selon la RFC 4287 ; les mêmes données donnent les mêmes octets."""
    dire, programme = dire_en(site, langue), site.programme
    assert programme is not None
    base = racine_du_site() + ("" if langue == "fr" else f"{langue}/")
    changements = du_plus_recent(dict(site.changements))
    fil = Arbre.Element("feed", {"xmlns": ATOM, "xml:lang": langue})
    for balise, texte in (
        ("title", dire("programme.nom_court", programme.nom_court)),
        ("id", base + FIL),
        ("updated", minuit(changements[0])),
    ):
        Arbre.SubElement(fil, balise).text = texte
    Arbre.SubElement(fil, "link", {"rel": "self", "href": base + FIL})
    Arbre.SubElement(fil, "link", {"rel": "alternate", "href": base + adresse("programme/quoi-de-neuf.md")})
    Arbre.SubElement(Arbre.SubElement(fil, "author"), "name").text = dire("programme.nom", programme.nom)
    for changement in changements:
        ajouter(
            fil,
            changement,
            base,
            dire(f"changements.{changement.id}.titre", changement.titre),
            dire(f"changements.{changement.id}.texte", changement.texte),
        )
    Arbre.indent(fil)
    return bytes(Arbre.tostring(fil, encoding="utf-8", xml_declaration=True))


def ajouter(fil: Arbre.Element, changement: Changement, base: str, titre: str, texte: str) -> None:
    """Une entrée du fil."""
    entree = Arbre.SubElement(fil, "entry")
    page = base + adresse(changement.page)
    for balise, valeur in (
        ("title", titre),
        ("id", f"{base}programme/quoi-de-neuf/#{changement.id}"),
        ("updated", minuit(changement)),
        ("summary", texte),
    ):
        Arbre.SubElement(entree, balise).text = valeur
    Arbre.SubElement(entree, "link", {"href": page})


def minuit(changement: Changement) -> str:
    """Le début du jour, à Québec."""
    return ecrire_instant(instant(changement.date, time()))
