"""Vérifie qu'un module complet a sa page, ses questions et ses objectifs pratiqués."""

from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.modeles.modules import Module
from macros.site import Site
from macros.verifications.identifiants import inconnu

SANS_FICHE = {"index", "parcours", "attestation"}  # les pages de la rubrique qui ne sont pas un module


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Module sans page, page sans module, acquis incomplets."""
    dossier = racine / "docs" / "fr" / "modules"
    for nom, module in site.modules.items():
        page = f"docs/fr/modules/{nom}.md"
        existe = (racine / page).exists()
        endroit = site.ligne(f"modules/{nom}", "etat")
        if module.etat == "complet" and not existe:
            remede = f"écrire {page}, ou « etat: en-preparation »"
            yield Anomalie(f"data/modules/{nom}.yml", endroit, "etat", "ce module complet n'a pas de page", remede)
        if module.etat == "en-preparation" and existe:
            yield Anomalie(
                f"data/modules/{nom}.yml", endroit, "etat", f"ce module a une page ({page})", "écrire « complet »"
            )
        yield from verifier_acquis(site, nom, module)
        yield from verifier_entier(site, nom, module) if module.etat == "complet" else ()
    for page_ecrite in sorted(dossier.glob("*.md")) if dossier.exists() else []:
        nom = page_ecrite.stem
        if nom not in SANS_FICHE and nom not in site.modules:
            remede = f"ajouter data/modules/{nom}.yml"
            yield Anomalie(f"docs/fr/modules/{nom}.md", 1, "", "cette page n'a pas de fiche de module", remede)


def verifier_entier(site: Site, nom: str, module: Module) -> Iterator[Anomalie]:
    """Un module complet porte sa trousse : diapositives et animation par partie, activité, feuille, adresse courte."""
    fichier = f"modules/{nom}"
    manques = [champ for champ in ("activite", "fiche", "animation") if not getattr(module, champ)]
    for champ in manques:
        constat = f"ce module complet n'a pas de champ « {champ} »"
        yield Anomalie(f"data/{fichier}.yml", 1, champ, constat, "l'écrire sur le modèle d'un autre module complet")
    for rang, partie in enumerate(module.parties):
        for champ in ("a_retenir", "diapos", "animation"):
            if not getattr(partie, champ):
                endroit, chemin = site.ligne(fichier, "parties", str(rang), "titre"), f"parties.{rang}.{champ}"
                constat = f"la partie « {partie.titre} » n'a pas de champ « {champ} »"
                yield Anomalie(
                    f"data/{fichier}.yml", endroit, chemin, constat, "l'écrire sur le modèle d'une autre partie"
                )
    courtes = {redirection.vers for redirection in site.redirections.values() if "m/" in f"/{redirection.de}"}
    if f"modules/{nom}/" not in courtes:
        remede = f"ajouter à data/redirections.yml une adresse m/…/ vers modules/{nom}/"
        yield Anomalie(f"data/{fichier}.yml", 1, "", "ce module complet n'a pas d'adresse courte", remede)


def verifier_acquis(site: Site, nom: str, module: Module) -> Iterator[Anomalie]:
    """De 6 à 8 questions, chacune d'un objectif connu, avec le bon nombre de bonnes réponses."""
    fichier, objectifs = f"modules/{nom}", [objectif.id for objectif in module.objectifs]
    if module.etat == "complet" and not 6 <= len(module.acquis) <= 8:
        constat = f"{len(module.acquis)} question(s) pour vérifier les acquis"
        yield Anomalie(f"data/{fichier}.yml", site.ligne(fichier, "acquis"), "acquis", constat, "en écrire de 6 à 8")
    for acquis in module.acquis:
        yield from inconnu(site, fichier, ("acquis", acquis.id, "objectif"), "l'objectif", acquis.objectif, objectifs)
        justes = sum(choix.juste for choix in acquis.choix)
        if justes == 0 or (acquis.type != "plusieurs" and justes != 1):
            constat = f"{justes} bonne(s) réponse(s) pour une question de type « {acquis.type} »"
            endroit = site.ligne(fichier, "acquis", acquis.id)
            yield Anomalie(f"data/{fichier}.yml", endroit, f"acquis.{acquis.id}", constat, "revoir les « juste: oui »")
    pratiques = {acquis.objectif for acquis in module.acquis}
    for objectif in objectifs if module.etat == "complet" else []:
        if objectif not in pratiques:
            endroit = site.ligne(fichier, "objectifs", objectif)
            yield Anomalie(
                f"data/{fichier}.yml",
                endroit,
                f"objectifs.{objectif}",
                "aucune question ne pratique cet objectif",
                "ajouter une question qui le cite",
            )
