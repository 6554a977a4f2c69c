"""The fast path: what is read all day, answered in front of Django from finished documents.

It knows the hot addresses and nothing else. Whatever it does not know, and whatever is unusual about a request, falls
through to Django, whose door serves the same endpoints: the answer is the same, it only takes longer.
"""
