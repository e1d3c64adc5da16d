-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('audit', 'audit_marks');
