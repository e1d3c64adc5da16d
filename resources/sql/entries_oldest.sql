-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
-- An entry without its event was left by an interrupted sweep.
SELECT e.offset, e.seq, v.at FROM entries e LEFT JOIN events v ON v.seq = e.seq
WHERE e.stream = ? ORDER BY e.offset LIMIT ?;
