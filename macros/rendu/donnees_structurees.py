"""Dit aux moteurs de recherche ce qu'une page décrit, avec le vocabulaire de schema.org et nos seules données."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from macros.calendrier import jour_de
from macros.rendu.contexte import Contexte, adresse
from macros.rendu.typographie import typographier

Objet = dict[str, Any]
RENVOI = re.compile(r"\{(?:fait|terme|page):([^|}]+)(?:\|([^}]*))?\}")
LIEN = re.compile(r"\[([^\]]+)\]\([^)]*\)")
FAQ, DATES = "programme/questions-frequentes.md", "programme/dates.md"


def composer(ctx: Contexte, fil: Sequence[tuple[str, str]], base: str) -> str:
    """Le JSON-LD d'une page, ou rien ; `fil` mène de l'accueil à la page, `base` est l'adresse de la langue lue."""
    objets = [*fil_d_ariane(fil), *volets(ctx, base), *cours(ctx, base), *questions(ctx), *evenements(ctx)]
    if not objets:
        return ""
    graphe = {"@context": "https://schema.org", "@graph": objets}
    return json.dumps(graphe, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def clair(ctx: Contexte, cle: str, francais: str) -> str:
    """Le texte d'une donnée, sans balisage."""
    texte = LIEN.sub(r"\1", RENVOI.sub(lambda r: r.group(2) or r.group(1), ctx.parler(cle, francais).texte))
    return typographier(re.sub(r"\*+", "", texte), ctx.langue)


def fil_d_ariane(fil: Sequence[tuple[str, str]]) -> Iterator[Objet]:
    """Le chemin jusqu'à la page : (titre, adresse entière) de chaque étape."""
    if fil:
        etapes = [
            {"@type": "ListItem", "position": rang, "name": titre, "item": url}
            for rang, (titre, url) in enumerate(fil, 1)
        ]
        yield {"@type": "BreadcrumbList", "itemListElement": etapes}


def porteur(ctx: Contexte) -> Objet:
    """L'organisme qui porte le programme."""
    programme = ctx.site.programme
    assert programme is not None
    partenaire = ctx.site.partenaires[programme.porteur]
    site = {"url": partenaire.site} if partenaire.site else {}
    return {"@type": "Organization", "name": clair(ctx, f"partenaires.{partenaire.id}.nom", partenaire.nom), **site}


def volets(ctx: Contexte, base: str) -> Iterator[Objet]:
    """Un service par volet, sur la page du volet ; rien de ce que le programme n'a pas publié."""
    for volet in ctx.site.volets.values():
        if volet.page == ctx.page:
            pour_qui = clair(ctx, f"volets.{volet.id}.pour_qui", volet.pour_qui)
            yield {
                "@type": "GovernmentService",
                "name": clair(ctx, f"volets.{volet.id}.titre", volet.titre),
                "description": clair(ctx, f"volets.{volet.id}.phrase", volet.phrase),
                "audience": {"@type": "Audience", "audienceType": pour_qui},
                "provider": porteur(ctx),
                "areaServed": {"@type": "AdministrativeArea", "name": "Québec"},
                "url": base + adresse(volet.page),
            }


def cours(ctx: Contexte, base: str) -> Iterator[Objet]:
    """Un cours par module complet, sur sa page."""
    for module in ctx.site.modules.values():
        if ctx.page == f"modules/{module.id}.md" and module.etat == "complet":
            duree = f"PT{module.minutes}M"
            yield {
                "@type": "Course",
                "name": clair(ctx, f"modules/{module.id}.titre", module.titre),
                "description": clair(ctx, f"modules/{module.id}.resume", module.resume),
                "provider": porteur(ctx),
                "inLanguage": f"{ctx.langue}-CA",
                "isAccessibleForFree": True,
                "timeRequired": duree,
                "hasCourseInstance": {"@type": "CourseInstance", "courseMode": "online", "courseWorkload": duree},
                "url": base + adresse(ctx.page),
            }


def questions(ctx: Contexte) -> Iterator[Objet]:
    """Les questions fréquentes, sur leur page."""
    if ctx.page == FAQ and ctx.site.faq:
        entrees = [
            {
                "@type": "Question",
                "name": clair(ctx, f"faq.{q.id}.question", q.question),
                "acceptedAnswer": {"@type": "Answer", "text": clair(ctx, f"faq.{q.id}.reponse", q.reponse)},
            }
            for q in ctx.site.faq.values()
        ]
        yield {"@type": "FAQPage", "mainEntity": entrees}


def evenements(ctx: Contexte) -> Iterator[Objet]:
    """Les dates complètes, sur leur page ; une date sans année n'est pas un événement."""
    for echeance in ctx.site.echeances.values() if ctx.page == DATES else ():
        jour = jour_de(echeance)
        if jour:
            yield {
                "@type": "Event",
                "name": clair(ctx, f"echeances.{echeance.id}.intitule", echeance.intitule),
                "startDate": (echeance.ouvre_le or jour).isoformat(),
                "endDate": jour.isoformat(),
                "organizer": porteur(ctx),
            }
