"""Les réponses d'une personne, nettoyées, et tout ce qu'il faut lui demander de revoir."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.propositions.decoupe import decouper
from macros.propositions.formulaires import Champ, Formulaire
from macros.propositions.refus import Refus, citer
from macros.propositions.textes import juger, normaliser

AUCUNE = "aucune"


@dataclass
class Saisie:
    """Ce qu'a répondu la personne ; les lectures suivantes y ajoutent leurs refus."""

    formulaire: Formulaire
    reponses: Mapping[str, str]
    refus: list[Refus] = field(default_factory=list)

    def __getitem__(self, champ: str) -> str:
        """La réponse, vide si elle manque."""
        return self.reponses.get(champ, "")

    def refuser(self, champ: str, constat: str, remede: str) -> None:
        """Demande de revoir un champ ; le premier constat suffit."""
        if not self.refuse(champ):
            self.refus.append(Refus(self.formulaire.libelle(champ), constat, remede))

    def refuse(self, champ: str) -> bool:
        """Vrai si ce champ est déjà à revoir."""
        return self.formulaire.libelle(champ) in {refus.libelle for refus in self.refus}


def saisir(corps: str, formulaire: Formulaire) -> Saisie:
    """Les réponses du corps d'une demande."""
    brutes, refus = decouper(corps, formulaire)
    reponses = {
        champ.id: normaliser(brutes.get(champ.id, ""), champ.sorte == "textarea") for champ in formulaire.champs
    }
    saisie = Saisie(formulaire, reponses, refus)
    for champ in formulaire.champs if brutes else ():
        controler(saisie, champ)
    return saisie


def controler(saisie: Saisie, champ: Champ) -> None:
    """Une réponse exigée, permise par le menu, et qui ne contient rien que le site interpréterait."""
    reponse = saisie[champ.id]
    if not reponse:
        if champ.requis:
            saisie.refuser(champ.id, "la réponse manque", "écrire la réponse sous ce titre")
        return
    if champ.sorte == "dropdown" and reponse not in champ.options:
        constat = f"{citer(reponse)} n'est pas un choix du menu"
        proches = champ.options if len(champ.options) <= 12 else champ.options[:3]
        saisie.refuser(champ.id, constat, f"recopier un des choix, par exemple « {' », « '.join(proches)} »")
    elif faute := juger(reponse, champ.sorte == "textarea"):
        saisie.refuser(champ.id, *faute)


def lire_note(saisie: Saisie, champ: str = "note") -> str | None:
    """La note sur une ligne ; None si la personne écrit « aucune » pour vider celle que le site affiche."""
    note = " ".join(saisie[champ].split())
    return None if note.lower().strip("«»\"'. ") == AUCUNE else note
