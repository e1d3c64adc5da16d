# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""HS256 tokens for the servers that the harness starts (RFC 7515, RFC 7519)."""

import base64
import hashlib
import hmac
import json
import time

SECRET = "a secret that only this run of the bench knows"


def _encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def mint(subject="bench", seconds=86400, **grants):
    """A token that may publish and subscribe everything unless `grants` says otherwise."""
    claims = {
        "sub": subject,
        "exp": int(time.time()) + seconds,
        "sluice": grants or {"publish": ["*"], "subscribe": ["*"]},
    }
    header = _encode(json.dumps({"alg": "HS256", "typ": "JWT", "kid": "bench"}).encode())
    signed = f"{header}.{_encode(json.dumps(claims).encode())}"
    signature = hmac.new(SECRET.encode(), signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{_encode(signature)}"
