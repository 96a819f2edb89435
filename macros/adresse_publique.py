"""L'adresse où le site est publié, que les pages, les fils et les redirections citent."""

import os

PAR_DEFAUT = "http://127.0.0.1:8000/"  # la même que `site_url` dans mkdocs.yml


def racine_du_site() -> str:
    """L'adresse de la racine, avec sa barre finale : la variable ADRESSE_DU_SITE, ou celle de l'aperçu."""
    return (os.environ.get("ADRESSE_DU_SITE") or PAR_DEFAUT).rstrip("/") + "/"
