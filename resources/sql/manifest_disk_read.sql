-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT disk, checksum FROM manifest_disk WHERE revision = ?;
