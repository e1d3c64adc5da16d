<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ManifestCheck</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RouteGraph</name>
    <message numerus="yes">
        <source>%n dynamic routes</source>
        <translation>
            <numerusform>%n dynamic route</numerusform>
            <numerusform>%n dynamic routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more streams</source>
        <translation>
            <numerusform>%n more stream</numerusform>
            <numerusform>%n more streams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>connected, %n events refused</source>
        <translation>
            <numerusform>connected, %n event refused</numerusform>
            <numerusform>connected, %n events refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessView</name>
    <message numerus="yes">
        <source>, %n more steps are not shown</source>
        <translation>
            <numerusform>, %n more step is not shown</numerusform>
            <numerusform>, %n more steps are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections may. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n connection may. Enter asks why.</numerusform>
            <numerusform>%n connections may. Enter asks why about one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n streams, rooms and events. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n stream, room or event. Enter asks why.</numerusform>
            <numerusform>%n streams, rooms and events. Enter asks why about one of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminClient</name>
    <message numerus="yes">
        <source>%n requests wait for the server.</source>
        <translation>
            <numerusform>%n request waits for the server.</numerusform>
            <numerusform>%n requests wait for the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n s.</source>
        <translation>
            <numerusform>The server did not answer within %n s.</numerusform>
            <numerusform>The server did not answer within %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AlertCentre</name>
    <message numerus="yes">
        <source>%n things need attention. Enter or a double click leads to where one sees it.</source>
        <translation>
            <numerusform>%n thing needs attention. Enter or a double click leads to where one sees it.</numerusform>
            <numerusform>%n things need attention. Enter or a double click leads to where one sees it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditExport</name>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>%n entry was written to %1.</numerusform>
            <numerusform>%n entries were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditView</name>
    <message numerus="yes">
        <source>%n entries are written…</source>
        <translation>
            <numerusform>%n entry is written…</numerusform>
            <numerusform>%n entries are written…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were written to %1.</source>
        <translation>
            <numerusform>%n line was written to %1.</numerusform>
            <numerusform>%n lines were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ChainCheck</name>
    <message numerus="yes">
        <source>The chain is whole: %n entries fit together</source>
        <translation>
            <numerusform>The chain is whole: %n entry fits</numerusform>
            <numerusform>The chain is whole: %n entries fit together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectView</name>
    <message numerus="yes">
        <source>%n profiles were written to %1, without tokens.</source>
        <translation>
            <numerusform>%n profile was written to %1, without its token.</numerusform>
            <numerusform>%n profiles were written to %1, without tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were imported.</source>
        <translation>
            <numerusform>%n profile was imported.</numerusform>
            <numerusform>%n profiles were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were skipped: there are profiles of these names.</source>
        <translation>
            <numerusform>%n was skipped: there is a profile of this name.</numerusform>
            <numerusform>%n were skipped: there are profiles of these names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::EventInspector</name>
    <message numerus="yes">
        <source>%n connections received it.</source>
        <translation>
            <numerusform>%n connection received it.</numerusform>
            <numerusform>%n connections received it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryView</name>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>%n event was written to %1.</numerusform>
            <numerusform>%n events were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>loaded %1 to %2, %n events; the stream keeps %3 to %4</source>
        <translation>
            <numerusform>loaded %1 to %2, %n event; the stream keeps %3 to %4</numerusform>
            <numerusform>loaded %1 to %2, %n events; the stream keeps %3 to %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>RECORDING %1: %n event, offline.</numerusform>
            <numerusform>RECORDING %1: %n events, offline.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::KickDialog</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n connections: %1? This cannot be undone; the client may connect again.</source>
        <translation>
            <numerusform>Close %n connection: %1? This cannot be undone; the client may connect again.</numerusform>
            <numerusform>Close %n connections: %1? This cannot be undone; the clients may connect again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n connections from publishing for 5 minutes: %1?</source>
        <translation>
            <numerusform>Keep %n connection from publishing for 5 minutes: %1?</numerusform>
            <numerusform>Keep %n connections from publishing for 5 minutes: %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections are muted.</source>
        <translation>
            <numerusform>%n connection is muted.</numerusform>
            <numerusform>%n connections are muted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections were closed.</source>
        <translation>
            <numerusform>%n connection was closed.</numerusform>
            <numerusform>%n connections were closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::LiveModel</name>
    <message numerus="yes">
        <source>▲ %n events were not sent to this console</source>
        <translation>
            <numerusform>▲ %n event was not sent to this console</numerusform>
            <numerusform>▲ %n events were not sent to this console</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n older events were taken by retention</source>
        <translation>
            <numerusform>▲ %n older event was taken by retention</numerusform>
            <numerusform>▲ %n older events were taken by retention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events are missing here</source>
        <translation>
            <numerusform>▲ %n event is missing here</numerusform>
            <numerusform>▲ %n events are missing here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::LogFeed</name>
    <message numerus="yes">
        <source>%n lines are missing here: more came than the server tells at once.</source>
        <translation>
            <numerusform>%n line is missing here: more came than the server tells at once.</numerusform>
            <numerusform>%n lines are missing here: more came than the server tells at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::MainWindow</name>
    <message numerus="yes">
        <source>%n new things need attention on %1.</source>
        <translation>
            <numerusform>%n new thing needs attention on %1.</numerusform>
            <numerusform>%n new things need attention on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestsView</name>
    <message numerus="yes">
        <source>Apply %n files?</source>
        <translation>
            <numerusform>Apply %n file?</numerusform>
            <numerusform>Apply %n files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n manifests are changed and not applied; they are kept as drafts.</source>
        <translation>
            <numerusform>%n manifest is changed and not applied; it is kept as a draft.</numerusform>
            <numerusform>%n manifests are changed and not applied; they are kept as drafts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::OverviewView</name>
    <message numerus="yes">
        <source>▲ %n things need attention</source>
        <translation>
            <numerusform>▲ %n thing needs attention</numerusform>
            <numerusform>▲ %n things need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consoles look at it</source>
        <translation>
            <numerusform>%n console looks at it</numerusform>
            <numerusform>%n consoles look at it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ReplayDialog</name>
    <message numerus="yes">
        <source>✓ %n events would be sent.</source>
        <translation>
            <numerusform>✓ %n event would be sent.</numerusform>
            <numerusform>✓ %n events would be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::RoutesView</name>
    <message numerus="yes">
        <source>%n subscribers are touched</source>
        <translation>
            <numerusform>%n subscriber is touched</numerusform>
            <numerusform>%n subscribers are touched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routes</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n not drawn</source>
        <translation>
            <numerusform>, %n not drawn</numerusform>
            <numerusform>, %n not drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n staged</source>
        <translation>
            <numerusform>, %n staged</numerusform>
            <numerusform>, %n staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes of routes?</source>
        <translation>
            <numerusform>Apply %n change of routes?</numerusform>
            <numerusform>Apply %n changes of routes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n staged changes of routes are not applied.</source>
        <translation>
            <numerusform>%n staged change of routes is not applied.</numerusform>
            <numerusform>%n staged changes of routes are not applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routes were changed by %1: +%2 −%3.</source>
        <translation>
            <numerusform>%n route was changed by %1: +%2 −%3.</numerusform>
            <numerusform>%n routes were changed by %1: +%2 −%3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerPage</name>
    <message numerus="yes">
        <source>Asking the server what became of %n requests whose answers got lost. Nothing is sent twice.</source>
        <translation>
            <numerusform>Asking the server what became of %n request whose answer got lost. Nothing is sent twice.</numerusform>
            <numerusform>Asking the server what became of %n requests whose answers got lost. Nothing is sent twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n minutes this tab may publish, kick and change routes and manifests of %1. Every change is recorded with your name.</source>
        <translation>
            <numerusform>For %n minute this tab may publish, kick and change routes and manifests of %1. Every change is recorded with your name.</numerusform>
            <numerusform>For %n minutes this tab may publish, kick and change routes and manifests of %1. Every change is recorded with your name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::StateModel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::StatePanel</name>
    <message numerus="yes">
        <source>▲ %n events in between are missing.</source>
        <translation>
            <numerusform>▲ %n event in between is missing.</numerusform>
            <numerusform>▲ %n events in between are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::StreamsView</name>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>%n event was written to %1.</numerusform>
            <numerusform>%n events were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>RECORDING %1: %n event, offline.</numerusform>
            <numerusform>RECORDING %1: %n events, offline.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::TimelineBar</name>
    <message numerus="yes">
        <source>▲ Something is missing at %n places.</source>
        <translation>
            <numerusform>▲ Something is missing at %n place.</numerusform>
            <numerusform>▲ Something is missing at %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::UndoDialog</name>
    <message numerus="yes">
        <source>This takes back revision %1 and %n that came after it, by a new revision.</source>
        <translation>
            <numerusform>This takes back revision %1 and %n that came after it, by a new revision.</numerusform>
            <numerusform>This takes back revision %1 and %n that came after it, by a new revision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::WhatIfList</name>
    <message numerus="yes">
        <source>%n recorded events tried</source>
        <translation>
            <numerusform>%n recorded event tried</numerusform>
            <numerusform>%n recorded events tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n streams</source>
        <translation>
            <numerusform>of %n stream</numerusform>
            <numerusform>of %n streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not certain: what is kept of them may be a part only (expose)</source>
        <translation>
            <numerusform>%n event is not certain: what is kept of it may be a part only (expose)</numerusform>
            <numerusform>%n events are not certain: what is kept of them may be a part only (expose)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not kept any more</source>
        <translation>
            <numerusform>%n event is not kept any more</numerusform>
            <numerusform>%n events are not kept any more</numerusform>
        </translation>
    </message>
</context>
</TS>
