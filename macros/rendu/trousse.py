"""Écrit les documents d'une trousse : notes d'animation, feuille à remplir, affiche au code QR."""

from collections.abc import Mapping
from html import escape
from types import MappingProxyType

from macros.adresse_publique import racine_du_site
from macros.modeles.modules import BlocAFaire, Module, Moment
from macros.rendu.code_qr import rendre_code_qr
from macros.rendu.contexte import Contexte
from macros.rendu.document import Document, ecrire, lister
from macros.rendu.modules import duree, publics


def adresse_courte(ctx: Contexte, identifiant: str) -> str:
    """L'adresse à lire ou à scanner : la courte si `data/redirections.yml` en donne une, sinon celle de la page."""
    page = f"{'' if ctx.langue == 'fr' else f'{ctx.langue}/'}modules/{identifiant}/"
    courtes = (r.de for r in ctx.site.redirections.values() if r.vers == page and "m/" in f"/{r.de}")
    return f"{racine_du_site()}{next(courtes, page)}"


def code_du_module(ctx: Contexte, identifiant: str) -> str:
    """Le code QR du module."""
    adresse = adresse_courte(ctx, identifiant)
    return rendre_code_qr(adresse, ctx.brut("formation", "code_qr", adresse=adresse))


def titre_de(ctx: Contexte, sorte: str, module: Module) -> str:
    """Le titre d'un document : sa sorte et le module."""
    return ctx.t("formation", sorte, titre=ctx.brut_de(f"modules/{module.id}.titre", module.titre))


def rendre_affiche(ctx: Contexte, module: Module) -> Document:
    """Une page à coller : le titre, pour qui, combien de temps, et le code."""
    cle = f"modules/{module.id}"
    corps = (
        f'<h1>{ecrire(ctx, f"{cle}.titre", module.titre)}</h1><p class="resume">{ecrire(ctx, f"{cle}.resume", module.resume)}</p>'
        f"<p>{publics(ctx, module)} {duree(ctx, module)}</p>{code_du_module(ctx, module.id)}"
        f'<p class="adresse">{adresse_courte(ctx, module.id)}</p><p>{ctx.t("formation", "gratuit")}</p>'
    )
    return Document("affiche", titre_de(ctx, "affiche_de", module), corps)


def rendre_feuille(ctx: Contexte, module: Module) -> Document:
    """La feuille que chaque personne remplit pendant l'activité : une page lettre."""
    titre, cle = titre_de(ctx, "feuille_de", module), f"modules/{module.id}.fiche"
    if module.fiche is None:
        return Document("fiche", titre, "")
    blocs = "".join(rendre_bloc(ctx, f"{cle}.blocs.{bloc.id}", bloc) for bloc in module.fiche.blocs)
    corps = (
        f'<p class="surtitre">{ecrire(ctx, f"modules/{module.id}.titre", module.titre)}</p>'
        f"<h1>{ecrire(ctx, f'{cle}.titre', module.fiche.titre)}</h1>"
        f'<p class="identite"><span>{ctx.t("formation", "organisation")}</span> <span>{ctx.t("formation", "date")}</span></p>'
        f"<p>{ecrire(ctx, f'{cle}.consigne', module.fiche.consigne)}</p>{blocs}"
    )
    return Document("fiche", titre, corps)


def rendre_bloc(ctx: Contexte, cle: str, bloc: BlocAFaire) -> str:
    """Un tableau vide, des lignes pour écrire ou des cases."""
    consigne = f"<p>{ecrire(ctx, f'{cle}.consigne', bloc.consigne)}</p>" if bloc.consigne else ""
    titre = ecrire(ctx, f"{cle}.titre", bloc.titre)
    cases = "".join(f"<li>{ecrire(ctx, f'{cle}.cases.{n}', case)}</li>" for n, case in enumerate(bloc.cases))
    liste = f'<ul class="cases">{cases}</ul>' if cases else ""
    if bloc.colonnes:
        entetes = "".join(
            f'<th scope="col">{ecrire(ctx, f"{cle}.colonnes.{n}", c)}</th>' for n, c in enumerate(bloc.colonnes)
        )
        noms = [ctx.brut_de(f"{cle}.colonnes.{n}", colonne) for n, colonne in enumerate(bloc.colonnes)]
        vides = "".join(
            f"<tr>{''.join(f'<td>{a_remplir(nom, rang)}</td>' for nom in noms)}</tr>"
            for rang in range(1, max(bloc.lignes, 1) + 1)
        )
        remplir = f"<table><thead><tr>{entetes}</tr></thead><tbody>{vides}</tbody></table>"
    else:
        nom = ctx.brut_de(f"{cle}.titre", bloc.titre)
        lignes = "".join(a_remplir(nom, rang) for rang in range(1, bloc.lignes + 1))
        remplir = f'<div class="lignes">{lignes}</div>' if lignes else ""
    return f'<section class="bloc"><h2>{titre}</h2>{consigne}{remplir}{liste}</section>'


def a_remplir(nom: str, rang: int) -> str:
    """Un champ qui se remplit à l'écran, au clavier, ou à la main une fois imprimé ; rien n'en est gardé."""
    return f'<div contenteditable="true" role="textbox" aria-multiline="true" aria-label="{escape(nom)} {rang}"></div>'


def rendre_notes(ctx: Contexte, module: Module) -> Document:
    """Tout ce qu'il faut pour animer : avant, minute par minute, l'activité, et si cela se complique."""
    cle = f"modules/{module.id}"
    horaire, debut, diapo = "", 0, 3  # les deux premières diapositives ouvrent la séance
    for rang, partie in enumerate(module.parties):
        titre = ctx.brut_de(f"{cle}.parties.{rang}.titre", partie.titre)
        legende = ctx.t("formation", "minutage_de", n=rang + 1, titre=titre, minutes=partie.minutes)
        legende += " " + ctx.t("formation", "diapos_de_la_partie", debut=diapo, fin=diapo + len(partie.diapos))
        diapo += len(partie.diapos) + 1
        horaire += minutage(ctx, legende, f"{cle}.parties.{rang}.animation", partie.animation, debut)
        debut += partie.minutes
    corps = (
        f"<h1>{titre_de(ctx, 'notes_de', module)}</h1><p>{ecrire(ctx, f'{cle}.resume', module.resume)}</p>"
        f"<p>{ctx.t('formation', 'avis_notes')} {ctx.t('formation', 'pause', minutes=module.minutes + module.minutes_activite)} "
        f"{ctx.t('formation', 'presenter', minutes=2 * sum(len(partie.diapos) + 1 for partie in module.parties))}</p>"
        f"{avant(ctx, module)}<h2>{ctx.t('formation', 'horaire')}</h2>{horaire}{rendre_etapes(ctx, module, debut)}{difficiles(ctx, module)}"
    )
    return Document("notes", titre_de(ctx, "notes_de", module), corps)


def avant(ctx: Contexte, module: Module) -> str:
    """Préparation, matériel et accessibilité."""
    cle, animation = f"modules/{module.id}", module.animation
    blocs = [
        ("preparation", lister(ctx, f"{cle}.animation.preparation", animation.preparation) if animation else ""),
        ("materiel", lister(ctx, f"{cle}.materiel", module.materiel)),
        ("accessibilite", lister(ctx, f"{cle}.animation.accessibilite", animation.accessibilite) if animation else ""),
    ]
    return "".join(f"<h2>{ctx.t('formation', mot)}</h2>{liste}" for mot, liste in blocs if liste)


def minutage(
    ctx: Contexte,
    legende: str,
    cle: str,
    moments: tuple[Moment, ...],
    debut: int,
    titres: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Un tableau : de quelle minute à quelle minute, en personne, en ligne."""
    lignes = ""
    for moment in moments:
        ligne = ecrire(ctx, f"{cle}.{moment.id}.en_ligne", moment.en_ligne) if moment.en_ligne else ""
        lignes += (
            f'<tr><th scope="row">{heure(debut, ctx.langue)} – {heure(debut + moment.minutes, ctx.langue)}</th>'
            f"<td>{titres.get(moment.id, '')}{ecrire(ctx, f'{cle}.{moment.id}.consigne', moment.consigne)}"
            f"{corrige(ctx, f'{cle}.{moment.id}', moment)}</td><td>{ligne or ctx.t('formation', 'de_meme')}</td></tr>"
        )
        debut += moment.minutes
    entetes = "".join(
        f'<th scope="col">{ctx.t("formation", mot)}</th>' for mot in ("moment", "en_personne", "en_ligne_colonne")
    )
    return f"<table><caption>{legende}</caption><thead><tr>{entetes}</tr></thead><tbody>{lignes}</tbody></table>"


def corrige(ctx: Contexte, cle: str, moment: Moment) -> str:
    """Les réponses de l'exercice, sous sa consigne ; rien s'il n'en a pas."""
    reponses = lister(ctx, f"{cle}.corrige", moment.corrige)
    return f"<p><strong>{ctx.t('formation', 'corrige')}</strong></p>{reponses}" if reponses else ""


def heure(minutes: int, langue: str = "fr") -> str:
    """Le temps écoulé depuis le début de la séance, en heures et minutes.

    >>> heure(75), heure(75, "en")
    ('1 h 15', '1:15')
    """
    return f"{minutes // 60}{' h ' if langue == 'fr' else ':'}{minutes % 60:02d}"


def rendre_etapes(ctx: Contexte, module: Module, debut: int) -> str:
    """L'activité, comme un dernier temps de la séance."""
    if not (activite := module.activite):
        return ""
    cle = f"modules/{module.id}.activite"
    legende = ctx.t(
        "formation", "minutage_activite", titre=ctx.brut_de(f"{cle}.titre", activite.titre), minutes=activite.minutes
    )
    moments = tuple(Moment(id=e.id, minutes=e.minutes, consigne=e.consigne) for e in activite.etapes)
    titres = {e.id: f"<strong>{ecrire(ctx, f'{cle}.etapes.{e.id}.titre', e.titre)}.</strong> " for e in activite.etapes}
    en_ligne = (
        f"<p><strong>{ctx.t('formation', 'variante')}</strong> {ecrire(ctx, f'{cle}.en_ligne', activite.en_ligne)}</p>"
    )
    return minutage(ctx, legende, f"{cle}.etapes", moments, debut, titres) + (en_ligne if activite.en_ligne else "")


def difficiles(ctx: Contexte, module: Module) -> str:
    """Ce qui peut arriver, et ce qu'on répond."""
    if not (animation := module.animation):
        return ""
    cle = f"modules/{module.id}.animation.moments_difficiles"
    paires = "".join(
        f"<dt>{ecrire(ctx, f'{cle}.{m.id}.situation', m.situation)}</dt><dd>{ecrire(ctx, f'{cle}.{m.id}.reponse', m.reponse)}</dd>"
        for m in animation.moments_difficiles
    )
    return f"<h2>{ctx.t('formation', 'difficiles')}</h2><dl>{paires}</dl>"
