// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/subscribers/connection_inspector.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/models/payload/json_tree_model.h"
#include "console/models/payload/mask.h"
#include "console/views/events/json_view.h"
#include "console/widgets/fonts.h"

#include <QDateTime>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kAskAgain{2};
constexpr qsizetype kMostLines = 2000;

QString moment(const QJsonValue &at)
{
    return at.toInteger() > 0 ? shownTime(at.toInteger()).toString(u"yyyy-MM-dd HH:mm:ss"_s)
                              : QString();
}

} // namespace

ConnectionInspector::ConnectionInspector(ServerSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    build();
    m_again.setInterval(kAskAgain);
    connect(&m_again, &QTimer::timeout, this, &ConnectionInspector::ask);
    show({});
}

void ConnectionInspector::build()
{
    m_layout = new QVBoxLayout(this);
    m_head = new QLabel(this);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_head->setFont(scaledFont(font(), 1.1, true));
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of the connection"));
    m_facts = list({tr("What"), tr("Value")}, tr("Facts of the connection"));
    m_channels = list({tr("Channel")}, tr("Channels of the connection"));
    m_claims = new JsonView(m_tabs);
    m_claimsModel = new JsonTreeModel(this);
    m_claims->setModel(m_claimsModel);
    m_claims->setColumnHidden(JsonTreeModel::Change, true);
    m_claims->setAccessibleName(tr("Claims of the token"));
    m_claims->header()->resizeSection(0, 150);
    m_log = list({QString(), tr("What happened")}, tr("Log of the connection"));
    m_tabs->addTab(m_facts, tr("Overview"));
    m_tabs->addTab(m_channels, tr("Channels"));
    m_tabs->addTab(m_claims, tr("Claims"));
    m_tabs->addTab(m_log, tr("Log"));
    m_layout->addWidget(m_head);
    m_layout->addWidget(m_tabs, 1);
    connect(m_channels, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT goTo("streams", u"channel = \"%1\""_s.arg(item->text(0)));
    });
}

QTreeWidget *ConnectionInspector::list(const QStringList &columns, const QString &name)
{
    auto *made = new QTreeWidget(m_tabs);
    made->setHeaderLabels(columns);
    made->setRootIsDecorated(false);
    made->setUniformRowHeights(true);
    made->setAccessibleName(name);
    if (columns.size() > 1)
        made->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    return made;
}

void ConnectionInspector::show(const QJsonObject &row)
{
    const QString id = row.value("id"_L1).toString();
    m_tabs->setEnabled(!id.isEmpty());
    if (id.isEmpty())
        m_head->setText(tr("Select a connection to see its channels, claims and log."));
    else
        m_head->setText(
            tr("%1, connection %2")
                .arg(plainLine(row.value("subject"_L1).toString(), 80), plainLine(id, 60)));
    fillFacts(row);
    if (std::exchange(m_id, id) == id)
        return;
    m_channels->clear();
    m_log->clear();
    m_shownClaims.clear();
    m_claimsModel->show("{}", std::nullopt);
    ask();
}

void ConnectionInspector::setActive(bool isActive)
{
    if (!isActive)
        return m_again.stop();
    m_again.start();
    ask();
}

void ConnectionInspector::ask()
{
    if (m_id.isEmpty() || !m_session.client().isUsable())
        return;
    m_session.call("admin.connection.get", {{u"connection"_s, m_id}}, this,
                   [this, id = m_id](const AdminAnswer &answer) {
                       if (id == m_id && answer)
                           fill(answer->object);
                       else if (id == m_id && answer.error().name == u"not_found"_s)
                           m_head->setText(
                               tr("This connection has ended. %1").arg(plainLine(m_id, 60)));
                   });
}

void ConnectionInspector::fill(const QJsonObject &connection)
{
    fillFacts(connection);
    m_channels->clear();
    const QJsonArray channels = connection.value("channels"_L1).toArray();
    for (qsizetype i = 0; i < std::min(channels.size(), kMostLines); ++i) {
        const QString name = channels[i].isString()
                                 ? channels[i].toString()
                                 : channels[i].toObject().value("channel"_L1).toString();
        new QTreeWidgetItem(m_channels, {plainLine(name)});
    }
    m_tabs->setTabText(1, tr("Channels (%1)").arg(channels.size()));
    m_log->clear();
    m_log->headerItem()->setText(0, tr("At (%1)").arg(zoneText()));
    const QJsonArray log = connection.value("log"_L1).toArray();
    for (qsizetype i = 0; i < std::min(log.size(), kMostLines); ++i) {
        const QJsonObject line = log[i].toObject();
        new QTreeWidgetItem(m_log, {momentText(line.value("at"_L1).toInteger()),
                                    plainLine(line.value("text"_L1).toString())});
    }
    const QByteArray claims = maskSecrets(
        QJsonDocument(connection.value("claims"_L1).toObject()).toJson(QJsonDocument::Compact));
    if (std::exchange(m_shownClaims, claims) != claims) {
        m_claimsModel->show(claims, std::nullopt);
        m_claims->expandToDepth(1);
    }
}

void ConnectionInspector::fillFacts(const QJsonObject &connection)
{
    m_facts->clear();
    const auto fact = [this](const QString &name, const QString &value) {
        if (!value.isEmpty())
            new QTreeWidgetItem(m_facts, {name, plainLine(value)});
    };
    const auto text = [&](QLatin1StringView name) { return connection.value(name).toString(); };
    const auto number = [&](QLatin1StringView name) {
        const QJsonValue value = connection.value(name);
        return value.isDouble() ? shortCount(value.toDouble()) : QString();
    };
    fact(tr("subject"), text("subject"_L1));
    fact(tr("dialect"), text("dialect"_L1));
    fact(tr("transport"), text("transport"_L1));
    fact(tr("address"), text("address"_L1));
    fact(tr("connected since"), moment(connection.value("since"_L1)));
    fact(tr("last active"), moment(connection.value("lastActive"_L1)));
    fact(tr("token expires"), moment(connection.value("expires"_L1)));
    if (connection.contains("queueBytes"_L1))
        fact(tr("queue"), tr("%1 of %2")
                              .arg(byteText(connection.value("queueBytes"_L1).toDouble()),
                                   byteText(connection.value("queueLimit"_L1).toDouble())));
    fact(tr("sent"), number("out"_L1));
    fact(tr("sent /s"), number("outRate"_L1));
    fact(tr("round trip, ms"), number("rtt"_L1));
    fact(tr("edge"), number("edge"_L1));
    fact(tr("flag"), text("flag"_L1));
    fact(tr("muted"), connection.value("muted"_L1).toBool() ? tr("yes") : QString());
    fact(tr("tapped"), connection.value("tapped"_L1).toBool() ? tr("yes") : QString());
}

} // namespace sluice::console
