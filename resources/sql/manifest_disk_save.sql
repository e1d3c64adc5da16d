-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
INSERT OR REPLACE INTO manifest_disk (revision, disk, checksum) VALUES (?, ?, ?);
