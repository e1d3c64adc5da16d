-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT number, at, by, comment, added, removed, checksum
FROM route_changes WHERE number < ? ORDER BY number DESC LIMIT ?;
