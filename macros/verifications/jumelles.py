"""Compare chaque page à sa traduction : mêmes réglages d'en-tête, et mêmes appels si la traduction est à jour."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.accolades import lire_les_accolades
from macros.anomalies import Anomalie
from macros.estampilles import etats
from macros.langue import LANGUES
from macros.pages import Page, lire_pages
from macros.site import Site

REGLAGES = ("type", "public", "rang", "scripts", "styles", "hide")  # le gabarit se juge à part
LIBRES = {"terme"}  # après l'identifiant, le mot montré se traduit
Appel = tuple[str, tuple[str | int, ...]]


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque page traduite, face à son français."""
    connues = {(page.langue, page.chemin): page for page in lire_pages(racine)}
    cites = {
        "fait": {**site.faits, **site.points},
        "source": site.sources,
        "terme": site.glossaire,
        "a_confirmer": site.points,
    }
    emplois = Counter(nom for page in connues.values() for nom in {nom for (nom, _), _ in lire(page)})
    for langue in LANGUES[1:]:
        for chemin, (dite, actuelle) in etats(racine, langue).items():
            francaise, traduite = connues.get(("fr", chemin)), connues[langue, chemin]
            if francaise and francaise.entete and traduite.entete:
                yield from comparer_les_reglages(francaise, traduite)
                if dite == actuelle and all(lisible(page, emplois, cites) for page in (francaise, traduite)):
                    yield from comparer_les_appels(francaise, traduite)


def lisible(page: Page, emplois: Counter[str], cites: Mapping[str, Mapping[str, object]]) -> bool:
    """Faux si un appel est mal écrit, d'un bloc que cette page seule nomme, ou d'une fiche inconnue : cela se dit ailleurs."""
    return all(accolade.sorte == "appel" for accolade in lire_les_accolades(page.brut)) and all(
        emplois[nom] > 1 and (nom not in cites or valeurs[:1] == () or valeurs[0] in cites[nom])
        for (nom, valeurs), _ in lire(page)
    )


def comparer_les_reglages(francaise: Page, traduite: Page) -> Iterator[Anomalie]:
    """Le menu, l'outil et l'apparence d'une page sont les mêmes dans toutes les langues."""
    for champ in REGLAGES:
        voulu, ecrit = getattr(francaise.entete, champ), getattr(traduite.entete, champ)
        if voulu != ecrit:
            constat = f"« {champ} » n'est pas celui de {francaise.fichier}"
            remede = (
                f"écrire « {champ}: {montrer(voulu)} », ou changer les deux pages" if voulu else retirer(champ, ecrit)
            )
            yield Anomalie(traduite.fichier, traduite.ligne_du_champ(champ), champ, constat, remede)


def retirer(champ: str, ecrit: object) -> str:
    """Le remède quand seul le français a perdu le champ, ou ne l'a jamais eu."""
    return f"écrire « {champ}: {montrer(ecrit)} » dans la page française aussi, ou l'ôter d'ici"


def montrer(valeur: object) -> str:
    """La valeur, telle qu'un en-tête l'écrit."""
    return f"[{', '.join(map(str, valeur))}]" if isinstance(valeur, tuple) else str(valeur)


def comparer_les_appels(francaise: Page, traduite: Page) -> Iterator[Anomalie]:
    """Un bloc ou un fait cité dans une langue l'est dans l'autre."""
    voulus, ecrits = appels(francaise), appels(traduite)
    for appel in sorted(voulus.keys() | ecrits.keys(), key=str):
        if voulus[appel] == ecrits[appel]:
            continue
        manque = voulus[appel] > ecrits[appel]
        page, autre = (traduite, francaise) if manque else (francaise, traduite)
        constat = f"il manque l'appel {ecrire(appel)}, que {autre.fichier} a à la ligne {situer(autre, appel)}"
        yield Anomalie(
            page.fichier, page.debut, appel[0], constat, "l'écrire à la même place, ou l'ôter des deux pages"
        )


def appels(page: Page) -> Counter[Appel]:
    """Les appels d'une page, sans les mots que chaque langue choisit."""
    return Counter(cle for cle, _ in lire(page))


def lire(page: Page) -> Iterator[tuple[Appel, int]]:
    """(appel, ligne) de chaque bloc ou citation."""
    for accolade in lire_les_accolades(page.brut):
        if accolade.sorte == "appel":
            places = tuple(argument.valeur for argument in accolade.arguments if not argument.option)
            gardees = places[:1] if accolade.nom in LIBRES else places
            yield (accolade.nom, gardees), page.ligne_brute(accolade.position)


def situer(page: Page, appel: Appel) -> int:
    """La dernière ligne où la page fait cet appel."""
    return max(ligne for cle, ligne in lire(page) if cle == appel)


def ecrire(appel: Appel) -> str:
    """L'appel, tel qu'une page l'écrit."""
    nom, valeurs = appel
    dites = [str(valeur) if isinstance(valeur, int) else f'"{valeur}"' for valeur in valeurs]
    return f"{{{{ {nom}({', '.join(dites)}) }}}}"
