"""Branche le site sur les événements de MkDocs ; tout le travail se fait ailleurs."""

import gc
import html
import logging
import os
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority

RACINE = Path(__file__).resolve().parent.parent
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
journal = logging.getLogger("mkdocs.hooks.images_de_partage")


def langue_en_cours(config: Any) -> str:
    """La langue que l'on construit."""
    return str(config.plugins["i18n"].current_language or "fr")


@cache
def donnees() -> Any:
    """Le Site, lu une fois par construction : interroger cent fichiers à chaque page coûte cher."""
    from macros.chargement import charger

    return charger()


def on_startup(command: str, dirty: bool) -> None:
    """Une construction garde presque tout ce qu'elle crée : chercher moins souvent des rebuts gagne 6 % du temps."""
    gc.set_threshold(20_000, 20, 20)


@event_priority(100)
def on_config(config: Any) -> Any:
    """Vérifie les données avant tout, et tire le menu de l'arbre des pages."""
    # MkDocs rétablit sys.path après avoir chargé ce fichier : on l'allonge dans l'événement.
    if str(RACINE) not in sys.path:
        sys.path.insert(0, str(RACINE))
    from macros.navigation import composer_nav

    if not config.plugins["i18n"].building:  # une fois suffit : la langue suivante relit les mêmes fichiers
        refuser_les_fautes()
    donnees.cache_clear()
    bareme = donnees().bareme
    config.nav = composer_nav(Path(config.docs_dir) / "fr", bareme.modules if bareme else ())
    # Le patron part de la racine du dépôt, pour servir aussi aux données ; MkDocs le remplit depuis docs/.
    config.edit_uri_template = os.environ.get("ADRESSE_DE_MODIFICATION", "").replace("{path}", "docs/{path}")
    return config


def refuser_les_fautes() -> None:
    """Arrête la construction si les données ou les pages ont une faute, et les dit toutes."""
    from macros.anomalies import compter, formater
    from macros.rendu.catalogue import toutes_les_attentes
    from macros.verifications import verifier_tout

    anomalies = verifier_tout(RACINE, toutes_les_attentes())
    if anomalies:
        raise Abort(f"{compter(anomalies)} à faire :\n{formater(anomalies)}")


@event_priority(-100)
def on_nav(nav: Any, config: Any, files: Any) -> Any:
    """Nomme chaque rubrique d'après sa page index, dans la langue en cours."""
    nommer_les_rubriques(nav.items)
    return nav


def nommer_les_rubriques(entrees: Any) -> None:
    """Donne à chaque rubrique, et aux siennes, le titre de sa première page."""
    from macros.navigation import titre_de_menu

    for rubrique in entrees:
        enfants = rubrique.children or []
        if enfants and enfants[0].is_page:
            rubrique.title = titre_de_menu(Path(enfants[0].file.abs_src_path))
        nommer_les_rubriques(enfants)


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Donne aux gabarits les mots de l'interface, dans toutes les langues : la page 404 les montre ensemble."""
    from macros.mots import extra_des_gabarits

    config.extra.update(extra_des_gabarits())
    config.extra["images_de_page"] = not os.environ.get("APERCU") and sait_dessiner()
    return env


def sait_dessiner() -> bool:
    """Vrai si les images de partage peuvent être dessinées ; sinon l'avertissement arrête la construction publiée."""
    if find_spec("PIL"):
        return True
    journal.warning("Pillow manque : chaque page garde l'image du site. « make build » l'installe.")
    return False


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Donne au gabarit le titre tel qu'on le lit, et au plan du site le jour de la relecture."""
    from macros.rendu.typographie import typographier

    context["titre_typographie"] = typographier(html.unescape(str(page.title)), langue_en_cours(config))
    page.update_date = str(page.meta.get("revise_le") or page.update_date)
    return context


def on_post_template(output_content: str, template_name: str, config: Any) -> str:
    """Range la page 404 d'une autre langue dans son dossier : à la racine, la dernière langue construite l'emporterait."""
    langue = langue_en_cours(config)
    if template_name != "404.html" or langue == "fr":
        return output_content
    page = Path(config.site_dir) / langue / template_name
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(output_content, encoding="utf-8")
    return ""


@event_priority(-200)
def on_post_build(config: Any) -> None:
    """Achève le site une fois toutes les langues construites."""
    if config.plugins["i18n"].building:
        return
    from macros.anomalies import compter, formater
    from macros.chargement import DonneesInvalides
    from macros.publication import publier

    apercu = bool(os.environ.get("APERCU"))
    try:
        publier(Path(config.site_dir), csp=not apercu, recherche=not apercu)
    except DonneesInvalides as refus:
        raise Abort(f"{compter(refus.anomalies)} à faire :\n{formater(refus.anomalies)}") from refus
