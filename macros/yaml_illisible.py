"""Dit pourquoi un fichier YAML ne se lit plus : un guillemet, une espace oubliée, un « [] » de trop, ou où chercher."""

import re

ILLISIBLE = (
    "vérifier les guillemets, les deux-points et le retrait de cette ligne et de la précédente ; "
    "un texte qui contient « : » s'écrit entre guillemets droits"
)
SANS_ESPACE = re.compile(r"^[ -]*([a-z_]+):(?![/\s])(\S.*)$")
LISTE_VIDE = re.compile(r"^\[\]\s*$", re.M)
FICHE = re.compile(r"^- ", re.M)


def expliquer_l_illisible(erreur: Exception, texte: str) -> tuple[int, str, str]:
    """(ligne, constat, remède) d'une lecture qui s'arrête, sans la phrase de la bibliothèque."""
    marque = getattr(erreur, "problem_mark", None) or getattr(erreur, "context_mark", None)
    if "quoted" in (getattr(erreur, "context", None) or ""):  # un guillemet jamais refermé : dire où il s'ouvre
        marque = getattr(erreur, "context_mark", marque)
    ligne = marque.line + 1 if marque else 1
    if ouvert := guillemet_ouvert(texte, ligne):
        remede = "fermer le guillemet à la fin du texte ; un guillemet droit à l'intérieur s'écrit « … »"
        return ouvert, "un guillemet s'ouvre ici et ne se referme pas", remede
    vide = LISTE_VIDE.search(texte)
    if vide and FICHE.search(texte):
        endroit = texte.count("\n", 0, vide.start()) + 1
        return endroit, "« [] » dit que la liste est vide, et une fiche la remplit", "effacer « [] »"
    return espace_oubliee(texte, ligne) or (ligne, "le fichier n'est pas lisible à partir d'ici", ILLISIBLE)


def espace_oubliee(texte: str, ligne: int) -> tuple[int, str, str] | None:
    """« jour:24 », sur cette ligne ou sur la précédente : l'espace qui suit le deux-points manque."""
    lignes = texte.split("\n")
    for numero in (ligne - 1, ligne):
        collee = SANS_ESPACE.match(lignes[numero - 1]) if 0 < numero <= len(lignes) else None
        if collee:
            champ, valeur = collee.groups()
            remede = f"écrire « {champ}: {valeur.strip()[:60]} »"
            return numero, f"il manque une espace après « {champ}: »", remede
    return None


def guillemet_ouvert(texte: str, avant: int) -> int:
    """La première ligne, jusqu'à celle où la lecture s'arrête, dont les guillemets droits sont en nombre impair ; ou 0."""
    for numero, ligne in enumerate(texte.split("\n")[:avant], 1):
        if ligne.replace('\\"', "").count('"') % 2:
            return numero
    return 0
