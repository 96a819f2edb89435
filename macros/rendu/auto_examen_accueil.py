"""Écrit ce qui entoure le questionnaire : avis, choix de la version, fichiers, impression, effacement."""

from macros.modeles.auto_examen import Bareme
from macros.rendu.auto_examen_mots import SUITE, ZONE
from macros.rendu.contexte import Contexte

ROLES = ("ca", "direction", "equipe", "membres", "autre")
AVIS = {
    "visite": ("mes_reponses", "adopter"),
    "onglet": ("recharger", "garder_ici"),
    "stockage": (),
    "abime": (),
    "version": (),
    "annulable": ("annuler",),
}


def bouton(ctx: Contexte, action: str, cle: str = "", second: bool = True, zone: str = ZONE) -> str:
    """Un bouton que le script écoute ; son mot porte par défaut le nom de l'action."""
    classe = "bouton bouton--second" if second else "bouton"
    texte = ctx.t(zone, cle or action.replace("-", "_"))
    return f'<button type="button" class="{classe}" data-action="{action}">{texte}</button>'


def rendre_avis(ctx: Contexte) -> str:
    """La ligne d'annonces et les avis que le script montre au besoin."""
    avis = "".join(rendre_un_avis(ctx, nom, boutons) for nom, boutons in AVIS.items())
    hypothese = (
        '<p id="ae-essai"></p><button type="button" class="bouton bouton--second" data-action="annuler-si" '
        f'aria-describedby="ae-essai">{ctx.t(ZONE, "annuler")}</button>'
    )
    return (
        f'<p role="status" class="ae-annonce" data-annonce></p>{avis}<div class="ae-avis" data-avis="lien" hidden><p></p></div>'
        f'<div class="ae-avis ae-avis--colle" data-avis="hypothese" hidden>{hypothese}</div>{rendre_reprise(ctx)}'
    )


def rendre_un_avis(ctx: Contexte, nom: str, boutons: tuple[str, ...]) -> str:
    """Un avis et ce qu'on peut y répondre."""
    choix = "".join(bouton(ctx, cle.replace("_", "-"), cle) for cle in boutons)
    rang = f'<div class="boutons">{choix}</div>' if choix else ""
    return f'<div class="ae-avis" data-avis="{nom}" hidden><p>{ctx.t(ZONE, f"avis_{nom}")}</p>{rang}</div>'


def rendre_accueil(ctx: Contexte, bareme: Bareme) -> str:
    """Ce qu'il faut savoir avant de répondre, et le choix de la version."""
    cle = "auto-examen/bareme"
    return (
        '<section class="ae-accueil" data-partie="accueil">'
        f"<p>{ctx.dire(f'{cle}.introduction', bareme.introduction)}</p>"
        f"<p>{ctx.dire(f'{cle}.consigne', bareme.consigne)}</p>"
        f'<noscript><p class="ae-avis">{ctx.t(ZONE, "sans_js")}</p></noscript>'
        f'<dl class="ae-reperes"><dt>{ctx.t(ZONE, "confidentiel_titre")}</dt><dd>{ctx.t(ZONE, "confidentiel")}</dd>'
        f"<dt>{ctx.t(ZONE, 'indicatif_titre')}</dt><dd>{ctx.t(ZONE, 'indicatif')}</dd></dl>"
        f"{rendre_versions(ctx, bareme)}</section>"
    )


def rendre_reprise(ctx: Contexte) -> str:
    """La place de « Reprendre », quand des réponses sont déjà sur l'appareil."""
    return (
        f'<div class="ae-reprise" data-reprise hidden><h2 tabindex="-1">{ctx.t(ZONE, "reprise_titre")}</h2><p data-reprise-bilan></p>'
        '<div class="boutons"><button type="button" class="bouton" data-action="reprendre"></button>'
        f"{bouton(ctx, 'revoir')}{bouton(ctx, 'recommencer')}</div>"
        f'<p data-conserver>{ctx.t(SUITE, "conserver_texte")}</p><p><button type="button" class="bouton bouton--second" '
        f'data-action="conserver">{ctx.t(SUITE, "conserver")}</button></p></div>'
    )


def rendre_versions(ctx: Contexte, bareme: Bareme) -> str:
    """La version express et la version complète, chacune avec son bouton."""
    cartes = "".join(
        f'<div class="carte"><h3>{ctx.dire(f"auto-examen/bareme.formulaires.{nom}.titre", formulaire.titre)}</h3>'
        f"<p>{ctx.t(ZONE, f'{nom}_texte')}</p>"
        f"<p>{bouton(ctx, f'commencer-{nom}', second=nom == 'long')}</p></div>"
        for nom, formulaire in (("court", bareme.formulaires.court), ("long", bareme.formulaires.long))
    )
    versions = " ".join(
        bouton(ctx, action, mot, zone=SUITE)
        for action, mot in (("animer", "animer_court"), ("animer-long", "animer_long"))
    )
    animer = f"<p>{ctx.t(SUITE, 'animer_texte')}</p><p>{versions}</p>"
    return (
        f'<div data-versions hidden><h2 tabindex="-1">{ctx.t(ZONE, "choisir_version")}</h2><div class="cartes">{cartes}'
        f'<div class="carte"><h3>{ctx.t(SUITE, "animer")}</h3>{animer}</div></div></div>'
    )


def rendre_outils(ctx: Contexte, lien: str) -> str:
    """Garder, partager, ouvrir, imprimer, effacer : tout se fait sur l'appareil."""
    avec = " data-avec-reponses"
    entier = f'<p><label class="ae-case"><input type="checkbox" data-entier> {ctx.t(SUITE, "entier")}</label></p>'
    garder = rendre_role(ctx) + entier + rendre_contenu(ctx) + bouton(ctx, "enregistrer") + rendre_copie(ctx)
    return (
        f'<section class="ae-outils" data-partie="outils" hidden><h2>{ctx.t(ZONE, "outils_titre")}</h2>'
        f"{bloc(ctx, 'enregistrer', garder, avec)}"
        f'<div class="ae-outil"{avec}>{bouton(ctx, "csv", zone=SUITE)}<p>{ctx.t(SUITE, "csv_texte")}</p></div>'
        f'<div class="ae-outil"{avec}>{lien}</div>'
        f"{bloc(ctx, 'charger', rendre_charger(ctx))}{bloc(ctx, 'imprimer', bouton(ctx, 'imprimer'))}"
        f"{bloc(ctx, 'effacer', bouton(ctx, 'effacer'), avec)}</section>"
    )


def bloc(ctx: Contexte, nom: str, commande: str, condition: str = "") -> str:
    """Une commande et ce qu'elle fait."""
    return f'<div class="ae-outil"{condition}>{commande}<p>{ctx.t(ZONE, f"{nom}_texte")}</p></div>'


def rendre_contenu(ctx: Contexte) -> str:
    """Ce que le fichier contiendra : la feuille de style montre la phrase qui suit la case."""
    phrases = "".join(
        f'<span data-contenu="{nom}">{ctx.t(ZONE, f"enregistrer_{nom}")}</span>' for nom in ("sans", "avec")
    )
    return f'<p aria-live="polite">{phrases}</p>'


def rendre_copie(ctx: Contexte) -> str:
    """Le texte du fichier, pour les navigateurs qui refusent de l'enregistrer."""
    return (
        f"<details data-copie hidden><summary>{ctx.t(ZONE, 'copier')}</summary>"
        f'<textarea readonly rows="6" aria-label="{ctx.t(ZONE, "copier")}"></textarea></details>'
    )


def rendre_charger(ctx: Contexte) -> str:
    """Le choix d'un fichier de réponses, et la place de ce qu'on en dit s'il ne convient pas."""
    return (
        f'<p><label for="ae-fichier">{ctx.t(ZONE, "charger")}</label> <input type="file" id="ae-fichier" '
        'data-action="charger" accept=".json,application/json" aria-describedby="ae-fichier-erreur"></p>'
        '<p id="ae-fichier-erreur" class="ae-faute" role="alert" data-faute></p>'
    )


def rendre_role(ctx: Contexte) -> str:
    """À quel titre la personne répond ; rien n'est choisi d'avance."""
    options = "".join(f'<option value="{role}">{ctx.t(ZONE, f"role_{role}")}</option>' for role in ROLES)
    return (
        f'<p><label for="ae-role">{ctx.t(ZONE, "role")}</label> <select id="ae-role" data-role>'
        f'<option value="">{ctx.t(ZONE, "role_null")}</option>{options}</select></p>'
    )
