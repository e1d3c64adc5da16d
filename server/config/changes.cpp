// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/changes.h"

#include "server/config/settings.h"

namespace sluice::config {

QStringList waitingForRestart(const Config &running, const Config &loaded)
{
    Config before = running;
    Config after = loaded;
    QStringList lines;
    for (const Setting<Config> &setting : settings()) {
        if (setting.effect != Effect::Restart)
            continue;
        const QString was = setting.show(before);
        const QString is = setting.show(after);
        if (was != is)
            lines.push_back(QStringLiteral("%1: %2 -> %3 takes effect after a restart")
                                .arg(QString::fromUtf8(setting.path), was, is));
    }
    return lines;
}

} // namespace sluice::config
