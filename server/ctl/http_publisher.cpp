// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/http_publisher.h"

#include "shared/client/json_slices.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

constexpr int kTransferTimeoutMs = 30'000;
constexpr qint64 kLongestWaitSeconds = 60;

Error errorOf(int status, const QByteArray &body)
{
    Error error{ErrorCode::Internal, u"the server answered with HTTP %1"_s.arg(status)};
    const auto members = client::JsonMembers::of(body);
    const auto inner = members ? client::JsonMembers::of(members->raw("error")) : members;
    if (!inner)
        return error;
    error.detail = QString::fromUtf8(inner->text("message").value_or(QByteArray()));
    const QByteArray name = inner->text("name").value_or(QByteArray());
    if (const auto code = errorCodeFromName(QLatin1StringView(name)))
        error.code = *code;
    return error;
}

seconds retryAfter(const QNetworkReply &reply)
{
    bool isNumber = false;
    const qint64 wait = reply.rawHeader("Retry-After").toLongLong(&isNumber);
    return seconds(isNumber ? std::clamp<qint64>(wait, 1, kLongestWaitSeconds) : 1);
}

} // namespace

HttpPublisher::HttpPublisher(Target target, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
{
    m_network.setTransferTimeout(kTransferTimeoutMs);
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &HttpPublisher::post);
    connect(&m_network, &QNetworkAccessManager::finished, this, [this](QNetworkReply *reply) {
        reply->deleteLater();
        answered(*reply);
    });
    connect(&m_network, &QNetworkAccessManager::sslErrors, this,
            [this](QNetworkReply *reply, const QList<QSslError> &errors) {
                checkTrust(*reply, errors);
            });
}

void HttpPublisher::publish(const QByteArray &event, const QByteArray &id)
{
    Q_ASSERT(!m_isBusy);
    m_isBusy = true;
    m_event = event;
    m_id = id;
    m_attempts = 0;
    post();
}

void HttpPublisher::post()
{
    ++m_attempts;
    QNetworkRequest request(m_target.events);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("User-Agent", "sluicectl/" SLUICE_VERSION);
    request.setRawHeader("Idempotency-Key", m_id);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    const QByteArray token = m_target.token();
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    const auto tls = client::tlsConfiguration(m_target.tls);
    if (!tls) {
        m_isBusy = false;
        QTimer::singleShot(0, this, [this, why = tls.error()] { Q_EMIT failed(why); });
        return;
    }
    request.setSslConfiguration(*tls);
    m_untrusted.reset();
    m_network.post(request, m_event);
}

void HttpPublisher::checkTrust(QNetworkReply &reply, const QList<QSslError> &errors)
{
    const QSslCertificate peer = reply.sslConfiguration().peerCertificate();
    if (const auto expected = client::expectedErrors(m_target.tls, peer, errors))
        reply.ignoreSslErrors(*expected);
    else
        m_untrusted = client::refusalOf(m_target.tls, peer, errors);
}

void HttpPublisher::answered(QNetworkReply &reply)
{
    if (m_untrusted) {
        m_isBusy = false;
        Q_EMIT failed({ErrorCode::PermissionDenied,
                       u"%1: %2"_s.arg(m_target.events.toDisplayString(),
                                       client::refusalText(m_target.tls, *m_untrusted))});
        return;
    }
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply.readAll();
    if (status == 0) {
        return retry({ErrorCode::NetworkFailed,
                      u"%1: %2"_s.arg(m_target.events.toDisplayString(), reply.errorString())},
                     seconds(std::min(m_attempts, 5)));
    }
    if (status == 503 || status == 429)
        return retry(errorOf(status, body), retryAfter(reply));
    m_isBusy = false;
    if (status >= 200 && status < 300)
        Q_EMIT published(body);
    else
        Q_EMIT failed(errorOf(status, body));
}

void HttpPublisher::retry(const Error &why, seconds wait)
{
    if (m_attempts >= kMaxAttempts) {
        m_isBusy = false;
        Q_EMIT failed(why);
        return;
    }
    m_retryTimer.start(wait);
    Q_EMIT delayed(why, wait);
}

} // namespace sluice::ctl
