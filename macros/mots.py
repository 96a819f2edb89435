"""Prépare pour les gabarits les mots de l'interface et le nom du programme, dans chaque langue."""

import os
from collections.abc import Callable

from macros.chargement import charger
from macros.langue import LANGUES
from macros.rendu.typographie import typographier
from macros.site import Site
from macros.traductions import interprete


def extra_des_gabarits() -> dict[str, object]:
    """Ce que les gabarits lisent dans `config.extra` : les mots, le programme, et ce que l'hébergeur a réglé."""
    return {
        "mots": mots_par_langue(),
        "programme": programme_par_langue(),
        "depot": os.environ.get("ADRESSE_DE_MODIFICATION", "").partition("/edit/")[0],
        "version_du_site": os.environ.get("VERSION_DU_SITE", ""),
    }


def mots_par_langue() -> dict[str, dict[str, dict[str, str]]]:
    """{langue: {zone: {clé: texte}}}, typographie posée, français là où la traduction manque."""
    site = charger()
    return {langue: mots_de(site, dire_en(site, langue)) for langue in LANGUES}


def mots_de(site: Site, dire: Callable[[str, str], str]) -> dict[str, dict[str, str]]:
    """{zone: {clé: texte}} dans une langue."""
    return {
        zone: {cle: dire(f"interface/{zone}.{cle}", texte) for cle, texte in mots.items()}
        for zone, mots in site.interface.items()
    }


def dire_en(site: Site, langue: str) -> Callable[[str, str], str]:
    """De quoi dire un texte dans une langue, typographie posée."""
    traduire = interprete(site, langue)

    def dire(cle: str, francais: str) -> str:
        phrase = traduire(cle, francais)
        return typographier(phrase.texte, phrase.langue)

    return dire


def programme_par_langue() -> dict[str, dict[str, str]]:
    """{langue: {nom, nom_court, presentation, courriel}} ; le courriel est vide tant que le programme n'en donne pas."""
    site = charger()
    champs = ("nom", "nom_court", "presentation")
    courriel = {"courriel": site.programme.courriel if site.programme else ""}
    return {
        langue: courriel
        | {champ: dire_en(site, langue)(f"programme.{champ}", getattr(site.programme, champ)) for champ in champs}
        for langue in LANGUES
    }
