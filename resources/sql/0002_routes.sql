-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
-- Dynamic routes; the members that a route exposes are rows of their own, in order.
CREATE TABLE routes (
  id         BLOB NOT NULL PRIMARY KEY,
  event      BLOB NOT NULL,
  stream     BLOB NOT NULL,
  property   BLOB,
  value_kind INTEGER NOT NULL,
  value_text BLOB NOT NULL,
  lifetime   INTEGER NOT NULL,
  ttl        INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  label      BLOB NOT NULL,
  created_by BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  checksum   INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE route_members (
  route    BLOB NOT NULL,
  position INTEGER NOT NULL,
  member   BLOB NOT NULL,
  PRIMARY KEY (route, position)
) WITHOUT ROWID;
