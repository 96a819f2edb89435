"""Met les fiches d'un jeu en objets simples : textes en clair dans les deux langues, dates écrites, vides nuls."""

import html
import re
from collections.abc import Callable
from datetime import date
from typing import Any

from pydantic import BaseModel

from macros.donnees_ouvertes.champs import SANS_VALEUR, Champ, decrire
from macros.donnees_ouvertes.jeux import Jeu
from macros.rendu.contexte import Contexte
from macros.rendu.faits import rendre_fait
from macros.rendu.texte import GRAS, ITALIQUE, LIEN, RENVOI
from macros.site import Site

Bilingue = dict[str, str | None]
Dire = Callable[[str, str], Bilingue]
Objet = dict[str, Any]
BALISE = re.compile(r"<[^>]+>")
REVISIONS = ("verifie_le", "consulte_le", "date")


def mettre_en_objets(site: Site, jeu: Jeu) -> list[Objet]:
    """Les fiches du jeu, dans l'ordre du site."""
    dire = dire_en_deux_langues(site)
    return [objet(fiche, jeu.modele, cle, dire) for cle, fiche in jeu.fiches(site)]


def dire_en_deux_langues(site: Site) -> Dire:
    """{fr, en} d'un texte ; `en` est nul si la traduction manque ou ne suit plus le français."""
    contextes = {langue: Contexte(site, langue, "index.md") for langue in ("fr", "en")}

    def dire(cle: str, francais: str) -> Bilingue:
        anglais = contextes["en"].parler(cle, francais)
        traduit = en_clair(contextes["en"], anglais.texte) if anglais.langue == "en" else None
        return {"fr": en_clair(contextes["fr"], francais), "en": traduit}

    return dire


def en_clair(ctx: Contexte, texte: str) -> str:
    """Le texte sans balisage : un fait y devient sa valeur, un lien garde son adresse."""

    def resoudre(renvoi: re.Match[str]) -> str:
        sorte, cible, mots = renvoi.groups()
        if sorte == "fait":
            return html.unescape(BALISE.sub("", rendre_fait(ctx, cible)))
        terme = ctx.site.glossaire.get(cible)
        return mots or ((terme.terme if ctx.langue == "fr" else terme.en) if terme else cible)

    nu = ITALIQUE.sub(r"\1", GRAS.sub(r"\1", LIEN.sub(r"\1 (\2)", texte)))
    return RENVOI.sub(resoudre, nu).strip()


def objet(fiche: BaseModel, modele: type[BaseModel], cle: str, dire: Dire) -> Objet:
    """Une fiche et celles qu'elle contient, par les seuls champs publiés."""
    return {c.nom: valeur(c, getattr(fiche, c.nom), f"{cle}.{c.nom}", dire) for c in decrire(modele)}


def valeur(champ: Champ, brute: Any, cle: str, dire: Dire) -> Any:
    """La valeur publiée d'un champ ; `cle` est celle de ses traductions."""
    if champ.libre and brute in SANS_VALEUR:
        return None
    if champ.genre == "bilingue":
        return dire(cle, brute)
    if champ.genre == "bilingues":
        return [dire(f"{cle}.{rang}", texte) for rang, texte in enumerate(brute)]
    if champ.genre == "objet" and champ.modele:
        return objet(brute, champ.modele, cle, dire)
    if champ.genre == "table" and champ.modele:
        modele = champ.modele
        return [objet(f, modele, f"{cle}.{getattr(f, 'id', rang)}", dire) for rang, f in enumerate(brute)]
    return simplifier(brute)


def simplifier(brute: Any) -> Any:
    """Ce que JSON sait écrire."""
    if isinstance(brute, BaseModel):
        return brute.model_dump(mode="json", exclude_none=True)
    if isinstance(brute, tuple):
        return [simplifier(element) for element in brute]
    return brute.isoformat() if isinstance(brute, date) else brute


def derniere_revision(contenu: Any) -> str | None:
    """Le jour le plus récent où une fiche a été vérifiée, lue ou datée ; nul si aucune ne le dit."""
    if isinstance(contenu, list):
        return max((jour for element in contenu if (jour := derniere_revision(element))), default=None)
    if not isinstance(contenu, dict):
        return None
    propres = [contenu[nom] for nom in REVISIONS if re.fullmatch(r"\d{4}-\d\d-\d\d", str(contenu.get(nom) or ""))]
    return max([*propres, *filter(None, map(derniere_revision, contenu.values()))], default=None)
