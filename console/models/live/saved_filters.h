// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSettings>
#include <QString>

#include <vector>

namespace sluice::console {

/// A filter that an operator gave a name.
struct SavedFilter
{
    QString name;
    QString filter;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// Filters with names, kept in the settings. What is broken there is as if it were not there.
class SavedFilters
{
public:
    static constexpr size_t kMost = 100; ///< no more are kept
    static constexpr qsizetype kLongestName = 80;

    /// `settings` outlives this.
    SavedFilters(QSettings &settings, const QString &key);

    /// Sorted by name.
    const std::vector<SavedFilter> &all() const { return m_all; }
    /// Takes the place of the one of that name. False, and nothing is kept, without a name or a
    /// filter and beyond kMost.
    bool save(const QString &name, const QString &filter);
    void remove(const QString &name);

private:
    void write();

    QSettings &m_settings;
    QString m_key;
    std::vector<SavedFilter> m_all;
};

} // namespace sluice::console
