// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/items/json_object.h"

#include "server/core/event/payload.h"

#include <QHash>

#include <simdjson.h>

#include <algorithm>
#include <unordered_map>

namespace sluice::core {

namespace {

QByteArray trimmed(std::string_view raw)
{
    return QByteArrayView(raw.data(), static_cast<qsizetype>(raw.size())).trimmed().toByteArray();
}

void set(std::vector<OwnedMember> &members, std::unordered_map<QByteArray, size_t> &index,
         const OwnedMember &member)
{
    const auto [it, isNew] = index.try_emplace(member.first, members.size());
    if (isNew)
        members.push_back(member);
    else
        members[it->second].second = member.second;
}

QByteArray overlay(std::vector<OwnedMember> members, const std::vector<OwnedMember> &changes)
{
    std::unordered_map<QByteArray, size_t> index;
    for (size_t i = 0; i < members.size(); ++i)
        index.emplace(members[i].first, i);
    for (const OwnedMember &change : changes)
        set(members, index, change);
    return joinObject(members);
}

} // namespace

std::optional<std::vector<OwnedMember>> splitObject(const QByteArray &json)
{
    if (!QByteArrayView(json).trimmed().startsWith('{'))
        return std::nullopt;
    static thread_local simdjson::ondemand::parser parser;
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_object().get(object) != simdjson::SUCCESS)
        return std::nullopt;
    std::vector<OwnedMember> members;
    for (auto entry : object) {
        simdjson::ondemand::field field;
        std::string_view key;
        if (std::move(entry).get(field) != simdjson::SUCCESS
            || field.unescaped_key().get(key) != simdjson::SUCCESS)
            return std::nullopt;
        QByteArray name(key.data(), static_cast<qsizetype>(key.size()));
        std::string_view raw;
        if (simdjson::to_json_string(field.value()).get(raw) != simdjson::SUCCESS)
            return std::nullopt;
        members.emplace_back(std::move(name), trimmed(raw));
    }
    return members;
}

QByteArray joinObject(const std::vector<OwnedMember> &members)
{
    QByteArray json("{");
    for (const auto &[name, value] : members) {
        if (json.size() > 1)
            json += ',';
        appendJsonString(json, name);
        json += ':';
        json += value;
    }
    return json + '}';
}

QByteArray mergeObjects(const QByteArray &json, const QByteArray &patch)
{
    auto members = splitObject(json);
    const auto changes = splitObject(patch);
    if (!members || !changes)
        return patch;
    return overlay(std::move(*members), *changes);
}

QByteArray withMembers(const QByteArray &json, const std::vector<OwnedMember> &members)
{
    auto own = splitObject(json);
    if (!own)
        own.emplace({OwnedMember("value", json)});
    return overlay(std::move(*own), members);
}

} // namespace sluice::core
