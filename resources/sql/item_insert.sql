-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO items (seq, grp, id, version, created, updated, expires, checksum, value)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);
