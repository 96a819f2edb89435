"""Dépose à côté de la page d'un module sa trousse : documents à projeter ou à imprimer, et le zip qui les réunit."""

import io
import re
import zipfile
from pathlib import Path
from urllib.parse import urljoin

from lxml import html

from macros.chargement import RACINE
from macros.langue import LANGUES
from macros.modeles.modules import Module
from macros.publication.empreintes import ressources
from macros.rendu.contexte import Contexte, adresse_du_site
from macros.rendu.dates import ecrire_jour
from macros.rendu.diapos import rendre_diapos
from macros.rendu.document import Document, composer_document
from macros.rendu.trousse import rendre_affiche, rendre_feuille, rendre_notes
from macros.rendu.typographie import typographier, typographier_html
from macros.site import Site

DATE_FIXE = (2020, 1, 1, 0, 0, 0)
COMMUNS = ("styles/jetons.css", "styles/trousse.css", "polices/radio-canada-big.woff2")
SCRIPTS = ("formation/rang.mjs", "formation/diapos.mjs")  # dans l'ordre où chacun peut citer les précédents
IMPORT = re.compile(r"""(?m)^import\b[^\n]*?["'][^"'\n]+["'];?\n?""")
INUTILES = " | ".join(
    f".//{cible}"
    for cible in (
        "script",
        "form",
        "button",
        "template",
        "details[contains(@class, 'note-animation')]",
        "*[@data-terminer]",
        "*[@hidden]",
    )
)
QUESTIONS = ("questions.gift.txt", "questions.xml")


def publier_trousses(site: Site, dossier: Path) -> list[Path]:
    """Écrit `diapos.html`, `notes.html`, `fiche.html`, `affiche.html` et `trousse.zip` de chaque module complet."""
    ecrits = []
    for langue in LANGUES:
        for module in site.modules.values():
            page = dossier / ("" if langue == "fr" else langue) / "modules" / module.id
            if module.fiche is None or not page.is_dir():
                continue
            ctx = Contexte(site, langue, f"modules/{module.id}.md")
            documents = documents_de(ctx, module)
            for document in documents:
                fichier = page / f"{document.nom}.html"
                fichier.write_text(typographier_html(composer_document(ctx, document), langue), encoding="utf-8")
                ecrits.append(fichier)
            (page / "trousse.zip").write_bytes(mettre_en_zip(ctx, module, documents, dossier, page))
            ecrits.append(page / "trousse.zip")
    return ecrits


def documents_de(ctx: Contexte, module: Module) -> list[Document]:
    """Les quatre documents d'un module."""
    return [rendre(ctx, module) for rendre in (rendre_diapos, rendre_notes, rendre_feuille, rendre_affiche)]


def mettre_en_zip(ctx: Contexte, module: Module, documents: list[Document], dossier: Path, page: Path) -> bytes:
    """Les documents, ce qu'ils appellent et les questions ; le même contenu donne le même zip, à l'octet."""
    retour = adresse_du_site(ctx, f"modules/{module.id}.md")
    contenus = {
        f"{d.nom}.html": typographier_html(composer_document(ctx, d, ressources="assets/", retour=retour), ctx.langue)
        for d in documents
    }
    contenus["lecon.html"] = typographier_html(
        composer_document(ctx, extraire_la_lecon(ctx, module, page), ressources="assets/", retour=retour), ctx.langue
    )
    jour = module.verifie_le
    date = ctx.brut("formation", "date_et_licence", date=ecrire_jour(ctx, jour.day, jour.month, jour.year))
    contenus["LISEZ-MOI.txt"] = typographier(
        f"{ctx.brut('formation', 'trousse_lisezmoi')}\n{date}\n{retour}\n", ctx.langue
    )
    octets = {nom: texte.encode() for nom, texte in contenus.items()}
    octets["assets/js/diapos.js"] = d_un_seul_tenant([RACINE / "overrides/assets/js" / nom for nom in SCRIPTS]).encode()
    octets |= {f"assets/{nom}": (ressources(dossier) / nom).read_bytes() for nom in COMMUNS}
    octets |= {nom: (page / nom).read_bytes() for nom in QUESTIONS if (page / nom).exists()}
    return ranger(f"trousse-{module.id}", octets)


def extraire_la_lecon(ctx: Contexte, module: Module, page: Path) -> Document:
    """L'article de la page construite, à lire sans connexion : liens entiers, ni formulaire, ni bouton, ni note."""
    article = html.fromstring((page / "index.html").read_text(encoding="utf-8")).find(".//article")
    base = adresse_du_site(ctx, f"modules/{module.id}.md")
    for inutile in article.xpath(INUTILES):
        inutile.drop_tree()
    for lien in article.xpath(".//a[@href and not(starts-with(@href, '#'))]"):
        lien.set("href", urljoin(base, lien.get("href")))
    article.tag = "div"
    article.attrib.clear()
    titre = ctx.t("formation", "lecon_de", titre=ctx.brut_de(f"modules/{module.id}.titre", module.titre))
    return Document("lecon", titre, str(html.tostring(article, encoding="unicode", with_tail=False)))


def d_un_seul_tenant(modules: list[Path]) -> str:
    """Nos modules réunis en un script ordinaire, qu'un dossier ouvert sans serveur accepte."""
    sources = (IMPORT.sub("", module.read_text(encoding="utf-8")).replace("export ", "") for module in modules)
    return "(() => {\n'use strict'\n" + "\n".join(sources) + "})()\n"


def ranger(racine: str, octets: dict[str, bytes]) -> bytes:
    """Un zip aux dates fixes, ses fichiers par ordre de nom."""
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_DEFLATED) as archive:
        for nom, contenu in sorted(octets.items()):
            entree = zipfile.ZipInfo(f"{racine}/{nom}", DATE_FIXE)
            entree.compress_type = zipfile.ZIP_DEFLATED
            entree.external_attr = 0o644 << 16
            archive.writestr(entree, contenu)
    return tampon.getvalue()
