// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/ctl/target.h"
#include "shared/base/result.h"
#include "shared/client/tls_trust.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

class QNetworkReply;

namespace sluice::ctl {

/// Publishes events through `POST /v1/events`, one at a time on one kept connection. Each event has
/// a publish id, so that repeating it after a lost answer delivers it once.
class HttpPublisher final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMaxAttempts = 30;

    explicit HttpPublisher(Target target, QObject *parent = nullptr);

    bool isBusy() const { return m_isBusy; }

    /// `event` is the JSON of `{event, payload, id?}`; `id` is used if it has none. Must not be busy.
    void publish(const QByteArray &event, const QByteArray &id);

Q_SIGNALS:
    /// The raw answer `{id, deliveries}`. May be answered with the next publish().
    void published(const QByteArray &answer);
    void failed(const Error &why);
    /// The server asked for patience, or was not there.
    void delayed(const Error &why, std::chrono::seconds wait);

private:
    void post();
    void checkTrust(QNetworkReply &reply, const QList<QSslError> &errors);
    void answered(QNetworkReply &reply);
    void retry(const Error &why, std::chrono::seconds wait);

    Target m_target;
    QNetworkAccessManager m_network;
    QTimer m_retryTimer;
    std::optional<client::TlsRefusal> m_untrusted; ///< of the request that runs
    QByteArray m_event;
    QByteArray m_id;
    int m_attempts = 0;
    bool m_isBusy = false;
};

} // namespace sluice::ctl
