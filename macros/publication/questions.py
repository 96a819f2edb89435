"""Dépose à côté de la page d'un module ses questions aux formats de Moodle."""

from pathlib import Path

from macros.export_moodle import Dire, composer_gift, composer_xml
from macros.langue import LANGUES
from macros.rendu.texte import en_clair
from macros.rendu.typographie import typographier
from macros.site import Site
from macros.traductions import interprete


def dire_en(site: Site, langue: str) -> Dire:
    """De quoi dire un texte dans une langue, sans balisage, typographie posée."""
    traduire = interprete(site, langue)

    def dire(cle: str, francais: str) -> str:
        phrase = traduire(cle, francais)
        return typographier(en_clair(phrase.texte), phrase.langue)

    return dire


def publier_questions(site: Site, dossier: Path) -> list[Path]:
    """Écrit `questions.gift.txt` et `questions.xml` pour chaque module qui a des questions et une page."""
    ecrits = []
    for langue in LANGUES:
        dire = dire_en(site, langue)
        for module in site.modules.values():
            page = dossier / ("" if langue == "fr" else langue) / "modules" / module.id
            if not module.acquis or not page.is_dir():
                continue
            for nom, contenu in (
                ("questions.gift.txt", composer_gift(module, dire)),
                ("questions.xml", composer_xml(module, dire)),
            ):
                (page / nom).write_text(contenu, encoding="utf-8")
                ecrits.append(page / nom)
    return ecrits
