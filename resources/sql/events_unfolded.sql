-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT seq, stream, offset FROM events WHERE seq > ? ORDER BY seq;
