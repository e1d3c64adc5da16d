-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT seq, stream, offset, part, at, checksum, id, subject, label, payload FROM events
ORDER BY seq DESC LIMIT ?;
