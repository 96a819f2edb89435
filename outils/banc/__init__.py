"""Ce que `make bench` mesure : construction, première visite, autres générateurs."""
