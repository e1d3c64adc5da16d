// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/config.h"
#include "server/core/admin/server_gauges.h"

#include <QLoggingCategory>

namespace sluice::app {

Q_DECLARE_LOGGING_CATEGORY(logApp)

/// All of Qt's and our messages go to stderr from here on: one line each, as text or as JSON, with
/// time, level and category; below `level` nothing. Thread-safe; may be called again on reload.
void installLog(const config::Log &log);

/// Any thread: the latest lines that were written, those after `seq`; for operators.
std::vector<core::LogLine> keptLogAfter(quint64 seq);

} // namespace sluice::app
