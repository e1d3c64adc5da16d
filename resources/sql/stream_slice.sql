-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT id, key FROM streams WHERE id > ? ORDER BY id LIMIT ?;
