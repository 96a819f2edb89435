# Chaque cible prépare ce qu'il lui faut, puis n'est qu'un appel ; `make` seul les nomme.
PYTHON3 ?= python3
PYTHON := .venv/bin/python
PORT ?= 8000
export NO_MKDOCS_2_WARNING = 1
export DISABLE_MKDOCS_2_WARNING = true

aide: ## nomme les commandes
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1 : /'

serve: pret ## montre le site sur cet ordinateur et le recharge à chaque changement (PORT=8000)
	@$(PYTHON) -m macros reglages
	@$(PYTHON) -m macros exporter > /dev/null
	@$(PYTHON) -m outils.servir --port $(PORT)

build: pret ## construit le site publié dans site/
	@$(PYTHON) -m macros reglages
	@$(PYTHON) -m mkdocs build --strict --clean

check: controle ## contrôle les données, les pages, le code et les types, sans rien construire
	@$(PYTHON) -m macros verifier
	@$(PYTHON) -m macros exporter > /dev/null
	@$(PYTHON) -m macros forme --verifier
	@$(PYTHON) -m ruff check --quiet . || { echo "Les données et les pages sont en ordre; cette faute est dans le code : montrez-la à qui le programme." >&2; exit 1; }
	@$(PYTHON) -m ruff format --quiet --check . || { echo "Mise en forme du code à refaire : tapez « make format »." >&2; exit 1; }
	@$(PYTHON) -m mypy --no-error-summary
	@if [ -x node_modules/.bin/tsc ]; then node_modules/.bin/tsc --project tsconfig.json; \
	else echo "Node n'est pas là : les types du JavaScript ne sont pas contrôlés."; fi

format: controle ## met en forme les pages, les données et le code
	@$(PYTHON) -m macros forme
	@$(PYTHON) -m ruff format --quiet .

test: essais check build ## lance tous les essais, vrai navigateur compris
	@PYTHON=$(PYTHON) node --test --test-concurrency=2 --test-reporter=dot tests/js/
	@$(PYTHON) -m pytest -n 2 --dist worksteal

bench: essais ## mesure les temps de construction et le poids d'une première visite
	@$(PYTHON) -m outils.mesurer

veille: pret ## relève ce qui vieillit : révisions, dates, traductions, dépendances (OPTIONS=--liens essaie les liens)
	@$(PYTHON) -m macros veille $(OPTIONS)

paquet: essais build ## met en zip le site qui s'ouvre sans connexion (build/a-emporter.zip)
	@$(PYTHON) -m outils.emporter

verrou: ## recalcule les versions verrouillées, avec uv
	uv pip compile -q --universal --python-version 3.11.0 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links requirements.in -o requirements.txt
	uv pip compile -q --universal --python-version 3.11.0 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links requirements-essais.in -o requirements-essais.txt
	npm install --package-lock-only --ignore-scripts

pret: python
	@$(PYTHON3) -m outils.preparer site

controle: python
	@$(PYTHON3) -m outils.preparer controle

essais: python
	@$(PYTHON3) -m outils.preparer essais

python:
	@command -v $(PYTHON3) >/dev/null || { echo "Python manque : installez Python 3.11 ou plus récent, puis recommencez." >&2; exit 1; }

.PHONY: aide serve build check format test bench veille paquet verrou pret controle essais python
.NOTPARALLEL:
