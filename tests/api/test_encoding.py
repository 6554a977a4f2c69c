"""What a client can read, as RFC 9110, section 12.5.3, has it say so."""

import pytest

from api.encoding import choose


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [
        ("", ""),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP", "gzip"),
        ("br;q=0.2, gzip;q=0.8", "gzip"),
        ("br;q=0, gzip;q=0", ""),
        ("*", "br"),
        ("br;q=0, *", "gzip"),
        ("identity, gzip;q=0.5", ""),
        ("deflate", ""),
        ("gzip;q=nonsense", ""),
        ("," * 5000, ""),
    ],
)
def test_the_coding_that_is_sent(accepted, chosen):
    assert choose(accepted) == chosen
