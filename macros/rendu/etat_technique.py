"""Écrit ce que la page « État du site » dit du site lui-même : publication, révisions, contrôles, outils."""

import re
from datetime import date
from html import escape
from pathlib import Path

from macros.chargement import RACINE
from macros.rendu.contexte import Contexte
from macros.rendu.dates import lire_iso, rendre_date, rendre_date_partielle
from macros.rendu.tableau import modifier, rendre_tableau
from macros.veille.fins_de_vie import jour_de_fin
from macros.veille.revisions import dues, grouper, toutes_les_limites
from macros.verifications import CONTROLES

ZONE = "etat"
VERROUILLE = re.compile(r"^([a-z0-9-]+)(?:\[\w+\])?==([^\s;\\]+)", re.M)
DEMANDE = re.compile(r"^([a-z0-9-]+)", re.M)
ESSAI_PYTHON, ESSAI_JS = re.compile(r"^def test_", re.M), re.compile(r"^\s*(?:it|test)\(", re.M)


def rendre_publication(ctx: Contexte, version: str, publie_le: str) -> str:
    """La version et le jour de la publication ; hors de la publication, dit que c'est un aperçu."""
    jour = lire_iso(publie_le)
    phrases = [
        ctx.t("rendu", "version", version=version) if version else "",
        ctx.t(ZONE, "publie_le").replace("{date}", rendre_date(ctx, jour)) if jour else "",
    ]
    dites = " ".join(filter(None, phrases)) or ctx.t(ZONE, "pas_publie")
    return f"<p>{dites}</p>"


def rendre_revisions(ctx: Contexte, jour: date) -> str:
    """Ce qui est à revoir dans les trente jours, par groupe, ou la prochaine date."""
    groupes = grouper(dues(ctx.site, RACINE, jour))
    if not groupes:
        prochaine = min(toutes_les_limites(ctx.site, RACINE), default=None)
        suite = f" {ctx.t('rendu', 'prochaine_revision')} {rendre_date(ctx, prochaine)}." if prochaine else ""
        return f"<p>{ctx.t(ZONE, 'rien_a_revoir')}{suite}</p>"
    colonnes = [ctx.t(ZONE, nom) for nom in ("groupe", "combien", "avant_le")]
    lignes = [
        [f"<code>{escape(groupe)}</code>", str(len(siennes)), rendre_date(ctx, siennes[0].limite)]
        for groupe, siennes in sorted(groupes.items())
    ]
    return rendre_tableau(ctx.t(ZONE, "a_revoir"), colonnes, lignes)


def rendre_controles(ctx: Contexte, racine: Path = RACINE) -> str:
    """Combien de contrôles et d'essais gardent le site."""
    python = sum(len(ESSAI_PYTHON.findall(lire(f))) for f in (racine / "tests").rglob("test_*.py"))
    navigateur = sum(len(ESSAI_JS.findall(lire(f))) for f in (racine / "tests/js").glob("*.test.mjs"))
    lignes = [
        [ctx.t(ZONE, "controles"), str(len(CONTROLES))],
        [ctx.t(ZONE, "essais"), str(python + navigateur)],
        [ctx.t(ZONE, "exceptions"), str(sum(len(getattr(c, "EXCEPTIONS", {})) for c in CONTROLES))],
    ]
    return rendre_tableau(ctx.t(ZONE, "garde"), [ctx.t(ZONE, "sorte"), ctx.t("rendu", "nombre")], lignes)


def rendre_fins_de_vie(ctx: Contexte) -> str:
    """Les dépendances dont le soutien finit, la plus proche d'abord ; sans date, en dernier."""
    fiches = sorted(ctx.site.veille.values(), key=lambda f: (jour_de_fin(f) or date.max, f.id))
    lignes = [
        [
            f'<a href="{escape(f.source)}">{ctx.dire(f"veille.{f.id}.sujet", f.sujet)}</a>',
            rendre_date_partielle(ctx, f.fin_de_vie) if f.fin_de_vie else ctx.t(ZONE, "sans_date"),
            ctx.dire(f"veille.{f.id}.quoi_faire", f.quoi_faire),
        ]
        for f in fiches
    ]
    colonnes = [ctx.t(ZONE, nom) for nom in ("dependance", "fin", "quoi_faire")]
    return rendre_tableau(ctx.t(ZONE, "fins_de_vie"), colonnes, lignes) + modifier(ctx, "data/veille.yml")


def rendre_outils(ctx: Contexte, racine: Path = RACINE) -> str:
    """Les bibliothèques que le site demande lui-même, à la version verrouillée ; rien sans le verrou."""
    demandees = set(DEMANDE.findall(lire(racine / "requirements.in")))
    versions = dict(VERROUILLE.findall(lire(racine / "requirements.txt")))
    lignes = [[f"<code>{nom}</code>", versions[nom]] for nom in sorted(demandees & versions.keys())]
    colonnes = [ctx.t(ZONE, nom) for nom in ("outil", "version_verrouillee")]
    return rendre_tableau(ctx.t(ZONE, "outils"), colonnes, lignes) if lignes else ""


def lire(fichier: Path) -> str:
    """Le texte d'un fichier, vide s'il n'accompagne pas cette copie du site."""
    return fichier.read_text(encoding="utf-8") if fichier.is_file() else ""
