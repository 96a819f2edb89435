"""Les commandes que le Makefile appelle : préparer, servir, trouver le navigateur, mesurer."""
