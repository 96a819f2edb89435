"""Construit le site pour l'aperçu, à côté du bon, et dit en français ce qui l'en empêche."""

import logging
import os
import shutil
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import event_priority

RACINE = Path(__file__).resolve().parent.parent
Publier = Callable[[Path], None]


class Faute(Exception):
    """La construction a échoué ; le texte dit où, quoi et comment la corriger."""


class Gabarits(BytecodeCache):
    """Garde en mémoire les gabarits compilés d'une construction à l'autre."""

    def __init__(self) -> None:
        self.codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Rend le code d'un gabarit déjà vu."""
        if bucket.key in self.codes:
            bucket.bytecode_from_string(self.codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Retient le code d'un gabarit."""
        self.codes[bucket.key] = bucket.bytecode_to_string()


class Journal(logging.Handler):
    """Retient les avertissements de MkDocs : une faute de macro n'est dite que là."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lignes: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Retient une ligne."""
        self.lignes.append(record.getMessage().removeprefix("[macros] - ERROR ").strip())


GABARITS = Gabarits()
VUES: dict[str, int] = {}


def oublier_les_macros() -> None:
    """Fait relire le paquet `macros` s'il a changé : Python le garderait tel qu'il était au démarrage."""
    dates = {str(fichier): fichier.stat().st_mtime_ns for fichier in (RACINE / "macros").rglob("*.py")}
    if dates == VUES:
        return
    VUES.clear()
    VUES.update(dates)
    for nom in [nom for nom in sys.modules if nom.partition(".")[0] == "macros"]:
        del sys.modules[nom]


def construire(destination: Path, adresse: str, publier: Publier, ancien: Path | None, langue: str = "fr") -> None:
    """Construit le site et le publie en deux temps, la langue que l'on regarde d'abord. Lève Faute."""
    journal = Journal()
    logging.getLogger("mkdocs").addHandler(journal)
    try:
        oublier_les_macros()
        if ancien and langue != "fr":
            batir(destination, adresse, {"env": poser_la_memoire, "page_markdown": vider_le_francais})
            completer(destination, ancien, langue)
            publier(destination)
        montrer = montrer_le_francais(destination, publier, ancien)
        batir(destination, adresse, {"env": poser_la_memoire, "post_build": montrer})
        retirer_les_copies(destination)
        publier(destination)
    except KeyboardInterrupt:
        raise
    except BaseException as erreur:
        raise Faute(ce_que_disent_les_controles() or expliquer(erreur, journal.lignes)) from None
    finally:
        logging.getLogger("mkdocs").removeHandler(journal)


def batir(destination: Path, adresse: str, evenements: dict[str, Callable[..., Any]]) -> None:
    """Une construction de MkDocs, avec nos propres gestes à certains événements."""
    config = load_config(str(RACINE / "mkdocs.yml"), site_dir=str(destination), site_url=adresse)
    for nom, geste in evenements.items():
        config.plugins._register_event(nom, geste)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)


def poser_la_memoire(env: Any, **_: Any) -> Any:
    """Les gabarits compilés servent d'une construction à l'autre."""
    env.bytecode_cache = GABARITS
    return env


@event_priority(150)
def vider_le_francais(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Vide les pages françaises : la page que l'on regarde est anglaise, et elle attend."""
    return markdown if config.plugins["i18n"].building else ""


def montrer_le_francais(destination: Path, publier: Publier, ancien: Path | None) -> Callable[..., None]:
    """Publie le français dès qu'il est construit, avec l'anglais d'avant."""

    @event_priority(200)
    def montrer(config: Any) -> None:
        if ancien and not config.plugins["i18n"].building:
            completer(destination, ancien, "fr")
            publier(destination)

    return montrer


def completer(destination: Path, ancien: Path, faite: str) -> None:
    """Copie de la version d'avant les pages que la nouvelle n'a pas encore dans l'autre langue."""
    for fichier in ancien.rglob("*.html"):
        chemin = fichier.relative_to(ancien)
        langue = "en" if chemin.parts[0] == "en" else "fr"
        if langue != faite:
            copie = destination / chemin
            copie.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(fichier, copie)
            os.utime(copie, (0, 0))


def retirer_les_copies(destination: Path) -> None:
    """Retire les copies que la construction n'a pas refaites : leur page n'existe plus."""
    for fichier in destination.rglob("*.html"):
        if fichier.stat().st_mtime == 0:
            fichier.unlink()


def ce_que_disent_les_controles() -> str:
    """Les corrections à faire d'après nos contrôles ; un fichier changé pendant la construction y est à jour."""
    try:
        from macros.anomalies import formater
        from macros.rendu.catalogue import toutes_les_attentes
        from macros.verifications import verifier_tout

        return formater(verifier_tout(RACINE, toutes_les_attentes()))
    except Exception:  # le code des contrôles est lui-même fautif : l'erreur d'origine le dit mieux
        return ""


def expliquer(erreur: BaseException, avertissements: list[str]) -> str:
    """Le message de la faute : celui de nos contrôles s'il existe, sinon l'endroit du code et l'erreur."""
    if isinstance(erreur, SyntaxError):
        return f"{relatif(erreur.filename or '')}:{erreur.lineno} : {erreur.msg}\n    → corriger cette ligne"
    if isinstance(erreur, SystemExit):
        # Abort de MkDocs porte le texte de nos contrôles ; une macro fautive ne laisse que son avertissement.
        propre = str(erreur) if not str(erreur).isdecimal() else ""
        return propre or "\n".join(avertissements) or "La construction s'est arrêtée sans dire pourquoi."
    cadres = [c for c in traceback.extract_tb(erreur.__traceback__) if c.filename.startswith(str(RACINE))]
    projet = [c for c in cadres if f"{os.sep}.venv{os.sep}" not in c.filename] or cadres
    endroit = f"{relatif(projet[-1].filename)}:{projet[-1].lineno}" if projet else "mkdocs.yml"
    return f"{endroit} : {type(erreur).__name__} : {erreur}\n    → corriger cet endroit, puis enregistrer"


def relatif(chemin: str) -> str:
    """Le chemin depuis la racine du projet."""
    return os.path.relpath(chemin, RACINE) if chemin.startswith(str(RACINE)) else chemin
