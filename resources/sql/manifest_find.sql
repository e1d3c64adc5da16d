-- SPDX-FileCopyrightText: 2026 The Sluice authors
-- SPDX-License-Identifier: Apache-2.0
SELECT number, at, by, files, checksum, comment FROM manifests WHERE number = ?;
