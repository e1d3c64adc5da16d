// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/session.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using client::NativeClient;

client::ClientOptions clientOptions(const Target &target)
{
    client::ClientOptions options;
    options.url = target.webSocket;
    options.token = target.token;
    options.subprotocol = target.subprotocol;
    options.tls = target.tls;
    options.userAgent = "sluicectl/" SLUICE_VERSION;
    return options;
}

Session::Session(const Target &target)
    : m_client(clientOptions(target))
{
}

Result<> Session::connect()
{
    Result<> outcome;
    QObject context;
    const auto finish = [&outcome](const Error &error) {
        outcome = fail(error);
        QCoreApplication::exit();
    };
    QObject::connect(&m_client, &NativeClient::refused, &context, finish);
    QObject::connect(&m_client, &NativeClient::interrupted, &context, finish);
    QObject::connect(&m_client, &NativeClient::stateChanged, &context,
                     [](NativeClient::State state) {
                         if (state == NativeClient::State::Live)
                             QCoreApplication::exit();
                     });
    m_client.open();
    QCoreApplication::exec();
    return outcome;
}

Result<QByteArray> Session::call(const QByteArray &method, const QByteArray &params)
{
    Result<QByteArray> outcome;
    m_client.call(method, params, [&outcome](const Result<QByteArray> &result) {
        outcome = result;
        QCoreApplication::exit();
    });
    QCoreApplication::exec();
    return outcome;
}

Result<QByteArray> request(const Target &target, const QByteArray &method, const QByteArray &params)
{
    Session session(target);
    if (const auto connected = session.connect(); !connected)
        return fail(connectionError(target, connected.error()));
    return session.call(method, params);
}

Error connectionError(const Target &target, const Error &error)
{
    return {error.code, u"%1: %2"_s.arg(target.webSocket.toDisplayString(), error.detail)};
}

} // namespace sluice::ctl
