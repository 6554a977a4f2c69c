# A cache in front of Wellspring that forgets by surrogate key. Set the backend, who may purge, and the token in the
# environment of varnishd: WELLSPRING_PURGE_TOKEN. With `-p http_gzip_support=off` readers get Brotli too.
vcl 4.1;

import std;

backend wellspring {
    .host = "127.0.0.1";
    .port = "8000";
    .probe = { .url = "/healthz"; .interval = 5s; .initial = 3; }
}

acl relays {
    "127.0.0.1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ relays || req.http.Authorization != "Bearer " + std.getenv("WELLSPRING_PURGE_TOKEN")) {
            return (synth(403, "Not yours to purge"));
        }
        # "item/1 type/faq/en" becomes (^|\s)(item/1|type/faq/en)(\s|$): names are matched whole.
        set req.http.X-Keys = "(^|\s)(" + regsuball(req.http.Surrogate-Key, " ", "|") + ")(\s|$)";
        ban("obj.http.Surrogate-Key ~ " + req.http.X-Keys);
        return (synth(200, "Purged"));
    }
    if (req.restarts == 0) {
        unset req.http.X-Fails;
    }
    # The service's server takes an underscore for a hyphen: no client may say by one where it comes from, or how.
    unset req.http.X_Forwarded_For;
    unset req.http.X_Forwarded_Proto;
    # A worker has one thread, and would wait with it for a body that comes slowly: what is said to a channel is taken in
    # whole before it is passed on. Nothing that may be said there is longer. The desk's uploads are.
    if (req.method == "POST" && req.url ~ "^/(api|graphql)" && !std.cache_req_body(128KB)) {
        return (synth(413, "Too large"));
    }
    # What agents read, and the desk, is nobody's to keep.
    if (req.url ~ "^/(admin|api/v1/agent|graphql/agent|preview)") {
        return (pass);
    }
    # A key changes no public answer, only how often its consumer may ask: those with one are counted by the service.
    if (req.http.Authorization || (req.method != "GET" && req.method != "HEAD")) {
        return (pass);
    }
    # While the service is well, what is stale is sent for a minute at most; while it is away or fails, as long as it allows.
    if (req.http.X-Fails) {
        set req.grace = 1y;
    } else if (std.healthy(req.backend_hint)) {
        set req.grace = 60s;
    }
    # One copy for each form that is sent.
    if (req.http.Accept-Encoding ~ "br") {
        set req.http.Accept-Encoding = "br";
    } else if (req.http.Accept-Encoding ~ "gzip") {
        set req.http.Accept-Encoding = "gzip";
    } else {
        unset req.http.Accept-Encoding;
    }
    unset req.http.Cookie;
    return (hash);
}

# A service that fails, without its database or while it starts, counts as away (RFC 5861, section 4): what is stale is
# looked for once more, and only where there is nothing its own words are sent.
sub vcl_backend_response {
    if (beresp.status >= 500 && !bereq.uncacheable && (bereq.is_bgfetch || !bereq.http.X-Fails)) {
        return (abandon);
    }
    # What may be stale, and for how long: nothing of alerts, and of items a day if the service does not answer.
    if (beresp.http.Cache-Control ~ "must-revalidate") {
        set beresp.grace = 0s;
    } else if (beresp.http.Cache-Control ~ "stale-while-revalidate=60.*stale-if-error=") {
        set beresp.grace = std.duration(regsub(beresp.http.Cache-Control, "^.*stale-if-error=([0-9]+).*$", "\1s"), 0s);
    }
    unset beresp.http.RateLimit;
    unset beresp.http.RateLimit-Policy;
    # Nothing is kept that does not say for how long: the redirect to https is for who came without, and who came with it
    # would be led round and round.
    if (!beresp.http.Cache-Control) {
        set beresp.uncacheable = true;
        set beresp.ttl = 120s;
    }
}

sub vcl_backend_error {
    if (!bereq.uncacheable && (bereq.is_bgfetch || !bereq.http.X-Fails)) {
        return (abandon);
    }
}

sub vcl_synth {
    if (resp.status == 503 && req.restarts == 0) {
        set req.http.X-Fails = "1";
        return (restart);
    }
}

sub vcl_deliver {
    unset resp.http.Surrogate-Key;
    # Counted here, not there: what one reader has left is nothing to the next.
    unset resp.http.X-Varnish;
    unset resp.http.Via;
}
