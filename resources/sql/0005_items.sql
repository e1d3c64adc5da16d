-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
-- Items by integer group; `seq` is the insertion order. A group lives as long as it has items.
CREATE TABLE item_groups (
  id     INTEGER NOT NULL PRIMARY KEY,
  stream BLOB NOT NULL,
  name   BLOB NOT NULL,
  UNIQUE (stream, name)
);

CREATE TABLE items (
  seq      INTEGER NOT NULL PRIMARY KEY,
  grp      INTEGER NOT NULL,
  id       BLOB NOT NULL,
  version  INTEGER NOT NULL,
  created  INTEGER NOT NULL,
  updated  INTEGER NOT NULL,
  expires  INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  value    BLOB NOT NULL,
  UNIQUE (grp, id)
);

CREATE INDEX items_of_group ON items (grp);
CREATE INDEX items_expiring ON items (expires) WHERE expires > 0;
