"""Dessine un code QR en SVG, lisible par un téléphone et nommé pour un lecteur d'écran."""

from html import escape

import segno

MARGE = 4  # la marge blanche que la norme demande autour du code


def rendre_code_qr(adresse: str, nom: str) -> str:
    """Le SVG du code de `adresse` ; noir sur blanc dans les deux apparences, sans quoi il ne se lit pas."""
    matrice = [list(rangee) for rangee in segno.make(adresse, error="m", micro=False).matrix]
    cote = len(matrice) + 2 * MARGE
    points = "".join(
        f"M{colonne + MARGE} {rang + MARGE}h1v1h-1z"
        for rang, rangee in enumerate(matrice)
        for colonne, noir in enumerate(rangee)
        if noir
    )
    return (
        f'<svg class="code-qr" role="img" aria-label="{escape(nom)}" viewBox="0 0 {cote} {cote}">'
        f'<path fill="#fff" d="M0 0h{cote}v{cote}H0z"/><path fill="#000" d="{points}"/></svg>'
    )
