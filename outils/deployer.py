"""Met une version du site en ligne sur un serveur, ou revient à une version gardée, sans page cassée entre les deux."""

import sys
from dataclasses import dataclass
from pathlib import Path

from macros.adresse_publique import PAR_DEFAUT
from outils.deploiement.bascule import COURANTE, PRECEDENTE, basculer, sont_la_meme
from outils.deploiement.droits import creer_pour_tous, rendre_lisible
from outils.deploiement.extrait_nginx import poser, recharger
from outils.deploiement.versions import (
    VERSIONS,
    Refus,
    adresse_du_site,
    ecarter_les_abimees,
    etiquette,
    ranger,
    trouver,
    verifier,
)

USAGE = """\
Usage : python3 -m outils.deployer SITE SERVEUR             met en ligne le site construit dans le dossier SITE
        python3 -m outils.deployer --revenir SERVEUR        remet la version précédente
        python3 -m outils.deployer --vers VERSION SERVEUR   remet une version gardée, par exemple 2026.12.0
Option : --recharger "systemctl reload nginx"               fait relire l'extrait par nginx avant de basculer
Exemple : python3 -m outils.deployer site /srv/programme"""
A_RECHARGER = "L'extrait de nginx a changé : rechargez nginx, par exemple « systemctl reload nginx »."

REMEDE = "« ADRESSE_DU_SITE=https://exemple.org/ VERSION_DU_SITE=2026.12.0 make build »"


@dataclass(frozen=True)
class Demande:
    """Ce que demande la ligne de commande : un site à mettre en ligne, ou une version à remettre (vide : la précédente)."""

    serveur: Path
    site: Path | None = None
    version: str = ""
    recharger: str = ""


def lire_la_demande(arguments: list[str]) -> Demande:
    """La demande ; lève Refus et dit ce qui manque, ou ce qui est en trop."""
    lieux, options, reste = list[Path](), dict[str, str](), list(arguments)
    while reste:
        mot = reste.pop(0)
        if mot in ("--vers", "--recharger") and reste and reste[0].strip() and not reste[0].startswith("--"):
            options[mot] = reste.pop(0)
        elif mot == "--revenir":
            options[mot] = ""
        elif mot.startswith("-") or not mot:
            raise Refus(f"« {mot} » n'est pas une option, ou il lui manque sa valeur.\n{USAGE}")
        else:
            lieux.append(Path(mot))
    return composer(lieux, options)


def composer(lieux: list[Path], options: dict[str, str]) -> Demande:
    """La demande que font ces lieux et ces options."""
    recharge = options.pop("--recharger", "")
    if len(options) > 1:
        raise Refus(f"Choisissez --revenir ou --vers, pas les deux.\n{USAGE}")
    attendus = ["le dossier du serveur"] if options else ["le dossier du site", "le dossier du serveur"]
    if len(lieux) < len(attendus):
        raise Refus(f"Il manque {' et '.join(attendus[len(lieux) :])}.\n{USAGE}")
    if len(lieux) > len(attendus):
        raise Refus(f"« {lieux[len(attendus)]} » est en trop.\n{USAGE}")
    site = None if options else lieux[0]
    return Demande(lieux[-1], site, options.get("--vers", ""), recharge)


def refuser_l_un_dans_l_autre(site: Path, serveur: Path) -> None:
    """Lève Refus si le serveur est dans le site, ou l'inverse : la copie se copierait elle-même."""
    un, autre = site.resolve(), serveur.resolve()
    if un == autre or un in autre.parents or autre in un.parents:
        raise Refus(f"Le site ({site}) et le serveur ({serveur}) sont l'un dans l'autre : choisissez deux dossiers.")


def refuser_l_apercu(site: Path) -> None:
    """Lève Refus d'un site construit sans son adresse : son plan, son fil et ses liens partagés mèneraient à l'aperçu."""
    adresse = adresse_du_site(site)
    if adresse.startswith(PAR_DEFAUT):
        raise Refus(f"{site} se croit à {adresse}, l'adresse de l'aperçu : donnez-lui la sienne, par exemple {REMEDE}.")


def mettre_en_ligne(site: Path, serveur: Path, commande: str = "") -> str:
    """Range `site` parmi les versions de `serveur`, puis bascule ; rend la phrase qui le dit."""
    refuser_l_un_dans_l_autre(site, serveur)
    verifier(site)  # avant de créer quoi que ce soit
    refuser_l_apercu(site)
    serveur.joinpath(VERSIONS).mkdir(parents=True, exist_ok=True)
    version = ranger(site, serveur)
    phrase = servir(serveur, version, commande)
    ecartees = "".join(f"\nLa copie présente était abîmée : gardée dans {d}." for d in ecarter_les_abimees(version))
    return phrase + ecartees


def revenir(serveur: Path, commande: str = "") -> str:
    """Remet la précédente en ligne. Lève Refus s'il n'y en a pas, ou si elle est abîmée."""
    precedente = serveur / PRECEDENTE
    if not precedente.is_symlink() or sont_la_meme(precedente.resolve(), (serveur / COURANTE).resolve()):
        raise Refus("Il n'y a pas de version précédente : rien n'a changé.")
    return servir(serveur, trouver(serveur, precedente.resolve().name), commande)


def servir(serveur: Path, version: Path, commande: str) -> str:
    """Prépare nginx, puis bascule ; rend la phrase qui le dit.

    Un extrait inchangé se recharge aussi : celui qui l'a posé n'a peut-être pas pu le faire relire.
    """
    change = poser(serveur, version)
    if commande:
        recharger(commande)
    rendre_lisible(serveur, version)
    basculer(serveur, version)
    nom = f"{etiquette(version)} ({version.name})" if etiquette(version) else version.name
    return f"En ligne : {nom}." + (f"\n{A_RECHARGER}" if change and not commande else "")


def obeir(demande: Demande) -> str:
    """Fait ce qui est demandé ; rend la phrase qui le dit."""
    if demande.site:
        return mettre_en_ligne(demande.site, demande.serveur, demande.recharger)
    if not demande.serveur.joinpath(VERSIONS).is_dir():
        raise Refus(f"{demande.serveur} n'est pas un serveur : il n'a pas de dossier {VERSIONS}/. Rien n'a changé.")
    if demande.version:
        return servir(demande.serveur, trouver(demande.serveur, demande.version), demande.recharger)
    return revenir(demande.serveur, demande.recharger)


def main(arguments: list[str] | None = None) -> int:
    """Point d'entrée : `python3 -m outils.deployer site /srv/programme`."""
    mots = sys.argv[1:] if arguments is None else arguments
    if mots in (["-h"], ["--help"], ["--aide"]):
        print(USAGE)
        return 0
    creer_pour_tous()
    try:
        print(obeir(lire_la_demande(mots)))
    except (Refus, OSError) as erreur:
        print(erreur, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
