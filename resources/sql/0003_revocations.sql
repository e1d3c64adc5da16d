-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE revocations (
  kind       INTEGER NOT NULL,
  name       BLOB NOT NULL,
  before     INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  checksum   INTEGER NOT NULL,
  PRIMARY KEY (kind, name)
) WITHOUT ROWID;
