// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <span>

namespace sluice::filter {

/// A field that records of one kind have. A bare word is sought in those that are `searched`.
struct Field
{
    QByteArrayView name;
    bool isSearched = false;
};

/// The fields of an event, in this order (admin.tail, the console's live view). Its payload is
/// reached by `payload.PATH`.
enum class EventField : quint8
{
    Channel, ///< `stream:KEY`, `room:NAME`, …
    Stream,  ///< the key
    Room,    ///< the name
    Event,   ///< its label or type
    Kind,    ///< `event`, `presence`, `item`, …
    Subject, ///< who published
    Source,  ///< by which mouth
    Id,
    Bytes, ///< of the payload
};
std::span<const Field> eventFields();

} // namespace sluice::filter
