// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/event/delivery.h"
#include "server/core/items/item.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <span>

/// The texts of iii's stream port, both ways. Pure; any thread.
namespace sluice::dialects::iii {

inline constexpr qsizetype kMaxName = 1024; ///< bytes of each name of a subscription

/// `join` or `leave`.
struct StreamMessage
{
    bool isJoin = false;
    QByteArray subscriptionId;
    core::GroupKey group;
    std::optional<QByteArray> id; ///< an item of the group; nothing: the group

    friend bool operator==(const StreamMessage &, const StreamMessage &) = default;
};

/// Nothing for anything that iii drops in silence: there is no error message on this port.
std::optional<StreamMessage> decodeStreamMessage(const QByteArray &text);

/// What may differ in how values are shown.
struct EnvelopeOptions
{
    bool injectId = false; ///< object values without `id` get their item's
};

/// A delivery of kind Item as a message. A `null` value of a group's item is written as `{"id":…}`:
/// the published clients throw on null there and never work again.
QByteArray envelopeText(const core::Delivery &delivery, EnvelopeOptions options);

/// The items of a page, each as a message of its own, as if they were created now.
std::vector<QByteArray> pageTexts(const core::Delivery &delivery, EnvelopeOptions options);

/// The snapshot that answers a join: of a group the list, of an item its value or null.
QByteArray syncText(const StreamMessage &joined, std::span<const core::Item> items, qint64 atMs,
                    EnvelopeOptions options);
/// The same with data that a custom back-end gave.
QByteArray syncText(const StreamMessage &joined, QByteArrayView data, qint64 atMs);

QByteArray unauthorizedText(const StreamMessage &refused, qint64 atMs);
/// The predecessor's way to say it, which the published clients can hear.
QByteArray accessDeniedText(const StreamMessage &refused, qint64 atMs);

/// What an auth function is called with.
struct UpgradeFacts
{
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< as sent; names in any case
    QByteArray path;
    QByteArray query;
    QByteArray address; ///< with the port
};
QByteArray authInputText(const UpgradeFacts &facts);

} // namespace sluice::dialects::iii
