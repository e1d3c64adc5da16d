// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/widgets/tone.h"

#include <QModelIndex>

namespace sluice::console {

/// How a line of a LogList stands out: by its level.
Tone toneOfLine(const QModelIndex &line);

} // namespace sluice::console
