-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT coalesce(max(number), 0) FROM route_changes;
