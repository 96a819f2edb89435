"""Vérifie que chaque adresse courte mène à une page, n'en cache aucune, et qu'aucune page publiée ne disparaît."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.langue import LANGUES
from macros.pages import lire_pages
from macros.site import Site
from macros.verifications.dates import aujourdhui
from macros.verifications.identifiants import le_plus_proche
from macros.verifications.pages_renommees import adresse_publiee, ressemblante
from macros.verifications.registres import lire_adresses

PRODUITES = ("archives/", "en/archives/")  # elles ne viennent pas de docs/


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Cible inconnue, adresse déjà prise, adresse en double."""
    pages = {adresse_publiee(page.fichier) for page in lire_pages(racine)}
    vues: set[str] = set()
    for redirection in site.redirections.values():
        if redirection.vers not in pages:
            remede = le_plus_proche(redirection.vers, pages, "écrire l'adresse d'une page, par exemple en/volets/")
            constat = f"« {redirection.vers} » n'est l'adresse d'aucune page"
            yield Anomalie(
                "data/redirections.yml",
                site.ligne("redirections", redirection.id, "vers"),
                f"{redirection.id}.vers",
                constat,
                remede,
            )
        if redirection.de in pages or redirection.de in vues:
            constat = f"« {redirection.de} » est déjà prise"
            yield Anomalie(
                "data/redirections.yml",
                site.ligne("redirections", redirection.id, "de"),
                f"{redirection.id}.de",
                constat,
                "en choisir une autre",
            )
        vues.add(redirection.de)
    replis = {adresse_publiee(f"docs/{langue}/{page.chemin}") for page in lire_pages(racine) for langue in LANGUES}
    yield from verifier_les_disparues(
        site, racine, pages, vues | replis
    )  # sans traduction, le français répond à l'adresse


def verifier_les_disparues(site: Site, racine: Path, pages: set[str], autres: set[str]) -> Iterator[Anomalie]:
    """Une page d'une version publiée existe encore, ou laisse une redirection."""
    publiees = lire_adresses(racine)
    for adresse in publiees:
        if adresse and adresse.endswith("/") and adresse not in pages | autres and not adresse.startswith(PRODUITES):
            constat = f"la page « {adresse} » a été publiée et ne répond plus"
            anglaise = adresse.startswith("en/")
            neuves = sorted(page for page in pages - {*publiees} if page.startswith("en/") == anglaise)
            yield Anomalie("data/redirections.yml", 1, adresse, constat, fiche_a_copier(site, adresse, neuves))


def fiche_a_copier(site: Site, adresse: str, neuves: list[str]) -> str:
    """La fiche entière, prête à coller ; une page jamais publiée encore a pu prendre la place."""
    nom = adresse.strip("/").replace("/", "-")
    identifiant = nom if nom not in site.redirections else f"{nom}-ancienne"
    vers = ressemblante(adresse, neuves) or "l'adresse de la page qui la remplace"
    champs = (f"- id: {identifiant}", f"  de: {adresse}", f"  vers: {vers}", f"  depuis: {aujourdhui().isoformat()}")
    return "copier cette fiche à la fin du fichier :" + "".join(f"\n      {champ}" for champ in champs)
