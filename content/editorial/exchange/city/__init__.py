"""A whole city as one file: exported with its history, its drafts and its media, and imported into an empty database.

Rows keep their primary keys, because streams and rich text name pages and pictures by them; that is why the database
has to be empty. Nothing is rendered on the way: documents travel as they are stored, with version, times and etag, so
a reader who moves along with the city notices nothing. A database dump would do the same for one engine and one set of
logins; this file moves between SQLite and PostgreSQL, and no password, key or session leaves with it.
"""
