-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE manifests (
  number   INTEGER NOT NULL PRIMARY KEY,
  at       INTEGER NOT NULL,
  by       BLOB NOT NULL,
  files    INTEGER NOT NULL,
  checksum INTEGER NOT NULL
);

CREATE TABLE manifest_files (
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  path     BLOB NOT NULL,
  bytes    BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (revision, position)
) WITHOUT ROWID;
