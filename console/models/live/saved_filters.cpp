// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/live/saved_filters.h"

#include "console/models/lists/cell_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

SavedFilters::SavedFilters(QSettings &settings, const QString &key)
    : m_settings(settings)
    , m_key(key)
{
    const QJsonArray list = QJsonDocument::fromJson(settings.value(key).toByteArray()).array();
    for (const QJsonValue &each : list) {
        const QString name = plainLine(each["name"_L1].toString(), kLongestName);
        const QString filter = plainLine(each["filter"_L1].toString(), 4096);
        if (!name.isEmpty() && !filter.isEmpty() && m_all.size() < kMost)
            m_all.push_back({name, filter});
    }
    std::ranges::sort(m_all, {}, &SavedFilter::name);
}

bool SavedFilters::save(const QString &name, const QString &filter)
{
    const QString title = name.simplified().left(kLongestName);
    if (title.isEmpty() || filter.trimmed().isEmpty())
        return false;
    std::erase_if(m_all, [&](const SavedFilter &each) { return each.name == title; });
    if (m_all.size() >= kMost)
        return false;
    m_all.push_back({title, filter.trimmed()});
    std::ranges::sort(m_all, {}, &SavedFilter::name);
    write();
    return true;
}

void SavedFilters::remove(const QString &name)
{
    if (std::erase_if(m_all, [&](const SavedFilter &each) { return each.name == name; }) > 0)
        write();
}

void SavedFilters::write()
{
    QJsonArray list;
    for (const SavedFilter &each : m_all)
        list.append(QJsonObject{{u"name"_s, each.name}, {u"filter"_s, each.filter}});
    m_settings.setValue(m_key, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace sluice::console
