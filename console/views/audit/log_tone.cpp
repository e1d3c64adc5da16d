// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/audit/log_tone.h"

#include "console/models/log/log_list.h"

namespace sluice::console {

using Level = LogLine::Level;

Tone toneOfLine(const QModelIndex &line)
{
    switch (static_cast<Level>(line.data(LogList::LevelRole).toInt())) {
    case Level::Debug:
        return Tone::Quiet;
    case Level::Warning:
        return Tone::Warning;
    case Level::Error:
        return Tone::Bad;
    case Level::Gap:
        return Tone::Accent;
    case Level::Info:
        break;
    }
    return Tone::Normal;
}

} // namespace sluice::console
