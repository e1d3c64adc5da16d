# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What benchmarks and soak tests share: servers, tokens, metrics, the load generator."""
