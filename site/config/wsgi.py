"""What granian serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

django = get_wsgi_application()

from api.delivery.door import Door  # noqa: E402 - it needs the settings that Django has read by now
from config.start import require_what_settings_name  # noqa: E402 - the same

require_what_settings_name()
application = Door(django)

# What was loaded at the start stays until the end; without this, every full collection walks all of it again, in the
# middle of somebody's request.
gc.collect()
gc.freeze()
