-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
-- What operators do: the audit log (a chain of hashes; its ends are kept beside it, so that a row
-- cut off is noticed), revisions of routes, comments of manifest revisions.
CREATE TABLE audit (
  seq     INTEGER NOT NULL PRIMARY KEY,
  at      INTEGER NOT NULL,
  by      BLOB NOT NULL,
  role    BLOB NOT NULL,
  origin  BLOB NOT NULL,
  action  BLOB NOT NULL,
  target  BLOB NOT NULL,
  outcome BLOB NOT NULL,
  reason  BLOB NOT NULL,
  before  BLOB NOT NULL,
  after   BLOB NOT NULL,
  hash    BLOB NOT NULL
);

CREATE TABLE audit_marks (
  name INTEGER NOT NULL PRIMARY KEY,
  seq  INTEGER NOT NULL,
  hash BLOB NOT NULL
);

CREATE TABLE route_changes (
  number   INTEGER NOT NULL PRIMARY KEY,
  at       INTEGER NOT NULL,
  by       BLOB NOT NULL,
  comment  BLOB NOT NULL,
  added    BLOB NOT NULL,
  removed  BLOB NOT NULL,
  checksum INTEGER NOT NULL
);

ALTER TABLE manifests ADD COLUMN comment BLOB NOT NULL DEFAULT X'';

CREATE TABLE manifest_disk (
  revision INTEGER NOT NULL PRIMARY KEY,
  disk     BLOB NOT NULL,
  checksum INTEGER NOT NULL
);
