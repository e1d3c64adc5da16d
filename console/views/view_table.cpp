// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/access/access_view.h"
#include "console/views/audit/audit_view.h"
#include "console/views/history/history_view.h"
#include "console/views/manifests/manifests_view.h"
#include "console/views/overview/overview_view.h"
#include "console/views/rooms/rooms_view.h"
#include "console/views/routes/routes_view.h"
#include "console/views/settings/settings_view.h"
#include "console/views/streams/streams_view.h"
#include "console/views/subscribers/subscribers_view.h"
#include "console/views/view.h"

namespace sluice::console {

namespace {

template <class Kind>
View *make(const ViewContext &context, const QByteArray &id, const QString &title, QWidget *parent)
{
    return new Kind(context, id, title, parent);
}

} // namespace

const std::vector<ViewEntry> &viewTable()
{
    static const std::vector<ViewEntry> table{
        {"overview", QT_TRANSLATE_NOOP("ViewTable", "Overview"), make<OverviewView>},
        {"streams", QT_TRANSLATE_NOOP("ViewTable", "Streams live"), make<StreamsView>},
        {"rooms", QT_TRANSLATE_NOOP("ViewTable", "Rooms"), make<RoomsView>},
        {"subscribers", QT_TRANSLATE_NOOP("ViewTable", "Subscribers"), make<SubscribersView>},
        {"routes", QT_TRANSLATE_NOOP("ViewTable", "Routes"), make<RoutesView>},
        {"manifests", QT_TRANSLATE_NOOP("ViewTable", "Manifests"), make<ManifestsView>},
        {"history", QT_TRANSLATE_NOOP("ViewTable", "History"), make<HistoryView>},
        {"access", QT_TRANSLATE_NOOP("ViewTable", "Access"), make<AccessView>},
        {"audit", QT_TRANSLATE_NOOP("ViewTable", "Audit and logs"), make<AuditView>},
        {"settings", QT_TRANSLATE_NOOP("ViewTable", "Settings"), make<SettingsView>},
    };
    return table;
}

} // namespace sluice::console
