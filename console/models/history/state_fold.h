// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/event_record.h"

#include <QMap>

#include <utility>

namespace sluice::console {

/// What events said of one place, last and before that.
struct FoldedValue
{
    QByteArray now;     ///< JSON; null: it is there no more, in differences only
    QByteArray before;  ///< JSON; null: it was not there
    quint64 offset = 0; ///< of the event since which it is so
    qint64 atMs = 0;    ///< of that event

    friend bool operator==(const FoldedValue &, const FoldedValue &) = default;
};

/// An event's label, and what of its payload names the thing that it tells of; that may be empty.
using StateKey = std::pair<QByteArray, QByteArray>;
/// By JSON Pointer (RFC 6901); objects have no entry of their own, lists are one value.
using FoldedMembers = QMap<QByteArray, FoldedValue>;

/// What a stream's events say together: members of objects come over those of the events before,
/// every other value takes the place of the one before. Cheap to copy. Value type.
class FoldedState
{
public:
    static constexpr int kMostValues = 20'000; ///< further places are left out
    static constexpr int kMostLevels = 8;      ///< what is below is one value

    /// `idPointer` is where a payload names its thing, e.g. `/id`.
    void add(const EventRecord &event, const QByteArray &idPointer);

    const QMap<StateKey, FoldedMembers> &keys() const { return m_keys; }
    int values() const { return m_values; }
    bool isCut() const { return m_isCut; }

    /// What is otherwise in `later`: `before` is what it is in `earlier`.
    static FoldedState difference(const FoldedState &earlier, const FoldedState &later);

private:
    void fold(FoldedMembers &members, const QByteArray &pointer, const QByteArray &json,
              const EventRecord &event, int level);
    void set(FoldedMembers &members, const QByteArray &pointer, const QByteArray &json,
             const EventRecord &event);
    void removeBelow(FoldedMembers &members, const QByteArray &pointer);
    void put(const StateKey &key, const QByteArray &pointer, const FoldedValue &value);

    QMap<StateKey, FoldedMembers> m_keys;
    int m_values = 0;
    bool m_isCut = false;
};

/// The key under which an event is folded. Pure.
StateKey stateKeyOf(const EventRecord &event, const QByteArray &idPointer);

} // namespace sluice::console
