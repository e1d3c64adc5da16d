// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace sluice::console {

/// The command line, understood without a display.
struct Arguments
{
    QString link;             ///< sluice://…; may hold a token: never printed
    QString profile;          ///< name of the profile to open; empty: those of the last time
    QString home;             ///< folder of profiles and settings; empty: the desktop's
    QString theme;            ///< empty: the setting's
    QString language;         ///< empty: the setting's
    bool isNewWindow = false; ///< beside a console that runs, with no server of the last time
    bool isHelp = false;
    bool isVersion = false;
    QString fault; ///< what is wrong; empty: nothing
};
Arguments readArguments(const QStringList &arguments);
QString helpText();

/// From now on large blocks, such as chunks of live events, go back to the system when they are
/// freed. Before other threads are started.
void returnFreedMemory();

/// Runs the program until its window is closed. Exit codes as of sysexits: 0, 1, 64 usage.
int runConsole(int argc, char **argv);

} // namespace sluice::console
