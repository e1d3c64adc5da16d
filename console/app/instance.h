// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <QString>

namespace sluice::console {

/// What a second start asks of the console that runs already.
struct OpenWish
{
    QString profile;
    QString link; ///< may hold a token: never logged
};

/// The one console of a settings folder. Others of the same user hand their wishes to it through a
/// socket that only this user can open. GUI thread.
class Instance final : public QObject
{
    Q_OBJECT

public:
    explicit Instance(const QString &home, QObject *parent = nullptr);

    /// True: another console runs and took the wish. Waits for it, at most two seconds.
    bool handOver(const OpenWish &wish) const;
    /// Takes wishes from now on. Without a socket there are none; nothing else is lost.
    void listen();

Q_SIGNALS:
    void wished(const sluice::console::OpenWish &wish);

private:
    void take();

    QString m_name;
    QLocalServer m_server;
};

} // namespace sluice::console
