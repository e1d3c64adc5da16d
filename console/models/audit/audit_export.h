// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/audit/audit_list.h"

#include <QSaveFile>

namespace sluice::console {

/// Writes every entry that the filter lets through to a file, one JSON object a line, the newest
/// first, page by page. The file appears when it is whole. GUI thread.
class AuditExport final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostRows = 200'000; ///< more than a server keeps

    explicit AuditExport(ServerSession &session, QObject *parent = nullptr);

    /// Ends with finished(), also if the file cannot be opened.
    void start(const QString &path, const AuditFilter &filter, bool isRefusedOnly);
    void cancel();
    bool isRunning() const { return m_isRunning; }
    qint64 written() const { return m_written; }

Q_SIGNALS:
    void progressed();
    /// `text` says what became of it.
    void finished(bool isDone, const QString &text);

private:
    void ask();
    void take(const AdminAnswer &answer);
    QString writeProblem() const;
    void end(bool isDone, const QString &text);

    ServerSession &m_session;
    std::unique_ptr<QSaveFile> m_file; // while it runs
    AuditFilter m_filter;
    bool m_isRefusedOnly = false;
    bool m_isRunning = false;
    quint64 m_question = 0;
    qint64 m_before = 0;
    qint64 m_written = 0;
};

} // namespace sluice::console
