"""Fait d'un formulaire « nouveauté » une fiche de data/changements.yml, en tête du fichier."""

import re
from datetime import date
from pathlib import Path

from macros.propositions.ecritures import Ecriture, Valeur
from macros.propositions.identifiants import libre, pareil
from macros.propositions.refus import citer
from macros.propositions.saisie import Saisie
from macros.propositions.sources import lire_appui
from macros.propositions.valeurs import lire_date_passee
from macros.rendu.contexte import adresse
from macros.site import Site

ORIGINES = {nom: nom for nom in ("titre", "texte", "date", "page", "volet", "source")}


def proposer(saisie: Saisie, site: Site, jour: date, racine: Path) -> list[Ecriture]:
    """La nouveauté, et sa source si elle est nouvelle."""
    appui = lire_appui(saisie, site, jour)
    volets = {volet.titre: volet.id for volet in site.volets.values()}
    champs: dict[str, Valeur] = {
        "date": lire_date_passee(saisie, "date", jour),
        "titre": saisie["titre"],
        "texte": " ".join(saisie["texte"].split()),
        "page": lire_page(saisie, racine),
        "volet": volets.get(saisie["volet"], ""),
        "source": appui.source,
    }
    if any(pareil(c.titre, saisie["titre"]) and c.date == champs["date"] for c in site.changements.values()):
        saisie.refuser("titre", "cette nouveauté est déjà annoncée", "en choisir une autre")
    identifiant = libre(saisie["titre"], site.changements)
    if saisie["titre"] and not identifiant:
        saisie.refuser("titre", "ce titre n'a aucune lettre latine", "l'écrire en français")
    return [*appui.ajout, Ecriture("changements", identifiant, champs, True, ORIGINES, en_tete=True)]


def lire_page(saisie: Saisie, racine: Path) -> str:
    """Le fichier de la page dont on a donné l'adresse, entière ou non, dans l'une ou l'autre langue."""
    dossier = racine / "docs" / "fr"
    noms = sorted(page.relative_to(dossier).as_posix() for page in dossier.rglob("*.md"))
    pages = {adresse(nom).strip("/") or "index": nom for nom in noms}
    reponse = saisie["page"]
    pas = [p for p in re.sub(r"^https?://[^/]*|[?#].*$", "", reponse.removesuffix(".md")).split("/") if p]
    for debut in range(len(pas) if re.match(r"https?://", reponse) else 1):
        morceaux = pas[debut:]
        vise = "/".join(morceaux[1:] if morceaux[:1] in (["en"], ["fr"]) else morceaux).removesuffix("/index")
        if vise in pages:
            return pages[vise]
    if reponse:
        constat = f"{citer(reponse)} n'est pas une page du site"
        saisie.refuser("page", constat, "copier l'adresse de la page depuis la barre du navigateur")
    return ""
