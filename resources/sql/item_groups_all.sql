-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT stream, name FROM item_groups ORDER BY stream, name LIMIT ?;
