-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO events (seq, stream, offset, part, at, checksum, id, subject, label, payload)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
