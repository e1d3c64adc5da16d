-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT i.seq, i.version, i.created, i.updated, i.expires, i.checksum, i.value, i.id, g.stream, g.name
FROM items i JOIN item_groups g ON g.id = i.grp
WHERE i.expires > 0 AND i.expires <= ? ORDER BY i.expires LIMIT ?;
