-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
DELETE FROM item_groups WHERE id = ? AND NOT EXISTS (SELECT 1 FROM items WHERE items.grp = item_groups.id);
