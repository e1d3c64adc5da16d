-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT kind, name, before, expires_at, checksum FROM revocations ORDER BY kind, name;
