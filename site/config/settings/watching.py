"""What is told of the service to those who run it: metrics and logs."""

import os
from pathlib import Path

from .environment import DATA, text

METRICS_TOKEN = text("WELLSPRING_METRICS_TOKEN")
"""What `/metrics` asks for; without one it is not there."""
os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(DATA / "metrics"))  # before the library is read
Path(os.environ["PROMETHEUS_MULTIPROC_DIR"]).mkdir(parents=True, exist_ok=True)
ACCESS_LOG = text("WELLSPRING_ACCESS_LOG", "-")
"""Where each request gets a line: `-` for standard output, a file's path, or blank for nowhere."""
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(request_id)s %(message)s"}},
    "filters": {"request_id": {"()": "api.request_id.WithRequestId"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["request_id"]}},
    "loggers": {name: {"level": "WARNING"} for name in ("django_tasks", "wagtail")},
    "root": {"handlers": ["stderr"], "level": text("LOG_LEVEL", "INFO")},
}
