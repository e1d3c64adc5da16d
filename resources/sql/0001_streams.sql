-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
-- The log (events), its index (entries, behind the log by what meta's row "folded" says) and streams.
CREATE TABLE meta (
  name     TEXT NOT NULL PRIMARY KEY,
  value    BLOB NOT NULL,
  checksum INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE streams (
  id       INTEGER NOT NULL PRIMARY KEY,
  key      BLOB NOT NULL UNIQUE,
  epoch    BLOB NOT NULL,
  first    INTEGER NOT NULL,
  top      INTEGER NOT NULL,
  relaxed  INTEGER NOT NULL,
  checksum INTEGER NOT NULL
);

CREATE TABLE events (
  seq      INTEGER NOT NULL PRIMARY KEY,
  stream   INTEGER NOT NULL,
  offset   INTEGER NOT NULL,
  part     INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  id       BLOB NOT NULL,
  subject  BLOB,
  label    BLOB NOT NULL,
  payload  BLOB NOT NULL
);

CREATE TABLE entries (
  stream INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  seq    INTEGER NOT NULL,
  PRIMARY KEY (stream, offset)
) WITHOUT ROWID;
