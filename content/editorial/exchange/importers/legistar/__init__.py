"""Meetings from Legistar: its Web API's events, one JSON object a line, or a list of them as the API answers.

names.py    what the API calls things, and what mirrors of it shorten that to
items.py    the agenda
read.py     a meeting an event, under the department that is named
"""
