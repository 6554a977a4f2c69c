"""Alerts of others, in the Common Alerting Protocol: CAP 1.2, and 1.1, which many senders still speak.

    markup.py    XML as a tree with line numbers; refuses what could do harm
    rules.py     what CAP demands of each element, as tables
    read.py      the checked tree, as records: one alert, in each of its languages that the city has

An alert from outside comes in as a draft, unless whoever imports it says otherwise: nothing goes on the air because
somebody else wrote it.
"""
