-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO manifest_files (revision, position, path, bytes, checksum) VALUES (?, ?, ?, ?, ?);
