-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
-- What became of a request can be found by its idempotency key (as a hash) after a restart. The
-- chain's hashes do not cover it.
ALTER TABLE audit ADD COLUMN key BLOB NOT NULL DEFAULT X'';

CREATE INDEX audit_keys ON audit (key) WHERE key <> X'';
