"""Vérifie que l'instrument tient ensemble : dimensions, énoncés, formulaires, niveaux et modules."""

from collections.abc import Collection, Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.auto_examen import Bareme
from macros.site import Incomplete, Site
from macros.verifications.identifiants import inconnu
from macros.verifications.journal_du_bareme import verifier_le_journal

BAREME = "auto-examen/bareme"


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Renvois du barème, énoncés répétés, niveaux désordonnés, module inconnu."""
    if site.bareme is None:
        return
    enonces = enonces_connus(site)
    for identifiant in site.bareme.dimensions:
        yield from inconnu(site, BAREME, ("dimensions",), "la dimension", identifiant, site.dimensions)
    for identifiant in site.bareme.modules:
        yield from inconnu(site, BAREME, ("modules",), "le module", identifiant, site.modules)
    for nom in site.modules:
        if nom not in site.bareme.modules:
            remede = f"ajouter « {nom} » à la liste « modules » de data/{BAREME}.yml"
            endroit = site.ligne(f"modules/{nom}", "id")
            yield Anomalie(f"data/modules/{nom}.yml", endroit, "id", "ce module n'est pas au barème", remede)
    court = site.bareme.formulaires.court.items
    for identifiant in () if court == "tous" else court:
        yield from inconnu(site, BAREME, ("formulaires", "court", "items"), "l'énoncé", identifiant, enonces)
    for nom in site.dimensions:
        yield from inconnu(site, f"auto-examen/{nom}", ("id",), "au barème, la dimension", nom, site.bareme.dimensions)
    bornes = [niveau.min for niveau in site.bareme.niveaux_globaux]
    if bornes != sorted(set(bornes)) or bornes[0] != 0:
        remede = "commencer à 0 et écrire les niveaux du plus bas au plus haut"
        yield Anomalie(
            f"data/{BAREME}.yml",
            site.ligne(BAREME, "niveaux_globaux"),
            "niveaux_globaux",
            "les bornes ne montent pas",
            remede,
        )
    yield from verifier_enonces(site)
    yield from verifier_versions(site, site.bareme, enonces)


def enonces_connus(site: Site) -> Collection[str]:
    """Les identifiants des énoncés ; incomplets si une dimension ne se lit pas."""
    connus = dict.fromkeys(enonce.id for dimension in site.dimensions.values() for enonce in dimension.items)
    return Incomplete(connus) if isinstance(site.dimensions, Incomplete) else connus


def verifier_versions(site: Site, bareme: Bareme, enonces: Collection[str]) -> Iterator[Anomalie]:
    """Le journal commence par la version en cours, et ne cite que des énoncés qui existent."""
    yield from verifier_le_journal(site, bareme)
    journal = bareme.versions
    for rang, version in enumerate(journal):
        nouveaux = tuple(renommage.nouveau for renommage in version.renommes)
        for champ, ids in (("ajoutes", version.ajoutes), ("reformules", version.reformules), ("renommes", nouveaux)):
            disparus = {i for autre in journal[:rang] for i in (*autre.retires, *(r.ancien for r in autre.renommes))}
            for identifiant in ids:
                pas = ("versions", rang, champ)
                if identifiant not in disparus:
                    yield from inconnu(site, BAREME, pas, "l'énoncé", identifiant, enonces)


def verifier_enonces(site: Site) -> Iterator[Anomalie]:
    """Identifiants répétés d'une dimension à l'autre, modules cités."""
    vus: dict[str, str] = {}
    for nom, dimension in site.dimensions.items():
        fichier = f"auto-examen/{nom}"
        for enonce in dimension.items:
            if enonce.id in vus:
                endroit = site.ligne(fichier, "items", enonce.id, "id")
                constat = f"l'énoncé « {enonce.id} » existe déjà dans data/auto-examen/{vus[enonce.id]}.yml"
                yield Anomalie(
                    f"data/{fichier}.yml", endroit, f"items.{enonce.id}.id", constat, "choisir un autre identifiant"
                )
            vus.setdefault(enonce.id, nom)
            for rang, recommandation in enumerate(enonce.recommandations):
                pas = ("items", enonce.id, "recommandations", rang, "modules")
                for module in recommandation.modules:
                    yield from inconnu(site, fichier, pas, "le module", module, site.modules)
