-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO manifests (number, at, by, files, checksum, comment) VALUES (?, ?, ?, ?, ?, ?);
