// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <vector>

class QSettings;

namespace sluice::console {

/// One thing that can be preferred, and what it may be.
struct Preference
{
    enum class Kind : quint8
    {
        Choice, ///< one of `choices`
        Number, ///< an integer from `lowest` to `highest`
        Flag,
        Font ///< a family of the desktop; empty: the desktop's own
    };
    struct Choice
    {
        QVariant value;
        QString text;
    };

    QByteArray key; ///< in the settings, e.g. `appearance/theme`
    QString section;
    QString title;
    QString hint; ///< a sentence below; empty: the title says it all
    Kind kind = Kind::Choice;
    QVariant fallback;
    std::vector<Choice> choices;
    int lowest = 0;
    int highest = 0;
    int step = 1;
    QString unit;    ///< behind a number
    QString special; ///< what the lowest number means; empty: itself
};

/// What the operator prefers, a row each; kept in the settings and applied by whoever listens.
/// Values that the settings hold but that cannot be are as if they were not there, are told by
/// problem(), and stay in the file until somebody chooses another. Never tokens. GUI thread.
class Preferences final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Title,
        Value,
        ColumnCount
    };

    static constexpr const char *kTheme = "appearance/theme";
    static constexpr const char *kFont = "appearance/font";
    static constexpr const char *kFontSize = "appearance/font_size";
    static constexpr const char *kDensity = "appearance/density";
    static constexpr const char *kLanguage = "general/language";
    static constexpr const char *kTimeZone = "general/time_zone";
    static constexpr const char *kTimeForm = "general/time_form";
    static constexpr const char *kKeptRows = "limits/kept_rows";
    static constexpr const char *kNotices = "notices/desktop";
    static constexpr const char *kGuard = "safety/read_only";
    static constexpr const char *kUnlock = "safety/unlock_minutes";

    /// `settings` outlives this. `trouble`: what openSettings() told.
    explicit Preferences(QSettings &settings, const QString &trouble = {},
                         QObject *parent = nullptr);

    const std::vector<Preference> &rows() const { return m_rows; }
    int rowOf(QByteArrayView key) const; ///< -1: there is none

    QVariant value(QByteArrayView key) const;
    QString text(QByteArrayView key) const { return value(key).toString(); }
    int number(QByteArrayView key) const { return value(key).toInt(); }
    /// False if it may not be that; nothing is changed then.
    bool set(QByteArrayView key, const QVariant &value);
    /// All of them, and the columns of tables.
    void reset();
    /// Columns of all tables as they come.
    void resetTables();

    /// What is wrong with the settings as a whole, for people; empty: nothing.
    QString problem() const;
    QString path() const;
    QSettings &settings() { return m_settings; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void changed(const QByteArray &key);
    void tablesReset();
    void problemChanged();

private:
    void load();
    void write(const QByteArray &key, const QVariant &value);
    static std::optional<QVariant> accepted(const Preference &row, const QVariant &value);
    QString valueText(const Preference &row, const QVariant &value) const;

    QSettings &m_settings;
    std::vector<Preference> m_rows;
    std::vector<QVariant> m_values; // by row
    QString m_trouble;
    QStringList m_wrong; // values that cannot be
    QString m_unwritten;
};

} // namespace sluice::console
