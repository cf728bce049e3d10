"""The program's version, as stored with every run."""

from importlib.metadata import version

VERSION = version("bodycam-report-reviewer")
