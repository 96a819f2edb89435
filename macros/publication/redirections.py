"""Dépose une page qui mène ailleurs, pour chaque adresse courte ou ancienne."""

from html import escape
from pathlib import Path
from posixpath import relpath

from macros.adresse_publique import racine_du_site
from macros.publication.questions import dire_en
from macros.site import Site

PAGE = (
    '<!doctype html><html lang="{langue}"><head><meta charset="utf-8"><title>{titre}</title>'
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
    '<meta http-equiv="refresh" content="0; url={cible}"><link rel="canonical" href="{canonique}"></head>'
    '<body><main><h1>{titre}</h1><p><a href="{cible}">{texte}</a></p></main></body></html>'
)


def publier_redirections(site: Site, dossier: Path) -> list[Path]:
    """Écrit `<de>/index.html`, qui mène à `<vers>` ; sans redirection automatique, son lien suffit."""
    base = racine_du_site()
    ecrits = []
    for redirection in site.redirections.values():
        langue = "en" if redirection.vers.startswith("en/") else "fr"
        dire = dire_en(site, langue)
        mots = {
            cle: dire(f"interface/theme.{cle}", site.interface["theme"][cle])
            for cle in ("page_deplacee", "aller_a_la_page")
        }
        cible = f"{relpath(redirection.vers or '.', redirection.de)}/"
        page = dossier / redirection.de / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        champs = {"langue": langue, "titre": mots["page_deplacee"], "texte": mots["aller_a_la_page"], "cible": cible}
        page.write_text(PAGE.format(**champs, canonique=escape(base + redirection.vers)), encoding="utf-8")
        ecrits.append(page)
    return ecrits
