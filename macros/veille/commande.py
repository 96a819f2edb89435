"""La commande « veille » : relève les sujets, les dépose en fichiers et, au besoin, les gestes à faire sur les tickets."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.chargement import charger_ce_qui_se_lit
from macros.veille.liens import Essayer, adresses_citees, essayer, faire_la_tournee
from macros.veille.memoire import ecrire_la_memoire, lire_la_memoire, morts, noter, par_anciennete
from macros.veille.releve import relever
from macros.veille.sujets import Sujet, compter
from macros.veille.tickets import Geste, decider, lire_tickets
from macros.verifications.dates import aujourdhui

MEMOIRE = "build/veille-liens.json"
RESUME = "resume.md"
LISTE, ETIQUETTES = "liste.txt", "etiquettes.txt"
USAGE = ".venv/bin/python -m macros veille [--sortie DOSSIER] [--liens] [--tickets FICHIER]"


@dataclass(frozen=True)
class Options:
    """Ce que la ligne de commande demande."""

    sortie: Path
    liens: bool = False
    tickets: Path | None = None


def lire_les_options(arguments: list[str], racine: Path) -> Options:
    """Les options, ou l'arrêt en une phrase."""
    reste, valeurs = list(arguments), dict[str, str]()
    while reste:
        nom = reste.pop(0)
        if nom == "--liens":
            valeurs[nom] = "oui"
        elif nom in ("--sortie", "--tickets") and reste:
            valeurs[nom] = reste.pop(0)
        else:
            raise SystemExit(f"« {nom} » n'est pas une option de la veille : {USAGE}")
    tickets = valeurs.get("--tickets")
    sortie = Path(valeurs.get("--sortie", racine / "build" / "veille"))
    return Options(sortie, "--liens" in valeurs, Path(tickets) if tickets else None)


def executer(arguments: list[str], racine: Path, tester: Essayer = essayer) -> int:
    """Relève, dépose et résume ; toujours 0 : la veille ne bloque rien."""
    options, jour = lire_les_options(arguments, racine), aujourdhui()
    site, _ = charger_ce_qui_se_lit(racine)
    cites, memoire = adresses_citees(site, racine), lire_la_memoire(racine / MEMOIRE)
    if options.liens:
        memoire = noter(memoire, faire_la_tournee(par_anciennete(cites, memoire), tester), jour)
        memoire = {url: note for url, note in memoire.items() if url in cites}
        ecrire_la_memoire(racine / MEMOIRE, memoire)
    # Sans tournée, la mémoire parle encore : un lien mort ne ressuscite pas parce qu'on n'a pas regardé.
    sujets = relever(site, racine, jour, morts(memoire, cites))
    deposer(options.sortie, sujets, jour)
    if options.tickets:
        connus = lire_tickets(options.tickets.read_text(encoding="utf-8"))
        deposer_les_gestes(options.sortie / "gestes", decider(connus, sujets))
    print(resumer(sujets, jour), end="")
    return 0


def resumer(sujets: list[Sujet], jour: date) -> str:
    """Ce qu'une personne lit : le nombre de sujets, puis chaque titre."""
    if not sujets:
        return f"Veille du {jour.isoformat()} : rien à faire.\n"
    return (
        "\n".join(
            [f"Veille du {jour.isoformat()} : {compter(len(sujets), 'sujet')}.", "", *(f"- {s.titre}" for s in sujets)]
        )
        + "\n"
    )


def deposer(sortie: Path, sujets: Iterable[Sujet], jour: date) -> None:
    """Un fichier par sujet ; celui d'un sujet réglé disparaît."""
    sortie.mkdir(parents=True, exist_ok=True)
    voulus = {sujet.cle: sujet for sujet in sujets}
    for ancien in sortie.glob("*.json"):
        if ancien.stem not in voulus and est_un_sujet(ancien):
            ancien.unlink()
    for cle, sujet in voulus.items():
        ecrire(sortie / f"{cle}.json", sujet.exporter())
    (sortie / RESUME).write_text(resumer(list(voulus.values()), jour), encoding="utf-8")


def est_un_sujet(fichier: Path) -> bool:
    """Vrai d'un fichier que la veille a écrit : on n'efface rien d'autre."""
    try:
        contenu = json.loads(fichier.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(contenu, dict) and contenu.get("cle") == fichier.stem


def deposer_les_gestes(dossier: Path, gestes: list[Geste]) -> None:
    """Un fichier par requête, la liste « méthode chemin fichier » à appliquer dans l'ordre, et les étiquettes requises."""
    dossier.mkdir(parents=True, exist_ok=True)
    for ancien in (*dossier.glob("*.json"), *dossier.glob(LISTE)):
        ancien.unlink()
    lignes = []
    for rang, geste in enumerate(gestes, 1):
        nom = f"{rang:03d}.json"
        ecrire(dossier / nom, geste.contenu)
        lignes.append(f"{geste.methode} {geste.chemin} {nom}\n")
    (dossier / LISTE).write_text("".join(lignes), encoding="utf-8")
    etiquettes = sorted({nom for geste in gestes for nom in geste.contenu.get("labels", [])})
    (dossier / ETIQUETTES).write_text("".join(f"{nom}\n" for nom in etiquettes), encoding="utf-8")


def ecrire(fichier: Path, contenu: object) -> None:
    """Un JSON qui se lit à l'œil."""
    fichier.write_text(json.dumps(contenu, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
