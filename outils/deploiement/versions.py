"""Garde les versions d'un serveur, chacune dans son dossier ; une version abîmée n'est jamais servie ni reprise."""

import hashlib
import json
import re
import shutil
from pathlib import Path

VERSIONS = "versions"
MANIFESTE = "manifest.sha256"
ETIQUETTE = "version.json"  # écrit après le manifeste, dont il porte l'empreinte
PLAN = "sitemap.xml"
NOM = re.compile(r"[0-9a-f]{12}(?:-\d+)?")


class Refus(Exception):
    """Ce qui empêche de mettre en ligne, en une phrase."""


def condenser(fichier: Path) -> str:
    """L'empreinte d'un fichier."""
    return hashlib.sha256(fichier.read_bytes()).hexdigest()


def verifier(site: Path) -> str:
    """L'empreinte du manifeste ; lève Refus si un fichier manque, est en trop ou a changé."""
    manifeste = site / MANIFESTE
    if not manifeste.is_file():
        raise Refus(f"{site} n'a pas de {MANIFESTE} : construisez le site avec « make build ».")
    lignes = (ligne.partition("  ") for ligne in manifeste.read_text(encoding="utf-8").splitlines())
    attendus = {nom: empreinte for empreinte, _, nom in lignes}
    presents = {f.relative_to(site).as_posix(): f for f in site.rglob("*") if f.is_file()}
    for a_part in (MANIFESTE, ETIQUETTE):
        presents.pop(a_part, None)
    ecarts = sorted(attendus.keys() ^ presents.keys())
    ecarts += [nom for nom, f in presents.items() if nom in attendus and condenser(f) != attendus[nom]]
    if ecarts:
        raise Refus(
            f"{len(ecarts)} fichier(s) ne correspondent pas au manifeste, dont « {ecarts[0]} » : reconstruisez le site."
        )
    return condenser(manifeste)[:12]


def adresse_du_site(site: Path) -> str:
    """Où un site se croit publié : la première adresse de son plan ; vide s'il n'en a pas."""
    plan = site / PLAN
    trouvee = re.search("<loc>([^<]*)</loc>", plan.read_text(encoding="utf-8")) if plan.is_file() else None
    return trouvee[1] if trouvee else ""


def est_intacte(version: Path) -> bool:
    """Vrai d'une version gardée dont chaque octet est celui de son manifeste, et dont le nom dit ce manifeste."""
    try:
        return verifier(version) == version.name.partition("-")[0]
    except (Refus, OSError, UnicodeDecodeError):
        return False


def ranger(site: Path, serveur: Path) -> Path:
    """Le dossier de cette version, copiée s'il le faut ; à côté d'une abîmée, une neuve prend un autre rang.

    On ne remplace pas le dossier abîmé : il est peut-être servi en ce moment, et ses visiteurs n'y verraient que la moitié.
    """
    version = serveur / VERSIONS / verifier(site)
    intactes = [copie for copie in copies(version) if est_intacte(copie)]
    if intactes:
        return intactes[0]
    neuve = libre(version)
    brouillon = neuve.with_name(f".{neuve.name}.partiel")
    shutil.rmtree(brouillon, ignore_errors=True)
    shutil.copytree(site, brouillon)
    verifier(brouillon)
    return brouillon.rename(neuve)


def copies(version: Path) -> list[Path]:
    """Les dossiers qui disent porter cette version, abîmés ou non."""
    nom = version.name.partition("-")[0]
    return sorted(d for d in version.parent.glob(f"{nom}*") if d.is_dir() and NOM.fullmatch(d.name))


def ecarter_les_abimees(version: Path) -> list[Path]:
    """Met de côté, sans les effacer, les copies abîmées de cette version que plus rien ne sert ; rend où elles sont."""
    abimees = [copie for copie in copies(version) if copie != version and not est_intacte(copie)]
    return [copie.rename(libre(copie.with_name(f".{copie.name}.abimee"))) for copie in abimees]


def libre(chemin: Path) -> Path:
    """Ce chemin, ou le premier qui n'est pas pris."""
    rang = 1
    essai = chemin
    while essai.exists():
        rang += 1
        essai = chemin.with_name(f"{chemin.name}-{rang}")
    return essai


def gardees(serveur: Path) -> list[Path]:
    """Les versions gardées, la plus récemment copiée d'abord."""
    dossiers = [d for d in serveur.joinpath(VERSIONS).glob("*") if d.is_dir() and NOM.fullmatch(d.name)]
    return sorted(dossiers, key=lambda d: d.stat().st_ctime, reverse=True)


def etiquette(version: Path) -> str:
    """L'étiquette que porte une version (2026.12.0), vide si elle n'en a pas."""
    try:
        return str(json.loads((version / ETIQUETTE).read_text(encoding="utf-8"))["version"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def trouver(serveur: Path, voulue: str) -> Path:
    """La version gardée intacte de cette étiquette ou de ce nom ; lève Refus, et dit celles qu'on garde."""
    connues = gardees(serveur)
    trouvees = [v for v in connues if voulue and voulue in (etiquette(v), v.name)]
    intactes = [v for v in trouvees if est_intacte(v)]
    if intactes:
        return intactes[0]
    if trouvees:
        raise Refus(f"La version {voulue} est abîmée : rien n'a changé. Remettez-la en ligne depuis son archive.")
    noms = ", ".join(f"{etiquette(v)} ({v.name})" if etiquette(v) else v.name for v in connues) or "aucune"
    raise Refus(f"La version « {voulue} » n'est pas sur ce serveur : rien n'a changé. Versions gardées : {noms}.")
