// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/session/server_session.h"

#include <QTreeWidget>

namespace sluice::console {

/// What a draft would have done to the events of the last minutes: only what differs.
class WhatIfList final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit WhatIfList(const QString &name, QWidget *parent = nullptr);

    /// Asks the server about the draft, with the parameters of `admin.route.whatif`: all streams
    /// unless they name some. A later question takes the place of one that is not answered.
    void ask(ServerSession &session, QJsonObject params);
    void showResult(const QJsonObject &result);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSums(const QJsonObject &result);
    void note(const QString &text);

    quint64 m_question = 0;
    QJsonObject m_result; ///< that is shown; empty: none
};

} // namespace sluice::console
