// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/access/access_question.h"
#include "console/models/session/server_session.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace sluice::console {

/// The question as fields; suggests names that the server knows.
class AccessForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AccessForm(ServerSession &session, QWidget *parent = nullptr);

    AccessQuestion question() const;
    void setQuestion(const AccessQuestion &question);
    /// Where the view puts the button that asks: behind what is asked.
    QHBoxLayout *askBar() const { return m_ask; }
    /// And the others: in the last line.
    QHBoxLayout *bar() const { return m_bar; }
    /// Into the first field that is wrong or missing.
    void focusWhatIsMissing();

Q_SIGNALS:
    void edited();
    void submitted(); ///< Enter in a field
    void said(const QString &text);

private:
    void build();
    void buildHolder();
    void buildDeed();
    void holderChanged();
    void claimsEdited();

    ServerSession &m_session;
    QComboBox *m_holder = nullptr;
    QStackedWidget *m_whoPages = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_connection = nullptr;
    QPlainTextEdit *m_claims = nullptr;
    QComboBox *m_action = nullptr;
    QLineEdit *m_resource = nullptr;
    QCheckBox *m_isLater = nullptr;
    QDateTimeEdit *m_at = nullptr;
    QHBoxLayout *m_ask = nullptr;
    QHBoxLayout *m_bar = nullptr;
};

} // namespace sluice::console
