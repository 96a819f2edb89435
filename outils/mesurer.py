"""Imprime les mesures du site, en rapports entre deux constructions d'une même exécution : `make bench`."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from outils.banc import auto_examen, autres, charge, construction, corpus, visite

TAILLES = ((0, 3), (200, 2), (1000, 1))
PAGES = ("", "guide/demarche/")


def virgule(nombre: float, decimales: int = 1) -> str:
    """Un nombre à la française."""
    return f"{nombre:.{decimales}f}".replace(".", ",")


def mesurer_la_construction(atelier: Path, pages: int, tours: int) -> float:
    """Compare les deux sites à cette taille, imprime la ligne et rend notre temps."""
    notre = corpus.notre_site(atelier / f"notre-{pages}", pages)
    origine = corpus.site_d_origine(notre, atelier / f"origine-{pages}", sys.executable)
    nous, eux = construction.comparer(sys.executable, notre, origine, tours)
    taille = "aujourd'hui" if pages == 0 else f"+ {pages} pages × 2"
    print(
        f"  {taille:<18} {virgule(nous):>7} s   d'origine {virgule(eux):>7} s   rapport {virgule(nous / eux, 2)}",
        flush=True,
    )
    return nous


def mesurer_la_visite(atelier: Path) -> None:
    """Imprime le poids d'une première visite, ici et d'origine."""
    for adresse in PAGES:
        nous, requetes = visite.peser(atelier / "notre-0/site", adresse)
        eux, autant = visite.peser(atelier / "origine-0/site", adresse)
        print(
            f"  /{adresse:<17} {nous / 1000:5.0f} ko en {requetes} requêtes   d'origine {eux / 1000:5.0f} ko en {autant}"
        )


def mesurer_l_auto_examen(site: Path) -> None:
    """Imprime le délai d'un geste sur un appareil lent et le temps de lecture d'un grand groupe."""
    delai = auto_examen.delai_d_un_geste(site)
    print(
        f"  d'un geste à l'image suivante, processeur ralenti {auto_examen.RALENTI} fois : {delai:.0f} ms (but : moins de 100)"
    )
    secondes = auto_examen.lire_cinq_cents_fichiers(site)
    print(f"  {auto_examen.FICHIERS} fichiers déposés, portrait montré en {virgule(secondes)} s (but : moins de 2)")


def mesurer_la_charge(site: Path) -> None:
    """Imprime ce que deux nginx, l'un après l'autre, servent du même site."""
    for nom in ("premier", "second"):
        debit, reponses, erreurs = charge.charger_le_serveur(site)
        print(f"  {nom} serveur : {debit:.0f} requêtes par seconde, {reponses} réponses, {erreurs} erreur(s)")


def main() -> int:
    """Point d'entrée : `.venv/bin/python -m outils.mesurer [--rapide]`."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    tailles = TAILLES[:1] if "--rapide" in sys.argv else TAILLES
    with tempfile.TemporaryDirectory(prefix="mesure-") as nom:
        atelier = Path(nom)
        print("Construction complète, le meilleur temps de chacun :")
        temps = {pages: mesurer_la_construction(atelier, pages, tours) for pages, tours in tailles}
        if 1000 in temps:
            print(
                f"  de 200 à 1000 pages : temps × {virgule(temps[1000] / temps[200])} pour des pages × {virgule(1036 / 236)}"
            )
        print("Première visite, cache vide, gzip :")
        mesurer_la_visite(atelier)
        print("Auto-examen, dans un vrai navigateur :")
        mesurer_l_auto_examen(atelier / "notre-0/site")
        print("Charge, nginx sur cet ordinateur :")
        mesurer_la_charge(corpus.RACINE / "site")
        print("Autres générateurs, mêmes sources :")
        reference = shutil.copytree(atelier / "notre-0/site", atelier / "reference")  # Zensical écrit aussi dans site/
        for generateur in autres.GENERATEURS:
            print(
                f"  {autres.essayer(generateur, atelier / 'notre-0', reference, corpus.RACINE / 'requirements.txt')}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
