// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/stored_event_json.h"

namespace sluice::core {

void appendFacts(ObjectWriter &writer, const StoredEvent &event)
{
    writer.number("offset", event.offset)
        .signedNumber("at", event.atMs)
        .text("event", event.label.utf8)
        .text("id", event.id);
}

void appendStored(QByteArray &out, const StoredEvent &event)
{
    ObjectWriter writer(out);
    appendFacts(writer, event);
    writer.raw("payload", event.payload);
}

} // namespace sluice::core
