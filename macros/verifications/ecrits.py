"""Réunit les textes écrits hors du corps des pages : ceux de data/, leurs traductions, et les « en bref »."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.anomalies import Anomalie
from macros.pages import lire_pages
from macros.site import Site
from macros.traductions import enumerer
from macros.yaml_strict import nommer

# Les champs que le site met en forme : gras, liens et renvois. Les autres paraissent tels quels.
MIS_EN_FORME = {
    *("reponse", "definition", "note", "role", "enonce", "pour_qui", "texte", "aide", "intitule", "a_preparer"),
    *("si_oui", "si_non", "si_inconnu", "resume", "pour", "pourquoi", "consigne", "situation", "a_retenir"),
    *("offre", "n_offre_pas", "etapes", "corrige", "prerequis", "materiel", "en_bref"),
}


@dataclass(frozen=True)
class Ecrit:
    """Un texte, où il est écrit, le champ de la fiche qui le porte et le français qu'il traduit, s'il traduit."""

    fichier: str
    ligne: int
    champ: str
    texte: str
    pas: tuple[str, ...]
    francais: str = ""

    @property
    def mis_en_forme(self) -> bool:
        """Vrai si le site y pose gras, liens et renvois."""
        return not self.est_un_mot and next((p for p in reversed(self.pas) if not p.isdecimal()), "") in MIS_EN_FORME

    @property
    def est_un_mot(self) -> bool:
        """Vrai d'un mot de l'interface, où le code remplit des variables."""
        return "/interface/" in self.fichier

    def refuser(self, constat: str, remede: str) -> Anomalie:
        """L'anomalie de ce texte."""
        return Anomalie(self.fichier, self.ligne, self.champ, constat, remede)


def lire_les_ecrits(site: Site, racine: Path) -> Iterator[Ecrit]:
    """Les textes français de data/, leurs traductions, puis les « en bref » de toutes les pages."""
    for texte in enumerer(site):
        yield Ecrit(f"data/{texte.fichier}.yml", texte.ligne, nommer(texte.pas), texte.texte, texte.pas)
    for fichier, document in site.documents.items():
        if fichier.startswith("traductions/") and isinstance(document.contenu, dict) and not document.anomalies:
            for cle, mot in document.contenu.items():
                ligne, traduit = document.ligne((cle, "texte")), str(mot["texte"] or "")
                pas = tuple(cle.split("."))
                yield Ecrit(f"data/{fichier}.yml", ligne, f"{cle}.texte", traduit, pas, str(mot["fr"]))
    for page in lire_pages(racine):
        if page.entete:
            ligne, resume = page.ligne_du_champ("en_bref"), page.entete.en_bref
            yield Ecrit(page.fichier, ligne, "en_bref", resume, ("en_bref",))
