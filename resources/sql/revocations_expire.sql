-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
DELETE FROM revocations WHERE expires_at <> 0 AND expires_at < ?;
