"""Garde telles quelles les règles d'un appel, dans archives/<appel>/, pour qu'on les relise quand elles auront changé.

Une archive est la seule chose « produite » que le dépôt suit : la refaire d'après les données vivantes donnerait les
règles d'aujourd'hui, non celles de l'appel. Elle ne contient que des extraits, à l'octet, des fichiers de data/.
"""
