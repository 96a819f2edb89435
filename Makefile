# Chaque cible n'est qu'un appel ; `make` seul les nomme.
PYTHON ?= .venv/bin/python

aide: ## nomme les commandes
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## / : /'

.venv/pret: requirements.txt
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

check: .venv/pret ## contrôle les données et les pages, sans construire le site
	$(PYTHON) -m macros verifier

test: .venv/pret ## lance les essais des données, du rendu, de l'architecture et des composants
	$(PYTHON) -m pytest --import-mode=importlib -q tests/donnees tests/architecture tests/publication tests/rendu
	PYTHON=$(PYTHON) node --test tests/js/

.PHONY: aide check test
