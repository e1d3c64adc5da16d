-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT seq, version, created, updated, expires, checksum, value FROM items WHERE grp = ? AND id = ?;
