// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/jwks_fetcher.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace sluice::auth {

using namespace Qt::StringLiterals;

namespace {

qint64 steadyNowMs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    // A redirect would let one host send us to another.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept", "application/jwk-set+json, application/json");
    // Naming an encoding ourselves keeps Qt from unpacking, so the size limit counts what comes in.
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

// Read anew each time: certificates get renewed.
Result<> trust(QNetworkRequest &request, const QString &caFile)
{
    if (caFile.isEmpty())
        return {};
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(caFile);
    if (certificates.isEmpty()) {
        return fail(ErrorCode::FileUnreadable,
                    u"%1 cannot be read or holds no certificate in PEM form"_s.arg(caFile));
    }
    QSslConfiguration ssl = request.sslConfiguration();
    ssl.setCaCertificates(certificates);
    request.setSslConfiguration(ssl);
    return {};
}

} // namespace

struct JwksFetcher::State
{
    State(JwksSource from, QObject *owner)
        : source(std::move(from))
        , deadline(owner)
    {
        deadline.setSingleShot(true);
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State()
    {
        if (!reply)
            return;
        // The fetcher's slots refer to this state; Qt's own connections are needed to abort.
        reply->disconnect(deadline.parent());
        reply->abort();
        reply->deleteLater();
    }

    JwksSource source;
    std::optional<QByteArray> document; ///< the last good one
    std::vector<Key> keys;
    qint64 fetchedMs = 0;
    qint64 dueMs = std::numeric_limits<qint64>::min();
    std::optional<qint64> unknownMs; ///< when an unknown key last made us ask
    bool failed = false;

    QNetworkReply *reply = nullptr;
    QByteArray body;
    QString abortReason;
    QTimer deadline;
};

JwksFetcher::JwksFetcher(std::vector<Key> configured, std::vector<JwksSource> sources,
                         JwksFetcherOptions options, QObject *parent)
    : QObject(parent)
    , m_configured(std::move(configured))
    , m_options(std::move(options))
    , m_network(this)
    , m_timer(this)
{
    if (!m_options.nowMs)
        m_options.nowMs = steadyNowMs;
    for (JwksSource &source : sources)
        m_states.push_back(std::make_unique<State>(std::move(source), this));
    connect(&m_timer, &QTimer::timeout, this, &JwksFetcher::poll);
}

JwksFetcher::~JwksFetcher()
{
    // Before the network, which owns the replies that are under way.
    m_states.clear();
}

void JwksFetcher::reconfigure(std::vector<Key> configured, std::vector<JwksSource> sources)
{
    std::vector<std::unique_ptr<State>> states;
    for (JwksSource &source : sources) {
        std::unique_ptr<State> state = takeState(source);
        if (!state)
            state = std::make_unique<State>(std::move(source), this);
        states.push_back(std::move(state));
    }
    m_configured = std::move(configured);
    m_states = std::move(states);
    publish();
    if (m_timer.isActive())
        poll();
    answerAskers(); // the requests they wait for may be gone
}

std::unique_ptr<JwksFetcher::State> JwksFetcher::takeState(const JwksSource &source)
{
    const auto isOfSource = [&](const auto &state) { return state && state->source == source; };
    const auto it = std::ranges::find_if(m_states, isOfSource);
    return it == m_states.end() ? nullptr : std::move(*it);
}

Result<> JwksFetcher::checkSource(const JwksSource &source, const JwksFetcherOptions &options)
{
    const QUrl &url = source.url;
    const QString shown = url.toDisplayString();
    if (!url.isValid() || !url.userInfo().isEmpty() || url.hasFragment())
        return fail(ErrorCode::ConfigInvalid, u"%1 is not a plain address"_s.arg(shown));
    if (url.isLocalFile())
        return {};
    const bool isTest = options.allowInsecureForTests && url.scheme() == "http"_L1
                        && isLoopback(url.host());
    if ((url.scheme() != "https"_L1 && !isTest) || url.host().isEmpty()) {
        return fail(ErrorCode::ConfigInvalid,
                    u"%1: keys are fetched by https: or from a file: only"_s.arg(shown));
    }
    return {};
}

void JwksFetcher::start()
{
    poll();
    m_timer.start(std::chrono::seconds(1));
}

void JwksFetcher::refreshForUnknownKey(int asker)
{
    if (std::ranges::find(m_askers, asker) == m_askers.end())
        m_askers.push_back(asker);
    const qint64 now = m_options.nowMs();
    for (const auto &state : m_states) {
        if (state->reply || restMs(*state) > 0)
            continue;
        state->unknownMs = now;
        ask(*state);
    }
    answerAskers();
}

// How long an unknown key does not make us ask this source.
qint64 JwksFetcher::restMs(const State &state) const
{
    const qint64 now = m_options.nowMs();
    qint64 until = now;
    if (state.unknownMs)
        until = *state.unknownMs + m_options.unknownKeyInterval.count();
    if (state.failed)
        until = std::max(until, state.dueMs);
    return std::max<qint64>(until - now, 0);
}

// Whoever asked is told when everything that may bring the key has come, or will not.
void JwksFetcher::answerAskers()
{
    const auto isAsked = [](const auto &state) { return state->reply != nullptr; };
    if (m_askers.empty() || std::ranges::any_of(m_states, isAsked))
        return;
    qint64 pause = m_options.unknownKeyInterval.count();
    for (const auto &state : m_states)
        pause = std::min(pause, restMs(*state));
    for (const int asker : std::exchange(m_askers, {}))
        Q_EMIT unknownKeyAnswered(asker, pause);
}

void JwksFetcher::poll()
{
    const qint64 now = m_options.nowMs();
    bool dropped = false;
    for (const auto &state : m_states) {
        if (state->document && now - state->fetchedMs >= m_options.maxStale.count()) {
            state->document.reset();
            state->keys.clear();
            dropped = true;
        }
        if (now >= state->dueMs)
            ask(*state);
    }
    if (dropped)
        publish();
}

void JwksFetcher::ask(State &state)
{
    if (state.reply)
        return;
    if (const Result<> checked = checkSource(state.source, m_options); !checked) {
        reject(state, checked.error());
        return;
    }
    if (state.source.url.isLocalFile()) {
        askFile(state);
        return;
    }
    state.body.clear();
    state.abortReason.clear();
    QNetworkRequest request = requestFor(state.source.url);
    if (const Result<> trusted = trust(request, state.source.caFile); !trusted) {
        reject(state, trusted.error());
        return;
    }
    QNetworkReply *reply = m_network.get(request);
    state.reply = reply;
    reply->setReadBufferSize(kMaxJwksBytes + 1);
    const auto abort = [&state, reply](const QString &reason) {
        state.abortReason = reason;
        reply->abort();
    };
    connect(reply, &QNetworkReply::readyRead, this, [&state, reply, abort] {
        state.body += reply->readAll();
        if (state.body.size() > kMaxJwksBytes && state.abortReason.isEmpty())
            abort(u"the answer has more than %1 bytes"_s.arg(kMaxJwksBytes));
    });
    connect(reply, &QNetworkReply::finished, this, [this, &state] { finish(state); });
    // The whole request, not the pause between two bytes: a server may drip.
    state.deadline.callOnTimeout(reply, [abort] { abort(u"no complete answer in time"_s); });
    state.deadline.start(m_options.timeout);
}

void JwksFetcher::askFile(State &state)
{
    QFile file(state.source.url.toLocalFile());
    if (!file.open(QIODevice::ReadOnly)) {
        reject(state, {ErrorCode::FileUnreadable, file.errorString()});
        return;
    }
    // One byte more than allowed is enough for the parser to refuse it.
    accept(state, file.read(kMaxJwksBytes + 1));
}

void JwksFetcher::finish(State &state)
{
    QNetworkReply *reply = std::exchange(state.reply, nullptr);
    state.deadline.stop();
    // Its slot belongs to the reply that is over.
    state.deadline.disconnect();
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!state.abortReason.isEmpty())
        reject(state, {ErrorCode::NetworkFailed, state.abortReason});
    else if (status >= 300 && status < 400)
        reject(state, {ErrorCode::NetworkFailed, u"redirects are not followed"_s});
    else if (reply->error() != QNetworkReply::NoError)
        reject(state, {ErrorCode::NetworkFailed, reply->errorString()});
    else if (status != 200)
        reject(state, {ErrorCode::NetworkFailed, u"HTTP status %1"_s.arg(status)});
    else
        accept(state, state.body + reply->readAll());
    answerAskers();
}

void JwksFetcher::accept(State &state, const QByteArray &document)
{
    Result<LoadedKeys> loaded = parseJwks(
        document, {state.source.issuer, state.source.allowed, JwksTrust::Public});
    if (!loaded) {
        reject(state, loaded.error());
        return;
    }
    const qint64 now = m_options.nowMs();
    state.failed = false;
    state.fetchedMs = now;
    state.dueMs = now + m_options.maxAge.count();
    // An unchanged document makes no new set: that would empty every token cache.
    if (state.document == document)
        return;
    state.document = document;
    state.keys = std::move(loaded->keys);
    for (const QString &warning : loaded->warnings)
        Q_EMIT sourceWarned(state.source.url, warning);
    publish();
}

void JwksFetcher::reject(State &state, const Error &error)
{
    state.failed = true;
    state.dueMs = m_options.nowMs() + m_options.retryAfterFailure.count();
    Q_EMIT sourceFailed(state.source.url, error);
}

void JwksFetcher::publish()
{
    std::vector<Key> keys = m_configured;
    for (const auto &state : m_states)
        keys.insert(keys.end(), state->keys.begin(), state->keys.end());
    Q_EMIT keySetChanged(KeySet::create(std::move(keys)));
}

} // namespace sluice::auth
