// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/app.h"
#include "server/app/command_line.h"
#include "server/app/log.h"
#include "server/app/unix_signals.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sluiced"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SLUICE_VERSION));
    const auto line = sluice::app::parseCommandLine(application.arguments());
    if (line.exitCode)
        return *line.exitCode;

    sluice::app::installLog(line.config.log);
    sluice::app::UnixSignals signals;
    sluice::app::App app({line.configFile, line.readyFile}, line.config);
    QObject::connect(&signals, &sluice::app::UnixSignals::hangup, &app, &sluice::app::App::reload);
    QObject::connect(&signals, &sluice::app::UnixSignals::terminate, &app,
                     &sluice::app::App::shutDown);
    if (const auto started = app.start(); !started) {
        qCCritical(sluice::app::logApp).noquote() << started.error().detail;
        return sluice::app::exitCodeOf(started.error());
    }
    return QCoreApplication::exec();
}
