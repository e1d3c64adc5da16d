-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
UPDATE items SET version = ?, updated = ?, expires = ?, checksum = ?, value = ? WHERE seq = ?;
