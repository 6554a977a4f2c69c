"""What a client takes home to work offline: everything in one language, packed into files that seldom change.

Documents are dealt out over parts by their `content_id`, a part is a compressed file under the digest of its bytes, and
a manifest names them all. So an edit makes one small file anew, whoever has the others keeps them, a download that
broke off goes on where it was, and nothing is ever held in memory whole. The relay makes them, a second at a time; web
workers only hand them out. Not one archive: at 100,000 documents that would be made and fetched whole after every edit.
"""
