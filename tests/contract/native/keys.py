# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Key pairs and tokens by the openssl program, so that the server's own library checks foreign work."""

import subprocess
import time

from harness import ALL, base64url, unsigned


def openssl(*arguments, data=None):
    return subprocess.run(["openssl", *map(str, arguments)], input=data, check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout


class KeyPair:
    """An RSA, P-256 or Ed25519 key in PEM files NAME.key and NAME.pem."""

    GENERATE = {"RS256": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
                "ES256": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
                "EdDSA": ["-algorithm", "ED25519"]}

    def __init__(self, folder, name, algorithm):
        self.algorithm = algorithm
        self.private = folder / f"{name}.key"
        self.public = folder / f"{name}.pem"
        self._text = folder / f"{name}.text"
        openssl("genpkey", *self.GENERATE[algorithm], "-out", self.private)
        openssl("pkey", "-in", self.private, "-pubout", "-out", self.public)

    def token(self, subject="alice", grants=ALL, kid=None, ttl=3600, **claims):
        body = {"sub": subject, "exp": int(time.time()) + ttl, "sluice": grants, **claims}
        header = {"alg": self.algorithm, "typ": "JWT"} | ({"kid": kid} if kid else {})
        text = unsigned(header, body)
        return text + "." + base64url(self._sign(text.encode()))

    def _sign(self, data):
        if self.algorithm == "EdDSA":
            self._text.write_bytes(data)
            return openssl("pkeyutl", "-sign", "-inkey", self.private, "-rawin", "-in", self._text)
        signature = openssl("dgst", "-sha256", "-sign", self.private, data=data)
        return signature if self.algorithm == "RS256" else _raw_ecdsa(signature)

    def jwk(self, kid):
        """The public key as RFC 7517 and 8037 write it."""
        der = openssl("pkey", "-in", self.private, "-pubout", "-outform", "DER")
        key = {"kid": kid, "alg": self.algorithm, "use": "sig"}
        if self.algorithm == "EdDSA":
            return {**key, "kty": "OKP", "crv": "Ed25519", "x": base64url(der[-32:])}
        if self.algorithm == "ES256":
            return {**key, "kty": "EC", "crv": "P-256", "x": base64url(der[-64:-32]), "y": base64url(der[-32:])}
        modulus = openssl("rsa", "-in", self.private, "-noout", "-modulus").decode().strip().split("=")[1]
        return {**key, "kty": "RSA", "n": base64url(bytes.fromhex(modulus)), "e": "AQAB"}


def _raw_ecdsa(der):
    """RFC 7518 3.4: two numbers of 32 bytes instead of DER."""
    numbers, at = [], 2
    for _ in range(2):
        size = der[at + 1]
        numbers.append(int.from_bytes(der[at + 2:at + 2 + size], "big"))
        at += 2 + size
    return b"".join(number.to_bytes(32, "big") for number in numbers)


def certificate(folder, name, common_name="localhost"):
    """A self-signed certificate: (certificate file, key file)."""
    files = folder / f"{name}.crt", folder / f"{name}.key"
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", f"/CN={common_name}", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
            "-out", files[0], "-keyout", files[1])
    return files
