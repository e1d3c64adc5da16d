-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
INSERT OR REPLACE INTO revocations (kind, name, before, expires_at, checksum)
VALUES (?, ?, ?, ?, ?);
