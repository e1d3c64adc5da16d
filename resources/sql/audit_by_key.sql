-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT seq, at, by, role, origin, action, target, outcome, reason, before, after, hash
FROM audit WHERE key = ? AND key <> X'' ORDER BY seq DESC LIMIT 1;
