"""Tient les menus des formulaires à jour avec data/ : volets, faits, régions, dimensions."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.catalogues import ecrire_champ
from macros.propositions.fait import option
from macros.propositions.formulaires import DOSSIER
from macros.site import Site
from macros.yaml_strict import lire


def menus(site: Site) -> dict[tuple[str, str], list[str]]:
    """(formulaire, champ) → les choix que le menu doit offrir, dans l'ordre des données."""
    volets = [volet.titre for volet in site.volets.values()]
    return {
        **{(nom, "volet"): volets for nom in ("date-depot", "faq", "nouveaute", "critere")},
        ("fait", "fait"): [option(fait.id, fait.enonce) for fait in site.faits.values()],
        ("contact-region", "region"): [contact.region for contact in site.contacts.values()],
        ("question-auto-examen", "dimension"): [dimension.nom for dimension in site.dimensions.values()],
    }


def ecrire_menus(racine: Path, site: Site) -> list[str]:
    """Récrit les menus qui ne suivent plus ; rend les fichiers changés."""
    return list(
        dict.fromkeys(nom for (nom, champ), choix in menus(site).items() if ecrire_menu(racine, nom, champ, choix))
    )


def ecrire_menu(racine: Path, nom: str, champ: str, choix: Sequence[str]) -> bool:
    """Récrit un menu ; vrai s'il a changé."""
    fichier = racine / DOSSIER / f"{nom}.yml"
    texte = fichier.read_text(encoding="utf-8")
    lignes = texte.split("\n")
    document = lire(texte, fichier.name)
    rang = next(r for r, brut in enumerate(document.contenu["body"]) if brut.get("id") == champ)
    debut = document.lignes[("body", rang, "attributes", "options")]
    fin = debut + len(document.contenu["body"][rang]["attributes"]["options"])
    lignes[debut:fin] = ecrire_choix(choix)
    fichier.write_text("\n".join(lignes), encoding="utf-8")
    return "\n".join(lignes) != texte


def ecrire_choix(choix: Sequence[str]) -> Iterator[str]:
    """Une ligne par choix, entre guillemets s'il le faut."""
    for texte in choix:
        yield "        - " + ecrire_champ("x", texte)[0].removeprefix("x: ")
