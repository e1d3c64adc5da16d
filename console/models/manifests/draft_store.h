// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace sluice::console {

/// A text that was edited and not yet applied.
struct Draft
{
    QString path; ///< of the manifest file on the server
    QString text;
    qint64 baseRevision = 0; ///< what was edited
    QDateTime savedAt;

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// Keeps the drafts of one server in a folder of its own, a file each, so that a crash loses at most
/// what was typed since the last save. A file that cannot be read is set aside, never deleted. GUI
/// thread; blocks for the disk.
class DraftStore
{
public:
    static constexpr qsizetype kLargest = 4 * 1024 * 1024;

    explicit DraftStore(QString folder);

    Result<> save(const Draft &draft) const;
    /// Without an error when there is none.
    Result<> remove(const QString &path) const;

    struct Loaded
    {
        std::vector<Draft> drafts;  ///< by path
        std::vector<QString> aside; ///< files that could not be read, with their new names
    };
    Loaded load() const;

private:
    QString fileOf(const QString &path) const;

    QString m_folder;
};

} // namespace sluice::console
