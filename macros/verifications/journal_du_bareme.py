"""Vérifie que le journal de l'auto-examen et la version en cours disent la même chose, la plus récente en tête."""

from collections.abc import Iterator

from macros.anomalies import Anomalie
from macros.modeles.auto_examen import Bareme
from macros.site import Site

BAREME = "auto-examen/bareme"
FICHIER = f"data/{BAREME}.yml"


def numero(version: str) -> tuple[int, ...]:
    """« 1.0.10 » vient après « 1.0.9 »."""
    return tuple(map(int, version.split(".")))


def verifier_le_journal(site: Site, bareme: Bareme) -> Iterator[Anomalie]:
    """L'entrée la plus récente va en tête, et porte la version et la date écrites en haut du fichier."""
    numeros = [numero(version.version) for version in bareme.versions]
    rang = numeros.index(max(numeros))
    recente = bareme.versions[rang]
    if (recente.version, recente.date) != (bareme.version, bareme.date):
        yield dire_le_desaccord(site, bareme, rang)
    if rang:
        endroit = site.ligne(BAREME, "versions", rang, "version")
        remede = f"placer l'entrée de la version {recente.version} en tête de « versions »"
        yield Anomalie(FICHIER, endroit, "versions", "la version la plus récente n'est pas en tête", remede)
    elif numeros != sorted(set(numeros), reverse=True):
        remede = "écrire les versions de la plus récente à la plus ancienne, chacune une fois"
        endroit = site.ligne(BAREME, "versions")
        yield Anomalie(FICHIER, endroit, "versions", "le journal n'est pas en ordre", remede)


def dire_le_desaccord(site: Site, bareme: Bareme, rang: int) -> Anomalie:
    """Le plus récent des deux a raison : le journal, ou ce qui est écrit en haut du fichier."""
    recente = bareme.versions[rang]
    if numero(recente.version) > numero(bareme.version):
        remede = f"écrire en haut du fichier « version: {recente.version} » et « date: {recente.date} »"
        constat = f"le journal a une version {recente.version}, et le haut du fichier dit encore {bareme.version}"
        return Anomalie(FICHIER, site.ligne(BAREME, "version"), "version", constat, remede)
    if recente.version == bareme.version:
        remede = f"écrire la même aux deux endroits : « date: {max(recente.date, bareme.date)} »"
        constat = f"la version {bareme.version} est du {bareme.date} ici, et du {recente.date} dans le journal"
        return Anomalie(FICHIER, site.ligne(BAREME, "date"), "date", constat, remede)
    remede = f"ajouter en tête de « versions » une entrée « version: {bareme.version} », « date: {bareme.date} »"
    endroit, constat = site.ligne(BAREME, "versions"), f"le journal n'a pas la version {bareme.version}"
    return Anomalie(FICHIER, endroit, "versions", constat, remede)
