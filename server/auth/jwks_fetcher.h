// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/key_loader.h"
#include "shared/base/error.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace sluice::auth {

/// Where an issuer publishes its keys. The address is the operator's: nothing of a token is ever
/// part of a request.
struct JwksSource
{
    QUrl url; ///< https: or file:
    QByteArray issuer;
    std::vector<Algorithm> allowed;
    QString caFile{}; ///< PEM: who is trusted to vouch for the server; empty: the system's

    friend bool operator==(const JwksSource &, const JwksSource &) = default;
};

struct JwksFetcherOptions
{
    std::chrono::milliseconds timeout{2'000}; ///< of a whole request
    std::chrono::milliseconds maxAge = std::chrono::hours(1);
    std::chrono::milliseconds retryAfterFailure{10'000};
    std::chrono::milliseconds unknownKeyInterval{60'000};
    std::chrono::milliseconds maxStale = std::chrono::hours(24); ///< then old keys are dropped
    bool allowInsecureForTests = false;                          ///< http: to a loopback address
    std::function<qint64()> nowMs; ///< monotonic; default: a steady clock
};

/// Keeps the keys of remote issuers fresh. Lives in the fetch thread; at most one request per
/// source is under way. If a source fails, its old keys stay in use (up to maxStale) and it is not
/// asked again before retryAfterFailure.
class JwksFetcher : public QObject
{
    Q_OBJECT

public:
    /// `configured` are the keys that are in every emitted set, before those of the sources.
    JwksFetcher(std::vector<Key> configured, std::vector<JwksSource> sources,
                JwksFetcherOptions options, QObject *parent = nullptr);
    ~JwksFetcher() override;

    /// ConfigInvalid for a source that would never be asked: another scheme, credentials in the
    /// address, http without the test switch.
    [[nodiscard]] static Result<> checkSource(const JwksSource &source,
                                              const JwksFetcherOptions &options);

    /// A reload: emits a set of the new configured keys and the keys that unchanged sources
    /// already gave, then asks the new sources. Call in the fetch thread.
    void reconfigure(std::vector<Key> configured, std::vector<JwksSource> sources);

public Q_SLOTS:
    /// Asks all sources and from then on whenever one is due.
    void start();

    /// A token named a `kid` nobody knows: asks sources not asked for this reason within
    /// unknownKeyInterval. May be called for every such token. `asker` gets one
    /// unknownKeyAnswered() for all its calls until then: at once if nothing may be asked.
    void refreshForUnknownKey(int asker = 0);

    /// Asks the sources that are due; called by a timer once a second.
    void poll();

Q_SIGNALS:
    void keySetChanged(std::shared_ptr<const sluice::auth::KeySet> keys);
    /// No request is under way any more; keySetChanged() has told of what they brought. Nothing
    /// will be asked for an unknown key within the next `pauseMs`.
    void unknownKeyAnswered(int asker, qint64 pauseMs);
    void sourceFailed(const QUrl &url, const sluice::Error &error);
    void sourceWarned(const QUrl &url, const QString &warning);

private:
    struct State;

    std::unique_ptr<State> takeState(const JwksSource &source);
    void ask(State &state);
    void askFile(State &state);
    void finish(State &state);
    void accept(State &state, const QByteArray &document);
    void reject(State &state, const Error &error);
    void publish();
    void answerAskers();
    qint64 restMs(const State &state) const;

    std::vector<Key> m_configured;
    JwksFetcherOptions m_options;
    std::vector<std::unique_ptr<State>> m_states;
    std::vector<int> m_askers; // each once
    QNetworkAccessManager m_network;
    QTimer m_timer;
};

} // namespace sluice::auth
