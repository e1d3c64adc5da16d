// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/wakeup.h"

#include <QSocketNotifier>

#include <sys/eventfd.h>
#include <unistd.h>

namespace sluice {

Wakeup::Wakeup()
    : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_descriptor < 0)
        qFatal("eventfd: no descriptor left for a wake-up");
}

Wakeup::~Wakeup()
{
    m_notifier.reset();
    ::close(m_descriptor);
}

void Wakeup::open(std::function<void()> callback)
{
    Q_ASSERT(!m_notifier);
    m_callback = std::move(callback);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this] { activated(); });
}

void Wakeup::close()
{
    if (!m_notifier)
        return;
    m_notifier->setEnabled(false);
    m_notifier->disconnect();
    // The callback may be what called us, on the stack of the notifier's own signal.
    m_notifier.release()->deleteLater();
}

void Wakeup::wake()
{
    const quint64 one = 1;
    // Fails only if the counter is full, and then the reader is awake anyway.
    [[maybe_unused]] const auto written = ::write(m_descriptor, &one, sizeof one);
}

void Wakeup::activated()
{
    quint64 count = 0;
    [[maybe_unused]] const auto size = ::read(m_descriptor, &count, sizeof count);
    m_callback();
}

} // namespace sluice
