"""Un sigle s'explique à sa première mention, et le masculin ne vaut pas pour tout le monde."""

import pytest

SIGLES = """\
- id: ca
  sigle: CA
  developpe: [conseil d'administration]
- id: usb
  sigle: USB
  connu: une clé USB ne se nomme pas autrement
"""
TOURNURES = """\
- id: administrateurs
  ecrit: "les administrateurs"
  ecrire: "les membres du conseil"
"""
PAGE = "docs/fr/index.md"


@pytest.fixture
def charte(projet):
    projet.ecrire("data/sigles.yml", SIGLES)
    projet.ecrire("data/tournures.yml", TOURNURES)
    return projet


@pytest.mark.parametrize(
    ("corps", "message"),
    [
        ("Le conseil d'administration (CA) décide. Le CA signe.", ""),
        ("Une clé USB suffit.", ""),
        ("Voyez `CA` et [le plan](CA.md).", ""),
        (
            "Le CA décide. Le conseil d’administration signe.",
            "",
        ),
        (
            "Le CA décide.\n\nLe conseil d'administration (CA) signe.",
            f"{PAGE}:11 · « CA » n'est pas développé\n"
            "    → écrire « conseil d'administration (CA) » à la première mention",
        ),
        (
            "Le RENA interdit.",
            f"{PAGE}:11 · le sigle « RENA » n'est pas au registre\n"
            "    → l'écrire au long plutôt que par son sigle, ou l'inscrire dans data/sigles.yml : id, sigle, developpe",
        ),
        (
            "Il coûte cher en CAD.",
            f"{PAGE}:11 · le sigle « CAD » n'est pas au registre\n"
            "    → l'écrire au long plutôt que par son sigle, ou l'inscrire dans data/sigles.yml : id, sigle, developpe",
        ),
    ],
)
def test_un_sigle_se_developpe_a_sa_premiere_mention(charte, corps, message):
    charte.page("fr/index.md", f"# Accueil\n\n{corps}\n")
    assert charte.fautes("sigles") == message


def test_une_page_anglaise_a_ses_propres_sigles(charte):
    charte.page("en/index.md", "# Home\n\nThe RENA applies.\n")
    assert charte.fautes("sigles") == ""


@pytest.mark.parametrize(
    ("corps", "message"),
    [
        ("Les administratrices et les administrateurs votent.", ""),
        ("Les administrateurs et les administratrices votent.", ""),
        (
            "Les administrateurs votent.",
            f"{PAGE}:11 · « Les administrateurs » ne nomme que les hommes\n    → écrire « les membres du conseil »",
        ),
        (
            "Les usager·ères votent.",
            f"{PAGE}:11 · « usager·ères » est une forme tronquée\n"
            "    → écrire une tournure neutre, ou les deux formes au long",
        ),
        (
            "Un(e) employé(e) vote.",
            f"{PAGE}:11 · « Un(e) » est une forme tronquée\n"
            "    → écrire une tournure neutre, ou les deux formes au long\n"
            f"{PAGE}:11 · « employé(e) » est une forme tronquée\n"
            "    → écrire une tournure neutre, ou les deux formes au long",
        ),
    ],
)
def test_une_page_nomme_tout_le_monde(charte, corps, message):
    charte.page("fr/index.md", f"# Accueil\n\n{corps}\n")
    assert charte.fautes("epicene") == message
