"""Prépare pour les gabarits les mots de l'interface et le nom du programme, dans chaque langue."""

from macros.chargement import charger
from macros.langue import LANGUES
from macros.rendu.typographie import typographier
from macros.traductions import interprete


def mots_par_langue() -> dict[str, dict[str, dict[str, str]]]:
    """{langue: {zone: {clé: texte}}}, typographie posée, français là où la traduction manque."""
    site = charger()
    return {
        langue: {
            zone: {cle: dire(langue, f"interface/{zone}.{cle}", texte) for cle, texte in mots.items()}
            for zone, mots in site.interface.items()
        }
        for langue in LANGUES
    }


def dire(langue: str, cle: str, francais: str) -> str:
    """Un texte dans une langue, typographie posée."""
    phrase = interprete(charger(), langue)(cle, francais)
    return typographier(phrase.texte, phrase.langue)


def programme_par_langue() -> dict[str, dict[str, str]]:
    """{langue: {nom, nom_court, presentation}}."""
    programme = charger().programme
    champs = ("nom", "nom_court", "presentation")
    return {
        langue: {champ: dire(langue, f"programme.{champ}", getattr(programme, champ)) for champ in champs}
        for langue in LANGUES
    }
