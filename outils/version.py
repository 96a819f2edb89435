"""Prépare une version datée du site : journal, adresses publiées, notes ; `.venv/bin/python -m outils.version 2026.12.0`."""

import argparse
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

RACINE = Path(__file__).resolve().parent.parent
JOURNAL = RACINE / "CHANGELOG.md"
ADRESSES = RACINE / "data" / "adresses-publiees.json"
IDENTIFIANTS = RACINE / "data" / "identifiants-publies.json"
EN_COURS = "## Non publié"
FORME = re.compile(r"20\d\d\.(?:0[1-9]|1[0-2])\.\d+")


class Refus(Exception):
    """Ce qui empêche de préparer la version, en une phrase."""


def extraire(journal: str, titre: str) -> str:
    """Le texte d'une section du journal ; lève Refus si elle manque ou ne dit rien."""
    sections = re.split(r"(?m)^(?=## )", journal)
    trouvees = [s for s in sections if s.startswith(titre) and s[len(titre) : len(titre) + 1] in ("", "\n", " ")]
    texte = trouvees[0].partition("\n")[2].strip() if trouvees else ""
    if not texte:
        raise Refus(
            f"CHANGELOG.md : la section « {titre.removeprefix('## ')} » manque ou est vide ; écrire ce qui change, pour qui."
        )
    return texte


def dater(journal: str, version: str, jour: date) -> str:
    """Le journal, sa section en cours devenue celle de la version, une neuve au-dessus."""
    if not FORME.fullmatch(version):
        raise Refus(f"« {version} » n'est pas une version : écrire année, mois et rang, par exemple 2026.12.0.")
    if re.search(rf"(?m)^## {re.escape(version)}\b", journal):
        raise Refus(f"La version {version} est déjà au journal : prendre le rang suivant.")
    extraire(journal, EN_COURS)
    return journal.replace(EN_COURS, f"{EN_COURS}\n\n## {version} ({jour.isoformat()})", 1)


def adresses_du_site(site: Path) -> list[str]:
    """Les adresses que le site construit répond, pages et documents."""
    pages = [page.relative_to(site).as_posix() for page in site.rglob("*.html") if "pagefind" not in page.parts]
    return sorted(page.removesuffix("index.html") for page in pages if not page.endswith("404.html"))


def retenir(connues: list[str], nouvelles: list[str]) -> list[str]:
    """Les adresses publiées ne font que s'ajouter."""
    return sorted({*connues, *nouvelles})


def retenir_les_identifiants(connus: dict[str, Any], nouveaux: dict[str, Any]) -> dict[str, Any]:
    """Les identifiants publiés ne font que s'ajouter, et le sceau d'une version du contrat ne change plus."""
    retenus = {**nouveaux, **connus}
    for jeu, noms in nouveaux.items():
        anciens = connus.get(jeu, type(noms)())
        retenus[jeu] = {**noms, **anciens} if isinstance(noms, dict) else retenir(anciens, noms)
    return retenus


def relever_les_identifiants(registre: Path) -> dict[str, Any]:
    """Le registre, et ce que les données d'aujourd'hui publient de plus."""
    # Ici seulement : écrire les notes d'une version ne demande que la bibliothèque de Python.
    from macros.chargement import DonneesInvalides, charger
    from macros.verifications.publies import identifiants

    connus = json.loads(registre.read_text(encoding="utf-8")) if registre.is_file() else {}
    try:
        return retenir_les_identifiants(connus, identifiants(charger(RACINE)))
    except DonneesInvalides as faute:
        raise Refus(f"Les données ont des fautes : tapez « make check ».\n{faute}") from faute


def preparer(version: str) -> None:
    """Date le journal, retient les adresses et les identifiants ; n'écrit rien si quelque chose manque."""
    site = RACINE / "site"
    if not (site / "index.html").is_file():
        raise Refus("Le site n'est pas construit : tapez « make build ».")
    journal = dater(JOURNAL.read_text(encoding="utf-8"), version, date.today())
    adresses = retenir(json.loads(ADRESSES.read_text(encoding="utf-8")), adresses_du_site(site))
    identifiants = relever_les_identifiants(IDENTIFIANTS)
    JOURNAL.write_text(journal, encoding="utf-8")
    ADRESSES.write_text(json.dumps(adresses, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    IDENTIFIANTS.write_text(json.dumps(identifiants, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"Prêt : relisez CHANGELOG.md, puis enregistrez le tout et posez l'étiquette {version}.")


def main(arguments: list[str] | None = None) -> int:
    """Point d'entrée : prépare la version, ou écrit ses notes avec `--notes`."""
    analyseur = argparse.ArgumentParser(prog=".venv/bin/python -m outils.version", description=__doc__)
    analyseur.add_argument("version", help="par exemple 2026.12.0")
    analyseur.add_argument("--notes", action="store_true", help="écrit les notes de cette version")
    choix = analyseur.parse_args(arguments)
    try:
        if choix.notes:
            print(extraire(JOURNAL.read_text(encoding="utf-8"), f"## {choix.version}"))
        else:
            preparer(choix.version)
    except Refus as refus:
        print(refus, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
