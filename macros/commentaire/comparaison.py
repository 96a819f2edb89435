"""Dit ce qui a changé dans les données d'une révision à l'autre : fiches, ordre et traductions."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.commentaire.fiches import ENTRE, ORDRE, FicheLue, decouper
from macros.site import Site

TRADUCTIONS = "traductions/"
DE_SUIVI = (
    "repere",
    "verifie_le",
    "a_revoir_le",
    "consulte_le",
    "langue",
    "depuis",
    "jusqua",
)  # après ce qu'on lit d'abord
AJOUTEE, RETIREE, CHANGEE, RANGEE = "nouvelle", "retirée", "", "rangée autrement"
VIDE = FicheLue("", 0, {})


@dataclass(frozen=True)
class ChampChange:
    """Un champ, tel qu'il se lisait et tel qu'il se lira."""

    nom: str
    avant: str
    apres: str


@dataclass(frozen=True)
class FicheChangee:
    """Une fiche de data/, ce qui lui arrive, ses champs qui changent et les pages qui la montrent."""

    fichier: str
    id: str
    nom: str
    ligne: int
    etat: str = CHANGEE
    champs: tuple[ChampChange, ...] = ()
    pages: tuple[str, ...] = ()

    @property
    def cle(self) -> str:
        """Son fichier, tel que le chargement le nomme."""
        return self.fichier.removeprefix("data/").removesuffix(".yml")


def comparer_les_fiches(avant: Site, apres: Site) -> list[FicheChangee]:
    """Les fiches ajoutées, changées, rangées autrement ou retirées, dans l'ordre des fichiers."""
    fichiers = sorted(avant.documents.keys() | apres.documents.keys())
    return [fiche for cle in fichiers for fiche in comparer_un_fichier(cle, avant, apres)]


def comparer_un_fichier(cle: str, avant: Site, apres: Site) -> Iterator[FicheChangee]:
    """Les fiches d'un fichier qui changent ; s'il change sans qu'on sache dire où, le fichier lui-même."""
    ancien, neuf = avant.documents.get(cle), apres.documents.get(cle)
    if ancien and neuf and ancien.contenu == neuf.contenu:
        return
    fichier, anciennes, nouvelles = f"data/{cle}.yml", decouper(cle, ancien), decouper(cle, neuf)
    ids = dict.fromkeys([*nouvelles, *anciennes])
    changees = (comparer_une_fiche(fichier, id_, anciennes.get(id_), nouvelles.get(id_)) for id_ in ids)
    dites = [fiche for fiche in changees if fiche]
    if not dites and not cle.startswith(TRADUCTIONS):
        dites = [FicheChangee(fichier, "", "", 1, RANGEE)]
    yield from dites


def comparer_une_fiche(fichier: str, id_: str, avant: FicheLue | None, apres: FicheLue | None) -> FicheChangee | None:
    """Ce qui change dans une fiche ; None si rien de ce qui se lit ne change."""
    if id_ == ORDRE:
        bouge = bool(avant and apres and comparer_l_ordre(avant.nom, apres.nom))
        return FicheChangee(fichier, "", "", 1, RANGEE) if bouge else None
    champs = tuple(comparer_les_champs(avant or VIDE, apres or VIDE))
    if avant and apres and not champs:
        return None
    lue = apres or avant or VIDE
    etat = CHANGEE if avant and apres else AJOUTEE if apres else RETIREE
    ligne = (
        min((apres.champs[c.nom].ligne for c in champs if c.nom in apres.champs), default=apres.ligne) if apres else 0
    )
    return FicheChangee(fichier, id_, lue.nom or id_, ligne, etat, champs)


def comparer_les_champs(avant: FicheLue, apres: FicheLue) -> Iterator[ChampChange]:
    """Les champs qui diffèrent, ceux de suivi à la fin ; le français que garde une traduction n'est pas lu."""
    noms = dict.fromkeys([*apres.champs, *avant.champs])
    for nom in sorted(noms, key=lambda nom: nom in DE_SUIVI):
        ancien, neuf = (lue.champs[nom].texte if nom in lue.champs else "" for lue in (avant, apres))
        if nom.endswith(ORDRE):
            ancien, neuf = comparer_l_ordre(ancien, neuf) or ("", "")
        if ancien != neuf and nom != "fr":
            yield ChampChange(nom, ancien, neuf)


def comparer_l_ordre(avant: str, apres: str) -> tuple[str, str] | None:
    """L'ordre de ce que deux listes ont en commun, s'il diffère."""
    anciens, nouveaux = avant.split(ENTRE), apres.split(ENTRE)
    restent = [nom for nom in anciens if nom in nouveaux], [nom for nom in nouveaux if nom in anciens]
    return (ENTRE.join(restent[0]), ENTRE.join(restent[1])) if restent[0] != restent[1] else None
