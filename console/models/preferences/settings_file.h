// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSettings>
#include <QString>

#include <memory>

namespace sluice::console {

struct OpenedSettings
{
    std::unique_ptr<QSettings> settings;
    QString trouble; ///< for people; empty: none
};

/// The settings in that file. One that cannot be read, or is of a newer console, is set aside
/// beside itself and never written over; `trouble` says where it is. GUI thread; blocks for the
/// disk.
OpenedSettings openSettings(const QString &path);

} // namespace sluice::console
