// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What needs attention on all servers of the window.
#include "console/app/alert_centre.h"
#include "console/app/main_window.h"
#include "console/app/server_page.h"

#include <QGuiApplication>
#include <QTabWidget>

namespace sluice::console {

void MainWindow::watchAttention(ServerPage *page)
{
    connect(&page->metrics(), &MetricsFeed::sampled, this, [this, page] { attend(page); });
    connect(page, &QObject::destroyed, this, [this, page] {
        m_attention.erase(page);
        fillAlerts();
    });
}

// Never what the server wrote: it may hold what a stranger sent.
void MainWindow::attend(ServerPage *page)
{
    const auto lines = attentionOf(page->metrics().latest());
    const bool isLookedAt = QGuiApplication::applicationState() == Qt::ApplicationActive;
    const int fresh = m_attention[page].take(
        lines, isLookedAt, page->session().client().serverNow().toMSecsSinceEpoch());
    if (fresh > 0 && m_preferences.value(Preferences::kNotices).toBool())
        m_notify(tr("Sluice console"), tr("%n new things need attention on %1.", nullptr, fresh)
                                           .arg(page->session().profile().name));
    fillAlerts();
}

void MainWindow::fillAlerts()
{
    if (!m_alerts || !m_alerts->isVisible())
        return;
    std::vector<AlertCentre::Alert> alerts;
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *page = qobject_cast<ServerPage *>(m_tabs->widget(i));
        if (!page)
            continue;
        const Profile &profile = page->session().profile();
        for (const AttentionLine &line : attentionOf(page->metrics().latest()))
            alerts.push_back({profile.id, profile.name, line});
    }
    m_alerts->fill(alerts);
}

void MainWindow::showAlerts()
{
    if (!m_alerts) {
        m_alerts = new AlertCentre(this);
        connect(m_alerts, &AlertCentre::chosen, this, &MainWindow::goToAlert);
    }
    m_alerts->setVisible(true);
    m_alerts->raise();
    fillAlerts();
}

void MainWindow::goToAlert(const QString &profile, const QByteArray &view, const QString &query)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *page = qobject_cast<ServerPage *>(m_tabs->widget(i));
        if (!page || page->session().profile().id != profile)
            continue;
        m_tabs->setCurrentIndex(i);
        page->show(view, query);
        activateWindow();
    }
}

} // namespace sluice::console
