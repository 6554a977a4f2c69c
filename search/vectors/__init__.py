"""What says much the same in other words: texts as vectors, and the entries whose vectors lie near a question's.

A leg above the engines. An entry's vector is made when it is indexed, never on a read; a question's is made when it is
asked. What lies near is told to the engine with the question (`Query.near`), which adds it to what the words find under
the same filters, so that totals, pages and counts are right whatever found an entry.
"""
