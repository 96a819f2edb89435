"""Refuse que les données ouvertes changent sans que leur contrat le dise."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.anomalies import Anomalie
from macros.donnees_ouvertes.contrat import Ecart, aplatir, comparer, rejouer, sceller, suivante
from macros.donnees_ouvertes.enveloppe import champs_promis
from macros.modeles.ouverture import VersionDeContrat
from macros.site import Incomplete, Site

FICHIER = "data/contrat-donnees.yml"
SANS_TYPE = ""


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Versions récrites ou mal numérotées, champs publiés sans promesse, promesses non tenues."""
    if isinstance(site.contrat, Incomplete) or not site.contrat:
        return
    fautes = [*verifier_les_versions(site), *verifier_les_champs(site, champs_promis())]
    derniere = list(site.contrat.values())[-1]
    if not fautes and not derniere.empreinte:
        fautes.append(
            anomalie(
                site,
                derniere.id,
                "empreinte",
                f"la version {derniere.id} n'est pas scellée",
                f"ajouter la ligne « empreinte: {sceller(derniere)} »",
            )
        )
    yield from fautes


def anomalie(site: Site, version: str, champ: str, constat: str, remede: str) -> Anomalie:
    """Une faute à la ligne d'une version du contrat."""
    return Anomalie(FICHIER, site.ligne("contrat-donnees", version, champ), f"{version}.{champ}", constat, remede)


def verifier_les_versions(site: Site) -> Iterator[Anomalie]:
    """Chaque version suit la précédente, ne retire rien sans monter d'une majeure, et reste comme on l'a scellée."""
    versions = list(site.contrat.values())
    for precedente, version in zip([None, *versions], versions, strict=False):
        if version.empreinte and version.empreinte != sceller(version):
            constat = "une version publiée du contrat a été récrite"
            remede = f"la remettre comme elle était ; le changement va dans une version « {suivante(versions[-1], rupture=False)} »"
            yield anomalie(site, version.id, "empreinte", constat, remede)
        if not version.empreinte and version is not versions[-1]:
            yield anomalie(
                site, version.id, "empreinte", "cette version n'est pas scellée", "réunir les deux dernières"
            )
        if precedente is None:
            continue
        if version.rang <= precedente.rang:
            remede = f"écrire « {suivante(precedente, rupture=bool(version.retire))} »"
            yield anomalie(site, version.id, "id", f"cette version ne suit pas la {precedente.id}", remede)
        if version.retire and version.rang[0] <= precedente.rang[0]:
            constat = "un champ publié est retiré sans que la version majeure du contrat monte"
            yield anomalie(site, version.id, "retire", constat, f"écrire « id: {suivante(precedente, rupture=True)} »")
        yield from types_changes(site, version, versions[: versions.index(version)])


def types_changes(site: Site, version: VersionDeContrat, avant: list[VersionDeContrat]) -> Iterator[Anomalie]:
    """Un champ déjà promis, ajouté de nouveau sous un autre type sans être retiré ; un champ retiré qui n'existait pas."""
    promis = rejouer(avant)
    for jeu, champs in version.ajoute.items():
        for champ, genre in champs.items():
            connu = promis.get((jeu, champ), genre)
            if connu != genre and champ not in version.retire.get(jeu, ()):
                constat = f"« {jeu}.{champ} » passe de « {connu} » à « {genre} » sans être retiré"
                yield anomalie(
                    site, version.id, "ajoute", constat, f"l'écrire aussi sous « retire » : {jeu}: [{champ}]"
                )
    for jeu, retires in version.retire.items():
        for champ in retires:
            if (jeu, champ) not in promis:
                constat = f"« {jeu}.{champ} » n'était pas au contrat"
                yield anomalie(site, version.id, "retire", constat, "corriger le nom, ou retirer la ligne")


def verifier_les_champs(site: Site, publies: Mapping[str, Mapping[str, str]]) -> Iterator[Anomalie]:
    """Ce que le site publie et ce que le contrat promet, champ par champ."""
    derniere = list(site.contrat.values())[-1]
    for ecart in comparer(rejouer(site.contrat.values()), aplatir(publies)):
        constat, remede = expliquer(ecart, derniere)
        yield anomalie(site, derniere.id, "ajoute" if ecart.promis == SANS_TYPE else "retire", constat, remede)


def expliquer(ecart: Ecart, derniere: VersionDeContrat) -> tuple[str, str]:
    """(constat, remède) d'un écart."""
    nom = f"{ecart.jeu}.{ecart.champ}"
    ligne = f"« {ecart.champ}: {ecart.publie} » sous « {ecart.jeu}: »"
    ouverte = derniere.id if not derniere.empreinte else suivante(derniere, rupture=False)
    if ecart.promis == SANS_TYPE:
        remede = (
            f"l'inscrire sous « ajoute » de la version {ouverte} : {ligne} (ou l'exclure dans jeux.py, avec sa raison)"
        )
        return f"le champ « {nom} » est publié sans être au contrat", remede
    rompue = suivante(derniere, rupture=True)
    retrait = f"ajouter une version {rompue} qui l'écrit sous « retire » : {ecart.jeu}: [{ecart.champ}]"
    if ecart.publie == SANS_TYPE:
        return f"le champ « {nom} » est promis et n'est plus publié", f"le remettre ; pour rompre, {retrait}"
    constat = f"le champ « {nom} » était « {ecart.promis} » et devient « {ecart.publie} »"
    return constat, f"revenir au type promis ; pour rompre, {retrait}, et sous « ajoute » : {ligne}"
