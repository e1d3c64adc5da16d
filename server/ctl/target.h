// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/key_set.h"
#include "server/config/config.h"
#include "shared/base/result.h"
#include "shared/client/tls_options.h"

#include <QCommandLineParser>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace sluice::ctl {

/// The server to talk to and what to show it.
struct Target
{
    QUrl webSocket; ///< …/v1
    QUrl events;    ///< …/v1/events
    QString subprotocol = QStringLiteral("sluice.v1");
    client::TlsOptions tls{};

    /// A fresh one on every call where it is signed here; empty: none.
    std::function<QByteArray()> token;
};

/// From the options, then the environment, then `--config`, then the defaults. ConfigInvalid,
/// FileUnreadable, InvalidParams.
Result<Target> targetFrom(const QCommandLineParser &parser);

/// The configuration file of `--config`; nothing without that option.
Result<std::optional<config::Config>> configFrom(const QCommandLineParser &parser);

/// The first of the server's keys that can sign: of `auth.keys`, else its own secret.
Result<auth::Key> signingKeyOf(const config::Config &config);

/// The secret that a server without configured keys made in its data folder.
Result<auth::Key> ownKeyOf(const QString &dataDirectory);

/// `90`, `90s`, `15m`, `8h`, `7d`; nothing on anything else, or over ten years.
std::optional<std::chrono::seconds> durationFrom(const QString &text);

/// The JSON of a command's PAYLOAD argument: its text, or standard input for `-`. InvalidParams.
Result<QByteArray> payloadFrom(const QStringList &arguments, qsizetype index);

} // namespace sluice::ctl
