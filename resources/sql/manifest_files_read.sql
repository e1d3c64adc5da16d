-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT path, bytes, checksum FROM manifest_files WHERE revision = ? ORDER BY position;
