// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStatusBar>

class QLabel;

namespace sluice::console {

class MetricsFeed;
class ServerSession;

/// Are we connected, where is my token, how old is what I see, how much goes through.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent);

    /// Null: no server is shown.
    void watch(ServerSession *session, MetricsFeed *metrics);
    /// For a few seconds, and to the screen reader.
    void say(const QString &text);

private:
    void refresh();

    ServerSession *m_session = nullptr;
    MetricsFeed *m_metrics = nullptr;
    QLabel *m_connection = nullptr;
    QLabel *m_rates = nullptr;
};

/// ● live, ◐ connecting, ◌ stale or lost, ✕ refused: a shape for what colour alone would say.
QString stateSign(const ServerSession &session);
/// The state as one or two words.
QString stateWord(const ServerSession &session);

} // namespace sluice::console
