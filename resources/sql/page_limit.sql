-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
-- Tests of a full disk only.
PRAGMA max_page_count = %1;
