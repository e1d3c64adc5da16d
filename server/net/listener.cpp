// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/listener.h"

#include "server/net/edge.h"
#include "server/net/tls_context.h"

#include <cerrno>
#include <chrono>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>

namespace sluice::net {

namespace {

using namespace std::chrono_literals;

constexpr auto kPause = 100ms;        ///< after the process ran out of descriptors
constexpr auto kReadRefusal = 1000ms; ///< for the peer to read its 503
constexpr size_t kMaxRefused = 256;
constexpr int kAcceptsPerTurn = 256;

constexpr char kFull[] = "HTTP/1.1 503 Service Unavailable\r\n"
                         "Retry-After: 1\r\n"
                         "Content-Length: 0\r\n"
                         "Connection: close\r\n\r\n";

Descriptor openSpare()
{
    return Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

} // namespace

quint64 raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    if (before != limit.rlim_max && ::setrlimit(RLIMIT_NOFILE, &limit) != 0)
        return before;
    return limit.rlim_cur;
}

Listener::Listener(ListenerId id, std::vector<Edge *> edges, std::shared_ptr<ConnectionQuota> quota,
                   QObject *parent)
    : QTcpServer(parent)
    , m_id(id)
    , m_edges(std::move(edges))
    , m_quota(std::move(quota))
    , m_spare(openSpare())
{
    setListenBacklogSize(kBacklog);
    m_resume.setSingleShot(true);
    m_forgetRefused.setSingleShot(true);
    connect(&m_resume, &QTimer::timeout, this, [this] { m_acceptable->setEnabled(true); });
    connect(&m_forgetRefused, &QTimer::timeout, this, [this] { m_refusedSockets.clear(); });
}

Listener::~Listener() = default;

Result<> Listener::start(const QHostAddress &address, quint16 port)
{
    if (!listen(address, port)) {
        return fail(ErrorCode::NetworkFailed,
                    QStringLiteral("cannot listen on %1 port %2: %3")
                        .arg(address.toString(), QString::number(port), errorString()));
    }
    pauseAccepting();
    m_acceptable = std::make_unique<QSocketNotifier>(socketDescriptor(), QSocketNotifier::Read);
    connect(m_acceptable.get(), &QSocketNotifier::activated, this, [this] { acceptSome(); });
    return {};
}

void Listener::stopAccepting()
{
    m_resume.stop();
    m_acceptable.reset();
    close();
}

void Listener::acceptSome()
{
    for (int i = 0; i < kAcceptsPerTurn; ++i) {
        const int descriptor = ::accept4(static_cast<int>(socketDescriptor()), nullptr, nullptr,
                                         SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (descriptor >= 0) {
            incomingConnection(descriptor);
            continue;
        }
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            pause();
            return;
        }
        if (errno == EAGAIN)
            return;
        // Whatever else went wrong concerns one connection only (accept(2)).
    }
}

void Listener::pause()
{
    shedOne();
    m_acceptable->setEnabled(false);
    m_resume.start(kPause);
}

void Listener::setTls(std::shared_ptr<const TlsContext> context)
{
    m_tls = std::move(context);
}

void Listener::incomingConnection(qintptr descriptor)
{
    Descriptor accepted(static_cast<int>(descriptor));
    if (!m_quota->tryTake()) {
        refuse(std::move(accepted));
        return;
    }
    Edge *edge = m_edges[m_next++ % m_edges.size()];
    edge->handOver({std::move(accepted), m_id, m_tls, QuotaTicket(m_quota)});
}

void Listener::shedOne()
{
    // One client that waits for a descriptor hears a clean end instead of nothing, and the queue of
    // the kernel moves on.
    m_spare.reset();
    Descriptor shed(::accept4(static_cast<int>(socketDescriptor()), nullptr, nullptr,
                              SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (shed)
        ++m_refused;
    shed.reset();
    m_spare = openSpare();
}

void Listener::refuse(Descriptor descriptor)
{
    ++m_refused;
    if (m_tls || m_refusedSockets.size() >= kMaxRefused)
        return;
    [[maybe_unused]] const auto sent = ::send(descriptor.number(), kFull, sizeof kFull - 1,
                                              MSG_NOSIGNAL | MSG_DONTWAIT);
    ::shutdown(descriptor.number(), SHUT_WR);
    // Closing now, with its request unread, would reset the connection before it reads the answer.
    m_refusedSockets.push_back(std::move(descriptor));
    if (!m_forgetRefused.isActive())
        m_forgetRefused.start(kReadRefusal);
}

} // namespace sluice::net
