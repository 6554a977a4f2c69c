"""Webhooks: the public history, sent to whoever asked for it, signed as Standard Webhooks says.

The outbox's consumer only writes down what is to be sent (`consumer`). The relay sends what is due at its ticks, on
threads that a slow receiver cannot use up (`courier`), and writes down what came of it (`outcomes`).
"""
