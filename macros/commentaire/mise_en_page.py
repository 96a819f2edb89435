"""Fait tenir un commentaire en quinze lignes : le reste se replie, compté, et rien ne se perd sans être dit."""

from collections.abc import Sequence

from macros.anomalies import compter

Bloc = tuple[str, list[str]]
LIGNES_MAX = 15
REPLI_MAX = 20_000


def disposer(phrases: Sequence[str], blocs: Sequence[Bloc], fin: Sequence[str] = ()) -> list[str]:
    """Les phrases, les blocs, puis les phrases de la fin ; avec le titre du commentaire, quinze lignes se voient au plus."""
    pleins = [bloc for bloc in blocs if bloc[1]]
    libres = LIGNES_MAX - 1 - len(phrases) - len(fin)
    if sum(1 + len(lignes) for _, lignes in pleins) <= libres:
        return [*phrases, *map(dresser, pleins), *fin]
    parts = partager([len(lignes) for _, lignes in pleins], libres - 1 - len(pleins))
    montres = [(titre, lignes[:part]) for (titre, lignes), part in zip(pleins, parts, strict=True)]
    caches = [(titre, lignes[part:]) for (titre, lignes), part in zip(pleins, parts, strict=True)]
    return [*phrases, *map(dresser, montres), *fin, *replier_le_reste([bloc for bloc in caches if bloc[1]])]


def partager(tailles: Sequence[int], libres: int) -> list[int]:
    """Combien de lignes chaque bloc montre : une chacun, puis tout ce qui reste aux premiers blocs d'abord."""
    parts = [0] * len(tailles)
    for place in (1, libres):
        for rang, taille in enumerate(tailles):
            ajout = max(0, min(place, taille - parts[rang], libres))
            parts[rang], libres = parts[rang] + ajout, libres - ajout
    return parts


def dresser(bloc: Bloc) -> str:
    """Un intertitre et une liste."""
    titre, lignes = bloc
    return "\n".join([f"**{titre}**", "", *(f"- {ligne}" for ligne in lignes)])


def replier_le_reste(blocs: Sequence[Bloc]) -> list[str]:
    """Ce qui ne se voit pas, sous un triangle qui le compte ; au-delà de la place, il ne reste que le compte."""
    nombre = sum(len(lignes) for _, lignes in blocs)
    gardes, place = [], REPLI_MAX
    for titre, lignes in blocs:
        tenues = []
        for ligne in lignes:
            place -= len(ligne) + 3
            tenues += [ligne] if place >= 0 else []
        omises = len(lignes) - len(tenues)
        gardes.append((titre, [*tenues, *([f"et {compter(range(omises), 'autre')}"] if omises else [])]))
    resume = (
        f"<details>\n<summary>Et {nombre} autre{'s' if nombre > 1 else ''} ligne{'s' if nombre > 1 else ''}</summary>"
    )
    return [resume, *map(dresser, gardes), "</details>"]
