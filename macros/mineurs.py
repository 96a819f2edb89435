"""Inscrit un changement du français qui ne périme pas la traduction, et reconnaît celui qui ne sert plus."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from macros.catalogues import commentaires, ecrire_champ
from macros.modeles.traductions import ChangementMineur

REGISTRE = "data/changements-mineurs.yml"
RAISON_MIN, RAISON_MAX = 10, 300
RECHANGE = "le français a changé de nouveau"
COMMANDE = '.venv/bin/python -m macros traductions mineur docs/fr/{page} --raison "…"'
Etats = Mapping[str, tuple[str, str]]


class ChangementRefuse(Exception):
    """Ce changement ne peut pas être dit mineur."""


def couvert(mineurs: Mapping[str, ChangementMineur], page: str, etat: tuple[str, str]) -> bool:
    """Vrai si un changement mineur mène de l'empreinte traduite à celle d'aujourd'hui."""
    return any((mineur.page, mineur.depuis, mineur.jusqua) == (page, *etat) for mineur in mineurs.values())


def pourquoi_inutile(mineur: ChangementMineur, etats: Etats) -> str:
    """Ce qui rend la fiche inutile, ou rien ; `etats` : page → (empreinte traduite, empreinte du français)."""
    traduite, courante = etats.get(mineur.page, ("", ""))
    if not courante:
        return f"la page « {mineur.page} » n'a pas de traduction"
    if traduite != mineur.depuis:
        return "la traduction a été revue depuis"
    return "" if courante == mineur.jusqua else RECHANGE


def inscrire(
    racine: Path, mineurs: Mapping[str, ChangementMineur], page: str, raison: str, etats: Etats, jour: date
) -> str:
    """Écrit la fiche de la page, à la place de la précédente s'il y en a une ; rend son identifiant."""
    traduite, courante = etats.get(page, ("", ""))
    if not RAISON_MIN <= len(raison.strip()) <= RAISON_MAX or "\n" in raison:
        raise ChangementRefuse(
            f"la raison a {len(raison.strip())} signes ; dire en une phrase, de {RAISON_MIN} à {RAISON_MAX} signes, "
            "pourquoi l'anglais reste juste"
        )
    if not traduite:
        raise ChangementRefuse(
            f"docs/en/{page} n'existe pas ou n'a pas d'estampille : vérifier le nom, ou l'estampiller d'abord"
        )
    if traduite == courante:
        raise ChangementRefuse("la traduction est à jour : il n'y a rien à inscrire")
    identifiant = page.removesuffix(".md").replace("/", "-")
    champs = {"id": identifiant, "page": page, "langue": "en", "depuis": traduite, "jusqua": courante}
    neuf = ChangementMineur(**champs, raison=raison.strip(), date=jour)
    ecrire(racine / REGISTRE, {**mineurs, identifiant: neuf})
    return identifiant


def ecrire(registre: Path, mineurs: Mapping[str, ChangementMineur]) -> None:
    """Le registre entier, ses commentaires de tête gardés."""
    fiches = ["\n".join(rediger(mineur)) for mineur in mineurs.values()]
    registre.write_text("\n".join([*commentaires(registre), "\n\n".join(fiches) or "[]"]) + "\n", encoding="utf-8")


def rediger(mineur: ChangementMineur) -> list[str]:
    """Une fiche ; une empreinte tout en chiffres se lirait comme un nombre, elle va entre guillemets."""
    lignes = [f"id: {mineur.id}", *ecrire_champ("page", mineur.page), f"langue: {mineur.langue}"]
    lignes += [f'depuis: "{mineur.depuis}"', f'jusqua: "{mineur.jusqua}"', *ecrire_champ("raison", mineur.raison)]
    return [f"{'- ' if rang == 0 else '  '}{ligne}" for rang, ligne in enumerate([*lignes, f"date: {mineur.date}"])]
