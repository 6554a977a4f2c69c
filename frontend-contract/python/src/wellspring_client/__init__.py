"""Reads a city's content from Wellspring."""

from .bundles import Bundle, Media, Redirect
from .client import AgentWellspring, Found, GraphqlAnswer, Wellspring
from .collections import Page, Results
from .copies import MemoryStore, Store
from .problems import GraphqlRefused, WellspringError, WellspringProblem, WellspringUnreachable
from .requests import EtagCache
from .retrying import Retrying

__all__ = [
    "AgentWellspring",
    "Bundle",
    "EtagCache",
    "Found",
    "GraphqlAnswer",
    "GraphqlRefused",
    "Media",
    "MemoryStore",
    "Page",
    "Redirect",
    "Results",
    "Retrying",
    "Store",
    "Wellspring",
    "WellspringError",
    "WellspringProblem",
    "WellspringUnreachable",
]
