// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/event_record.h"
#include "console/models/session/server_session.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTreeView;
class QTreeWidget;

namespace sluice::console {

class HexView;
class JsonTreeModel;
class WhoGets;

/// One event in full: its payload as a tree beside the event before of the same channel and label,
/// as text and as bytes; the way that it took; who may read it.
class EventInspector final : public QWidget
{
    Q_OBJECT

public:
    /// Of a text, before "Load all".
    static constexpr qsizetype kPreviewBytes = 256 * 1024;

    explicit EventInspector(ServerSession &session, QWidget *parent = nullptr);

    void show(const EventRecord &event, const std::optional<EventRecord> &before);
    void clear();
    WhoGets &whoGets() { return *m_whoGets; }
    void setMasked(bool isMasked);

Q_SIGNALS:
    void previousWanted(); ///< of the same channel and label
    void nextWanted();
    void goTo(const QByteArray &view, const QString &query);

private:
    void build();
    QWidget *buildTree();
    QWidget *buildPretty();
    QWidget *buildWho();
    void fillTab();
    void fillTree();
    void fillPretty(bool isWhole);
    void fillPath();
    void fillWho();
    void askWho();
    void showWho();
    QByteArray shown(const QByteArray &payload) const;

    ServerSession &m_session;
    std::optional<EventRecord> m_event;
    std::optional<EventRecord> m_before;
    bool m_isMasked = true;
    QLabel *m_title = nullptr;
    QTabWidget *m_tabs = nullptr;
    QTreeView *m_tree = nullptr;
    JsonTreeModel *m_json = nullptr;
    QLabel *m_compared = nullptr;
    QPlainTextEdit *m_pretty = nullptr;
    QPushButton *m_loadAll = nullptr;
    HexView *m_hex = nullptr;
    QTreeWidget *m_path = nullptr;
    QLabel *m_whoText = nullptr;
    QTreeWidget *m_who = nullptr;
    QPushButton *m_ask = nullptr;
    WhoGets *m_whoGets = nullptr;
};

} // namespace sluice::console
