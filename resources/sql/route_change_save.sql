-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO route_changes (number, at, by, comment, added, removed, checksum)
VALUES (?, ?, ?, ?, ?, ?, ?);
