"""What follows a publication, and what the relay does by the clock."""

from datetime import timedelta

from .environment import days, is_on, networks, number, numbers, words
from .readers import CACHES_IN_FRONT
from .searching import ELASTICSEARCH

OUTBOX_CONSUMERS = {
    **({"caches": "api.cdn.purging.Purger"} if CACHES_IN_FRONT else {}),
    "search": "search.sync.SearchConsumer",
    "webhooks": "api.webhooks.consumer.WebhookConsumer",
}
"""Who hears of what was published, in the order in which they are told: what is out of date in a cache goes first."""
TICK_JOBS = {
    "imports": "content.editorial.importing.work.work",
    "bundles": "content.editorial.bundles.release_due",
    "what is over leaves search": "search.leaving.leave",
    "renew search": "search.renewing.renew",
    "searches": "search.asked.keeping.work",
    "forget feedback": "content.editorial.voices.keeping.forget",
    "new passwords": "content.editorial.logins.new_passwords.write_letters",
    "letters about steps": "content.editorial.letter_writing.write_letters",
    "renew documents": "content.publishing.republish.renew",
    "forget history": "content.publishing.keeping.forget",
    "forget keys": "api.keeping.forget",
    "forget logins": "content.editorial.logins.keeping.forget",
    "reviews": "content.editorial.review.reminders.remind_due",
    "webhooks": "api.webhooks.work.work",
    "bundles to take home": "api.bundles.work.work",
}
"""What the relay does every few seconds besides publishing what is due: `name: "path.to.job"`, each given the time."""
if ELASTICSEARCH["urls"]:
    OUTBOX_CONSUMERS["elasticsearch"] = "search.cluster.following.ElasticsearchConsumer"
    TICK_JOBS["elasticsearch"] = "search.cluster.following.work"
if CACHES_IN_FRONT:
    OUTBOX_CONSUMERS["searches in caches"] = "api.cdn.searching.FollowsSearch"  # last: when search has heard of it
    TICK_JOBS["searches in caches"] = "api.cdn.searching.work"
SCHEDULES = ["content.publishing.scheduled.next_page", "content.editorial.bundles.next_due"]
"""Who knows when something scheduled is next to change what readers see: functions that return a moment, or None."""

COMMENTS_KEPT_DAYS = days("WELLSPRING_COMMENTS_KEPT_DAYS", 180)
FEEDBACK_KEPT_DAYS = days("WELLSPRING_FEEDBACK_KEPT_DAYS", 730)
"""After so many days a resident's comment is deleted, and after so many what is counted."""
SEARCHES_KEPT_DAYS = days("WELLSPRING_SEARCHES_KEPT_DAYS", 200)
"""After so many days it is deleted what was searched for: reports compare 90 with the 90 before."""

HISTORY_KEPT_DAYS = days("WELLSPRING_HISTORY_KEPT_DAYS", 400)
"""After so many days an event that every consumer has taken is deleted; who asks for it is sent to the snapshot."""
KEYS_KEPT_DAYS = days("WELLSPRING_KEYS_KEPT_DAYS", 400)
USAGE_KEPT_DAYS = days("WELLSPRING_USAGE_KEPT_DAYS", 800)
"""So long after its end a key is deleted, and so long what a consumer asked on a day is kept."""
LOGINS_KEPT_DAYS = days("WELLSPRING_LOGINS_KEPT_DAYS", 90)
"""After so many days is forgotten who logged in, when and from where."""

BUNDLE_CHANNELS = words(
    "WELLSPRING_BUNDLES", "kiosk", like="short|voice|sms|kiosk", right="some of short,voice,sms,kiosk"
)
"""The channels that have bundles in their words alone; one in all words there always is."""
BUNDLES_EVERY = timedelta(seconds=number("WELLSPRING_BUNDLES_EVERY", 300, least=1, most=86_400))
"""A bundle is made anew no sooner than so long after the last time, unless something was taken away."""

WEBHOOKS_ALLOW = networks("WELLSPRING_WEBHOOKS_ALLOW")
"""Networks, like 10.1.0.0/16, that webhooks may be sent to although they are not public (api.outbound.denied)."""
WEBHOOKS_PORTS = numbers("WELLSPRING_WEBHOOKS_PORTS", "443", least=1, most=65_535)
WEBHOOKS_HTTP = is_on("WELLSPRING_WEBHOOKS_HTTP")
"""Whether receivers may listen without TLS, for development: what is sent can be read and changed on its way."""
WEBHOOKS_KEPT_DAYS = days("WELLSPRING_WEBHOOKS_KEPT_DAYS", 30)
"""After so many days a message and the answers to it are deleted."""
