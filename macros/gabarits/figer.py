"""Rend un fichier compressé indépendant du moment où il est fait."""

import io
import re
import zipfile

EPOQUE = (1980, 1, 1, 0, 0, 0)
DATES = re.compile(rb"(<(?:dcterms:created|dcterms:modified|meta:creation-date|dc:date)[^>]*>)[^<]*(</)", re.S)
JOUR_FIXE = rb"\g<1>2026-01-01T00:00:00Z\g<2>"


def figer(contenu: bytes) -> bytes:
    """Le même paquet, ses entrées datées de 1980 et ses propriétés d'un jour fixe ; `mimetype` reste en tête, sans compression."""
    sortie = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(contenu)) as source, zipfile.ZipFile(sortie, "w") as cible:
        for entree in source.infolist():
            octets = source.read(entree)
            if entree.filename in ("docProps/core.xml", "meta.xml"):
                octets = DATES.sub(JOUR_FIXE, octets)
            fixe = zipfile.ZipInfo(entree.filename, EPOQUE)
            fixe.compress_type = zipfile.ZIP_STORED if entree.filename == "mimetype" else zipfile.ZIP_DEFLATED
            cible.writestr(fixe, octets)
    return sortie.getvalue()
