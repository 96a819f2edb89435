"""Suit les renvois d'un appel : tout ce qu'il faut garder pour relire ses règles sans les données vivantes."""

import re
from collections.abc import Iterator

from macros.langue import LANGUES
from macros.modeles.admissibilite import Admissibilite
from macros.modeles.appels import Appel
from macros.site import Site
from macros.traductions import enumerer

Choix = dict[str, frozenset[str]]
RENVOI = re.compile(r"\{(fait|terme):([^|}#]+)")
NOMMES = ("appels", "volets")  # l'archive n'en montre que le nom : leurs autres textes n'entraînent rien


def fiches_de(site: Site, appel: Appel) -> list[str]:
    """Les fiches de règles d'un appel, puis celles qu'elles reprennent."""
    reprises = (site.admissibilite[fiche].reprend for fiche in appel.regles)
    return list(dict.fromkeys([*appel.regles, *(reprise for reprise in reprises if reprise)]))


def citer(site: Site, appel: Appel) -> Choix:
    """Les identifiants à garder de chaque fichier de liste, ceux que d'autres entraînent compris."""
    choix = citer_directement(site, appel)
    while (elargi := elargir(site, appel, choix)) != choix:
        choix = elargi
    return choix


def citer_directement(site: Site, appel: Appel) -> Choix:
    """Ce que les règles de l'appel nomment elles-mêmes."""
    noms = fiches_de(site, appel)
    regles = [site.admissibilite[nom] for nom in noms]
    return {
        "appels": frozenset({appel.id}),
        "volets": frozenset({appel.volet, *(set(noms) & set(site.volets))}),
        "admissibilite/questions": frozenset(question for fiche in regles for question in questions_de(fiche)),
        "points": frozenset(point for fiche in regles for point in fiche.points),
        "sources": frozenset({appel.source, *(c.source for fiche in regles for c in fiche.criteres)} - {""}),
        "faits": frozenset(),
        "glossaire": frozenset(),
    }


def questions_de(fiche: Admissibilite) -> Iterator[str]:
    """Les questions que consultent les conditions et les exemples d'une fiche."""
    for critere in fiche.criteres:
        yield from critere.condition.questions
    for exemple in fiche.exemples:
        yield from exemple.quand


def elargir(site: Site, appel: Appel, choix: Choix) -> Choix:
    """Les mêmes, avec ce que leurs textes citent et les sources de ce qu'ils citent."""
    cites = [cible for texte in textes_gardes(site, appel, choix) for _, cible in RENVOI.findall(texte)]
    elargi = dict(choix)
    for collection, connus in (("faits", site.faits), ("glossaire", site.glossaire), ("points", site.points)):
        elargi[collection] = choix[collection] | {cite for cite in cites if cite in connus}
    appuis = [site.faits[f].source for f in elargi["faits"]] + [site.glossaire[t].source for t in elargi["glossaire"]]
    appuis += [source for point in elargi["points"] for source in site.points[point].sources]
    elargi["sources"] = choix["sources"] | {source for source in appuis if source}
    return elargi


def textes_gardes(site: Site, appel: Appel, choix: Choix) -> Iterator[str]:
    """Les textes que l'archive montre, dans chaque langue."""
    entieres = {f"admissibilite/{nom}" for nom in fiches_de(site, appel)}
    for texte in enumerer(site):
        listes = choix.get(texte.fichier, frozenset()) if texte.fichier not in NOMMES else frozenset()
        if texte.fichier in entieres or texte.pas[0] in listes:
            yield texte.texte
            for langue in LANGUES[1:]:
                mot = site.traductions.get(langue, {}).get(texte.cle)
                yield mot.texte if mot else ""
