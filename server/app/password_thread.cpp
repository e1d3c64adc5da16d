// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/password_thread.h"

#include "server/auth/bcrypt.h"

namespace sluice::app {

PasswordThread::PasswordThread()
{
    m_thread.setObjectName(QStringLiteral("passwords"));
    m_context.moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
}

PasswordThread::~PasswordThread()
{
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

bool PasswordThread::submit(QByteArray password, QByteArray hash, std::function<void(bool)> done)
{
    if (m_waiting.fetch_add(1) >= kWaiting) {
        --m_waiting;
        return false;
    }
    return QMetaObject::invokeMethod(
        &m_context,
        [this, password = std::move(password), hash = std::move(hash), done = std::move(done)] {
            --m_waiting;
            if (!m_thread.isInterruptionRequested())
                done(auth::passwordMatches(password, hash));
        },
        Qt::QueuedConnection);
}

} // namespace sluice::app
