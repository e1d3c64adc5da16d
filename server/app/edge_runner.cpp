// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/edge_runner.h"

#include <QSemaphore>

namespace sluice::app {

namespace {

constexpr int kClosedPerTurn = 500;

} // namespace

EdgeRunner::EdgeRunner(Setup setup)
    : m_setup(std::move(setup))
    , m_context(std::make_unique<QObject>())
    , m_gateway(std::make_unique<dialects::Gateway>(m_setup.wiring))
    , m_edge(std::make_unique<net::Edge>(m_setup.config, *m_gateway))
{
    m_gateway->bind(*m_edge);
    m_gateway->http().setHooks(m_setup.hooks);
}

EdgeRunner::~EdgeRunner()
{
    stop();
}

void EdgeRunner::start()
{
    if (!m_setup.ownThread)
        return create();
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("edge-%1").arg(m_setup.config.number));
    m_context->moveToThread(m_thread.get());
    m_thread->start();
    QSemaphore started;
    invoke([this, &started] {
        create();
        started.release();
    });
    started.acquire();
}

void EdgeRunner::stop()
{
    if (!m_edge)
        return;
    const auto destroy = [this] {
        m_inbox.close();
        m_edge.reset();
        m_gateway.reset();
    };
    if (!m_thread)
        return destroy();
    QSemaphore stopped;
    invoke([&] {
        destroy();
        stopped.release();
    });
    stopped.acquire();
    m_thread->quit();
    m_thread->wait();
}

void EdgeRunner::create()
{
    m_inbox.open([this](std::span<dialects::ToEdge> batch) {
        m_gateway->handle(batch);
        m_edge->flush();
    });
    m_edge->start();
}

void EdgeRunner::closeAll(CloseReason reason, std::function<void()> emptied)
{
    m_inbox.post(dialects::EdgeCall([this, reason, emptied = std::move(emptied)] {
        m_gateway->onEmptied = emptied;
        m_gateway->sayGoodbye(reason);
        m_edge->closeAll(reason, {}, kClosedPerTurn);
    }));
}

void EdgeRunner::closeAllOf(core::DialectId dialect, CloseReason reason)
{
    m_inbox.post(
        dialects::EdgeCall([this, dialect, reason] { m_gateway->closeAllOf(dialect, reason); }));
}

void EdgeRunner::keysAnswered(std::chrono::milliseconds pause)
{
    m_inbox.post(dialects::EdgeCall([this, pause] { m_gateway->tokens().answered(pause); }));
}

void EdgeRunner::pokeIfWaiting()
{
    if (m_gateway->waitsForCore())
        m_inbox.post(dialects::EdgeCall([] {}));
}

void EdgeRunner::dropAll()
{
    invoke([this] { m_edge->dropAll(); });
}

void EdgeRunner::setConfig(net::EdgeConfig config)
{
    config.onStage = m_setup.config.onStage;
    invoke([this, config = std::move(config)] { m_edge->setConfig(config); });
}

void EdgeRunner::invoke(std::function<void()> call)
{
    QMetaObject::invokeMethod(m_context.get(), std::move(call), Qt::QueuedConnection);
}

} // namespace sluice::app
