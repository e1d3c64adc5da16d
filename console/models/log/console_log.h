// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/log/log_list.h"

#include <QObject>

namespace sluice::console {

/// What this console and its libraries noted since it was started; bounded as LogList is. What
/// looks like a token is masked before it is kept. One for the program, and gone with it.
class ConsoleLog final : public QObject
{
    Q_OBJECT

public:
    /// The first call begins to listen to Qt's messages; they still go where they went. GUI thread.
    static ConsoleLog &instance();
    ~ConsoleLog() override;

    LogList &list() { return m_list; }
    /// `source`: what noted it, e.g. the name of a profile.
    void note(LogLine::Level level, const QString &source, const QString &text);

    /// `text` without what may be a token.
    static QString masked(const QString &text);

private:
    explicit ConsoleLog(QObject *parent);

    LogList m_list;
};

} // namespace sluice::console
