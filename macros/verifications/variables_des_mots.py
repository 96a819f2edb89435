"""Garde les variables que le code remplit dans chaque mot de l'interface : en changer une sans lui la montrerait en clair."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.anomalies import Anomalie
from macros.site import Site

VARIABLE = re.compile(r"\{([a-z_]+)\}")
# zone → variables → les mots qui les portent ; qui ajoute une variable au code l'ajoute ici aussi.
ATTENDUES: dict[str, dict[str, str]] = {
    "admissibilite": {
        "date": "regle",
        "n": "condition_au_moins condition_au_plus toutes_les_reponses",
        "nombre": "restantes_n verdict_oui",
        "volet": "groupe_volet suite_volet",
    },
    "archives": {
        "appel": "titre",
        "appel au du": "bandeau",
        "au du": "annonce_dates periode",
    },
    "auto-examen": {
        "date": "dit_date_court dit_date_long",
        "date faites total": "dit_reprise",
        "dimension n total": "dit_progres",
        "etendue": "dit_global_etendue",
        "faites total": "dit_bilan",
        "id version": "version",
        "inconnues n total vides": "dit_manque",
        "max min": "dit_etendue niveaux_etendue",
        "n": "dit_charge dit_hors_objet dit_reprendre",
        "nom": "dit_enregistre pour_question",
        "nom score": "dit_radar_point",
        "poids": "grille_formule",
    },
    "auto-examen-groupe": {
        "autre nom": "dit_double",
        "date n nom role": "dit_fichier",
        "deja n refus": "dit_recus",
        "inconnus n": "dit_n_et_inconnus",
        "manque minimum": "dit_pas_assez",
        "moyenne n role": "dit_role_moyenne",
        "n": (
            "comparaison_note dit_baisse dit_cohorte_n dit_faute_trop dit_fichiers dit_hausse dit_retire "
            "dit_sans_reponse dit_stable"
        ),
        "n niveau texte": "dit_niveaux_voix",
        "n rang": "dit_fichier_cohorte",
        "n total": "dit_communs dit_organisations",
        "nom": "dit_deja dit_faute_etranger dit_faute_illisible dit_faute_trop_gros dit_faute_vide",
        "nom score": "dit_radar_point",
        "role seuil": "groupe_note",
    },
    "auto-examen-suite": {
        "ajoutes reformules retires": "dit_ecarts",
        "apres avant niveau nom": "dit_hypothese",
        "date": "dit_plan_date",
        "n": "dit_plan_ajoute dit_rapport_reste dit_tache_n",
        "n nom": "cible_option",
        "n noms": "dit_rapport_verifier",
        "n total": "dit_plan_deplace",
        "nom quoi": "dit_priorite_dite",
        "note": "dit_note_dite",
        "suite": "dit_qui_quand",
    },
    "commun": {
        "fichier": "modifier",
        "jour mois": "jour_mois",
        "valeur": "montant_dollars montant_milliards montant_milliers montant_millions pourcentage",
    },
    "donnees-ouvertes": {
        "n titre": "champs_du_jeu",
        "nom": "csv_de",
        "titre": "json_de schema_de",
        "type": "ou_rien",
        "version": "contrat",
    },
    "etat": {
        "date": "publie_le",
    },
    "figures": {
        "n": "trimestre",
    },
    "formation": {
        "adresse": "code_qr",
        "date": "date_et_licence version",
        "debut fin": "diapos_de_la_partie",
        "groupe": "groupe",
        "minutes": "pause presenter",
        "minutes n titre": "minutage_de",
        "minutes titre": "minutage_activite",
        "n": "duree minutes partie_n",
        "n total": "diapo_n",
        "publics": "pour_qui",
        "titre": "affiche_de diapos_de feuille_de lecon_de notes_de",
    },
    "gabarits": {
        "version": "pied",
    },
    "modules": {
        "minutes": "duree duree_activite en_preparation",
        "n": "enonces_lies manque minutes question_n trop",
        "n total": "bilan",
        "publics": "pour",
    },
    "parcours": {
        "date": "termine_le",
        "minutes n": "parcours_minutes",
        "n": "duree_totale importe",
        "n titre": "voir_partie",
        "n total": "avancement",
        "titre": "moments_legende voir_module",
    },
    "recherche": {
        "corriges mots": "corrige",
        "mots": "aucun",
        "n": "plusieurs",
        "n total": "affichees",
    },
    "rendu": {
        "date": "consulte_le",
        "heure jour": "jour_et_heure",
        "heures": "heure_juste",
        "heures minutes": "heure_minutes",
        "jour": "apercu_date",
        "n": "guide_pdf_pages minutes_de_lecture total_points",
        "version": "version",
    },
    "theme": {
        "annee jour mois": "date",
        "titre": "image_de_page",
    },
}


def verifier(site: Site, racine: Path) -> Iterator[Anomalie]:
    """Chaque mot porte les variables que le code remplit, et aucune autre."""
    for zone, mots in site.interface.items():
        attendues = attendues_de(zone)
        for cle, texte in mots.items():
            perdues = attendues.get(cle, frozenset()) - set(VARIABLE.findall(texte))
            neuves = set(VARIABLE.findall(texte)) - attendues.get(cle, frozenset())
            for constat, remede in juger(sorted(perdues), sorted(neuves)):
                fichier = f"interface/{zone}"
                yield Anomalie(f"data/{fichier}.yml", site.ligne(fichier, cle), cle, constat, remede)


def attendues_de(zone: str) -> dict[str, frozenset[str]]:
    """Les variables de chaque mot d'une zone.

    >>> attendues_de("archives")["periode"] == {"du", "au"}
    True
    """
    groupes = ATTENDUES.get(zone, {}).items()
    return {mot: frozenset(variables.split()) for variables, mots in groupes for mot in mots.split()}


def juger(perdues: list[str], neuves: list[str]) -> Iterator[tuple[str, str]]:
    """(constat, remède) de chaque variable ajoutée, ou à défaut de chaque variable perdue."""
    for variable in neuves:
        remede = "la retirer ; si le code la remplit, l'inscrire dans macros/verifications/variables_des_mots.py"
        if perdues:
            remede = f"écrire « {' ou '.join(f'{{{perdue}}}' for perdue in perdues)} » : c'est ce que le code remplit"
        yield f"« {{{variable}}} » ne sera rempli par rien", remede
    for variable in () if neuves else perdues:
        yield f"« {{{variable}}} » a disparu de ce mot", "l'y remettre : le code la remplit"
