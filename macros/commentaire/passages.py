"""Abrège deux textes au passage qui les distingue."""

AUTOUR = 3  # mots gardés de part et d'autre
COURT, LONG = 70, 130  # signes
MEMES_MOTS = "les mêmes mots, autrement disposés"


def distinguer(avant: str, apres: str) -> tuple[str, str]:
    """(avant, après) : entiers s'ils sont courts, sinon les mots qui diffèrent et leurs voisins.

    >>> distinguer("un", "deux")
    ('un', 'deux')
    """
    if max(len(avant), len(apres)) <= COURT or not avant or not apres:
        return avant, apres
    anciens, nouveaux = avant.split(), apres.split()
    if anciens == nouveaux:
        return avant, MEMES_MOTS
    debut = commun(anciens, nouveaux)
    reste = min(len(anciens), len(nouveaux)) - debut
    fin = min(commun(anciens[::-1], nouveaux[::-1]), reste)
    return montrer_le_premier_signe(extraire(anciens, debut, fin), extraire(nouveaux, debut, fin))


def montrer_le_premier_signe(avant: str, apres: str) -> tuple[str, str]:
    """Les mêmes textes, coupés au début si leur première différence tombe au-delà de ce qu'on en montre."""
    premier = commun(list(avant), list(apres))
    if premier < LONG - 10:
        return avant, apres
    return f"…{avant[premier - COURT // 2 :]}", f"…{apres[premier - COURT // 2 :]}"


def commun(premiers: list[str], seconds: list[str]) -> int:
    """Le nombre de mots, ou de signes, que deux listes ont en commun à leur début."""
    paires = enumerate(zip(premiers, seconds, strict=False))
    return next((rang for rang, (un, autre) in paires if un != autre), min(len(premiers), len(seconds)))


def extraire(mots: list[str], debut: int, fin: int) -> str:
    """Les mots du milieu, quelques voisins, et des points de suspension là où l'on coupe."""
    depart, arret = max(0, debut - AUTOUR), min(len(mots), len(mots) - fin + AUTOUR)
    return f"{'… ' if depart else ''}{' '.join(mots[depart:arret])}{' …' if arret < len(mots) else ''}"
