"""Dépose les règles, les cas et les contacts en CSV, dans chaque langue."""

import csv
import html
import io
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from macros.langue import LANGUES
from macros.rendu.admissibilite_criteres import ZONE, cle_de
from macros.rendu.admissibilite_verdicts import nom_de_fiche
from macros.rendu.contexte import Contexte
from macros.rendu.table_de_decision import paires, rendre_condition
from macros.rendu.typographie import typographier
from macros.site import Site

BALISE = re.compile(r"<[^>]+>")
FORMULE = re.compile(r"\s*[=+\-@]")


def publier_tableaux(site: Site, dossier: Path) -> list[Path]:
    """Écrit chaque tableau dans le dossier de sa page, par langue."""
    ecrits = []
    for langue in LANGUES:
        ctx = Contexte(site, langue, "admissibilite/table-de-decision.md")
        racine = dossier / ("" if langue == "fr" else langue)
        for nom, lister in TABLEAUX.items():
            if (racine / nom).parent.is_dir():
                (racine / nom).write_bytes(composer_csv(lister(ctx), langue))
                ecrits.append(racine / nom)
    return ecrits


def lignes_des_contacts(ctx: Contexte) -> Iterable[list[str]]:
    """Une ligne par région ; un organisme vide n'est pas vérifié."""
    yield ["region", "organisme", "site", "note", "statut", "verifie_le"]
    for contact in ctx.site.contacts.values():
        region = ctx.parler(f"contacts.{contact.id}.region", contact.region).texte
        note = ctx.parler(f"contacts.{contact.id}.note", contact.note).texte if contact.note else ""
        yield [region, contact.nom, contact.site, note, contact.statut, contact.verifie_le.isoformat()]


def lignes_des_regles(ctx: Contexte) -> Iterable[list[str]]:
    """Une ligne par critère : le volet, le critère, la condition en mots, les trois phrases, la source."""
    colonnes = ("fiche", "version", "critere", "si", "oui", "non", "inconnu", "source", "statut", "verifie_le")
    yield list(colonnes)
    for fiche in ctx.site.admissibilite.values():
        for critere in fiche.criteres:
            cle = cle_de(fiche, critere)
            textes = ("intitule", "si_oui", "si_non", "si_inconnu")
            intitule, oui, non, inconnu = (ctx.parler(f"{cle}.{t}", getattr(critere, t)).texte for t in textes)
            condition = en_ligne(rendre_condition(ctx, critere.condition))
            source = ctx.site.sources[critere.source].titre if critere.source else ""
            suite = [source, critere.statut, critere.verifie_le.isoformat()]
            yield [nom_de_fiche(ctx, fiche), fiche.version, intitule, condition, oui, non, inconnu, *suite]


def lignes_des_cas(ctx: Contexte) -> Iterable[list[str]]:
    """Une ligne par cas : le volet, la situation, les réponses, le verdict."""
    yield ["fiche", "situation", "reponses", "verdict"]
    for fiche in ctx.site.admissibilite.values():
        for rang, exemple in enumerate(fiche.exemples):
            situation = ctx.parler(f"admissibilite/{fiche.id}.exemples.{rang}.nom", exemple.nom).texte
            reponses = " · ".join(en_ligne(paire) for paire in paires(ctx, exemple.quand))
            yield [nom_de_fiche(ctx, fiche), situation, reponses, ctx.brut(ZONE, f"mot_{exemple.alors}")]


def en_ligne(texte: str) -> str:
    """Le HTML d'une condition, en une ligne de texte ; les listes s'y lisent entre parenthèses."""
    for balise, signe in (("<ul><li>", " ("), ("</li><li>", " ; "), ("</li></ul>", ")")):
        texte = texte.replace(balise, signe)
    return re.sub(r"\s+", " ", html.unescape(BALISE.sub("", texte))).strip()


def composer_csv(lignes: Iterable[list[str]], langue: str) -> bytes:
    """UTF-8 avec marque d'ordre et points-virgules, qu'Excel ouvre en français ; aucune cellule n'y devient un calcul."""
    sortie = io.StringIO(newline="")
    redacteur = csv.writer(sortie, delimiter=";")
    for ligne in lignes:
        propres = [typographier(html.unescape(cellule), langue) for cellule in ligne]
        redacteur.writerow([f"'{c}" if FORMULE.match(c) else c for c in propres])
    return sortie.getvalue().encode("utf-8-sig")


TABLEAUX: dict[str, Callable[[Contexte], Iterable[list[str]]]] = {
    "admissibilite/regles.csv": lignes_des_regles,
    "admissibilite/cas.csv": lignes_des_cas,
    "ressources/contacts.csv": lignes_des_contacts,
}
