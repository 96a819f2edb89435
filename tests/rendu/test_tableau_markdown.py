"""Un tableau écrit en Markdown devient aussi lisible qu'un tableau de données."""

from macros.rendu.tableau_markdown import etiqueter_tableaux

TABLEAU = (
    "<table>\n<thead>\n<tr>\n<th>Étape</th>\n<th>Durée <em>en min</em></th>\n</tr>\n</thead>\n"
    "<tbody>\n<tr>\n<td>Lire</td>\n<td><strong>5</strong></td>\n</tr>\n</tbody>\n</table>"
)


def test_les_titres_de_colonne_disent_leur_portee():
    assert '<th scope="col">Étape</th>' in etiqueter_tableaux(TABLEAU)


def test_la_premiere_cellule_nomme_la_rangee():
    assert '<th scope="row">Lire</th>' in etiqueter_tableaux(TABLEAU)


def test_les_autres_cellules_portent_le_titre_de_leur_colonne_sans_balise():
    assert '<td data-label="Durée en min"><strong>5</strong></td>' in etiqueter_tableaux(TABLEAU)


def test_un_tableau_de_donnees_n_est_pas_touche():
    html = '<table class="tableau"><tr><td>1</td></tr></table>'
    assert etiqueter_tableaux(html) == html
