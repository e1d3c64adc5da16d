// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QTreeWidget;

namespace sluice::console {

/// What a draft of manifests would change: rules, and who gains and loses access.
class DraftEffectPage final : public QWidget
{
    Q_OBJECT

public:
    explicit DraftEffectPage(QWidget *parent = nullptr);

    /// What `admin.manifest.plan` answered; empty: nothing was planned.
    void showPlan(const QJsonObject &plan);

Q_SIGNALS:
    void placeChosen(const QString &path, int line);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRules(const QJsonObject &plan);
    void showAccess(const QJsonObject &effect);

    QJsonObject m_plan;
    QLabel *m_hint = nullptr;
    QTreeWidget *m_list = nullptr;
};

} // namespace sluice::console
