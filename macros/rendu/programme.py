"""Écrit les volets, les partenaires, les dates, les questions fréquentes et les contacts."""

from html import escape

from macros.modeles.programme import Contact, Volet
from macros.rendu.contexte import CitationInconnue, Contexte
from macros.rendu.sources import rendre_source
from macros.rendu.tableau import badge, modifier, rendre_tableau
from macros.rendu.texte import rendre_liste, rendre_paragraphes, rendre_texte


def nom_de_volet(ctx: Contexte, volet: Volet, lien: bool = True) -> str:
    """Le signe et le nom court d'un volet, liés à sa page."""
    court = ctx.dire(f"volets.{volet.id}.court", volet.court)
    texte = f'<a href="{ctx.url(volet.page)}">{court}</a>' if lien else court
    return f'<span class="signe signe--{volet.id}">{texte}</span>'


def rendre_tableau_volets(ctx: Contexte) -> str:
    """Les trois volets côte à côte."""
    colonnes = [ctx.t("rendu", cle) for cle in ("volet", "pour_qui", "offre", "origine")]
    lignes = [
        [
            nom_de_volet(ctx, volet),
            rendre_texte(ctx, f"volets.{volet.id}.pour_qui", volet.pour_qui),
            rendre_liste(ctx, f"volets.{volet.id}.offre", volet.offre),
            badge(ctx, volet.statut),
        ]
        for volet in ctx.site.volets.values()
    ]
    tableau = rendre_tableau(ctx.t("rendu", "volets"), colonnes, lignes)
    return tableau + legende_de_l_origine(ctx) + modifier(ctx, "data/volets.yml")


def legende_de_l_origine(ctx: Contexte) -> str:
    """Ce que dit la dernière colonne, pour qu'on ne la lise pas comme « ouvert » ou « fermé »."""
    lien = f'<a href="{ctx.url("a-propos/index.md", "lire")}">{ctx.t("rendu", "origine_lien")}</a>'
    return f'<p class="legende">{ctx.t("rendu", "origine_legende")} {lien}.</p>'


def rendre_fiche_volet(ctx: Contexte, identifiant: str) -> str:
    """À qui sert un volet, ce qu'il offre, ce qu'il n'offre pas, ses étapes."""
    if identifiant not in ctx.site.volets:
        raise CitationInconnue("le volet", identifiant, list(ctx.site.volets))
    volet = ctx.site.volets[identifiant]
    cle = f"volets.{identifiant}"
    blocs = [
        ("pour_qui", f"<p>{rendre_texte(ctx, f'{cle}.pour_qui', volet.pour_qui)}</p>"),
        ("offre", rendre_liste(ctx, f"{cle}.offre", volet.offre)),
        ("n_offre_pas", rendre_liste(ctx, f"{cle}.n_offre_pas", volet.n_offre_pas)),
        ("etapes", rendre_liste(ctx, f"{cle}.etapes", volet.etapes, "ol")),
    ]
    corps = "".join(f"<dt>{ctx.t('rendu', nom)}</dt><dd>{html}</dd>" for nom, html in blocs if html)
    source = (
        f"<dt>{ctx.t('rendu', 'source')}</dt><dd>{badge(ctx, volet.statut)} {rendre_source(ctx, volet.source)}</dd>"
    )
    return f'<dl class="fiche fiche--{identifiant}">{corps}{source}</dl>{modifier(ctx, "data/volets.yml")}'


def rendre_partenaires(ctx: Contexte) -> str:
    """Qui fait quoi : un bloc par partenaire."""
    lignes = []
    for partenaire in ctx.site.partenaires.values():
        sigle = f" ({escape(partenaire.sigle)})" if partenaire.sigle else ""
        nom = ctx.dire(f"partenaires.{partenaire.id}.nom", partenaire.nom) + sigle
        note = rendre_texte(ctx, f"partenaires.{partenaire.id}.note", partenaire.note) if partenaire.note else ""
        role = rendre_texte(ctx, f"partenaires.{partenaire.id}.role", partenaire.role)
        lien = (
            f'<a href="{escape(partenaire.site)}">{escape(partenaire.site.split("//")[1].strip("/"))}</a>'
            if partenaire.site
            else ""
        )
        source = f"{badge(ctx, partenaire.statut)} {rendre_source(ctx, partenaire.source)}"
        lignes.append([nom, f"{role} {note}".strip(), lien, source])
    colonnes = [ctx.t("rendu", cle) for cle in ("partenaire", "role", "site_web", "source")]
    return rendre_tableau(ctx.t("rendu", "partenaires"), colonnes, lignes) + modifier(ctx, "data/partenaires.yml")


def rendre_faq(ctx: Contexte, volet: str = "") -> str:
    """Les questions et leurs réponses, chacune dans un bloc qui s'ouvre et qu'on peut lier."""
    blocs = []
    for question in ctx.site.faq.values():
        if volet not in ("", question.volet):
            continue
        for source in question.sources:
            ctx.citer(source)
        points = "".join(
            f'<li data-point="{p}">{rendre_texte(ctx, f"points.{p}.enonce", ctx.site.points[p].enonce)}</li>'
            for p in question.points
        )
        attente = f"<p>{badge(ctx, 'a-confirmer')}</p><ul>{points}</ul>" if points else ""
        blocs.append(
            f'<details class="faq" id="{question.id}"><summary>{ctx.dire(f"faq.{question.id}.question", question.question)}</summary>'
            f"{rendre_paragraphes(ctx, f'faq.{question.id}.reponse', question.reponse)}{attente}</details>"
        )
    return "".join(blocs) + modifier(ctx, "data/faq.yml")


def rendre_contacts(ctx: Contexte) -> str:
    """Où s'adresser, région par région."""
    colonnes = [ctx.t("rendu", cle) for cle in ("region", "organisme", "site_web", "source")]
    lignes = [ligne_de_contact(ctx, contact) for contact in ctx.site.contacts.values()]
    tableau = rendre_tableau(ctx.t("rendu", "contacts"), colonnes, lignes)
    csv = f'<p><a href="{ctx.fichier("ressources/contacts.csv")}" download>{ctx.t("rendu", "contacts_csv")}</a></p>'
    return tableau + csv + modifier(ctx, "data/contacts.yml")


def renvoyer_ailleurs(ctx: Contexte) -> str:
    """À qui s'adresser quand aucun organisme n'est vérifié : les deux partenaires dont le site est attesté."""
    phrase = ctx.t("rendu", "contacts_ailleurs")
    for identifiant in ("cqcm", "chantier"):
        if identifiant not in ctx.site.partenaires:
            raise CitationInconnue("le partenaire", identifiant, list(ctx.site.partenaires))
        partenaire = ctx.site.partenaires[identifiant]
        nom = escape(partenaire.sigle or "") or ctx.dire(f"partenaires.{identifiant}.nom", partenaire.nom)
        phrase = phrase.replace(f"[{identifiant}]", f'<a href="{escape(partenaire.site)}">{nom}</a>')
    return f"{badge(ctx, 'a-confirmer')}<br>{phrase}"


def ligne_de_contact(ctx: Contexte, contact: Contact) -> list[str]:
    """Une région : l'organisme vérifié, ou l'aveu qu'il reste à confirmer."""
    nom = f'<span lang="fr">{escape(contact.nom, quote=False)}</span>' if contact.nom else renvoyer_ailleurs(ctx)
    note = f"<br>{rendre_texte(ctx, f'contacts.{contact.id}.note', contact.note)}" if contact.note else ""
    site = (
        f'<a href="{escape(contact.site)}">{escape(contact.site.split("//")[1].strip("/"))}</a>' if contact.site else ""
    )
    source = rendre_source(ctx, contact.source) if contact.source else ""
    region = f'<span id="region-{contact.id}">{ctx.dire(f"contacts.{contact.id}.region", contact.region)}</span>'
    return [region, nom + note, site, source]
