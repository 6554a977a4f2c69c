"""What is told of the service to those who run it: metrics and logs."""

import os

from .environment import DATA, choice, folder, text

METRICS_TOKEN = text("WELLSPRING_METRICS_TOKEN")
"""What `/metrics` asks for; without one it is not there."""
# The library reads the variable by itself, when it is loaded.
os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder("PROMETHEUS_MULTIPROC_DIR", DATA / "metrics"))
ACCESS_LOG = text("WELLSPRING_ACCESS_LOG", "-")
"""Where each request gets a line: `-` for standard output, a file's path, or blank for nowhere."""
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"()": "api.withheld.Line", "fmt": "%(asctime)s %(levelname)s %(name)s %(request_id)s %(message)s"}
    },
    "filters": {"request_id": {"()": "api.request_id.WithRequestId"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request_id"]}},
    "loggers": {name: {"level": "WARNING"} for name in ("django_tasks", "wagtail")},
    "root": {
        "handlers": ["stderr"],
        "level": choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")),
    },
}
