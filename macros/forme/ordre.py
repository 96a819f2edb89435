"""Range les champs d'une fiche dans l'ordre de son modèle, lignes et commentaires ensemble."""

import re
from typing import Any

CLE = re.compile(r"^( *)([\w-]+):")


def champs_en_ordre(modele: Any) -> list[str]:
    """Les champs tels qu'on les écrit : ceux de la fiche d'abord, puis sa provenance et ses dates."""
    if not hasattr(modele, "model_fields"):
        return []
    classes = [classe for classe in modele.__mro__ if hasattr(classe, "model_fields")]
    return list(dict.fromkeys(champ for classe in classes for champ in vars(classe).get("__annotations__", {})))


def ordonner_les_cles(lignes: list[str], modele: Any, en_liste: bool) -> list[str]:
    """Le fichier, chaque fiche de premier niveau en ordre ; un champ que le modèle ne connaît pas ne bouge pas."""
    ordre = champs_en_ordre(modele)
    if not ordre:
        return lignes
    retrait = 2 if en_liste else 0
    morceaux = decouper(lignes, retrait)
    return [ligne for fiche in fiches(morceaux, en_liste) for ligne in ranger(fiche, ordre, en_liste)]


def decouper(lignes: list[str], retrait: int) -> list[tuple[str, list[str]]]:
    """(champ, ses lignes) ; le tiret d'une fiche compte pour son retrait, un commentaire suit ce qu'il précède."""
    morceaux: list[tuple[str, list[str]]] = []
    attente: list[str] = []
    for ligne in lignes:
        trouve = CLE.match(f"  {ligne[2:]}" if retrait and ligne.startswith("- ") else ligne)
        if trouve and len(trouve.group(1)) == retrait:
            morceaux.append((trouve.group(2), [*attente, ligne]))
            attente = []
        elif not ligne or ligne[: retrait + 1].strip().startswith("#"):
            attente.append(ligne)
        elif morceaux:
            morceaux[-1][1].extend([*attente, ligne])
            attente = []
        else:
            attente.append(ligne)
    return [*morceaux, ("", attente)] if attente else morceaux


def fiches(morceaux: list[tuple[str, list[str]]], en_liste: bool) -> list[list[tuple[str, list[str]]]]:
    """Les morceaux de chaque fiche."""
    groupes: list[list[tuple[str, list[str]]]] = [[]]
    for champ, lignes in morceaux:
        if en_liste and any(ligne.startswith("- ") for ligne in lignes):
            groupes.append([])
        groupes[-1].append((champ, lignes))
    return groupes


def ranger(fiche: list[tuple[str, list[str]]], ordre: list[str], en_liste: bool) -> list[str]:
    """Les lignes d'une fiche, ses champs en ordre ; les lignes vides et l'entête du fichier restent devant."""
    if not any(champ for champ, _ in fiche):
        return [ligne for _, lignes in fiche for ligne in lignes]
    tete: list[str] = []
    premier = fiche[0][1]
    while premier and (premier[0] == "" or premier[0].startswith("#")):
        tete.append(premier[0])
        premier = premier[1:]
    fin = [lignes for champ, lignes in fiche if champ == ""]
    corps = [(champ, lignes) for champ, lignes in [(fiche[0][0], premier), *fiche[1:]] if champ]
    rangs = {champ: rang for rang, champ in enumerate(ordre)}
    connus = sorted((m for m in corps if m[0] in rangs), key=lambda m: rangs[m[0]])
    triees = [*connus, *(morceau for morceau in corps if morceau[0] not in rangs)]
    if [m[0] for m in triees] == [m[0] for m in corps]:
        triees = corps
    lignes = [ligne for _, morceau in triees for ligne in morceau]
    return [*tete, *(poser_le_tiret(lignes) if en_liste else lignes), *(ligne for reste in fin for ligne in reste)]


def poser_le_tiret(lignes: list[str]) -> list[str]:
    """Le tiret de la fiche, devant son premier champ."""
    sans = [f"  {ligne[2:]}" if ligne.startswith("- ") else ligne for ligne in lignes]
    rang = next((r for r, ligne in enumerate(sans) if CLE.match(ligne)), None)
    if rang is not None:
        sans[rang] = f"- {sans[rang][2:]}"
    return sans
