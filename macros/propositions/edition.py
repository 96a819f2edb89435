"""Pose une fiche dans le texte d'un fichier de données sans toucher aux autres lignes."""

from datetime import date

from macros.catalogues import ecrire_champ as ecrire_texte
from macros.propositions.ecritures import Ecriture, Valeur
from macros.yaml_strict import Document, lire

RETRAIT = "  "


class EditionImpossible(Exception):
    """Le fichier ne se laisse pas modifier proprement ; une personne doit s'en charger."""


def editer(texte: str, ecriture: Ecriture) -> str:
    """Le fichier avec la fiche ajoutée ou changée ; lève EditionImpossible si autre chose bougerait."""
    document = lire(texte, ecriture.chemin)
    if document.anomalies or not isinstance(document.contenu, list) or not texte.endswith("\n"):
        raise EditionImpossible(f"`{ecriture.chemin}` n'est pas une liste lisible")
    nouveau = ajouter(texte, document, ecriture) if ecriture.nouvelle else changer(texte, document, ecriture)
    verifier(document, nouveau, ecriture)
    return nouveau


def ajouter(texte: str, document: Document, ecriture: Ecriture) -> str:
    """La fiche à la fin du fichier, ou devant la première qui n'est pas plus récente si le fichier va à rebours."""
    lignes = [ligne for nom, valeur in ecriture.champs.items() for ligne in ecrire_champ(nom, valeur)]
    fiche = "\n".join([f"- id: {ecriture.id}", *lignes]) + "\n"
    jour, contenu = str(ecriture.champs.get("date") or ""), document.contenu or []
    suivante = next((rang for rang, autre in enumerate(contenu) if str(autre.get("date") or "") <= jour), None)
    if not ecriture.en_tete or suivante is None:
        return f"{texte}\n{fiche}" if contenu else f"{texte}{fiche}"
    toutes = texte.split("\n")
    avant = document.ligne((suivante,)) - 1
    return "\n".join([*toutes[:avant], *fiche.split("\n"), *toutes[avant:]])


def ecrire_champ(nom: str, valeur: Valeur) -> list[str]:
    """Les lignes d'un champ, à leur retrait."""
    if valeur is None or valeur == "":
        lignes = [f"{nom}:"]
    elif isinstance(valeur, tuple):
        lignes = [f"{nom}: [{', '.join(valeur)}]"]
    elif isinstance(valeur, int | date):
        lignes = [f"{nom}: {valeur}"]
    else:
        lignes = ecrire_texte(nom, valeur)
    return [f"{RETRAIT}{ligne}".rstrip() for ligne in lignes]


def changer(texte: str, document: Document, ecriture: Ecriture) -> str:
    """Les seules lignes des champs qui changent ; un champ absent s'ajoute à la fin de la fiche."""
    rang = next((r for r, fiche in enumerate(document.contenu) if fiche.get("id") == ecriture.id), None)
    if rang is None:
        raise EditionImpossible(f"la fiche « {ecriture.id} » n'est plus dans `{ecriture.chemin}`")
    lignes = texte.split("\n")
    fiche = document.contenu[rang]
    remplacements = [
        (*etendue(document, lignes, rang, nom), ecrire_champ(nom, valeur))
        for nom, valeur in ecriture.champs.items()
        if nom not in fiche or fiche[nom] != relue(valeur)
    ]
    for debut, fin, nouvelles in sorted(remplacements, key=lambda r: r[0], reverse=True):
        lignes[debut:fin] = nouvelles
    return "\n".join(lignes)


def etendue(document: Document, lignes: list[str], rang: int, nom: str) -> tuple[int, int]:
    """[début, fin[ des lignes d'un champ, sans les lignes vides ni les commentaires qui le suivent."""
    debuts = sorted(
        ligne - 1 for chemin, ligne in document.lignes.items() if chemin[:1] == (rang,) and len(chemin) == 2
    )
    suivante = document.lignes.get((rang + 1,), len(lignes) + 1) - 1
    if nom not in document.contenu[rang]:
        fin = taire(lignes, debuts[-1], suivante)
        return fin, fin
    debut = document.lignes[(rang, nom)] - 1
    fin = next((autre for autre in debuts if autre > debut), suivante)
    return debut, taire(lignes, debut, fin)


def taire(lignes: list[str], debut: int, fin: int) -> int:
    """La fin d'un champ, une fois ôtés les lignes vides et les commentaires au retrait des clés."""
    while fin > debut + 1 and (not lignes[fin - 1].strip() or est_commentaire(lignes[fin - 1])):
        fin -= 1
    return fin


def est_commentaire(ligne: str) -> bool:
    """Vrai pour un commentaire qui ne peut pas être la suite d'un texte en bloc."""
    return ligne.startswith(("#", f"{RETRAIT}#", " #"))


def relue(valeur: Valeur) -> object:
    """La valeur telle que la lecture du fichier la rendra."""
    if isinstance(valeur, tuple):
        return list(valeur)
    if isinstance(valeur, date):
        return valeur.isoformat()
    return None if valeur == "" else valeur


def verifier(avant: Document, texte: str, ecriture: Ecriture) -> None:
    """Relit le résultat : la fiche dit ce qu'on voulait, et toutes les autres sont intactes."""
    apres = lire(texte, ecriture.chemin)
    contenu = apres.contenu if isinstance(apres.contenu, list) else []
    voulu = {nom: relue(valeur) for nom, valeur in ecriture.champs.items()}
    ancienne = next((fiche for fiche in avant.contenu if fiche.get("id") == ecriture.id), {"id": ecriture.id})
    if ecriture.nouvelle and len(ancienne) > 1:
        raise EditionImpossible(f"« {ecriture.id} » existe déjà dans `{ecriture.chemin}`")
    autres = [fiche for fiche in contenu if fiche.get("id") != ecriture.id]
    visees = [fiche for fiche in contenu if fiche.get("id") == ecriture.id]
    intactes = [fiche for fiche in avant.contenu if fiche.get("id") != ecriture.id]
    if apres.anomalies or autres != intactes or visees != [{**ancienne, **voulu}]:
        raise EditionImpossible(f"`{ecriture.chemin}` ne se relirait pas comme prévu")
