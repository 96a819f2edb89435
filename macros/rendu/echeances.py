"""Écrit les dates, leur état au jour de la construction, et de quoi le corriger dans le navigateur."""

from datetime import datetime
from html import escape

from macros.calendrier import Etat, ecrire_instant, etat, fermeture, heure_de, maintenant, ouverture
from macros.modeles.programme import Echeance
from macros.rendu.contexte import Contexte
from macros.rendu.dates import ecrire_jour, rendre_date
from macros.rendu.programme import nom_de_volet
from macros.rendu.sources import rendre_source
from macros.rendu.tableau import modifier, rendre_tableau
from macros.rendu.texte import rendre_texte

ETATS: tuple[Etat, ...] = ("a-venir", "ouvert", "clos")


def rendre_echeances(ctx: Contexte, volet: str = "") -> str:
    """Les dates d'un volet, ou toutes ; sans année, une date n'est ni à venir ni passée, et on le dit."""
    retenues = [e for e in ctx.site.echeances.values() if volet in ("", e.volet)]
    if not retenues:
        return f"<p>{ctx.t('rendu', 'aucune_date')}</p>"
    colonnes = [ctx.t("rendu", cle) for cle in ("date", "objet", "volet", "etat", "source")]
    instantane = maintenant()
    lignes = [
        [
            rendre_jour(ctx, e),
            rendre_objet(ctx, e),
            nom_de_volet(ctx, ctx.site.volets[e.volet]),
            rendre_etat(ctx, e, instantane),
            rendre_source(ctx, e.source),
        ]
        for e in retenues
    ]
    tableau = rendre_tableau(ctx.t("rendu", "dates"), colonnes, lignes)
    apercu = rendre_apercu(ctx) if any(map(fermeture, retenues)) else ""
    return apercu + tableau + rendre_abonnements(ctx, retenues) + modifier(ctx, "data/echeances.yml")


def rendre_jour(ctx: Contexte, echeance: Echeance) -> str:
    """Le jour, avec l'heure si elle est dite, ou la mention de l'année manquante ; puis l'ouverture."""
    annee = echeance.annee if isinstance(echeance.annee, int) else None
    jour = ecrire_jour(ctx, echeance.jour, echeance.mois, annee)
    heure = heure_de(echeance)
    if annee is None:
        return f"{jour}, {ctx.t('rendu', 'annee_inconnue')}"
    if heure:
        jour = ctx.t("rendu", "jour_et_heure", jour=jour, heure=ecrire_heure(ctx, heure.hour, heure.minute))
    if not echeance.ouvre_le:
        return jour
    return f"{jour}<br><small>{ctx.t('rendu', 'ouvre_le')} {rendre_date(ctx, echeance.ouvre_le)}</small>"


def ecrire_heure(ctx: Contexte, heures: int, minutes: int) -> str:
    """« 12 h », « 13 h 30 » ; « 12:00 », « 13:30 » en anglais."""
    cle = "heure_juste" if minutes == 0 else "heure_minutes"
    return ctx.t("rendu", cle, heures=heures, minutes=f"{minutes:02d}")


def rendre_objet(ctx: Contexte, echeance: Echeance) -> str:
    """Ce qui est dû, sa note, et le calendrier de cette date."""
    intitule = ctx.dire(f"echeances.{echeance.id}.intitule", echeance.intitule)
    objet = f'<strong data-fiche="{echeance.id}">{intitule}</strong>'
    if echeance.note:
        objet += f"<br>{rendre_texte(ctx, f'echeances.{echeance.id}.note', echeance.note)}"
    if fermeture(echeance) is None:
        return objet
    adresse = ctx.fichier(f"calendriers/{echeance.id}.ics")
    return f'{objet}<br><a href="{adresse}" download>{ctx.t("rendu", "ajouter_au_calendrier")}</a>'


def rendre_etat(ctx: Contexte, echeance: Echeance, instantane: datetime) -> str:
    """L'état en mots, et les instants avec lesquels le navigateur le tient à jour."""
    fin, debut = fermeture(echeance), ouverture(echeance)
    present = etat(echeance, instantane)
    if fin is None:
        return ctx.t("rendu", "etat_sans_annee")
    mots = {nom: ctx.t("rendu", f"etat_{nom.replace('-', '_')}") for nom in ETATS}
    attributs = "".join(f' data-mot-{nom}="{escape(mot)}"' for nom, mot in mots.items())
    bornes = f' data-fin="{ecrire_instant(fin)}"' + (f' data-debut="{ecrire_instant(debut)}"' if debut else "")
    return f'<span class="badge badge--{present}" data-etat="{present}"{bornes}{attributs}>{mots[present]}</span>'


def rendre_abonnements(ctx: Contexte, echeances: list[Echeance]) -> str:
    """Les calendriers auxquels s'abonner, un par volet qui a une date complète ; sinon, pourquoi il n'y en a pas."""
    volets = dict.fromkeys(e.volet for e in echeances if fermeture(e))
    if not volets:
        return f"<p>{ctx.t('rendu', 'aucun_calendrier')}</p>"
    liens = "".join(
        f'<li><a href="{ctx.fichier(f"calendriers/{v}.ics")}">{ctx.dire(f"volets.{v}.court", ctx.site.volets[v].court)}</a></li>'
        for v in volets
    )
    return f"<p>{ctx.t('rendu', 's_abonner')}</p><ul>{liens}</ul>"


def rendre_apercu(ctx: Contexte) -> str:
    """L'avis, caché, que les dates sont montrées telles qu'elles seront un autre jour (`?date=AAAA-MM-JJ`)."""
    return f'<p class="admonition note" data-apercu-date hidden>{ctx.t("rendu", "apercu_date")}</p>'
