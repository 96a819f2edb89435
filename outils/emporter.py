"""Fait du site construit un dossier qui s'ouvre sans serveur, et le met en zip ; imprime le guide : `make paquet`."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import quote

from macros.publication.empreintes import dresser_le_manifeste
from outils.imprimer import annoncer_les_pages

RACINE = Path(__file__).resolve().parent.parent
SITE = RACINE / "site"
SORTIE = RACINE / "build" / "a-emporter"
ZIP = RACINE / "build" / "a-emporter.zip"
POUR_UN_HEBERGEUR = ("_headers", "_redirects", "_nginx", "manifest.sha256", "version.json")
INUTILES = (
    "404.html",
    "en/404.html",
    "sitemap.xml",
    "sitemap.xml.gz",
    "pagefind",
    "robots.txt",
    "assets/images/partage",
    ZIP.name,
    *POUR_UN_HEBERGEUR,
)
ADRESSE = re.compile(r"""(?P<debut>\b(?:href|src)=)(?P<g>["']?)(?P<url>[^"'\s>]+)(?P=g)""")
REDIRECTION = re.compile(r"""(?<=content="0; url=)[^"]+""")
OFFRE = re.compile(r"<p data-a-emporter>.*?</p>\n?", re.S)
MODULE = re.compile(r"""<script\b[^>]*\btype=["']?module["']?[^>]*\bsrc=["']?(?P<src>[^"'\s>]+)["']?[^>]*></script>""")
AMORCE = re.compile(r"<link\b[^>]*\brel=[\"']?(?:preload|modulepreload)\b[^>]*>")
IMAGE = re.compile(r"""url\(["']?([^"'():]+\.svg)["']?\)""")
DATE_FIXE = (2020, 1, 1, 0, 0, 0)
LISEZ_MOI = """Ouvrez index.html dans votre navigateur : aucune connexion n'est nécessaire.
La recherche est absente ; l'index du site est à a-propos/plan-du-site/index.html.
Vos réponses restent sur cet appareil. Un autre dossier, ou un autre navigateur, ne les voit pas.

Open en/index.html in your browser: no connection is needed.
"""


def viser(url: str) -> str:
    """L'adresse d'un fichier : sans serveur, un dossier n'a pas de page par défaut."""
    if re.match(r"[a-z][a-z0-9+.-]*:|//|#", url, re.I):
        return url
    chemin, diese, ancre = url.partition("#")
    chemin, question, requete = chemin.partition("?")
    if chemin in ("", ".", "..") or chemin.endswith(("/", "/.", "/..")):
        chemin = f"{chemin.rstrip('/') or '.'}/index.html"
    return chemin + question + requete + diese + ancre


def adapter(html: str) -> str:
    """La page, pour `file://` : liens et redirections vers des fichiers, scripts d'un seul tenant, sans consigne ni préchargement.

    Un navigateur refuse les modules et toute consigne `'self'` d'une page ouverte depuis un dossier.
    """
    html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", AMORCE.sub("", OFFRE.sub("", html)))
    html = MODULE.sub(lambda m: f'<script defer src="{m["src"].removesuffix(".mjs")}.js"></script>', html)
    html = ADRESSE.sub(lambda m: f'{m["debut"]}"{viser(m["url"])}"', html)
    html = REDIRECTION.sub(lambda m: viser(m[0]), html)
    return re.sub(r"<html\b", "<html data-hors-ligne", html, count=1)


def assembler(dossier: Path, entrees: set[Path]) -> None:
    """Réunit chaque script d'entrée et ce qu'il importe en un fichier ordinaire, puis retire les modules."""
    commande = [str(RACINE / "node_modules/.bin/esbuild"), "--bundle", "--format=iife", "--minify", "--charset=utf8"]
    for entree in sorted(entrees):
        sortie = entree.with_suffix(".js")
        subprocess.run([*commande, str(entree), f"--outfile={sortie}", "--log-level=warning"], check=True)
    for module in dossier.rglob("*.mjs"):
        module.unlink()


def incorporer(dossier: Path) -> None:
    """Met dans les feuilles de style les images qu'elles appellent : un masque venu d'un fichier serait refusé."""
    for feuille in dossier.glob("assets*/styles/*.css"):
        css = feuille.read_text(encoding="utf-8")
        for chemin in set(IMAGE.findall(css)):
            image = quote((feuille.parent / chemin).read_text(encoding="utf-8"))
            css = re.sub(rf"""url\(["']?{re.escape(chemin)}["']?\)""", f'url("data:image/svg+xml,{image}")', css)
        feuille.write_text(css, encoding="utf-8")


def copier() -> set[Path]:
    """Copie le site et adapte ses pages ; rend les scripts d'entrée que les pages demandent."""
    shutil.rmtree(SORTIE, ignore_errors=True)
    shutil.copytree(SITE, SORTIE)
    for nom in INUTILES:
        cible = SORTIE / nom
        shutil.rmtree(cible, ignore_errors=True) if cible.is_dir() else cible.unlink(missing_ok=True)
    entrees: set[Path] = set()
    for page in SORTIE.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        entrees |= {(page.parent / m["src"]).resolve() for m in MODULE.finditer(html)}
        page.write_text(adapter(html), encoding="utf-8")
    (SORTIE / "LISEZ-MOI.txt").write_text(LISEZ_MOI, encoding="utf-8")
    return entrees


def mettre_en_zip() -> None:
    """Le même contenu donne le même zip, à l'octet."""
    with zipfile.ZipFile(ZIP, "w", zipfile.ZIP_DEFLATED) as paquet:
        for fichier in sorted(f for f in SORTIE.rglob("*") if f.is_file()):
            nom = zipfile.ZipInfo(f"a-emporter/{fichier.relative_to(SORTIE).as_posix()}", DATE_FIXE)
            nom.compress_type = zipfile.ZIP_DEFLATED
            nom.external_attr = 0o644 << 16
            paquet.writestr(nom, fichier.read_bytes())


def joindre_les_pdf(dossier: Path) -> None:
    """Dépose le guide imprimé là où ses pages l'annoncent, et y dit combien de pages il compte."""
    for fichier in sorted(ZIP.parent.glob("guide-*.pdf")):
        shutil.copy2(fichier, dossier / fichier.name)
    annoncer_les_pages(dossier, dossier)


def joindre() -> int:
    """Met le zip et les PDF dans le site publié, et refait sa liste d'empreintes."""
    if not ZIP.is_file():
        print("Le zip n'est pas fait : tapez « make paquet ».", file=sys.stderr)
        return 1
    shutil.copy2(ZIP, SITE / ZIP.name)
    joindre_les_pdf(SITE)
    dresser_le_manifeste(SITE)
    return 0


def main() -> int:
    """Point d'entrée : `.venv/bin/python -m outils.emporter`, puis `--joindre` pour publier ce qu'il a fait."""
    if "--joindre" in sys.argv:
        return joindre()
    if not (SITE / "index.html").is_file():
        print("Le site n'est pas construit : tapez « make build ».", file=sys.stderr)
        return 1
    entrees = copier()
    assembler(SORTIE, entrees)
    incorporer(SORTIE)
    subprocess.run([sys.executable, "-m", "outils.imprimer", str(SITE), str(ZIP.parent)], check=True, cwd=RACINE)
    for pdf in sorted(ZIP.parent.glob("guide-*.pdf")):
        print(f"Prêt : {os.path.relpath(pdf, RACINE)} ({pdf.stat().st_size // 1000} ko).")
    if os.environ.get("GUIDE_PDF"):
        joindre_les_pdf(SORTIE)  # les pages du dossier y mènent
    mettre_en_zip()
    print(f"Prêt : {os.path.relpath(ZIP, RACINE)} ({ZIP.stat().st_size // 1000} ko).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
