// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/core/sessions/command.h"
#include "server/dialects/native/object_writer.h"

/// The native protocol's words for items (shared/docs/protocol.md, "Items").
namespace sluice::dialects {

QByteArray itemJson(const core::Item &item);
QByteArray itemChangedJson(const core::ItemChanged &changed);
QByteArray itemFoundJson(const core::ItemFound &found);
QByteArray itemListJson(const core::ItemList &list);
QByteArray groupListJson(const core::GroupList &list);
QByteArray groupSubscribedJson(const core::GroupSubscribed &subscribed);

/// The params of `item.changed`.
QByteArray itemDeliveryJson(const core::Delivery &delivery);

/// The params of `group.page`.
QByteArray groupPageJson(const core::Delivery &delivery);

/// The members `stream`, `group` and, of an item, `id`.
void appendGroupName(ObjectWriter &writer, const core::ChannelName &channel);

} // namespace sluice::dialects
