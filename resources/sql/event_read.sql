-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT stream, offset, at, checksum, id, subject, label, payload FROM events WHERE seq = ?;
