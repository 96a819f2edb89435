"""Ce qu'un bloc doit savoir pour s'écrire : les données, la langue et la page où il paraît."""

import posixpath
from collections.abc import MutableSequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape

from macros.adresse_publique import racine_du_site
from macros.site import Site
from macros.traductions import Dire, interprete


class CitationInconnue(LookupError):
    """Une page cite une fiche qui n'existe pas."""

    def __init__(self, sorte: str, identifiant: str, connus: list[str]) -> None:
        super().__init__(f"{sorte} « {identifiant} » n'existe pas")
        self.sorte, self.identifiant, self.connus = sorte, identifiant, connus


def adresse(chemin: str) -> str:
    """Adresse d'une page depuis la racine de sa langue : `volets/index.md` → `volets/`."""
    return chemin.removesuffix(".md").removesuffix("index").rstrip("/") + "/" if chemin != "index.md" else ""


def adresse_du_site(ctx: "Contexte", chemin: str) -> str:
    """L'adresse entière d'une page dans la langue lue, à copier ailleurs."""
    langue = "" if ctx.langue == "fr" else f"{ctx.langue}/"
    return f"{racine_du_site()}{langue}{adresse(chemin)}"


@dataclass(frozen=True)
class Contexte:
    """`page` est le chemin du fichier sans le dossier de langue ; `cites` recueille les sources citées."""

    site: Site
    langue: str
    page: str
    cites: MutableSequence[str] = field(default_factory=list)

    @cached_property
    def parler(self) -> Dire:
        """La fonction qui traduit."""
        return interprete(self.site, self.langue)

    def t(self, zone: str, cle: str, **variables: object) -> str:
        """Un mot de l'interface, en HTML sûr ; `{nom}` y est remplacé par la variable."""
        return escape(self.brut(zone, cle, **variables), quote=False)

    def brut(self, zone: str, cle: str, **variables: object) -> str:
        """Le même, en texte simple, pour un attribut ou un îlot."""
        mots = self.site.interface.get(zone, {})
        if cle not in mots:
            raise CitationInconnue(f"le mot d'interface (data/interface/{zone}.yml)", cle, list(mots))
        texte = self.parler(f"interface/{zone}.{cle}", mots[cle]).texte
        for nom, valeur in variables.items():
            texte = texte.replace("{" + nom + "}", str(valeur))
        return texte

    def brut_de(self, cle: str, francais: str) -> str:
        """Un texte de données, en texte simple, à mettre dans un mot de l'interface."""
        return self.parler(cle, francais).texte

    def dire(self, cle: str, francais: str) -> str:
        """Un texte de données, en HTML sûr, marqué `lang="fr"` s'il n'est pas traduit."""
        return self.parler(cle, francais).html()

    def url(self, chemin: str, ancre: str = "") -> str:
        """Adresse relative d'une page depuis la page courante, pour un attribut `href`."""
        ici = adresse(self.page) or "."
        relatif = posixpath.relpath(adresse(chemin) or ".", ici)
        return f"{relatif}/{'#' + ancre if ancre else ''}"

    def ressource(self, chemin: str) -> str:
        """Adresse relative d'un fichier de la racine du site (assets/…)."""
        depart = adresse(self.page) if self.langue == "fr" else f"{self.langue}/{adresse(self.page)}"
        return posixpath.relpath(chemin, depart or ".")

    def fichier(self, chemin: str) -> str:
        """Adresse relative d'un fichier que la publication dépose à la racine de la langue (calendriers/…)."""
        return posixpath.relpath(chemin, adresse(self.page) or ".")

    def citer(self, source: str) -> None:
        """Retient une source citée par la page."""
        if source and source not in self.cites:
            self.cites.append(source)
