"""Compare deux adresses comme un navigateur : même hôte, même port, quelle que soit la façon de les écrire."""

import re

from outils.depot.proposition import exiger

ADRESSE = re.compile(r"(https?)://([a-z0-9.-]+)(?::(\d{1,5}))?(?:/[^\s\\]*)?", re.I)
PORTS = {"http": 80, "https": 443}


def memes_origines(une: str, autre: str) -> bool:
    """Vrai si deux adresses partagent leur origine ; un site en clair compte comme chiffré, car il l'est aussi d'ordinaire.

    >>> memes_origines("https://ORG.github.io/depot/", "https://org.github.io:443/apercus/")
    True
    >>> memes_origines("https://org.github.io/", "https://org.github.io:8443/")
    False
    """
    return lire_l_origine(une) == lire_l_origine(autre)


def lire_l_origine(adresse: str) -> tuple[str, int | None]:
    """(hôte en minuscules, port s'il n'est pas celui du schéma) ; refuse une adresse qu'un navigateur lirait autrement."""
    lue = ADRESSE.fullmatch(adresse)
    exiger(lue, f"« {adresse[:100]} » n'est pas une adresse simple (https://hôte/chemin)")
    assert lue is not None
    schema, hote, port = lue.group(1).lower(), lue.group(2).lower().rstrip("."), lue.group(3)
    return hote, int(port) if port and int(port) != PORTS[schema] else None
