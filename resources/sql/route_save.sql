-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
INSERT OR REPLACE INTO routes (id, event, stream, property, value_kind, value_text, lifetime, ttl,
  expires_at, label, created_by, created_at, checksum)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
