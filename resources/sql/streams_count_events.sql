-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT coalesce(sum(top - first + 1), 0) FROM streams;
