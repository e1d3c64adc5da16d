// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/history/state_fold.h"

#include "shared/client/json_slices.h"

namespace sluice::console {

using client::JsonMembers;

namespace {

constexpr qsizetype kLongestId = 200;

QByteArray below(const QByteArray &pointer, QByteArray name)
{
    return pointer + '/' + name.replace('~', "~0").replace('/', "~1");
}

QByteArray valueAt(QByteArray json, const QByteArray &pointer)
{
    const QList<QByteArray> steps = pointer.mid(1).split('/');
    for (QByteArray step : steps) {
        const auto members = JsonMembers::of(json);
        if (!members)
            return {};
        json = members->raw(step.replace("~1", "/").replace("~0", "~"));
    }
    return json;
}

} // namespace

StateKey stateKeyOf(const EventRecord &event, const QByteArray &idPointer)
{
    if (!idPointer.startsWith('/'))
        return {event.label, {}};
    const QByteArray value = valueAt(event.payload, idPointer);
    if (value.isEmpty() || value.startsWith('{') || value.startsWith('[') || value == "null")
        return {event.label, {}};
    return {event.label, client::jsonText(value).value_or(value).left(kLongestId)};
}

void FoldedState::add(const EventRecord &event, const QByteArray &idPointer)
{
    FoldedMembers &members = m_keys[stateKeyOf(event, idPointer)];
    fold(members, {}, event.payload, event, 0);
}

void FoldedState::fold(FoldedMembers &members, const QByteArray &pointer, const QByteArray &json,
                       const EventRecord &event, int level)
{
    const auto object = json.startsWith('{') && level < kMostLevels
                            ? JsonMembers::of(json)
                            : fail(ErrorCode::ParseError, QString());
    if (!object || object->all().empty())
        return set(members, pointer, json, event);
    if (members.remove(pointer) > 0) // it was no object before
        --m_values;
    for (const auto &[name, value] : object->all())
        fold(members, below(pointer, name), value, event, level + 1);
}

void FoldedState::set(FoldedMembers &members, const QByteArray &pointer, const QByteArray &json,
                      const EventRecord &event)
{
    const auto it = members.find(pointer);
    if (it != members.end()) {
        if (it->now != json)
            *it = {json, it->now, event.sequence, event.atMs};
        return;
    }
    if (json == "{}" && !members.isEmpty() && members.lowerBound(pointer + '/') != members.end()
        && members.lowerBound(pointer + '/').key().startsWith(pointer + '/'))
        return; // nothing comes over what is there
    removeBelow(members, pointer);
    if (m_values >= kMostValues) {
        m_isCut = true;
        return;
    }
    ++m_values;
    members.insert(pointer, {json, {}, event.sequence, event.atMs});
}

void FoldedState::removeBelow(FoldedMembers &members, const QByteArray &pointer)
{
    const QByteArray begin = pointer + '/';
    auto it = members.lowerBound(begin);
    while (it != members.end() && it.key().startsWith(begin)) {
        it = members.erase(it);
        --m_values;
    }
}

void FoldedState::put(const StateKey &key, const QByteArray &pointer, const FoldedValue &value)
{
    m_keys[key].insert(pointer, value);
    ++m_values;
}

FoldedState FoldedState::difference(const FoldedState &earlier, const FoldedState &later)
{
    FoldedState result;
    result.m_isCut = earlier.m_isCut || later.m_isCut;
    for (auto key = later.m_keys.begin(); key != later.m_keys.end(); ++key) {
        const FoldedMembers old = earlier.m_keys.value(key.key());
        for (auto it = key->begin(); it != key->end(); ++it) {
            const QByteArray before = old.value(it.key()).now;
            if (before.isNull() || before != it->now)
                result.put(key.key(), it.key(), {it->now, before, it->offset, it->atMs});
        }
    }
    for (auto key = earlier.m_keys.begin(); key != earlier.m_keys.end(); ++key) {
        const FoldedMembers fresh = later.m_keys.value(key.key());
        for (auto it = key->begin(); it != key->end(); ++it) {
            if (!fresh.contains(it.key()))
                result.put(key.key(), it.key(), {{}, it->now, it->offset, it->atMs});
        }
    }
    return result;
}

} // namespace sluice::console
