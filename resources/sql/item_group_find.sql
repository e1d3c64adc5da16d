-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT id FROM item_groups WHERE stream = ? AND name = ?;
