"""Écrit ce que la page d'un module tire de sa fiche : à retenir, activité, et les notes de qui anime."""

from macros.modeles.modules import Module, Moment
from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.modules import trouver
from macros.rendu.texte import rendre_liste, rendre_texte


def rendre_a_retenir(ctx: Contexte, identifiant: str, rang: int) -> str:
    """Ce qu'il reste de la partie `rang` (la première est 1), puis comment l'animer."""
    module = trouver(ctx, identifiant)
    if not 1 <= rang <= len(module.parties):
        raise CitationInconnue("la partie", str(rang), [str(n) for n in range(1, len(module.parties) + 1)])
    partie, cle = module.parties[rang - 1], f"modules/{identifiant}.parties.{rang - 1}"
    return (
        f'<div class="admonition abstract"><p class="admonition-title">{ctx.t("formation", "a_retenir")}</p>'
        f"<p>{rendre_texte(ctx, f'{cle}.a_retenir', partie.a_retenir)}</p></div>"
        f"{note(ctx, 'animer_partie', rendre_moments(ctx, f'{cle}.animation', partie.animation))}"
    )


def rendre_moments(ctx: Contexte, cle: str, moments: tuple[Moment, ...]) -> str:
    """Minute par minute, ce que fait la personne qui anime, en personne et en ligne."""
    lignes = "".join(
        f"<li><strong>{ctx.t('formation', 'minutes', n=moment.minutes)}</strong> "
        f"{rendre_texte(ctx, f'{cle}.{moment.id}.consigne', moment.consigne)}"
        f"{variante(ctx, 'en_ligne', f'{cle}.{moment.id}.en_ligne', moment.en_ligne, 'span')}"
        f"{corrige(ctx, f'{cle}.{moment.id}', moment)}</li>"
        for moment in moments
    )
    return f'<ol class="minutage">{lignes}</ol>' if lignes else ""


def corrige(ctx: Contexte, cle: str, moment: Moment) -> str:
    """Les réponses de l'exercice, pour qui anime ; rien s'il n'en a pas."""
    reponses = rendre_liste(ctx, f"{cle}.corrige", moment.corrige)
    return f"<p><strong>{ctx.t('formation', 'corrige')}</strong></p>{reponses}" if reponses else ""


def variante(ctx: Contexte, mot: str, cle: str, texte: str, balise: str = "p") -> str:
    """La façon de faire en ligne ; rien si elle ne change pas."""
    debut = " " if balise == "span" else ""
    corps = f"<strong>{ctx.t('formation', mot)}</strong> {rendre_texte(ctx, cle, texte)}"
    return f'{debut}<{balise} class="en-ligne">{corps}</{balise}>' if texte else ""


def note(ctx: Contexte, titre: str, corps: str) -> str:
    """Une note de qui anime : fermée, que l'interrupteur de la page ouvre toutes ensemble."""
    return (
        f'<details class="note-animation" data-animation><summary>{ctx.t("formation", titre)}</summary>{corps}</details>'
        if corps
        else ""
    )


def rendre_activite(ctx: Contexte, identifiant: str) -> str:
    """L'activité du module, étape par étape, avec sa variante en ligne."""
    module = trouver(ctx, identifiant)
    if not module.activite:
        raise CitationInconnue("l'activité du module", identifiant, [])
    activite, cle = module.activite, f"modules/{identifiant}.activite"
    etapes = "".join(
        f"<li><strong>{ctx.dire(f'{cle}.etapes.{e.id}.titre', e.titre)}, "
        f"{ctx.t('formation', 'minutes', n=e.minutes)}.</strong> "
        f"{rendre_texte(ctx, f'{cle}.etapes.{e.id}.consigne', e.consigne)}</li>"
        for e in activite.etapes
    )
    duree = ctx.t("formation", "duree", n=activite.minutes)
    groupe = ctx.t("formation", "groupe", groupe=ctx.parler(f"{cle}.groupe", activite.groupe).texte)
    return (
        f"<p>{duree} {groupe}</p><ol>{etapes}</ol>"
        f"{variante(ctx, 'variante', f'{cle}.en_ligne', activite.en_ligne)}"
        f"{note(ctx, 'animer_seance', rendre_seance(ctx, module))}"
    )


def rendre_seance(ctx: Contexte, module: Module) -> str:
    """Préparation, accessibilité et moments difficiles de la séance."""
    if not (animation := module.animation):
        return ""
    cle = f"modules/{module.id}.animation"
    difficiles = "".join(
        f"<dt>{rendre_texte(ctx, f'{cle}.moments_difficiles.{m.id}.situation', m.situation)}</dt>"
        f"<dd>{rendre_texte(ctx, f'{cle}.moments_difficiles.{m.id}.reponse', m.reponse)}</dd>"
        for m in animation.moments_difficiles
    )
    listes = "".join(
        f'<p class="sous-titre">{ctx.t("formation", mot)}</p>{rendre_liste(ctx, f"{cle}.{mot}", textes)}'
        for mot, textes in (("preparation", animation.preparation), ("accessibilite", animation.accessibilite))
    )
    return f'{listes}<p class="sous-titre">{ctx.t("formation", "difficiles")}</p><dl>{difficiles}</dl>'
