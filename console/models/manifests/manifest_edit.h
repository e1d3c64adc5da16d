// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

namespace sluice::console {

/// Bytes put in the place of others. Nothing else of the file changes, so that comments, order and
/// line ends stay as they were written.
struct ByteEdit
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< just behind what is replaced; equals `begin` where text is only put in
    QByteArray text;

    QByteArray appliedTo(const QByteArray &file) const;
};

/// Adds an entry to a section of a manifest: behind the last one, indented alike; a section that is
/// not there yet is begun at the end of the file. `entry` is one line of YAML without indentation,
/// `- …` for the sections that are lists. Fails with `invalid_params` and where, when the place
/// cannot be told for sure: the text is no YAML, or the section is written in braces. Pure.
Result<ByteEdit> addEntry(const QByteArray &file, const QByteArray &section,
                          const QByteArray &entry);

} // namespace sluice::console
