"""Plus de quarante formulaires remplis : ce qu'ils changent, ou ce qu'on leur répond."""

from dataclasses import dataclass, field

from tests.propositions.remplir import SOURCE_CONNUE


@dataclass(frozen=True)
class Accepte:
    """Une proposition : la fiche visée, les champs qui s'y lisent, et la source ajoutée s'il y en a une."""

    formulaire: str
    fiche: str
    lus: dict[str, object]
    reponses: dict[str, str] = field(default_factory=dict)
    source_ajoutee: str = ""


@dataclass(frozen=True)
class Refuse:
    """Un refus : le début du reproche, avec le libellé du champ, et ce qu'on y apprend à écrire."""

    formulaire: str
    reproche: str
    remede: str
    reponses: dict[str, str] = field(default_factory=dict)


AJOUT = "ministere-d-exemple-2026-11"
CONNUE = {"source": SOURCE_CONNUE + "/", "source-titre": "", "source-organisme": "", "source-date": ""}
FICHE_VOLEE = "id: autre\nquestion: volée\n---\n<<: base\n&ancre !!python/object:os.system x\n #commentaire\nid: encore\nid: encore"

ACCEPTES: dict[str, Accepte] = {
    "date nouvelle, source nouvelle": Accepte(
        "date-depot",
        "data/echeances.yml#depot-de-projets-de-reseaux-mars",
        {"jour": 15, "mois": 3, "annee": 2027, "volet": "aide-financiere", "statut": "rapporte", "source": AJOUT},
        source_ajoutee=AJOUT,
    ),
    "date nouvelle, source primaire connue": Accepte(
        "date-depot",
        "data/echeances.yml#depot-de-projets-de-reseaux-mars",
        {"statut": "confirme", "source": "loi-economie-sociale", "a_revoir_le": "2027-05-22"},
        CONNUE,
    ),
    "date sans année, permise aux réseaux": Accepte(
        "date-depot",
        "data/echeances.yml#depot-de-projets-de-reseaux-mars",
        {"annee": "inconnue", "heure": None},
        {**CONNUE, "annee": "« inconnue »"},
    ),
    "date avec heure, ouverture et note": Accepte(
        "date-depot",
        "data/echeances.yml#appel-de-mars-no-2-mars",
        {"heure": "16:30", "ouvre_le": "2027-01-04", "note": "Par courriel : aucun papier.", "jour": 1},
        {
            **CONNUE,
            "intitule": "Appel de mars, nº 2",
            "jour": "1er",
            "heure": "16 h 30",
            "ouvre-le": "4 janvier 2027",
            "note": "Par courriel :\naucun papier.",
        },
    ),
    "date corrigée par son jour": Accepte(
        "date-depot",
        "data/echeances.yml#depot-janvier",
        {
            "annee": 2027,
            "jour": 24,
            "note": "Date citée dans un article.",
        },
        {**CONNUE, "date-a-corriger": "le 24 janvier", "jour": "24", "mois": "janvier"},
    ),
    "date corrigée par son nom": Accepte(
        "date-depot",
        "data/echeances.yml#depot-fevrier",
        {"mois": 3, "jour": 15},
        {**CONNUE, "date-a-corriger": "depot-fevrier"},
    ),
    "date corrigée, note vidée": Accepte(
        "date-depot",
        "data/echeances.yml#depot-janvier",
        {"annee": 2027, "note": None},
        {**CONNUE, "date-a-corriger": "24 janvier", "jour": "24", "mois": "janvier", "note": "« Aucune »."},
    ),
    "date nouvelle, courriel d'organisme dans la note": Accepte(
        "date-depot",
        "data/echeances.yml#depot-de-projets-de-reseaux-mars",
        {"note": "Écrire à programme@exemple.qc.ca ou au 1 800 555-0100."},
        {**CONNUE, "note": "Écrire à programme@exemple.qc.ca ou au 1 800 555-0100."},
    ),
    "fait : un nombre": Accepte("fait", "data/faits.yml#poles-nombre", {"valeur": 23, "statut": "confirme"}, CONNUE),
    "fait : des groupes de trois chiffres": Accepte(
        "fait", "data/faits.yml#poles-nombre", {"valeur": 11412}, {**CONNUE, "valeur": "11\u202f412"}
    ),
    "fait : une décimale et une période": Accepte(
        "fait",
        "data/faits.yml#poles-nombre",
        {"valeur": "22,5", "periode": 2024},
        {**CONNUE, "valeur": "22.5", "periode": "2024"},
    ),
    "fait : source nouvelle": Accepte(
        "fait",
        "data/faits.yml#poles-nombre",
        {"statut": "rapporte", "source": AJOUT, "a_revoir_le": "2027-11-22"},
        source_ajoutee=AJOUT,
    ),
    "contact d'une région sans organisme": Accepte(
        "contact-region",
        "data/contacts.yml#laval",
        {"nom": "Pôle d'économie sociale de Laval", "point": None, "statut": "rapporte", "colonne": 0, "rangee": 3},
        source_ajoutee=AJOUT,
    ),
    "contact mis à jour, site compris": Accepte(
        "contact-region",
        "data/contacts.yml#outaouais",
        {"site": "https://www.exemple.org/pole?a=1&b=2", "nom": "Pôle « Outaouais » : l'économie sociale"},
        {
            **CONNUE,
            "region": "Outaouais",
            "nom": "Pôle « Outaouais » : l’économie sociale",
            "site": "https://www.exemple.org/pole?a=1&b=2",
        },
    ),
    "question nouvelle sans source": Accepte(
        "faq",
        "data/faq.yml#peut-on-deposer-plus-d-un-projet",
        {"volet": None, "sources": [], "points": [], "reponse": "Oui. Chaque projet a son propre dossier."},
    ),
    "question nouvelle, réponse en liste": Accepte(
        "faq",
        "data/faq.yml#peut-on-deposer-plus-d-un-projet",
        {
            "volet": "aide-financiere",
            "reponse": "Oui :\n\n- un **premier** projet;\n- un second. [La loi](https://www.exemple.org/loi)",
        },
        {
            "volet": "Aide financière aux réseaux",
            "reponse": "Oui :\r\n\r\n\r\n- un **premier** projet;  \r\n- un second. [La loi](https://www.exemple.org/loi)",
        },
    ),
    "réponse corrigée d'une question connue": Accepte(
        "faq",
        "data/faq.yml#programme-ouvert",
        {"question": "Le programme est-il encore ouvert?", "sources": ["loi-economie-sociale"], "reponse": "Oui."},
        {**CONNUE, "question": "le programme est il encore ouvert ?", "reponse": "Oui."},
    ),
    "terme nouveau": Accepte(
        "glossaire",
        "data/glossaire.yml#visioconference",
        {"terme": "visioconférence", "verification": "redaction", "source": None},
    ),
    "terme corrigé, avec source": Accepte(
        "glossaire",
        "data/glossaire.yml#agilite",
        {"verification": "rapportee", "source": "loi-economie-sociale", "definition": "Travail par petites étapes."},
        {
            **CONNUE,
            "verifie-le": "2026-11-22",
            "terme": "Agilité",
            "en": "agility",
            "definition": "Travail par petites étapes.",
        },
    ),
    "nouveauté": Accepte(
        "nouveaute",
        "data/changements.yml#un-module-sur-la-visioconference",
        {"page": "modules/index.md", "date": "2026-11-22", "volet": None},
    ),
    "nouveauté, adresse entière d'une page anglaise": Accepte(
        "nouveaute",
        "data/changements.yml#un-module-sur-la-visioconference",
        {"page": "guide/mesurer.md"},
        {"page": "https://www.exemple.org/site/en/guide/mesurer/?a=1#b"},
    ),
    # Hostiles, mais qui restent du texte : ils s'écrivent et se relisent tels quels.
    "coquille de commande": Accepte(
        "faq",
        "data/faq.yml#peut-on-deposer-plus-d-un-projet",
        {"reponse": "$(touch /tmp/x); touch /tmp/x && rm -rf / | cat ~/.ssh > $HOME; echo \\n %0A"},
        {"reponse": "$(touch /tmp/x); touch /tmp/x && rm -rf / | cat ~/.ssh > $HOME; echo \\n %0A"},
    ),
    "commandes de GitHub": Accepte(
        "faq",
        "data/faq.yml#peut-on-deposer-plus-d-un-projet",
        {"reponse": "::set-output name=a::b\n::add-mask::c\n::error file=x::y"},
        {"reponse": "::set-output name=a::b\n::add-mask::c\n::error file=x::y"},
    ),
    "YAML dans un texte": Accepte(
        "faq",
        "data/faq.yml#peut-on-deposer-plus-d-un-projet",
        {"reponse": FICHE_VOLEE},
        {"reponse": FICHE_VOLEE},
    ),
    "YAML sur une ligne": Accepte(
        "contact-region",
        "data/contacts.yml#laval",
        {"nom": "&ancre !!python/name:os.system *renvoi \"x\" 'y' \\ # fin : [a, b]"},
        {**CONNUE, "nom": "&ancre !!python/name:os.system *renvoi \"x\" 'y' \\ # fin : [a, b]"},
    ),
    "mots que YAML lit autrement": Accepte(
        "glossaire",
        "data/glossaire.yml#fiche-non",
        {"terme": "non", "en": "null", "definition": "~"},
        {"terme": "non", "en": "null", "definition": "~"},
    ),
    "nombres que YAML lit autrement": Accepte(
        "fait",
        "data/faits.yml#poles-nombre",
        {"valeur": "1,10", "periode": "12:30"},
        {**CONNUE, "valeur": "1.10", "periode": "12:30"},
    ),
    "sens d'écriture, largeur nulle et octet nul": Accepte(
        "contact-region",
        "data/contacts.yml#laval",
        {"nom": "Pôle de Laval"},
        {**CONNUE, "nom": "\u202ePôle\u200b de\u2066\x00 La\u00adval\ufeff\ud800"},
    ),
    "séparateurs de ligne d'Unicode": Accepte(
        "contact-region",
        "data/contacts.yml#laval",
        {"nom": "Pôle de Laval statut: confirme"},
        {**CONNUE, "nom": "Pôle\u2028de\x85Laval\u2029statut: confirme"},
    ),
    "noms de branche dans un titre": Accepte(
        "nouveaute",
        "data/changements.yml#refs-heads-main-force-x-y",
        {"titre": "../../refs/heads/main --force ; x y"},
        {"titre": "../../refs/heads/main --force ; x y"},
    ),
    "mentions et mots qui ferment": Accepte(
        "nouveaute",
        "data/changements.yml#closes-1-equipe-fixes-2",
        {"titre": "Closes #1 @equipe fixes #2"},
        {"titre": "Closes #1 @equipe fixes #2"},
    ),
}

REFUSES: dict[str, Refuse] = {
    "fait sans source": Refuse(
        "fait", "**Adresse de la source** : la réponse manque", "Écrire la réponse", {"source": ""}
    ),
    "date sans source": Refuse(
        "date-depot", "**Adresse de la source** : la réponse manque", "Écrire la réponse", {"source": ""}
    ),
    "source nouvelle sans titre": Refuse(
        "fait",
        "**Titre de la source** : cette page n'est pas encore dans nos sources",
        "Écrire la réponse",
        {"source-titre": ""},
    ),
    "adresse incomplète": Refuse(
        "fait",
        "**Adresse de la source** : `www.exemple.qc.ca` n'est pas une adresse Web complète",
        "https://",
        {"source": "www.exemple.qc.ca"},
    ),
    "adresse en script": Refuse(
        "contact-region",
        "**Site de l'organisme** : `javascript:alert(1)//https://a.ca` n'est pas",
        "https://",
        {"site": "javascript:alert(1)//https://a.ca"},
    ),
    "adresse qui referme son guillemet": Refuse(
        "contact-region", "**Site de l'organisme** :", "https://", {"site": 'https://a.ca/"onmouseover="alert(1)'}
    ),
    "adresse qui en cache une autre": Refuse(
        "contact-region", "**Site de l'organisme** :", "https://", {"site": "https://www.quebec.ca@exemple.org/"}
    ),
    "fichier local": Refuse("fait", "**Adresse de la source** :", "https://", {"source": "file:///etc/passwd"}),
    "adresse d'une source nouvelle, date de lecture absente": Refuse(
        "fait",
        "Il reste une chose à régler. Rien n'a été changé sur le site.\n\n- **Source lue le** : la réponse manque",
        "Écrire",
        {"verifie-le": ""},
    ),
    "source nouvelle sans titre ni organisme": Refuse(
        "date-depot",
        "Il reste 2 choses à régler. Rien n'a été changé sur le site.\n\n- **Titre de la source** : cette page n'est pas",
        "**Organisme qui publie la source** : cette page n'est pas encore dans nos sources",
        {"source-titre": "", "source-organisme": ""},
    ),
    "31 février, et une source incomplète": Refuse(
        "date-depot",
        "**Jour** : le 31 février n'existe pas",
        "**Titre de la source** : cette page",
        {"jour": "31", "mois": "février", "source-titre": ""},
    ),
    "montant au lieu d'un nombre": Refuse(
        "fait", "**Nouvelle valeur** : `12 345 $` n'est pas un nombre seul", "sous « Unité »", {"valeur": "12 345 $"}
    ),
    "mots au lieu d'un nombre": Refuse(
        "fait",
        "**Nouvelle valeur** : `beaucoup de pôles` n'est pas un nombre seul",
        "Le nombre seul, comme 22",
        {"valeur": "beaucoup de pôles"},
    ),
    "nombre au lieu d'une date": Refuse(
        "fait",
        "**Nouvelle valeur** : `2021` n'est pas une date en toutes lettres",
        "Comme « 14 septembre 2021 »",
        {"valeur": "2021", "fait": "Date de l'annonce de la subvention (date-annonce)"},
    ),
    "lien dans une unité": Refuse(
        "fait",
        "**Unité** : on y trouve un lien (`[pôles](https://a.ca)`)",
        "Les mots seuls",
        {"unite": "[pôles](https://a.ca)"},
    ),
    "titre dans une réponse": Refuse(
        "faq", "**Réponse** : on y trouve un titre (`# Titre`)", "Retirer le signe #", {"reponse": "Oui.\n\n# Titre"}
    ),
    "courriel d'une personne": Refuse(
        "faq",
        "**Réponse** : `marie.tremblay@exemple.qc.ca` semble personnel",
        "La page de l'organisme",
        {"reponse": "Écrivez à marie.tremblay@exemple.qc.ca."},
    ),
    "coquille entre accents graves": Refuse(
        "faq",
        "**Réponse** : « `'touch /tmp/x'` » paraîtrait en clair",
        "Ôter l'accent grave",
        {"reponse": "Écrire `touch /tmp/x`."},
    ),
    "courriel grand public": Refuse(
        "contact-region", "**Note** : `pole45@gmail.com` semble personnel", "Le retirer", {"note": "pole45@gmail.com"}
    ),
    "téléphone d'une personne": Refuse(
        "nouveaute", "**Texte** : `(418) 555-0123` semble personnel", "Le retirer", {"texte": "Au (418) 555-0123."}
    ),
    "question en anglais": Refuse(
        "faq",
        "**Question** : ce texte est en anglais",
        "« Signaler une erreur dans une page »",
        {"question": "Can we submit more than one project?", "reponse": "Yes. Each project has its own file."},
    ),
    "note en anglais": Refuse(
        "date-depot",
        "**Note** : ce texte est en anglais",
        "please write in French",
        {"note": "The file is sent by email."},
    ),
    "jour impossible": Refuse("date-depot", "**Jour** : `32` n'est pas un jour", "De 1 à 31", {"jour": "32"}),
    "jour qui n'existe pas ce mois-là": Refuse(
        "date-depot",
        "**Jour** : le 31 février n'existe pas",
        "Vérifier le jour et le mois",
        {"jour": "31", "mois": "février"},
    ),
    "année absurde": Refuse(
        "date-depot", "**Année** : `20277` n'est pas une année possible", "Quatre chiffres", {"annee": "20277"}
    ),
    "année inconnue hors des réseaux": Refuse(
        "date-depot",
        "**Année** : cette date n'a pas d'année",
        "L'année que donne la source",
        {"volet": "Formation et vulgarisation", "annee": "inconnue"},
    ),
    "heure impossible": Refuse(
        "date-depot", "**Heure limite** : `25 h` n'est pas une heure", "16:30", {"heure": "25 h"}
    ),
    "ouverture après la fermeture": Refuse(
        "date-depot",
        "**Ouverture de la période** : la période s'ouvre après",
        "Vérifier les deux dates",
        {"ouvre-le": "2027-04-01"},
    ),
    "date à corriger introuvable": Refuse(
        "date-depot",
        "**Date à corriger** : aucune date affichée ne correspond",
        "« 24 janvier » ou « 25 février »",
        {"date-a-corriger": "3 mai"},
    ),
    "date déjà affichée": Refuse(
        "date-depot",
        "**Date à corriger** : cette date est déjà affichée",
        "« 24 janvier »",
        {"jour": "24", "mois": "janvier", "annee": "inconnue"},
    ),
    "source lue demain": Refuse(
        "fait", "**Source lue le** : `2026-12-25` est dans l'avenir", "aujourd'hui", {"verifie-le": "2026-12-25"}
    ),
    "source lue il y a trop longtemps": Refuse(
        "contact-region",
        "**Source lue le** : cette lecture est trop ancienne",
        "Relire la page",
        {"verifie-le": "2026-01-01"},
    ),
    "date de lecture illisible": Refuse(
        "fait", "**Source lue le** : `hier` n'est pas une date", "2027-01-24", {"verifie-le": "hier"}
    ),
    "date de source qui n'existe pas": Refuse(
        "fait", "**Date de la source** : `2026-13` n'est pas une date", "2027-01", {"source-date": "2026-13"}
    ),
    "valeur datée qui n'existe pas": Refuse(
        "fait", "**Nouvelle valeur** : `31 février 2026` n'existe pas", "Vérifier", {"valeur": "31 février 2026"}
    ),
    "fait hors du menu": Refuse(
        "fait",
        "**Fait à corriger** : `../../etc/passwd` n'est pas un choix",
        "Recopier un des choix",
        {"fait": "../../etc/passwd"},
    ),
    "région hors du menu": Refuse(
        "contact-region", "**Région** : `laval` n'est pas un choix", "Recopier un des choix", {"region": "laval"}
    ),
    "script": Refuse(
        "faq",
        "**Réponse** : on y trouve une balise HTML (`<s`)",
        "En texte simple",
        {"reponse": "Oui.<script>alert(1)</script>"},
    ),
    "balise jamais refermée": Refuse(
        "faq",
        "**Réponse** : on y trouve une balise HTML",
        "En texte simple",
        {"reponse": "Oui. <img src=x onerror=alert(1) "},
    ),
    "commentaire HTML": Refuse(
        "faq", "**Réponse** : on y trouve une balise HTML", "En texte simple", {"reponse": "Oui. <!-- proposition -->"}
    ),
    "Jinja": Refuse(
        "faq",
        "**Réponse** : on y trouve une accolade (`{`)",
        "Retirer les accolades",
        {"reponse": "{{ config }} {% include 'x' %}"},
    ),
    "expression de GitHub": Refuse(
        "faq",
        "**Réponse** : on y trouve une accolade",
        "Retirer les accolades",
        {"reponse": "${{ secrets.GITHUB_TOKEN }}"},
    ),
    "lien en script": Refuse(
        "faq",
        "**Réponse** : on y trouve un lien que le site n'accepte pas",
        "https://adresse-entière",
        {"reponse": "[ici](javascript:alert(1))"},
    ),
    "lien qui referme son guillemet": Refuse(
        "faq", "**Réponse** : on y trouve un lien", "https://", {"reponse": '[ici](https://a.ca/"onclick="alert(1))'}
    ),
    "lien par référence": Refuse(
        "faq", "**Réponse** : on y trouve un lien", "https://", {"reponse": "[ici]\n\n[ici]: javascript:alert(1)"}
    ),
    "image": Refuse(
        "faq",
        "**Réponse** : on y trouve une image",
        "Retirer l'image",
        {"reponse": "![x](https://espion.exemple/x.png)"},
    ),
    "inclusion de fichier": Refuse(
        "faq", "**Réponse** : on y trouve une marque d'inclusion", "La retirer", {"reponse": '--8<-- "/etc/passwd"'}
    ),
    "texte énorme": Refuse(
        "faq", "**Réponse** : cette réponse a 50000 caractères", "3000 au plus", {"reponse": "a" * 50_000}
    ),
    "titre énorme": Refuse(
        "nouveaute", "**Titre** : cette réponse a 2000 caractères", "500 au plus", {"titre": "a" * 2000}
    ),
    "deux cents tirets": Refuse(
        "faq", "**Réponse** : cette réponse ne peut pas s'enregistrer", "Plus simplement", {"reponse": "-" * 300}
    ),
    "titre répété": Refuse(
        "faq",
        "**Réponse** : ce titre paraît deux fois",
        "N'en garder qu'un",
        {"reponse": "Oui.\n\n### Réponse\n\nNon."},
    ),
    "titre inconnu": Refuse(
        "faq", "- Le titre `Autre` n'est pas dans le formulaire", "Signes ###", {"reponse": "Oui.\n\n### Autre\n\nNon."}
    ),
    "phrase trop longue": Refuse("faq", "**Réponse** : phrase de 40 mots", "35 mots au plus", {"reponse": "mot " * 40}),
    "anglicisme": Refuse(
        "faq",
        "**Réponse** : « `digital` » est un anglicisme",
        "Écrire « numérique »",
        {"reponse": "Le virage digital."},
    ),
    "contresens connu": Refuse(
        "faq",
        "**Réponse** : ce plafond est celui d'un autre programme",
        "point à confirmer",
        {"reponse": "Le plafond est de 20 000 $."},
    ),
    "ce n'est pas une question": Refuse(
        "faq", "**Question** : ce n'est pas une question", "Point d'interrogation", {"question": "On peut déposer."}
    ),
    "question en une autre écriture": Refuse(
        "faq", "**Question** : cette question n'a aucune lettre latine", "En français", {"question": "何ですか?"}
    ),
    "terme qui ne se range pas": Refuse(
        "glossaire", "**Terme en anglais** : le glossaire se range par lettre", "Une lettre latine", {"en": "日本"}
    ),
    "page du site inconnue": Refuse(
        "nouveaute",
        "**Page du site** : `../../etc/passwd` n'est pas une page",
        "Copier l'adresse",
        {"page": "../../etc/passwd"},
    ),
    "page absolue": Refuse(
        "nouveaute", "**Page du site** : `/etc/passwd` n'est pas une page", "Copier l'adresse", {"page": "/etc/passwd"}
    ),
    "nouveauté de demain": Refuse(
        "nouveaute", "**Date de la nouveauté** : `2026-11-29` est dans l'avenir", "aujourd'hui", {"date": "2026-11-29"}
    ),
    "source citée sans date de lecture": Refuse(
        "glossaire", "**Source lue le** : la réponse manque", "2027-01-20", {"source": SOURCE_CONNUE}
    ),
}
