"""What granian serves as the live stream: `granian --interface asgi --workers-kill-timeout 5 config.live:application`.

Told to stop, granian waits for all clients to leave, who do not; so it has to be told for how long.
"""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
django.setup()

from api.live.application import Live  # noqa: E402 - it needs the settings that Django has read by now
from config.start import require_what_settings_name  # noqa: E402 - the same

require_what_settings_name()
application = Live()
