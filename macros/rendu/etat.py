"""Écrit les deux pages que le personnel consulte : points à confirmer et état du site."""

import re
from collections import Counter
from html import escape
from pathlib import Path

from macros.calendrier import QUEBEC, maintenant
from macros.chargement import RACINE
from macros.rendu import etat_technique
from macros.rendu.contexte import Contexte
from macros.rendu.dates import rendre_date
from macros.rendu.tableau import badge, modifier, rendre_tableau
from macros.rendu.texte import rendre_texte
from macros.traductions import a_jour, enumerer

APPEL = re.compile(r"\{\{\s*(?:a_confirmer|fait)\(([^)]*)\)")
CHAINE = re.compile(r"""["']([a-z0-9-]+)["']""")


def citations(dossier: Path) -> dict[str, list[str]]:
    """Page → identifiants que ses macros `fait` et `a_confirmer` citent."""
    trouvees: dict[str, list[str]] = {}
    for page in sorted(dossier.rglob("*.md")):
        appels = APPEL.findall(page.read_text(encoding="utf-8"))
        trouvees[page.relative_to(dossier).as_posix()] = [i for appel in appels for i in CHAINE.findall(appel)]
    return trouvees


def pages_touchees(ctx: Contexte, racine: Path = RACINE) -> dict[str, list[str]]:
    """Point → pages françaises où il paraît, par une macro ou par une fiche de données."""
    touchees: dict[str, list[str]] = {point: [] for point in ctx.site.points}

    def ajouter(point: str, page: str) -> None:
        if point in touchees and page not in touchees[point]:
            touchees[point].append(page)

    for page, identifiants in citations(racine / "docs" / "fr").items():
        for identifiant in identifiants:
            ajouter(identifiant, page)
    for question in ctx.site.faq.values():
        for point in question.points:
            ajouter(point, "programme/questions-frequentes.md")
    for volet, regles in ctx.site.admissibilite.items():
        page = f"admissibilite/{volet}.md" if volet in ctx.site.volets else "admissibilite/verifier.md"
        for point in regles.points:
            ajouter(point, page)
    return touchees


def rendre_points(ctx: Contexte) -> str:
    """Les points à confirmer, groupés par page touchée ; un point touchant deux pages y paraît deux fois."""
    par_page: dict[str, list[str]] = {}
    for point, pages in pages_touchees(ctx).items():
        for page in pages:
            par_page.setdefault(page, []).append(point)
    colonnes = [ctx.t("rendu", cle) for cle in ("point", "repere", "verifie_le", "a_revoir")]
    blocs = []
    for page in sorted(par_page):
        legende = f'<a href="{ctx.url(page)}">{escape(page)}</a>'
        lignes = [ligne_de_point(ctx, point) for point in par_page[page]]
        blocs.append(rendre_tableau(legende, colonnes, lignes))
    total = ctx.t("rendu", "total_points", n=len(ctx.site.points))
    return f"<p>{total}</p>{''.join(blocs)}{modifier(ctx, 'data/points.yml')}"


def ligne_de_point(ctx: Contexte, identifiant: str) -> list[str]:
    """L'énoncé, le repère du dossier et les dates."""
    point = ctx.site.points[identifiant]
    enonce = rendre_texte(ctx, f"points.{identifiant}.enonce", point.enonce)
    return [enonce, point.repere, rendre_date(ctx, point.verifie_le), rendre_date(ctx, point.a_revoir_le)]


def rendre_etat_du_site(ctx: Contexte, version: str = "", publie_le: str = "") -> str:
    """La version, les faits par statut, ce qui est à revoir, la traduction, les contrôles, les fins de vie, les outils."""
    jour = maintenant().astimezone(QUEBEC).date()
    blocs = (
        etat_technique.rendre_publication(ctx, version, publie_le),
        rendre_statuts(ctx),
        etat_technique.rendre_revisions(ctx, jour),
        traductions(ctx),
        etat_technique.rendre_controles(ctx),
        etat_technique.rendre_fins_de_vie(ctx),
        etat_technique.rendre_outils(ctx),
    )
    return "".join(blocs)


def rendre_statuts(ctx: Contexte) -> str:
    """Combien de faits, de quel statut."""
    site = ctx.site
    criteres = [critere for fiche in site.admissibilite.values() for critere in fiche.criteres]
    listes = (site.faits, site.volets, site.partenaires, site.echeances, site.contacts)
    statuts = Counter(fiche.statut for fiche in (*(f for liste in listes for f in liste.values()), *criteres))
    statuts["a-confirmer"] += len(site.points)
    lignes = [
        [badge(ctx, statut), str(statuts[statut])] for statut in ("confirme", "rapporte", "deduit", "a-confirmer")
    ]
    colonnes = [ctx.t("rendu", "origine"), ctx.t("rendu", "nombre")]
    return rendre_tableau(ctx.t("rendu", "faits_par_origine"), colonnes, lignes)


def traductions(ctx: Contexte, racine: Path = RACINE) -> str:
    """Textes et pages traduits, sur le total."""
    textes = list(enumerer(ctx.site))
    catalogue = ctx.site.traductions.get("en", {})
    faits = sum(a_jour(catalogue.get(texte.cle), texte.texte) for texte in textes)
    pages = {p.relative_to(racine / "docs" / "fr") for p in (racine / "docs" / "fr").rglob("*.md")}
    anglaises = {p.relative_to(racine / "docs" / "en") for p in (racine / "docs" / "en").rglob("*.md")}
    lignes = [
        [ctx.t("rendu", "pages"), f"{len(pages & anglaises)} / {len(pages)}"],
        [ctx.t("rendu", "textes"), f"{faits} / {len(textes)}"],
    ]
    return rendre_tableau(
        ctx.t("rendu", "traduction_anglaise"), [ctx.t("rendu", "objet_traduit"), ctx.t("rendu", "nombre")], lignes
    )
