-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT e.offset, v.stream, v.offset, v.at, v.checksum, v.id, v.subject, v.label, v.payload
FROM entries e LEFT JOIN events v ON v.seq = e.seq
WHERE e.stream = ? AND e.offset >= ? ORDER BY e.offset LIMIT ?;
