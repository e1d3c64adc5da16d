-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT member FROM route_members WHERE route = ? ORDER BY position;
