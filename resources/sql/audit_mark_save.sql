-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
INSERT OR REPLACE INTO audit_marks (name, seq, hash) VALUES (?, ?, ?);
