// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <map>
#include <optional>

class QSettings;

namespace sluice::console {

/// The keys that the operator gave to actions, by the actions' ids; kept in the settings. What the
/// settings hold but no keyboard has, or what clashes, is as if it were not there, is told by
/// problem(), and stays in the file until somebody chooses other keys. GUI thread.
class ShortcutBook final : public QObject
{
    Q_OBJECT

public:
    using Keys = QList<QKeySequence>;

    /// `settings` outlives this.
    explicit ShortcutBook(QSettings &settings, QObject *parent = nullptr);

    /// Nothing: the action keeps its own keys. An empty list: it shall have none.
    std::optional<Keys> chosen(const QByteArray &id) const;
    void choose(const QByteArray &id, const QKeySequence &keys);
    void reset(const QByteArray &id);
    void resetAll();
    /// Uses what was chosen no more, for this time.
    void refuse(const QByteArray &id, const QString &why);

    QString problem() const { return m_problems.join(u' '); }

Q_SIGNALS:
    void changed(const QByteArray &id);
    void problemChanged();

private:
    void load();

    QSettings &m_settings;
    std::map<QByteArray, Keys> m_chosen;
    QStringList m_problems;
};

} // namespace sluice::console
