"""What makes search's screens of the demo city alive: a few rules of its editors, and two months of searches.

Made up, and none of it anybody's. Not the demo city's own room, because content knows nothing of search.
"""
