<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessQuestion</name>
    <message>
        <source>This is too long to be a name or claims.</source>
        <translation>Das ist zu lang für einen Namen oder Claims.</translation>
    </message>
    <message>
        <source>The claims are no JSON object, such as {&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}.</source>
        <translation>Die Claims sind kein JSON-Objekt, wie {&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}.</translation>
    </message>
    <message>
        <source>Say who: the name of a user.</source>
        <translation>Wer? Der Name eines Benutzers fehlt.</translation>
    </message>
    <message>
        <source>Say who: the id of a connection.</source>
        <translation>Wer? Die Kennung einer Verbindung fehlt.</translation>
    </message>
    <message>
        <source>This is asked for streams, rooms, groups and events only.</source>
        <translation>Das lässt sich nur zu Streams, Räumen, Gruppen und Ereignissen fragen.</translation>
    </message>
    <message>
        <source>Say on what: stream:KEY, room:NAME, group:STREAM/GROUP or event:LABEL.</source>
        <translation>Worauf? stream:KEY, room:NAME, group:STREAM/GROUP oder event:LABEL.</translation>
    </message>
    <message>
        <source>An event is published; who sees it subscribes to a stream or a room.</source>
        <translation>Ein Ereignis wird veröffentlicht; wer es sieht, abonniert einen Stream oder einen Raum.</translation>
    </message>
    <message>
        <source>these claims</source>
        <translation>diese Claims</translation>
    </message>
    <message>
        <source>claims of %1</source>
        <translation>Claims von %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
</context>
<context>
    <name>AdminMessage</name>
    <message>
        <source>the server&apos;s greeting lacks its protocol or our role</source>
        <translation>in der Begrüßung des Servers fehlt das Protokoll oder unsere Rolle</translation>
    </message>
    <message>
        <source>the server gave no reason</source>
        <translation>der Server hat keinen Grund genannt</translation>
    </message>
    <message>
        <source>a message of %1 bytes is too long</source>
        <translation>eine Nachricht von %1 Byte ist zu lang</translation>
    </message>
    <message>
        <source>this is no JSON-RPC message</source>
        <translation>das ist keine JSON-RPC-Nachricht</translation>
    </message>
    <message>
        <source>a message is neither reply nor notification</source>
        <translation>eine Nachricht ist weder Antwort noch Benachrichtigung</translation>
    </message>
    <message>
        <source>a reply has neither result nor error</source>
        <translation>eine Antwort enthält weder Ergebnis noch Fehler</translation>
    </message>
    <message>
        <source>a batch of events is broken</source>
        <translation>ein Stapel von Ereignissen ist beschädigt</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousand</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>million</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>each second</comment>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>ConnectionReport</name>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>admin API</source>
        <translation>Admin-API</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>role %1 (%2)</source>
        <translation>Rolle %1 (%2)</translation>
    </message>
    <message>
        <source>protocol %1 (server %2)</source>
        <translation>Protokoll %1 (Server %2)</translation>
    </message>
    <message>
        <source>Paste the token, or choose the place where it is kept.</source>
        <translation>Fügen Sie das Token ein, oder wählen Sie den Ort, an dem es aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Is sluiced running there, and are host and port those of its admin listener? It listens on its own machine only unless admin.host says otherwise.</source>
        <translation>Läuft sluiced dort, und sind Host und Port die seines Admin-Listeners? Er hört nur auf der eigenen Maschine, wenn admin.host nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Look at the TLS settings of this profile. A listener without admin.tls wants ws:// instead of wss://.</source>
        <translation>Prüfen Sie die TLS-Einstellungen dieses Profils. Ein Listener ohne admin.tls will ws:// statt wss://.</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with what “openssl x509 -noout -fingerprint -sha256” prints on the server, and trust the certificate only if it is the same.</source>
        <translation>Vergleichen Sie das SHA-256 mit dem, was „openssl x509 -noout -fingerprint -sha256“ auf dem Server ausgibt, und vertrauen Sie dem Zertifikat nur, wenn es dasselbe ist.</translation>
    </message>
    <message>
        <source>Something else answers there: use the port of the admin listener, 8421 unless admin.port says otherwise, and the path /admin/v1.</source>
        <translation>Dort antwortet etwas anderes: Nehmen Sie den Port des Admin-Listeners, 8421, wenn admin.port nichts anderes sagt, und den Pfad /admin/v1.</translation>
    </message>
    <message>
        <source>Paste a token that is valid now. On the server, “sluicectl token --admin viewer” prints one.</source>
        <translation>Fügen Sie ein Token ein, das jetzt gültig ist. Auf dem Server gibt „sluicectl token --admin viewer“ eines aus.</translation>
    </message>
    <message>
        <source>The token needs the claim sluice.admin: viewer, operator or admin. On the server, “sluicectl token --admin viewer” prints one that has it.</source>
        <translation>Das Token braucht den Claim sluice.admin: viewer, operator oder admin. Auf dem Server gibt „sluicectl token --admin viewer“ eines aus, das ihn hat.</translation>
    </message>
    <message>
        <source>This console speaks protocol 1. Update the older of the two.</source>
        <translation>Diese Konsole spricht Protokoll 1. Aktualisieren Sie die ältere der beiden Seiten.</translation>
    </message>
    <message>
        <source>Set the clocks of both machines, for example by NTP: times are the server&apos;s, and tokens end by them.</source>
        <translation>Stellen Sie die Uhren beider Maschinen, zum Beispiel mit NTP: Zeiten sind die des Servers, und Token laufen danach ab.</translation>
    </message>
    <message>
        <source>The clocks of this machine and the server differ.</source>
        <translation>Die Uhren dieser Maschine und des Servers gehen verschieden.</translation>
    </message>
</context>
<context>
    <name>DraftStore</name>
    <message>
        <source>the draft could not be kept in %1: %2</source>
        <translation>der Entwurf konnte nicht in %1 aufbewahrt werden: %2</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Only this: %1</source>
        <translation>Nur dies: %1</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Dies nicht</translation>
    </message>
    <message>
        <source>… and this</source>
        <translation>… und dies</translation>
    </message>
    <message>
        <source>… or this</source>
        <translation>… oder dies</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>▲ warning</source>
        <translation>▲ Warnung</translation>
    </message>
    <message>
        <source>✕ error</source>
        <translation>✕ Fehler</translation>
    </message>
    <message>
        <source>… gap</source>
        <translation>… Lücke</translation>
    </message>
</context>
<context>
    <name>ManifestCheck</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManifestEdit</name>
    <message>
        <source>the file is written in braces: add the entry by hand</source>
        <translation>die Datei ist in geschweiften Klammern geschrieben: fügen Sie den Eintrag von Hand hinzu</translation>
    </message>
    <message>
        <source>line %1: the section is written in one line; add the entry by hand</source>
        <translation>Zeile %1: der Abschnitt steht in einer Zeile; fügen Sie den Eintrag von Hand hinzu</translation>
    </message>
    <message>
        <source>the file has mistakes: mend them first</source>
        <translation>die Datei enthält Fehler: beheben Sie diese zuerst</translation>
    </message>
    <message>
        <source>the entry does not fit there; add it by hand</source>
        <translation>der Eintrag passt dort nicht hin; fügen Sie ihn von Hand hinzu</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile “%1” is not complete.</source>
        <translation>Das Profil „%1“ ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>Geben Sie dem Profil einen Namen.</translation>
    </message>
    <message>
        <source>Another profile has this name.</source>
        <translation>Ein anderes Profil hat diesen Namen.</translation>
    </message>
    <message>
        <source>Write the admin address, for example wss://sluice.example.org:8421.</source>
        <translation>Geben Sie die Admin-Adresse an, zum Beispiel wss://sluice.example.org:8421.</translation>
    </message>
    <message>
        <source>The token would travel unencrypted: use wss:// for other machines.</source>
        <translation>Das Token würde unverschlüsselt übertragen: verwenden Sie wss:// für andere Rechner.</translation>
    </message>
    <message>
        <source>Write the command that prints the token, for example: pass show sluice</source>
        <translation>Geben Sie den Befehl an, der das Token ausgibt, zum Beispiel: pass show sluice</translation>
    </message>
    <message>
        <source>This is no list of profiles: %1 at byte %2.</source>
        <translation>Das ist keine Profilliste: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>The profiles are of version %1; this console reads version %2.</source>
        <translation>Die Profile haben Version %1; diese Konsole liest Version %2.</translation>
    </message>
    <message>
        <source>%1 The file was set aside as %2.</source>
        <translation>%1 Die Datei wurde als %2 beiseitegelegt.</translation>
    </message>
    <message>
        <source>The profiles could not be written to %1: %2</source>
        <translation>Die Profile konnten nicht nach %1 geschrieben werden: %2</translation>
    </message>
    <message>
        <source>“%1” is no SHA-256 of a certificate.</source>
        <translation>„%1“ ist kein SHA-256 eines Zertifikats.</translation>
    </message>
    <message>
        <source>Leave user, password and query out of the address; the token is asked for below.</source>
        <translation>Lassen Sie Benutzer, Passwort und Abfrage aus der Adresse weg; nach dem Token wird unten gefragt.</translation>
    </message>
    <message>
        <source>A client certificate needs both: its file and its key&apos;s.</source>
        <translation>Ein Client-Zertifikat braucht beides: seine Datei und die seines Schlüssels.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The token belongs to the command; change it there.</source>
        <translation>Das Token gehört dem Befehl; ändern Sie es dort.</translation>
    </message>
    <message>
        <source>No command is set.</source>
        <translation>Es ist kein Befehl angegeben.</translation>
    </message>
    <message>
        <source>The command could not be started: %1</source>
        <translation>Der Befehl konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>The command gave no token within 10 seconds.</source>
        <translation>Der Befehl hat innerhalb von 10 Sekunden kein Token geliefert.</translation>
    </message>
    <message>
        <source>The command failed with status %1.</source>
        <translation>Der Befehl ist mit Status %1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The command printed no token.</source>
        <translation>Der Befehl hat kein Token ausgegeben.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Keep the token for this session, or use a command that prints it.</source>
        <translation>Diese Arbeitsumgebung hat keinen Schlüsselbund. Behalten Sie das Token für diese Sitzung, oder verwenden Sie einen Befehl, der es ausgibt.</translation>
    </message>
    <message>
        <source>The keyring holds no token for this profile.</source>
        <translation>Der Schlüsselbund enthält kein Token für dieses Profil.</translation>
    </message>
    <message>
        <source>The keyring took the token but does not give it back.</source>
        <translation>Der Schlüsselbund hat das Token angenommen, gibt es aber nicht zurück.</translation>
    </message>
    <message>
        <source>The keyring still holds the token.</source>
        <translation>Der Schlüsselbund enthält das Token noch.</translation>
    </message>
    <message>
        <source>No token was given in this session.</source>
        <translation>In dieser Sitzung wurde kein Token angegeben.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The recording ended: %1</source>
        <translation>Die Aufzeichnung wurde beendet: %1</translation>
    </message>
    <message>
        <source>The recording has reached its largest size.</source>
        <translation>Die Aufzeichnung hat ihre Höchstgröße erreicht.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is no recording of this console.</source>
        <translation>%1 ist keine Aufzeichnung dieser Konsole.</translation>
    </message>
</context>
<context>
    <name>RouteGraph</name>
    <message>
        <source>static: %1</source>
        <translation>statisch: %1</translation>
    </message>
    <message>
        <source>every occurrence</source>
        <translation>jedes Auftreten</translation>
    </message>
    <message>
        <source>written in a manifest</source>
        <translation>steht in einem Manifest</translation>
    </message>
    <message numerus="yes">
        <source>%n dynamic routes</source>
        <translation>
            <numerusform>%n dynamische Route</numerusform>
            <numerusform>%n dynamische Routen</numerusform>
        </translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>(value of %1)</source>
        <translation>(Wert von %1)</translation>
    </message>
    <message>
        <source>one stream for each value</source>
        <translation>ein Stream für jeden Wert</translation>
    </message>
    <message numerus="yes">
        <source>%n more streams</source>
        <translation>
            <numerusform>%n weiterer Stream</numerusform>
            <numerusform>%n weitere Streams</numerusform>
        </translation>
    </message>
    <message>
        <source>open the outline, or narrow the focus</source>
        <translation>öffnen Sie die Gliederung, oder engen Sie den Fokus ein</translation>
    </message>
    <message>
        <source>A stream feeds nothing: start at an event or a rule.</source>
        <translation>Ein Stream speist nichts: beginnen Sie bei einem Ereignis oder einer Regel.</translation>
    </message>
    <message>
        <source>This rule is written in %1: change it there.</source>
        <translation>Diese Regel steht in %1: ändern Sie sie dort.</translation>
    </message>
    <message>
        <source>a manifest</source>
        <translation>einem Manifest</translation>
    </message>
    <message>
        <source>Nothing feeds an event: applications publish it.</source>
        <translation>Nichts speist ein Ereignis: Anwendungen veröffentlichen es.</translation>
    </message>
    <message>
        <source>This rule is written in a manifest: change it there.</source>
        <translation>Diese Regel steht in einem Manifest: ändern Sie sie dort.</translation>
    </message>
    <message>
        <source>That rule is about another event, %1.</source>
        <translation>Diese Regel gilt einem anderen Ereignis, %1.</translation>
    </message>
    <message>
        <source>A rule cannot feed a rule.</source>
        <translation>Eine Regel kann keine Regel speisen.</translation>
    </message>
    <message>
        <source>Drop it on one stream, or on the empty place to name a new one.</source>
        <translation>Legen Sie es auf einem Stream ab, oder auf der freien Fläche, um einen neuen zu benennen.</translation>
    </message>
</context>
<context>
    <name>SchemaGuide</name>
    <message>
        <source>the schema is no JSON object: %1</source>
        <translation>das Schema ist kein JSON-Objekt: %1</translation>
    </message>
</context>
<context>
    <name>ServerLink</name>
    <message>
        <source>This is no link to a server; it looks like sluice://sluice.example.org:8421.</source>
        <translation>Das ist kein Link zu einem Server; einer sieht so aus: sluice://sluice.example.org:8421.</translation>
    </message>
    <message>
        <source>The link names no address of a server.</source>
        <translation>Der Link nennt keine Adresse eines Servers.</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>sie ist kein Text</translation>
    </message>
    <message>
        <source>it is no settings file</source>
        <translation>sie ist keine Einstellungsdatei</translation>
    </message>
    <message>
        <source>it is of a newer console (version %1)</source>
        <translation>sie stammt von einer neueren Konsole (Version %1)</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read: %2. The file was set aside as %3, and the console began with its own.</source>
        <translation>Die Einstellungen in %1 konnten nicht gelesen werden: %2. Die Datei wurde als %3 beiseitegelegt, und die Konsole begann mit ihren eigenen.</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read: %2. It was left alone; settings are kept in %3.</source>
        <translation>Die Einstellungen in %1 konnten nicht gelesen werden: %2. Die Datei blieb unberührt; Einstellungen werden in %3 gehalten.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>connected, %n events refused</source>
        <translation>
            <numerusform>verbunden, %n Ereignis abgelehnt</numerusform>
            <numerusform>verbunden, %n Ereignisse abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>verbindet erneut</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>schließt</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1 received since the server started</source>
        <translation>%1 empfangen, seit der Server gestartet ist</translation>
    </message>
    <message>
        <source>%1 of them could not be read, or may not be published</source>
        <translation>%1 davon waren nicht lesbar oder dürfen nicht veröffentlicht werden</translation>
    </message>
    <message>
        <source>so since %1</source>
        <translation>so seit %1</translation>
    </message>
    <message>
        <source>last error, %1: %2</source>
        <translation>letzter Fehler, %1: %2</translation>
    </message>
</context>
<context>
    <name>TokenVault</name>
    <message>
        <source>keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>nur diese Sitzung</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>aus einem Befehl</translation>
    </message>
</context>
<context>
    <name>ViewTable</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Streams live</source>
        <translation>Streams live</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnenten</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Audit and logs</source>
        <translation>Audit und Protokoll</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessForm</name>
    <message>
        <source>Ca&amp;n</source>
        <translation>Ka&amp;nn</translation>
    </message>
    <message>
        <source>&amp;do</source>
        <translation>&amp;tun</translation>
    </message>
    <message>
        <source>&amp;on</source>
        <translation>a&amp;uf</translation>
    </message>
    <message>
        <source>How it is said who</source>
        <translation>Wie gesagt wird, wer</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>der Benutzer</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>die Verbindung</translation>
    </message>
    <message>
        <source>a token with the claims</source>
        <translation>ein Token mit den Claims</translation>
    </message>
    <message>
        <source>Name of the user</source>
        <translation>Name des Benutzers</translation>
    </message>
    <message>
        <source>ana: with the claims of a connection of hers</source>
        <translation>ana: mit den Claims einer ihrer Verbindungen</translation>
    </message>
    <message>
        <source>Id of the connection</source>
        <translation>Kennung der Verbindung</translation>
    </message>
    <message>
        <source>type an id or a user&apos;s name</source>
        <translation>Kennung oder Name eines Benutzers</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>Claims des Tokens</translation>
    </message>
    <message>
        <source>{&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}, or paste a token: its claims are taken, the token itself is neither kept nor sent</source>
        <translation>{&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}, oder ein Token einfügen: Seine Claims werden übernommen, es selbst wird weder behalten noch gesendet</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was getan werden soll</translation>
    </message>
    <message>
        <source>see (subscribe)</source>
        <translation>sehen (abonnieren)</translation>
    </message>
    <message>
        <source>join</source>
        <translation>beitreten</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>veröffentlichen</translation>
    </message>
    <message>
        <source>manage routes</source>
        <translation>Routen verwalten</translation>
    </message>
    <message>
        <source>manage manifests</source>
        <translation>Manifeste verwalten</translation>
    </message>
    <message>
        <source>manage tokens</source>
        <translation>Tokens verwalten</translation>
    </message>
    <message>
        <source>manage resources</source>
        <translation>Ressourcen verwalten</translation>
    </message>
    <message>
        <source>Stream, room, group or event</source>
        <translation>Stream, Raum, Gruppe oder Ereignis</translation>
    </message>
    <message>
        <source>e.g. %1 or %2</source>
        <translation>z. B. %1 oder %2</translation>
    </message>
    <message>
        <source>at another &amp;time (UTC)</source>
        <translation>zu anderer &amp;Zeit (UTC)</translation>
    </message>
    <message>
        <source>Time at which the token is used, UTC</source>
        <translation>Zeit, zu der das Token benutzt wird, UTC</translation>
    </message>
    <message>
        <source>A token was pasted: its claims were taken, the token was thrown away, its signature was not checked.</source>
        <translation>Ein Token wurde eingefügt: Seine Claims wurden übernommen, das Token weggeworfen, seine Signatur nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessSteps</name>
    <message>
        <source>✓ allows: decides</source>
        <translation>✓ erlaubt: entscheidet</translation>
    </message>
    <message>
        <source>✓ allows</source>
        <translation>✓ erlaubt</translation>
    </message>
    <message>
        <source>✕ denies: decides</source>
        <translation>✕ verbietet: entscheidet</translation>
    </message>
    <message>
        <source>✕ denies</source>
        <translation>✕ verbietet</translation>
    </message>
    <message>
        <source>○ does not match</source>
        <translation>○ trifft nicht zu</translation>
    </message>
    <message>
        <source>· not reached</source>
        <translation>· nicht erreicht</translation>
    </message>
    <message>
        <source>– goes on</source>
        <translation>– weiter</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>Rule for</source>
        <translation>Regel für</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessView</name>
    <message>
        <source>What was looked at, in this order</source>
        <translation>Was geprüft wurde, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Why can somebody not see something?

Say who, what and on what, and press Enter. The server answers with the very function that guards every command: each rule that it looked at, the one that decided, and the line of the manifest in which it stands.

You also come here, with the question filled in, from a row of Subscribers, Rooms and Streams live.</source>
        <translation>Warum sieht jemand etwas nicht?

Sagen Sie wer, was und worauf, und drücken Sie die Eingabetaste. Der Server antwortet mit genau der Funktion, die jeden Befehl bewacht: jede Regel, die er geprüft hat, die entscheidende, und die Zeile des Manifests, in der sie steht.

Auch aus einer Zeile von Abonnenten, Räumen und Streams live kommen Sie hierher, mit ausgefüllter Frage.</translation>
    </message>
    <message>
        <source>More about the answer</source>
        <translation>Mehr zur Antwort</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>What would change the answer</source>
        <translation>Was die Antwort ändern würde</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Was es ändern würde</translation>
    </message>
    <message>
        <source>Who may do it</source>
        <translation>Wer es darf</translation>
    </message>
    <message>
        <source>Who may</source>
        <translation>Wer darf</translation>
    </message>
    <message>
        <source>What else they may</source>
        <translation>Was sie sonst dürfen</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Server fragen</translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>Zeile öffnen</translation>
    </message>
    <message>
        <source>Show the rule in its manifest</source>
        <translation>Zeigt die Regel in ihrem Manifest</translation>
    </message>
    <message>
        <source>Select a rule that stands in a manifest.</source>
        <translation>Wählen Sie eine Regel, die in einem Manifest steht.</translation>
    </message>
    <message>
        <source>Keep as a test</source>
        <translation>Als Test behalten</translation>
    </message>
    <message>
        <source>Adds this answer to the tests of the manifest, as a draft</source>
        <translation>Fügt diese Antwort den Tests des Manifests als Entwurf hinzu</translation>
    </message>
    <message>
        <source>Try other claims</source>
        <translation>Andere Claims versuchen</translation>
    </message>
    <message>
        <source>Takes a copy of their claims, to be changed and asked about</source>
        <translation>Übernimmt eine Kopie ihrer Claims, die geändert und befragt werden kann</translation>
    </message>
    <message>
        <source>The claims are there to be changed.</source>
        <translation>Die Claims stehen schon zum Ändern da.</translation>
    </message>
    <message>
        <source>Who may do this?</source>
        <translation>Wer darf das?</translation>
    </message>
    <message>
        <source>What else may they?</source>
        <translation>Was dürfen sie sonst?</translation>
    </message>
    <message>
        <source>Copy the answer as JSON</source>
        <translation>Antwort als JSON kopieren</translation>
    </message>
    <message>
        <source>Ask a question first.</source>
        <translation>Stellen Sie zuerst eine Frage.</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>The manifests have changed since: ask again.</source>
        <translation>Die Manifeste haben sich seitdem geändert: Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The connection was lost since: ask again.</source>
        <translation>Die Verbindung war seitdem unterbrochen: Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing to ask about %1.</source>
        <translation>Zu %1 gibt es nichts zu fragen.</translation>
    </message>
    <message>
        <source>Nothing allows it, and so it is denied.</source>
        <translation>Nichts erlaubt es, also ist es verboten.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>▲ No answer: %1</source>
        <translation>▲ Keine Antwort: %1</translation>
    </message>
    <message>
        <source>answered at %1 %2</source>
        <translation>beantwortet um %1 %2</translation>
    </message>
    <message>
        <source>, for a token used at %1 UTC</source>
        <translation>, für ein Token, das um %1 UTC benutzt wird</translation>
    </message>
    <message numerus="yes">
        <source>, %n more steps are not shown</source>
        <translation>
            <numerusform>, %n weiterer Schritt wird nicht gezeigt</numerusform>
            <numerusform>, %n weitere Schritte werden nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed, and yet nothing arrives: %1. %2</source>
        <translation>Erlaubt, und doch kommt nichts an: %1. %2</translation>
    </message>
    <message>
        <source>✕ NO</source>
        <translation>✕ NEIN</translation>
    </message>
    <message>
        <source>▲ YES, BUT</source>
        <translation>▲ JA, ABER</translation>
    </message>
    <message>
        <source>✓ YES</source>
        <translation>✓ JA</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>Nichts kommt an</translation>
    </message>
    <message>
        <source>What would change it (%1)</source>
        <translation>Was es ändern würde (%1)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>It is allowed, and nothing else is in the way.</source>
        <translation>Es ist erlaubt, und nichts anderes steht im Weg.</translation>
    </message>
    <message>
        <source>No single role, rule or grant would.</source>
        <translation>Keine einzelne Rolle, Regel oder Berechtigung würde es.</translation>
    </message>
    <message>
        <source>Of those who are connected, nobody may.</source>
        <translation>Von den Verbundenen darf es niemand.</translation>
    </message>
    <message numerus="yes">
        <source>%n connections may. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n Verbindung darf es. Die Eingabetaste fragt bei ihr nach dem Warum.</numerusform>
            <numerusform>%n Verbindungen dürfen es. Die Eingabetaste fragt bei einer davon nach dem Warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the streams, rooms and events that there are, none.</source>
        <translation>Von den vorhandenen Streams, Räumen und Ereignissen: keines.</translation>
    </message>
    <message numerus="yes">
        <source>%n streams, rooms and events. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n Stream, Raum oder Ereignis. Die Eingabetaste fragt nach dem Warum.</numerusform>
            <numerusform>%n Streams, Räume und Ereignisse. Die Eingabetaste fragt bei einem davon nach dem Warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who may (%1)</source>
        <translation>Wer darf (%1)</translation>
    </message>
    <message>
        <source>What else they may (%1)</source>
        <translation>Was sie sonst dürfen (%1)</translation>
    </message>
    <message>
        <source>A test in a manifest knows neither scopes nor times.</source>
        <translation>Ein Test in einem Manifest kennt weder Bereiche noch Zeiten.</translation>
    </message>
    <message>
        <source>The token&apos;s grants allow it; a test in a manifest knows a user and a role only.</source>
        <translation>Die Berechtigungen des Tokens erlauben es; ein Test in einem Manifest kennt nur einen Benutzer und eine Rolle.</translation>
    </message>
    <message>
        <source>Change the claims and ask again: nothing is changed on the server.</source>
        <translation>Ändern Sie die Claims und fragen Sie noch einmal: Auf dem Server ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ActionRegistry</name>
    <message>
        <source>%1 is taken by “%2”: “%3” has its own keys.</source>
        <translation>%1 ist schon von „%2“ belegt: „%3“ hat seine eigenen Tasten.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminClient</name>
    <message>
        <source>The connection was closed.</source>
        <translation>Die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>The server answers no more.</source>
        <translation>Der Server antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Es besteht keine Verbindung.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for the server.</source>
        <translation>
            <numerusform>%n Anfrage wartet auf den Server.</numerusform>
            <numerusform>%n Anfragen warten auf den Server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n s.</source>
        <translation>
            <numerusform>Der Server hat nicht innerhalb von %n s geantwortet.</numerusform>
            <numerusform>Der Server hat nicht innerhalb von %n s geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection: nothing was changed.</source>
        <translation>Es besteht keine Verbindung: nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The request did not reach the server: nothing was changed.</source>
        <translation>Die Anfrage hat den Server nicht erreicht: nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The server does not know any more whether it was done: it began anew, or too much time has passed. Look at what is there before you do it again.</source>
        <translation>Der Server weiß nicht mehr, ob es ausgeführt wurde: Er wurde neu gestartet, oder es ist zu viel Zeit vergangen. Sehen Sie nach, was da ist, bevor Sie es noch einmal tun.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminSocket</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server sent bytes where text belongs.</source>
        <translation>Der Server hat Bytes gesendet, wo Text hingehört.</translation>
    </message>
    <message>
        <source>There is no admin API at this address: the server does not speak %1.</source>
        <translation>Unter dieser Adresse gibt es keine Admin-API: der Server spricht nicht %1.</translation>
    </message>
    <message>
        <source>A message was larger than the console or the server takes.</source>
        <translation>Eine Nachricht war größer, als die Konsole oder der Server annimmt.</translation>
    </message>
    <message>
        <source>The connection ended before it was made.</source>
        <translation>Die Verbindung endete, bevor sie zustande kam.</translation>
    </message>
    <message>
        <source>The server sent something that cannot be read: %1</source>
        <translation>Der Server hat etwas gesendet, das sich nicht lesen lässt: %1</translation>
    </message>
    <message>
        <source>The server sent more messages than this console can show.</source>
        <translation>Der Server hat mehr Nachrichten gesendet, als diese Konsole zeigen kann.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the trusted one. Trusted: %1. Shown: %2. It was renewed, or somebody is in between: ask who runs the server before you trust the new one.</source>
        <translation>Das Zertifikat des Servers ist nicht das, dem vertraut wird. Vertraut: %1. Gezeigt: %2. Es wurde erneuert, oder jemand ist dazwischen: Fragen Sie, wer den Server betreibt, bevor Sie dem neuen vertrauen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1. Its SHA-256 is %2.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut: %1. Sein SHA-256 ist %2.</translation>
    </message>
    <message>
        <source>The server wants a client certificate: name its file and that of its key in the profile.</source>
        <translation>Der Server will ein Client-Zertifikat: Nennen Sie im Profil dessen Datei und die seines Schlüssels.</translation>
    </message>
    <message>
        <source>The server does not take the client certificate %1: %2</source>
        <translation>Der Server nimmt das Client-Zertifikat %1 nicht an: %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::AlertCentre</name>
    <message>
        <source>What needs attention</source>
        <translation>Was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>● All is well on the servers that have a tab here.</source>
        <translation>● Auf den Servern, die hier einen Tab haben, ist alles in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n things need attention. Enter or a double click leads to where one sees it.</source>
        <translation>
            <numerusform>%n Sache braucht Aufmerksamkeit. Eingabetaste oder Doppelklick führt dorthin, wo man es sieht.</numerusform>
            <numerusform>%n Dinge brauchen Aufmerksamkeit. Eingabetaste oder Doppelklick führt dorthin, wo man es sieht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditExport</name>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>Der Export wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>Der Export ist gescheitert, es wurde keine Datei geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>%n Eintrag wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Einträge wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditInspector</name>
    <message>
        <source>Facts of the entry</source>
        <translation>Angaben zum Eintrag</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Select an entry to see who did what, and what it changed.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, wer was getan und was sich dadurch geändert hat.</translation>
    </message>
    <message>
        <source>✕ Entry %1: refused, nothing was changed</source>
        <translation>✕ Eintrag %1: abgelehnt, nichts wurde geändert</translation>
    </message>
    <message>
        <source>✓ Entry %1: done</source>
        <translation>✓ Eintrag %1: ausgeführt</translation>
    </message>
    <message>
        <source>when (UTC)</source>
        <translation>wann (UTC)</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>from where</source>
        <translation>von wo</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>on what</source>
        <translation>worauf</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Nothing more was written down.</source>
        <translation>Mehr wurde nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>What was there before</source>
        <translation>Was vorher da war</translation>
    </message>
    <message>
        <source>What is there since</source>
        <translation>Was seitdem da ist</translation>
    </message>
    <message>
        <source>What is there since, beside what was before</source>
        <translation>Was seitdem da ist, neben dem von vorher</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditList</name>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ ausgeführt</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Von wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Worauf</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>Auditprotokoll</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wer es getan hat</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>irgendjemand</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Wer</translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation>&amp;Tätigkeit</translation>
    </message>
    <message>
        <source>When it was done</source>
        <translation>Wann es getan wurde</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <translation>in der letzten Stunde</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>in den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>in den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>between…</source>
        <translation>zwischen…</translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation>Wa&amp;nn</translation>
    </message>
    <message>
        <source>F&amp;rom (UTC)</source>
        <translation>V&amp;on (UTC)</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>Von, UTC</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>To, UTC</source>
        <translation>Bis, UTC</translation>
    </message>
    <message>
        <source>, narrow the filter to see older ones</source>
        <translation>, für ältere den Filter enger fassen</translation>
    </message>
    <message>
        <source>, scroll down for older ones</source>
        <translation>, ältere weiter unten</translation>
    </message>
    <message>
        <source>%1 of the newest %2</source>
        <translation>%1 von den neuesten %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ not fresh: %1</source>
        <translation>▲ nicht aktuell: %1</translation>
    </message>
    <message>
        <source>The audit log cannot be read: %1

It keeps who changed what, from where and why, and what was refused. The server log beside it needs the role viewer only.</source>
        <translation>Das Auditprotokoll kann nicht gelesen werden: %1

Es hält fest, wer was von wo und warum geändert hat, und was abgelehnt wurde. Das Serverprotokoll daneben braucht nur die Rolle viewer.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Nothing was changed yet.

Every change that somebody makes through the admin API, with this console or with sluicectl, is written here: kick a subscriber or publish an event, and you find it.</source>
        <translation>Noch wurde nichts geändert.

Jede Änderung über die Admin-API, mit dieser Konsole oder mit sluicectl, wird hier aufgezeichnet: Trennen Sie einen Abonnenten oder veröffentlichen Sie ein Ereignis, und Sie finden es.</translation>
    </message>
    <message>
        <source>No entry fits the filter.</source>
        <translation>Kein Eintrag passt zum Filter.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditView</name>
    <message>
        <source>Audit log or server log</source>
        <translation>Auditprotokoll oder Serverprotokoll</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Auditprotokoll</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>Serverprotokoll</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are written…</source>
        <translation>
            <numerusform>%n Eintrag ist geschrieben…</numerusform>
            <numerusform>%n Einträge sind geschrieben…</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Filter eingeben</translation>
    </message>
    <message>
        <source>Writes what the filter lets through as JSON lines</source>
        <translation>Schreibt, was der Filter durchlässt, als JSON-Zeilen</translation>
    </message>
    <message>
        <source>Jump to the end</source>
        <translation>Ans Ende springen</translation>
    </message>
    <message>
        <source>Clear the log here</source>
        <translation>Protokoll hier leeren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Select an entry.</source>
        <translation>Wählen Sie einen Eintrag.</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Kette prüfen</translation>
    </message>
    <message>
        <source>The server recomputes the hash of every entry</source>
        <translation>Der Server berechnet die Prüfsumme jedes Eintrags neu</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>Sie läuft.</translation>
    </message>
    <message>
        <source>Show where it breaks</source>
        <translation>Zeigen, wo sie bricht</translation>
    </message>
    <message>
        <source>Take this chain for the right one</source>
        <translation>Diese Kette als die richtige nehmen</translation>
    </message>
    <message>
        <source>Refused only</source>
        <translation>Nur Abgelehntes</translation>
    </message>
    <message>
        <source>Only what they did</source>
        <translation>Nur was sie getan haben</translation>
    </message>
    <message>
        <source>Only this kind of change</source>
        <translation>Nur diese Art von Änderung</translation>
    </message>
    <message>
        <source>Copy the entry as JSON</source>
        <translation>Eintrag als JSON kopieren</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Alle Einträge</translation>
    </message>
    <message>
        <source>The audit log is being exported.</source>
        <translation>Das Auditprotokoll wird exportiert.</translation>
    </message>
    <message>
        <source>Entry %1 is not among those that are shown: scroll down or widen the filter.</source>
        <translation>Eintrag %1 ist nicht unter den gezeigten: Blättern Sie nach unten oder erweitern Sie den Filter.</translation>
    </message>
    <message>
        <source>Export the lines that are shown</source>
        <translation>Gezeigte Zeilen exportieren</translation>
    </message>
    <message>
        <source>Export every entry that fits the filter</source>
        <translation>Alle Einträge exportieren, die zum Filter passen</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson)</source>
        <translation>JSON-Zeilen (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were written to %1.</source>
        <translation>
            <numerusform>%n Zeile wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Zeilen wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Protokoll der Konsole</translation>
    </message>
    <message>
        <source>Undo this change…</source>
        <translation>Diese Änderung rückgängig machen…</translation>
    </message>
    <message>
        <source>Goes back to the revision before, of routes or manifests</source>
        <translation>Geht zur Revision davor zurück, von Routen oder Manifesten</translation>
    </message>
    <message>
        <source>Select a change of routes or manifests. Others cannot be undone.</source>
        <translation>Wählen Sie eine Änderung von Routen oder Manifesten. Andere lassen sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Versions, platform, keyring and the last lines, for a report; no tokens</source>
        <translation>Versionen, Plattform, Schlüsselbund und die letzten Zeilen, für einen Bericht; keine Token</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard. They hold no token.</source>
        <translation>Die Diagnose ist in der Zwischenablage. Sie enthält kein Token.</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>%1 folgen</translation>
    </message>
    <message>
        <source>This line names no id to follow</source>
        <translation>Diese Zeile nennt keine Kennung, der man folgen könnte</translation>
    </message>
</context>
<context>
    <name>sluice::console::ChainCheck</name>
    <message>
        <source>Checking the chain of the audit log…</source>
        <translation>Die Kette des Auditprotokolls wird geprüft…</translation>
    </message>
    <message>
        <source>The chain was last checked on %1 UTC, up to entry %2; not yet in this session.</source>
        <translation>Die Kette wurde zuletzt am %1 UTC bis Eintrag %2 geprüft; in dieser Sitzung noch nicht.</translation>
    </message>
    <message>
        <source>The chain was not checked yet.</source>
        <translation>Die Kette wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>The chain could not be checked: %1</source>
        <translation>Die Kette konnte nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: that entry, or one beside it, was changed, removed or put in. Entries before it fit.</source>
        <translation>Die Kette bricht bei Eintrag %1: Er oder einer daneben wurde geändert, entfernt oder eingefügt. Die Einträge davor passen zusammen.</translation>
    </message>
    <message>
        <source>The chain could not be compared: %1</source>
        <translation>Die Kette konnte nicht verglichen werden: %1</translation>
    </message>
    <message>
        <source>The chain fits together, but it is not the one that this console saw on %1 UTC: entry %2 had the hash %3… then. The log was written anew, or this is another database.</source>
        <translation>Die Kette passt zusammen, ist aber nicht die, die diese Konsole am %1 UTC gesehen hat: Eintrag %2 hatte damals die Prüfsumme %3…. Das Protokoll wurde neu geschrieben, oder das ist eine andere Datenbank.</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n entries fit together</source>
        <translation>
            <numerusform>Die Kette ist ganz: %n Eintrag passt</numerusform>
            <numerusform>Die Kette ist ganz: %n Einträge passen zusammen</numerusform>
        </translation>
    </message>
    <message>
        <source>, the newest is %1 and its hash begins with %2</source>
        <translation>, der neueste ist %1, seine Prüfsumme beginnt mit %2</translation>
    </message>
    <message>
        <source>; it goes on from what this console saw on %1 UTC.</source>
        <translation>; sie setzt fort, was diese Konsole am %1 UTC gesehen hat.</translation>
    </message>
    <message>
        <source>(%1 %2)</source>
        <translation>(%1 %2)</translation>
    </message>
</context>
<context>
    <name>sluice::console::CommandPalette</name>
    <message>
        <source>Go to or do</source>
        <translation>Gehe zu oder tue</translation>
    </message>
    <message>
        <source>Type what you want to do, or a room, user or route…</source>
        <translation>Geben Sie ein, was Sie tun möchten, oder einen Raum, Benutzer oder eine Route…</translation>
    </message>
    <message>
        <source>Command or name</source>
        <translation>Befehl oder Name</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>sluice::console::ComposeDialog</name>
    <message>
        <source>Compose and publish</source>
        <translation>Verfassen und veröffentlichen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Als Vorlage behalten</translation>
    </message>
    <message>
        <source>an event: its routes decide where it goes</source>
        <translation>ein Ereignis: seine Routen entscheiden, wohin es geht</translation>
    </message>
    <message>
        <source>one room</source>
        <translation>einen Raum</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>&amp;Raum</translation>
    </message>
    <message>
        <source>Label of the event, or type of the message</source>
        <translation>Label des Ereignisses oder Typ der Nachricht</translation>
    </message>
    <message>
        <source>Payload, JSON</source>
        <translation>Payload, JSON</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>P&amp;ublish</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Ereignis</translation>
    </message>
    <message>
        <source>&amp;Where would it go?</source>
        <translation>&amp;Wohin würde es gehen?</translation>
    </message>
    <message>
        <source>Pu&amp;blish</source>
        <translation>Veröffent&amp;lichen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Write the type of the message.</source>
        <translation>Geben Sie den Typ der Nachricht an.</translation>
    </message>
    <message>
        <source>Write the event&apos;s label.</source>
        <translation>Geben Sie das Label des Ereignisses an.</translation>
    </message>
    <message>
        <source>Write the room.</source>
        <translation>Geben Sie den Raum an.</translation>
    </message>
    <message>
        <source>The payload is no JSON: %1 at character %2</source>
        <translation>Die Payload ist kein JSON: %1 bei Zeichen %2</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Wird veröffentlicht…</translation>
    </message>
    <message>
        <source>✓ published at %1</source>
        <translation>✓ veröffentlicht um %1</translation>
    </message>
    <message>
        <source>✕ not published: %1</source>
        <translation>✕ nicht veröffentlicht: %1</translation>
    </message>
    <message>
        <source>No route matches: nobody would get it.</source>
        <translation>Keine Route passt: niemand würde es bekommen.</translation>
    </message>
    <message>
        <source>It would go to %1</source>
        <translation>Es würde gehen an %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The payload has a number that 64 bits cannot hold: write it as a text, between quotes.</source>
        <translation>Der Payload enthält eine Zahl, die nicht in 64 Bit passt: Schreiben Sie sie als Text, in Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectView</name>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>The console needs the address of the server&apos;s admin listener and a token whose claim sluice.admin is viewer, operator or admin. On the server, “sluicectl token --admin viewer” prints one.</source>
        <translation>Die Konsole braucht die Adresse des Admin-Listeners des Servers und ein Token, dessen Claim sluice.admin viewer, operator oder admin ist. Auf dem Server gibt „sluicectl token --admin viewer“ eines aus.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>NUR LESEN</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>The token was not kept: %1 Choose another place for it, for example this session only.</source>
        <translation>Das Token wurde nicht aufbewahrt: %1 Wählen Sie einen anderen Ort dafür, zum Beispiel nur diese Sitzung.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbinde mit %1…</translation>
    </message>
    <message>
        <source>Remove a profile</source>
        <translation>Profil entfernen</translation>
    </message>
    <message>
        <source>Remove %1 (%2) from this console? Its token is removed too. Nothing changes on the server.</source>
        <translation>%1 (%2) aus dieser Konsole entfernen? Auch das Token wird entfernt. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Export profiles, without tokens</source>
        <translation>Profile ohne Token exportieren</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Profile (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were written to %1, without tokens.</source>
        <translation>
            <numerusform>%n Profil wurde ohne Token nach %1 geschrieben.</numerusform>
            <numerusform>%n Profile wurden ohne Token nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>Profile importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were imported.</source>
        <translation>
            <numerusform>%n Profil wurde importiert.</numerusform>
            <numerusform>%n Profile wurden importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were skipped: there are profiles of these names.</source>
        <translation>
            <numerusform>%n wurde übersprungen: es gibt schon ein Profil dieses Namens.</numerusform>
            <numerusform>%n wurden übersprungen: es gibt schon Profile dieser Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>The form now trusts exactly this certificate. Test again, or connect.</source>
        <translation>Das Formular vertraut jetzt genau diesem Zertifikat. Testen Sie noch einmal, oder verbinden Sie.</translation>
    </message>
    <message>
        <source>The link names %1. Check it, and give a token.</source>
        <translation>Der Link nennt %1. Prüfen Sie es, und geben Sie ein Token an.</translation>
    </message>
    <message>
        <source>The token of the link was moved out of it; it is kept here: %1. Check the address before you connect.</source>
        <translation>Das Token wurde aus dem Link herausgenommen; es ist hier aufbewahrt: %1. Prüfen Sie die Adresse, bevor Sie verbinden.</translation>
    </message>
    <message>
        <source>The token was not kept: %1</source>
        <translation>Das Token wurde nicht aufbewahrt: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectionInspector</name>
    <message>
        <source>Parts of the connection</source>
        <translation>Teile der Verbindung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Facts of the connection</source>
        <translation>Angaben zur Verbindung</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channels of the connection</source>
        <translation>Kanäle der Verbindung</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>Claims des Tokens</translation>
    </message>
    <message>
        <source>At (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Log of the connection</source>
        <translation>Protokoll der Verbindung</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Select a connection to see its channels, claims and log.</source>
        <translation>Wählen Sie eine Verbindung, um ihre Kanäle, Claims und ihr Protokoll zu sehen.</translation>
    </message>
    <message>
        <source>%1, connection %2</source>
        <translation>%1, Verbindung %2</translation>
    </message>
    <message>
        <source>This connection has ended. %1</source>
        <translation>Diese Verbindung ist beendet. %1</translation>
    </message>
    <message>
        <source>Channels (%1)</source>
        <translation>Kanäle (%1)</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>connected since</source>
        <translation>verbunden seit</translation>
    </message>
    <message>
        <source>last active</source>
        <translation>zuletzt aktiv</translation>
    </message>
    <message>
        <source>token expires</source>
        <translation>Token läuft ab</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>sent /s</source>
        <translation>gesendet /s</translation>
    </message>
    <message>
        <source>round trip, ms</source>
        <translation>Umlaufzeit, ms</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>Edge</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stummgeschaltet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>tapped</source>
        <translation>mitgehört</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConsoleLogPage</name>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;ilter</translation>
    </message>
    <message>
        <source>Text that the shown lines contain</source>
        <translation>Text, den die gezeigten Zeilen enthalten</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Protokoll der Konsole</translation>
    </message>
</context>
<context>
    <name>sluice::console::DraftEffectPage</name>
    <message>
        <source>+ %1 gains %2</source>
        <translation>+ %1 gewinnt %2</translation>
    </message>
    <message>
        <source>↻ %1 must subscribe to %2 again</source>
        <translation>↻ %1 muss %2 neu abonnieren</translation>
    </message>
    <message>
        <source>− %1 loses %2</source>
        <translation>− %1 verliert %2</translation>
    </message>
    <message>
        <source>Effect of this draft</source>
        <translation>Wirkung des Entwurfs</translation>
    </message>
    <message>
        <source>= %1 gain access, %2 lose it</source>
        <translation>= %1 gewinnen Zugriff, %2 verlieren ihn</translation>
    </message>
    <message>
        <source>, %1 must subscribe again</source>
        <translation>, %1 müssen neu abonnieren</translation>
    </message>
    <message>
        <source> (▲ too many to count all who gain)</source>
        <translation> (▲ zu viele, um alle zu zählen, die gewinnen)</translation>
    </message>
    <message>
        <source>Change a file; what it would do to the running server is shown here.</source>
        <translation>Ändern Sie eine Datei; hier steht dann, was das auf dem laufenden Server bewirken würde.</translation>
    </message>
    <message>
        <source>No rule changes.</source>
        <translation>Keine Regel ändert sich.</translation>
    </message>
    <message>
        <source>Who gains and who loses access is told to the role admin only: the files use variables.</source>
        <translation>Wer Zugriff gewinnt oder verliert, erfährt nur die Rolle admin: die Dateien benutzen Variablen.</translation>
    </message>
    <message>
        <source>Who gains and who loses access is told when there are no errors.</source>
        <translation>Wer Zugriff gewinnt oder verliert, steht hier, wenn es keine Fehler gibt.</translation>
    </message>
</context>
<context>
    <name>sluice::console::EventInspector</name>
    <message>
        <source>Parts of the event</source>
        <translation>Teile des Ereignisses</translation>
    </message>
    <message>
        <source>Tree + diff</source>
        <translation>Baum + Diff</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Formatiert</translation>
    </message>
    <message>
        <source>Payload as bytes</source>
        <translation>Payload als Bytes</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Way of the event</source>
        <translation>Weg des Ereignisses</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Payload as a tree, beside the value before</source>
        <translation>Payload als Baum, neben dem vorigen Wert</translation>
    </message>
    <message>
        <source>Previous event of this channel and label</source>
        <translation>Voriges Ereignis dieses Kanals und Labels</translation>
    </message>
    <message>
        <source>Next event of this channel and label</source>
        <translation>Nächstes Ereignis dieses Kanals und Labels</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>Payload als Text</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Alles laden</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Select an event to see what is in it, what changed since the one before, which route it took and who may read it.</source>
        <translation>Wählen Sie ein Ereignis, um zu sehen, was es enthält, was sich seit dem vorigen geändert hat, welche Route es nahm und wer es lesen darf.</translation>
    </message>
    <message>
        <source>compared with No. %1; lists are compared by position</source>
        <translation>verglichen mit Nr. %1; Listen werden nach Position verglichen</translation>
    </message>
    <message>
        <source>no older event of this channel and label is kept</source>
        <translation>kein älteres Ereignis dieses Kanals und Labels ist aufbewahrt</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown. Load all</source>
        <translation>Die ersten %1 von %2 werden gezeigt. Alles laden</translation>
    </message>
    <message>
        <source>came by</source>
        <translation>gekommen über</translation>
    </message>
    <message>
        <source>published by</source>
        <translation>veröffentlicht von</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>written in</source>
        <translation>steht in</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>because</source>
        <translation>weil</translation>
    </message>
    <message>
        <source>delivered to</source>
        <translation>zugestellt an</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>%1 in epoch %2</source>
        <translation>%1 in Epoche %2</translation>
    </message>
    <message>
        <source>receivers</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>at</source>
        <translation>Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n connections received it.</source>
        <translation>
            <numerusform>%n Verbindung hat es empfangen.</numerusform>
            <numerusform>%n Verbindungen haben es empfangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not tell how many received it.</source>
        <translation>Der Server hat nicht gemeldet, wie viele es empfangen haben.</translation>
    </message>
    <message>
        <source>Who gets it, and who does not?</source>
        <translation>Wer bekommt es, und wer nicht?</translation>
    </message>
    <message>
        <source>Gets it</source>
        <translation>Bekommt es</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Who gets the event</source>
        <translation>Wer das Ereignis bekommt</translation>
    </message>
    <message>
        <source>connected after the event</source>
        <translation>erst nach dem Ereignis verbunden</translation>
    </message>
    <message>
        <source>nothing allows it</source>
        <translation>nichts erlaubt es</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ ja</translation>
    </message>
    <message>
        <source>✕ no</source>
        <translation>✕ nein</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Now it reaches %1 of %2 connections. Enter asks why.</source>
        <translation>Es erreicht jetzt %1 von %2 Verbindungen. Die Eingabetaste fragt, warum.</translation>
    </message>
    <message>
        <source>Only the first are asked about.</source>
        <translation>Nur nach den ersten wird gefragt.</translation>
    </message>
</context>
<context>
    <name>sluice::console::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>sluice::console::GroupedList</name>
    <message>
        <source>(none)</source>
        <translation>(keiner)</translation>
    </message>
</context>
<context>
    <name>sluice::console::HexView</name>
    <message>
        <source>Bytes of the payload</source>
        <translation>Bytes der Payload</translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryFeed</name>
    <message>
        <source>The server&apos;s answer is no page of a stream: %1</source>
        <translation>Die Antwort des Servers ist keine Seite eines Streams: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryView</name>
    <message>
        <source>Choose a stream.</source>
        <translation>Wählen Sie einen Stream.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Ask for what is kept there</source>
        <translation>Erfragt, was dort aufbewahrt ist</translation>
    </message>
    <message>
        <source>To the begin</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>The oldest that is kept</source>
        <translation>Das Älteste, das aufbewahrt ist</translation>
    </message>
    <message>
        <source>Older page</source>
        <translation>Ältere Seite</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Die Seite davor</translation>
    </message>
    <message>
        <source>Nothing older is kept, or chosen.</source>
        <translation>Nichts Älteres ist aufbewahrt oder gewählt.</translation>
    </message>
    <message>
        <source>Newer page</source>
        <translation>Neuere Seite</translation>
    </message>
    <message>
        <source>The page after, and what has come since</source>
        <translation>Die Seite danach, und was seither kam</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Das Neueste</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Geben Sie einen Filter ein</translation>
    </message>
    <message>
        <source>Choose a stream</source>
        <translation>Einen Stream wählen</translation>
    </message>
    <message>
        <source>Jump to an offset or a time</source>
        <translation>Zu einem Offset oder einer Zeit springen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>What is shown, as NDJSON or CSV</source>
        <translation>Was gezeigt wird, als NDJSON oder CSV</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Aufzeichnung öffnen…</translation>
    </message>
    <message>
        <source>A file that this console has written</source>
        <translation>Eine Datei, die diese Konsole geschrieben hat</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Wiederholen…</translation>
    </message>
    <message>
        <source>Show events once more, marked as a replay</source>
        <translation>Ereignisse noch einmal zeigen, als Wiederholung gekennzeichnet</translation>
    </message>
    <message>
        <source>Load events, or select some.</source>
        <translation>Laden Sie Ereignisse oder wählen Sie welche aus.</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>Die Wiederholung beenden</translation>
    </message>
    <message>
        <source>Back to history</source>
        <translation>Zurück zum Verlauf</translation>
    </message>
    <message>
        <source>Compare with the one before again</source>
        <translation>Wieder mit dem vorigen vergleichen</translation>
    </message>
    <message>
        <source>Show secrets in payloads</source>
        <translation>Geheimes in Payloads zeigen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>Zeilen als JSON kopieren</translation>
    </message>
    <message>
        <source>Compare others with this event</source>
        <translation>Andere mit diesem Ereignis vergleichen</translation>
    </message>
    <message>
        <source>There is no other event of this label among what is loaded.</source>
        <translation>Unter dem Geladenen gibt es kein anderes Ereignis dieses Namens.</translation>
    </message>
    <message>
        <source>Other events are compared with No. %1.</source>
        <translation>Andere Ereignisse werden mit Nr. %1 verglichen.</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Gezeigtes exportieren</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson);;Comma-separated (*.csv)</source>
        <translation>JSON-Zeilen (*.ndjson);;Kommagetrennt (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>%n Ereignis wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Ereignisse wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>Aufzeichnungen (*.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 lines could not be read, %2 older events are not shown.</source>
        <translation>%1 Zeilen konnten nicht gelesen werden, %2 ältere Ereignisse werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>At most %1 events are replayed at once: select fewer.</source>
        <translation>Höchstens %1 Ereignisse werden auf einmal wiederholt: wählen Sie weniger.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>a stream&apos;s key</source>
        <translation>Schlüssel eines Streams</translation>
    </message>
    <message>
        <source>An offset (882064), a time of today (14:02), a date and time (2026-11-27 14:02), or how long ago (-10 min)</source>
        <translation>Ein Offset (882064), eine Uhrzeit von heute (14:02), Datum und Uhrzeit (2026-11-27 14:02) oder wie lange her (-10 min)</translation>
    </message>
    <message>
        <source>From, an offset or a time</source>
        <translation>Von, ein Offset oder eine Zeit</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>das Neueste</translation>
    </message>
    <message>
        <source>To, an offset or a time</source>
        <translation>Bis, ein Offset oder eine Zeit</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>St&amp;ream</source>
        <translation>St&amp;ream</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Filter of what is loaded</source>
        <translation>Filter des Geladenen</translation>
    </message>
    <message>
        <source>event:orders.* and payload.status = closed</source>
        <translation>event:orders.* and payload.status = closed</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;ilter</translation>
    </message>
    <message>
        <source>a replay is running, and ends with the tab</source>
        <translation>eine Wiederholung läuft und endet mit dem Tab</translation>
    </message>
    <message>
        <source>▲ “%1” is no offset and no time. Write 882064, 14:02, 2026-11-27 14:02 or -10 min.</source>
        <translation>▲ „%1“ ist weder Offset noch Zeit. Schreiben Sie 882064, 14:02, 2026-11-27 14:02 oder -10 min.</translation>
    </message>
    <message>
        <source>▲ The range ends before it begins.</source>
        <translation>▲ Der Bereich endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>▲ %1; the filter before is still used</source>
        <translation>▲ %1; der vorige Filter gilt weiter</translation>
    </message>
    <message>
        <source>the stream keeps nothing there</source>
        <translation>dort bewahrt der Stream nichts auf</translation>
    </message>
    <message numerus="yes">
        <source>loaded %1 to %2, %n events; the stream keeps %3 to %4</source>
        <translation>
            <numerusform>%1 bis %2 geladen, ein Ereignis; der Stream bewahrt %3 bis %4 auf</numerusform>
            <numerusform>%1 bis %2 geladen, %n Ereignisse; der Stream bewahrt %3 bis %4 auf</numerusform>
        </translation>
    </message>
    <message>
        <source>What streams keep, as far back as retention reaches.

Choose a stream, or type its key. From and To take an offset (882064), a time (14:02), a date and time, or how long ago (-10 min).
An event&apos;s inspector shows what changed since the one before of the same label.

Replay… shows events once more, to you or to a stream or room made for it: never to who follows live events.</source>
        <translation>Was Streams aufbewahren, so weit die Aufbewahrung reicht.

Wählen Sie einen Stream oder schreiben Sie seinen Schlüssel. Von und Bis nehmen einen Offset (882064), eine Uhrzeit (14:02), Datum und Uhrzeit oder wie lange her (-10 min).
Der Inspektor eines Ereignisses zeigt, was sich seit dem vorigen gleichen Namens änderte.

„Wiederholen…“ zeigt Ereignisse noch einmal, Ihnen oder in einem Stream oder Raum dafür: nie denen, die live folgen.</translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>AUFZEICHNUNG %1: ein Ereignis, offline.</numerusform>
            <numerusform>AUFZEICHNUNG %1: %n Ereignisse, offline.</numerusform>
        </translation>
    </message>
    <message>
        <source>HISTORY of %1: asking the server…</source>
        <translation>VERLAUF von %1: der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Compared with the marked event No. %1.</source>
        <translation>Verglichen mit dem markierten Ereignis Nr. %1.</translation>
    </message>
    <message>
        <source>HISTORY of %1: %2.</source>
        <translation>VERLAUF von %1: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>this console only</source>
        <translation>nur dieser Konsole</translation>
    </message>
    <message>
        <source>REPLAY, not live: %1 to %2, %3.</source>
        <translation>WIEDERHOLUNG, nicht live: %1 an %2, %3.</translation>
    </message>
    <message>
        <source>REPLAY, not live: %1 to %2 is done, %3.</source>
        <translation>WIEDERHOLUNG, nicht live: %1 an %2 ist fertig, %3.</translation>
    </message>
    <message>
        <source>REPLAY of %1 to %2 was cancelled after %3. %4</source>
        <translation>WIEDERHOLUNG von %1 an %2 wurde nach %3 abgebrochen. %4</translation>
    </message>
    <message>
        <source>REPLAY of %1 to %2 failed after %3: %4</source>
        <translation>WIEDERHOLUNG von %1 an %2 scheiterte nach %3: %4</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuer</translation>
    </message>
    <message>
        <source>The first event of the list</source>
        <translation>Das erste Ereignis der Liste</translation>
    </message>
    <message>
        <source>The event before</source>
        <translation>Das Ereignis davor</translation>
    </message>
    <message>
        <source>Play the events in their own time</source>
        <translation>Die Ereignisse in ihrer eigenen Zeit abspielen</translation>
    </message>
    <message>
        <source>The event after</source>
        <translation>Das Ereignis danach</translation>
    </message>
    <message>
        <source>The last event of the list</source>
        <translation>Das letzte Ereignis der Liste</translation>
    </message>
    <message>
        <source>The range before</source>
        <translation>Der Bereich davor</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>The range before a part of it was chosen</source>
        <translation>Der Bereich, bevor ein Teil davon gewählt wurde</translation>
    </message>
    <message>
        <source>Pin A: the state after this event</source>
        <translation>A merken: der Zustand nach diesem Ereignis</translation>
    </message>
    <message>
        <source>Keep the state that is shown as A</source>
        <translation>Den gezeigten Zustand als A behalten</translation>
    </message>
    <message>
        <source>Pin A</source>
        <translation>A merken</translation>
    </message>
    <message>
        <source>Pin B: the state after this event</source>
        <translation>B merken: der Zustand nach diesem Ereignis</translation>
    </message>
    <message>
        <source>Keep the state that is shown as B</source>
        <translation>Den gezeigten Zustand als B behalten</translation>
    </message>
    <message>
        <source>Pin B</source>
        <translation>B merken</translation>
    </message>
    <message>
        <source>Difference from A to B</source>
        <translation>Unterschied von A nach B</translation>
    </message>
    <message>
        <source>What is otherwise in B, or at the chosen event, than in A</source>
        <translation>Was in B oder beim gewählten Ereignis anders ist als in A</translation>
    </message>
    <message>
        <source>Forget the pins</source>
        <translation>A und B vergessen</translation>
    </message>
    <message>
        <source>Forget A and B</source>
        <translation>A und B vergessen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>A part of the time is chosen in history only.</source>
        <translation>Ein Teil der Zeit lässt sich nur im Verlauf wählen.</translation>
    </message>
</context>
<context>
    <name>sluice::console::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Member</numerusform>
            <numerusform>%n Member</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>JSON member that was not there before</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone, was %1</source>
        <translation>weg, war %1</translation>
    </message>
    <message>
        <source>changed inside</source>
        <translation>innen geändert</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>column: difference to the value before</comment>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>sluice::console::KickDialog</name>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Reason, which the client receives</source>
        <translation>Grund, den der Client erhält</translation>
    </message>
    <message>
        <source>the client receives it, and it is recorded</source>
        <translation>der Client erhält ihn, und er wird protokolliert</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>may come back at once</source>
        <translation>darf sofort wiederkommen</translation>
    </message>
    <message>
        <source>blocked for 5 minutes</source>
        <translation>5 Minuten gesperrt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>„%1“ eingeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Mute for 5 minutes</source>
        <translation>5 Minuten stummschalten</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n connections: %1? This cannot be undone; the client may connect again.</source>
        <translation>
            <numerusform>%n Verbindung trennen: %1? Das lässt sich nicht rückgängig machen; der Client darf sich wieder verbinden.</numerusform>
            <numerusform>%n Verbindungen trennen: %1? Das lässt sich nicht rückgängig machen; der Client darf sich wieder verbinden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close every connection of %1? This cannot be undone.</source>
        <translation>Jede Verbindung von %1 trennen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n connections from publishing for 5 minutes: %1?</source>
        <translation>
            <numerusform>%n Verbindung 5 Minuten lang am Veröffentlichen hindern: %1?</numerusform>
            <numerusform>%n Verbindungen 5 Minuten lang am Veröffentlichen hindern: %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>Geben Sie einen Grund an.</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>Geben Sie die Bestätigung ein.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>%n connections are muted.</source>
        <translation>
            <numerusform>%n Verbindung ist stummgeschaltet.</numerusform>
            <numerusform>%n Verbindungen sind stummgeschaltet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections were closed.</source>
        <translation>
            <numerusform>%n Verbindung wurde getrennt.</numerusform>
            <numerusform>%n Verbindungen wurden getrennt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ListPage</name>
    <message>
        <source>Filter of %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;ilter</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::LiveModel</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events were not sent to this console</source>
        <translation>
            <numerusform>▲ %n Ereignis wurde nicht an diese Konsole gesendet</numerusform>
            <numerusform>▲ %n Ereignisse wurden nicht an diese Konsole gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ from here on the server sends 1 in %1</source>
        <translation>▲ von hier an sendet der Server 1 von %1</translation>
    </message>
    <message>
        <source>● from here on the server sends all events</source>
        <translation>● von hier an sendet der Server alle Ereignisse</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: running number of the tail</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>By</source>
        <comment>column: who published the event</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column: event, presence, denied, …</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n older events were taken by retention</source>
        <translation>
            <numerusform>▲ ein älteres Ereignis nahm die Aufbewahrung</numerusform>
            <numerusform>▲ %n ältere Ereignisse nahm die Aufbewahrung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events are missing here</source>
        <translation>
            <numerusform>▲ hier fehlt ein Ereignis</numerusform>
            <numerusform>▲ hier fehlen %n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ the stream has begun anew: what was before is another history</source>
        <translation>▲ der Stream hat neu begonnen: was davor war, ist ein anderer Verlauf</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <comment>column; UTC or a time zone</comment>
        <translation>Zeit (%1)</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogFeed</name>
    <message numerus="yes">
        <source>%n lines are missing here: more came than the server tells at once.</source>
        <translation>
            <numerusform>Hier fehlt %n Zeile: Es kam mehr, als der Server auf einmal mitteilt.</numerusform>
            <numerusform>Hier fehlen %n Zeilen: Es kamen mehr, als der Server auf einmal mitteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines may be missing here: the log was not followed for a while.</source>
        <translation>Hier fehlen vielleicht Zeilen: Dem Protokoll wurde eine Weile nicht gefolgt.</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogInspector</name>
    <message>
        <source>The whole line</source>
        <translation>Die ganze Zeile</translation>
    </message>
    <message>
        <source>Select a line to read all of it.</source>
        <translation>Wählen Sie eine Zeile, um sie ganz zu lesen.</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogList</name>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe der Verarbeitung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogPage</name>
    <message>
        <source>Least level that is shown</source>
        <translation>Niedrigste gezeigte Stufe</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Stage whose lines are shown</source>
        <translation>Abschnitt, dessen Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Text that the shown lines contain</source>
        <translation>Text, den die gezeigten Zeilen enthalten</translation>
    </message>
    <message>
        <source>a part of the text, e.g. a connection&apos;s id</source>
        <translation>ein Teil des Textes, z. B. die Kennung einer Verbindung</translation>
    </message>
    <message>
        <source>&amp;Level from</source>
        <translation>St&amp;ufe ab</translation>
    </message>
    <message>
        <source>Stag&amp;e</source>
        <translation>Abs&amp;chnitt</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;ilter</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>Serverprotokoll</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>The log is not followed: %1</source>
        <translation>Dem Protokoll wird nicht gefolgt: %1</translation>
    </message>
    <message>
        <source>The log is not followed now: what is shown is from before.</source>
        <translation>Dem Protokoll wird gerade nicht gefolgt: Was zu sehen ist, ist von vorher.</translation>
    </message>
    <message>
        <source>Held: new lines come below, out of sight.</source>
        <translation>Angehalten: Neue Zeilen kommen unten hinzu, außer Sicht.</translation>
    </message>
    <message>
        <source>None of the kept lines fits the filter.</source>
        <translation>Keine der behaltenen Zeilen passt zum Filter.</translation>
    </message>
    <message>
        <source>The log is not followed.</source>
        <translation>Dem Protokoll wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>No lines of this level yet.

The server tells here what it writes to its log: starts, reloads, refused rooms, slow subscribers, trouble with storage. With the level debug it tells more.</source>
        <translation>Noch keine Zeilen dieser Stufe.

Hier sagt der Server, was er in sein Protokoll schreibt: Starts, neues Laden, verweigerte Räume, langsame Abonnenten, Ärger mit dem Speicher. Mit der Stufe Debug sagt er mehr.</translation>
    </message>
</context>
<context>
    <name>sluice::console::MainWindow</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Diesen Tab schließen</translation>
    </message>
    <message>
        <source>Import profiles…</source>
        <translation>Profile importieren…</translation>
    </message>
    <message>
        <source>Export profiles, without tokens…</source>
        <translation>Profile ohne Token exportieren…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go to or do…</source>
        <translation>Gehe zu oder tue…</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Inspektor ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Farben der Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Next server</source>
        <translation>Nächster Server</translation>
    </message>
    <message>
        <source>About Sluice console</source>
        <translation>Über die Sluice-Konsole</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <comment>menu: what the view that is shown can do</comment>
        <translation>A&amp;ktionen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Nothing here now</source>
        <translation>Hier gibt es jetzt nichts</translation>
    </message>
    <message>
        <source>Sluice console</source>
        <translation>Sluice-Konsole</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Ctrl+K  go to or do…</source>
        <translation>Strg+K  gehe zu oder tue…</translation>
    </message>
    <message>
        <source>There is no profile %1.</source>
        <translation>Es gibt kein Profil %1.</translation>
    </message>
    <message>
        <source>Find “%1”</source>
        <translation>„%1“ suchen</translation>
    </message>
    <message>
        <source>in subscribers</source>
        <translation>unter den Abonnenten</translation>
    </message>
    <message>
        <source>in rooms</source>
        <translation>unter den Räumen</translation>
    </message>
    <message>
        <source>in live events</source>
        <translation>in den Live-Ereignissen</translation>
    </message>
    <message>
        <source>%1 – Sluice console</source>
        <translation>%1 – Sluice-Konsole</translation>
    </message>
    <message>
        <source>+ Connect</source>
        <translation>+ Verbinden</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Not finished:
%1</source>
        <translation>Nicht fertig:
%1</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>as a stream of history</source>
        <translation>als Stream im Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n new things need attention on %1.</source>
        <translation>
            <numerusform>%n neue Sache braucht auf %1 Aufmerksamkeit.</numerusform>
            <numerusform>%n neue Dinge brauchen auf %1 Aufmerksamkeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>Was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Sluice console %1

See, understand and steer a running Sluice. It uses only the public admin API.

Apache License 2.0. It uses these libraries:</source>
        <translation>Sluice-Konsole %1

Ein laufendes Sluice sehen, verstehen und steuern. Sie benutzt nur die öffentliche Admin-API.

Apache-Lizenz 2.0. Sie benutzt diese Bibliotheken:</translation>
    </message>
    <message>
        <source>The language changes with the next start, because this is not finished: %1</source>
        <translation>Die Sprache wechselt beim nächsten Start, weil dies nicht fertig ist: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestResults</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Difference from what runs</source>
        <translation>Unterschied zu dem, was läuft</translation>
    </message>
    <message>
        <source>&amp;Diff with running</source>
        <translation>Di&amp;ff zum Laufenden</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>Wann (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Nichts ist falsch.</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>No tests yet. Write them under `tests:` — an apply that would break one is refused.</source>
        <translation>Noch keine Tests. Schreiben Sie sie unter `tests:` — was einen davon brechen würde, wird nicht angewendet.</translation>
    </message>
    <message>
        <source>&amp;Tests (✗ %1 of %2)</source>
        <translation>&amp;Tests (✗ %1 von %2)</translation>
    </message>
    <message>
        <source>&amp;Tests</source>
        <translation>&amp;Tests</translation>
    </message>
    <message>
        <source>Put the cursor on a key; what the schema says of it is shown here. Ctrl+Space completes, Alt+Enter mends, F8 goes to the next problem.</source>
        <translation>Setzen Sie den Cursor auf einen Schlüssel; hier steht dann, was das Schema dazu sagt. Strg+Leertaste ergänzt, Alt+Eingabe behebt, F8 geht zum nächsten Problem.</translation>
    </message>
    <message>
        <source>%1 · runs</source>
        <translation>%1 · läuft</translation>
    </message>
    <message>
        <source>The server has told no revisions yet.</source>
        <translation>Der Server hat noch keine Revisionen gemeldet.</translation>
    </message>
    <message>
        <source>S&amp;chema help</source>
        <translation>S&amp;chema</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>Re&amp;visionen</translation>
    </message>
    <message>
        <source>Problems, tests and revisions</source>
        <translation>Probleme, Tests und Revisionen</translation>
    </message>
    <message>
        <source>What this draft would have done</source>
        <translation>Was dieser Entwurf bewirkt hätte</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>Was wäre, &amp;wenn</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestTree</name>
    <message>
        <source>changed by others too</source>
        <translation>auch von anderen geändert</translation>
    </message>
    <message>
        <source>to be removed</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>the disk has another text</source>
        <translation>auf der Platte steht anderer Text</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Files and outline</source>
        <translation>Dateien und Gliederung</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestsView</name>
    <message>
        <source>Waiting for the manifests of the server…</source>
        <translation>Warten auf die Manifeste des Servers…</translation>
    </message>
    <message>
        <source>Why? Kept with the revision and in the audit log</source>
        <translation>Warum? Wird mit der Revision und im Audit-Protokoll aufbewahrt</translation>
    </message>
    <message>
        <source>Comment of the revision</source>
        <translation>Kommentar zur Revision</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the review</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validieren</translation>
    </message>
    <message>
        <source>Effect of this draft</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>Review &amp;&amp; apply…</source>
        <translation>Prüfen, anwenden…</translation>
    </message>
    <message>
        <source>Discard the draft of this file</source>
        <translation>Entwurf dieser Datei verwerfen</translation>
    </message>
    <message>
        <source>Remove this file</source>
        <translation>Diese Datei entfernen</translation>
    </message>
    <message>
        <source>Return to the selected revision…</source>
        <translation>Zur gewählten Revision zurückkehren…</translation>
    </message>
    <message>
        <source>Select a revision below first.</source>
        <translation>Wählen Sie zuerst unten eine Revision.</translation>
    </message>
    <message>
        <source>It runs already.</source>
        <translation>Sie läuft schon.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ihre übernehmen</translation>
    </message>
    <message>
        <source>The manifests cannot be read: %1</source>
        <translation>Die Manifeste können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>A draft could not be read and was set aside as %1.</source>
        <translation>Ein Entwurf konnte nicht gelesen werden und wurde als %1 beiseitegelegt.</translation>
    </message>
    <message>
        <source>The effect is not known: %1</source>
        <translation>Die Wirkung ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht angewendet: %1</translation>
    </message>
    <message>
        <source>Revision %1 runs.</source>
        <translation>Revision %1 läuft.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>− runs   + revision %1, as a new revision</source>
        <translation>− läuft   + Revision %1, als neue Revision</translation>
    </message>
    <message>
        <source>Run the text of revision %1 again?</source>
        <translation>Den Text von Revision %1 wieder in Kraft setzen?</translation>
    </message>
    <message>
        <source>Return to it</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>Others changed the same files: decide first what to keep.</source>
        <translation>Andere haben dieselben Dateien geändert: entscheiden Sie zuerst, was bleibt.</translation>
    </message>
    <message>
        <source>There are errors: press F8 to see them.</source>
        <translation>Es gibt Fehler: F8 zeigt sie.</translation>
    </message>
    <message>
        <source>A test of the manifests fails.</source>
        <translation>Ein Test der Manifeste schlägt fehl.</translation>
    </message>
    <message>
        <source>Manifest %1</source>
        <translation>Manifest %1</translation>
    </message>
    <message>
        <source>No manifests yet. A manifest says which events go to which streams, rooms and items: make one with “New file…”.</source>
        <translation>Noch keine Manifeste. Ein Manifest sagt, welche Ereignisse in welche Streams, Räume und Items gehen: legen Sie eines mit „Neue Datei…“ an.</translation>
    </message>
    <message>
        <source>%1 applied revision %2, which changes what you edited: %3. Nothing was merged; the difference is below.</source>
        <translation>%1 hat Revision %2 angewendet; sie ändert, was Sie bearbeitet haben: %3. Nichts wurde zusammengeführt; der Unterschied steht unten.</translation>
    </message>
    <message>
        <source>%1 is what runs (revision %2).</source>
        <translation>%1 ist, was läuft (Revision %2).</translation>
    </message>
    <message>
        <source>%1: − runs (revision %2)   + this draft</source>
        <translation>%1: − läuft (Revision %2)   + dieser Entwurf</translation>
    </message>
    <message>
        <source>New manifest</source>
        <translation>Neues Manifest</translation>
    </message>
    <message>
        <source>Name of the file, ending in .sluice.yaml</source>
        <translation>Name der Datei, endet auf .sluice.yaml</translation>
    </message>
    <message>
        <source>A manifest&apos;s name ends in .sluice.yaml, manifest.toa.yaml or context.toa.yaml.</source>
        <translation>Der Name eines Manifests endet auf .sluice.yaml, manifest.toa.yaml oder context.toa.yaml.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Es gibt schon eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>What will be applied over revision %1</source>
        <translation>Was auf Revision %1 angewendet wird</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n files?</source>
        <translation>
            <numerusform>%n Datei anwenden?</numerusform>
            <numerusform>%n Dateien anwenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no manifest to add the test to.</source>
        <translation>Es gibt kein Manifest, zu dem der Test hinzugefügt werden könnte.</translation>
    </message>
    <message>
        <source>The test was added to the draft of %1.</source>
        <translation>Der Test wurde dem Entwurf von %1 hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n manifests are changed and not applied; they are kept as drafts.</source>
        <translation>
            <numerusform>%n Manifest ist geändert und nicht angewendet; es bleibt als Entwurf erhalten.</numerusform>
            <numerusform>%n Manifeste sind geändert und nicht angewendet; sie bleiben als Entwürfe erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Schema help</source>
        <translation>Hilfe zum Schema</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>what %1 changed (revision %2)</source>
        <translation>was %1 geändert hat (Revision %2)</translation>
    </message>
    <message>
        <source>what you changed</source>
        <translation>was Sie geändert haben</translation>
    </message>
    <message>
        <source>%1: both changed revision %2</source>
        <translation>%1: beide haben Revision %2 geändert</translation>
    </message>
    <message>
        <source>The running manifests have no file %1.</source>
        <translation>Die laufenden Manifeste haben keine Datei %1.</translation>
    </message>
    <message>
        <source>It was applied; the answer got lost.</source>
        <translation>Es wurde angewendet; die Antwort ging verloren.</translation>
    </message>
</context>
<context>
    <name>sluice::console::MetricTile</name>
    <message>
        <source>%1 s before</source>
        <comment>the number then, not now</comment>
        <translation>%1 s davor</translation>
    </message>
</context>
<context>
    <name>sluice::console::MetricsFeed</name>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>sluice::console::OverviewView</name>
    <message>
        <source>▲ This server tells no rates: %1</source>
        <translation>▲ Dieser Server nennt keine Raten: %1</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Events /s</source>
        <translation>Ereignisse /s</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnenten</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Out /s</source>
        <translation>Aus /s</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Busiest streams</source>
        <translation>Lebhafteste Streams</translation>
    </message>
    <message>
        <source>Fullest queues</source>
        <translation>Vollste Warteschlangen</translation>
    </message>
    <message>
        <source>Waiting for the first numbers of the server…</source>
        <translation>Warten auf die ersten Zahlen des Servers…</translation>
    </message>
    <message>
        <source>events in /s</source>
        <translation>Ereignisse ein /s</translation>
    </message>
    <message>
        <source>messages out /s</source>
        <translation>Nachrichten aus /s</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>not shown to consoles /s</source>
        <translation>Konsolen nicht gezeigt /s</translation>
    </message>
    <message>
        <source>cost of consoles, ms of CPU /s</source>
        <translation>Kosten der Konsolen, ms CPU /s</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Time within the server</source>
        <translation>Zeit im Server</translation>
    </message>
    <message>
        <source>sampled</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>● All is well</source>
        <translation>● Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n things need attention</source>
        <translation>
            <numerusform>▲ %n Sache braucht Aufmerksamkeit</numerusform>
            <numerusform>▲ %n Dinge brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n consoles look at it</source>
        <translation>
            <numerusform>%n Konsole sieht zu</numerusform>
            <numerusform>%n Konsolen sehen zu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: no slow consumer, no denied burst, no silent source.</source>
        <translation>Nichts: kein langsamer Empfänger, keine Häufung von Ablehnungen, keine stumme Quelle.</translation>
    </message>
    <message>
        <source>No source is connected; events come over HTTP and from clients.</source>
        <translation>Keine Quelle ist verbunden; Ereignisse kommen über HTTP und von Clients.</translation>
    </message>
    <message>
        <source>fan-out, p99</source>
        <translation>Verteilung, p99</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
</context>
<context>
    <name>sluice::console::Preferences</name>
    <message>
        <source>as the desktop</source>
        <translation>wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Size of the font</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>points of a font</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Zeilen von Tabellen</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>height of rows</comment>
        <translation>normal</translation>
    </message>
    <message>
        <source>compact</source>
        <comment>height of rows</comment>
        <translation>eng</translation>
    </message>
    <message>
        <source>roomy</source>
        <comment>height of rows</comment>
        <translation>weit</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>Sprache und Zeit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>Zeiten werden gezeigt in</translation>
    </message>
    <message>
        <source>Files that are exported are always in UTC.</source>
        <translation>Exportierte Dateien sind immer in UTC.</translation>
    </message>
    <message>
        <source>UTC, as servers write them</source>
        <translation>UTC, wie Server sie schreiben</translation>
    </message>
    <message>
        <source>the time zone of this machine</source>
        <translation>der Zeitzone dieses Rechners</translation>
    </message>
    <message>
        <source>Times of events</source>
        <translation>Zeiten von Ereignissen</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Live events that are kept</source>
        <translation>Live-Ereignisse, die behalten werden</translation>
    </message>
    <message>
        <source>The oldest leave first. However few there are, never more than 96 MiB are kept.</source>
        <translation>Die ältesten gehen zuerst. Wie wenige es auch sind: nie werden mehr als 96 MiB behalten.</translation>
    </message>
    <message>
        <source> events</source>
        <comment>behind a number</comment>
        <translation> Ereignisse</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Read-only until unlocked</source>
        <translation>Nur lesend, bis entsperrt</translation>
    </message>
    <message>
        <source>Whatever a role permits, a guarded tab only looks. The server decides besides.</source>
        <translation>Was eine Rolle auch erlaubt: ein geschützter Tab sieht nur zu. Der Server entscheidet außerdem.</translation>
    </message>
    <message>
        <source>servers of production</source>
        <translation>Server der Produktion</translation>
    </message>
    <message>
        <source>every server</source>
        <translation>alle Server</translation>
    </message>
    <message>
        <source>Writes stay unlocked for</source>
        <translation>Schreiben bleibt entsperrt für</translation>
    </message>
    <message>
        <source> minutes</source>
        <comment>behind a number</comment>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: %3 is used.</source>
        <translation>%1 kann nicht „%2“ sein: %3 gilt.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The settings could not be written to %1. They hold until the console is closed.</source>
        <translation>Die Einstellungen konnten nicht nach %1 geschrieben werden. Sie gelten, bis die Konsole geschlossen wird.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>At once; live events that are shown begin anew.</source>
        <translation>Sofort; gezeigte Live-Ereignisse beginnen neu.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell of what needs attention</source>
        <translation>Melden, was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>By the desktop, while no window of the console is active, once a minute at most and never with what events hold.</source>
        <translation>Über den Desktop, solange kein Fenster der Konsole aktiv ist, höchstens einmal in der Minute und nie mit dem Inhalt von Ereignissen.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ProfileForm</name>
    <message>
        <source>e.g. staging</source>
        <translation>z. B. staging</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>production, opens read-only</source>
        <translation>Produktion, öffnet nur zum Lesen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>Address of the server&apos;s admin listener</source>
        <translation>Adresse des Admin-Listeners des Servers</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>nur diese Sitzung</translation>
    </message>
    <message>
        <source>printed by a command:</source>
        <translation>von einem Befehl ausgegeben:</translation>
    </message>
    <message>
        <source>Command that prints the token</source>
        <translation>Befehl, der das Token ausgibt</translation>
    </message>
    <message>
        <source>Keep the token in</source>
        <translation>Token aufbewahren in</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (unlocked)</source>
        <translation>dem Schlüsselbund der Arbeitsumgebung (entsperrt)</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (locked: unlock it first)</source>
        <translation>dem Schlüsselbund der Arbeitsumgebung (gesperrt: zuerst entsperren)</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (this desktop has none)</source>
        <translation>dem Schlüsselbund der Arbeitsumgebung (hier gibt es keinen)</translation>
    </message>
    <message>
        <source>the command prints it</source>
        <translation>der Befehl gibt es aus</translation>
    </message>
    <message>
        <source>paste it; empty: the one that is kept already</source>
        <translation>einfügen; leer: das schon aufbewahrte</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>T&amp;oken</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReachList</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Worauf</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReplayDialog</name>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>%1 events of the stream %2, offsets %3 to %4, are sent once more. Who gets them is told that they are a replay; nobody who follows live events gets any.</source>
        <translation>%1 Ereignisse des Streams %2, Offsets %3 bis %4, werden noch einmal gesendet. Wer sie bekommt, erfährt, dass sie eine Wiederholung sind; wer live folgt, bekommt keine.</translation>
    </message>
    <message>
        <source> events/s</source>
        <comment>behind a number</comment>
        <translation> Ereignisse/s</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>Ereignisse je Sekunde</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>Reason, which is recorded</source>
        <translation>Grund, der festgehalten wird</translation>
    </message>
    <message>
        <source>it is recorded with your name</source>
        <translation>er wird mit Ihrem Namen festgehalten</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>to this &amp;console only</source>
        <translation>nur an diese &amp;Konsole</translation>
    </message>
    <message>
        <source>to a s&amp;tream of replays, where they are kept</source>
        <translation>in einen Stream für &amp;Wiederholungen, der sie aufbewahrt</translation>
    </message>
    <message>
        <source>to a roo&amp;m of replays</source>
        <translation>in einen Rau&amp;m für Wiederholungen</translation>
    </message>
    <message>
        <source>Name of the stream or room, behind replay/</source>
        <translation>Name des Streams oder Raums, hinter replay/</translation>
    </message>
    <message>
        <source>Tr&amp;y it out</source>
        <translation>&amp;Probieren</translation>
    </message>
    <message>
        <source>Asks the server what it would do; nothing is sent</source>
        <translation>Fragt den Server, was er täte; nichts wird gesendet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>To replay to others needs the role operator; yours is %1.</source>
        <translation>An andere zu wiederholen braucht die Rolle operator; Ihre ist %1.</translation>
    </message>
    <message>
        <source>Write the name of the stream or room.</source>
        <translation>Schreiben Sie den Namen des Streams oder Raums.</translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>Geben Sie einen Grund an.</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>Geben Sie die Bestätigung ein.</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>„%1“ eingeben</translation>
    </message>
    <message>
        <source>The server is being asked.</source>
        <translation>Der Server wird gefragt.</translation>
    </message>
    <message>
        <source>Replay to me</source>
        <translation>Mir wiederholen</translation>
    </message>
    <message>
        <source>Replay to others</source>
        <translation>Anderen wiederholen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>✕ It would be refused: %1</source>
        <translation>✕ Es würde abgelehnt: %1</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n events would be sent.</source>
        <translation>
            <numerusform>✓ Ein Ereignis würde gesendet.</numerusform>
            <numerusform>✓ %n Ereignisse würden gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes about %1. Receivers now: %2.</source>
        <translation>Es dauert etwa %1. Empfänger jetzt: %2.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReplayFeed</name>
    <message>
        <source>The connection was lost, which ends a replay.</source>
        <translation>Die Verbindung ging verloren; das beendet eine Wiederholung.</translation>
    </message>
    <message>
        <source>The server did not say which replay it began.</source>
        <translation>Der Server sagte nicht, welche Wiederholung er begann.</translation>
    </message>
    <message>
        <source>The server sent something else than was agreed.</source>
        <translation>Der Server sandte etwas anderes als vereinbart.</translation>
    </message>
</context>
<context>
    <name>sluice::console::RoomsView</name>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Messages /s</source>
        <translation>Nachrichten /s</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>Created (%1)</source>
        <translation>Angelegt (%1)</translation>
    </message>
    <message>
        <source>There are no rooms yet.

A room is there when somebody joins it, or when a manifest&apos;s route sends events into one.</source>
        <translation>Es gibt noch keine Räume.

Ein Raum entsteht, wenn ihm jemand beitritt oder wenn die Route eines Manifests Ereignisse dorthin sendet.</translation>
    </message>
    <message>
        <source>room:/repositories/* and members &gt; 10</source>
        <translation>room:/repositories/* and members &gt; 10</translation>
    </message>
    <message>
        <source>Select a room.</source>
        <translation>Wählen Sie einen Raum.</translation>
    </message>
    <message>
        <source>Open live</source>
        <translation>Live öffnen</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Verfassen…</translation>
    </message>
    <message>
        <source>Why not seen…</source>
        <translation>Warum nicht gesehen…</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Geben Sie einen Filter ein</translation>
    </message>
    <message>
        <source>Facts of the room</source>
        <translation>Angaben zum Raum</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Members of the room</source>
        <translation>Mitglieder des Raums</translation>
    </message>
    <message>
        <source>Select a room to see who is in it.</source>
        <translation>Wählen Sie einen Raum, um zu sehen, wer darin ist.</translation>
    </message>
    <message>
        <source>As a tree</source>
        <translation>Als Baum</translation>
    </message>
    <message>
        <source>Rooms below each other by the slashes in their names</source>
        <translation>Räume untereinander nach den Schrägstrichen in ihren Namen</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteForm</name>
    <message>
        <source>empty: every occurrence</source>
        <translation>leer: jedes Auftreten</translation>
    </message>
    <message>
        <source>general, 42, true, null, &quot;42&quot;</source>
        <translation>general, 42, true, null, &quot;42&quot;</translation>
    </message>
    <message>
        <source>key of the stream</source>
        <translation>Schlüssel des Streams</translation>
    </message>
    <message>
        <source>members, comma-separated; empty: all</source>
        <translation>Member, durch Komma getrennt; leer: alle</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>wozu sie dient</translation>
    </message>
    <message>
        <source>while the stream is read</source>
        <translation>solange der Stream gelesen wird</translation>
    </message>
    <message>
        <source>for so many seconds</source>
        <translation>so viele Sekunden lang</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>bis sie entfernt wird</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Ereignis</translation>
    </message>
    <message>
        <source>&amp;Property</source>
        <translation>Eigenscha&amp;ft</translation>
    </message>
    <message>
        <source>E&amp;xpose</source>
        <translation>Freiga&amp;be</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>&amp;Kept</source>
        <translation>Gült&amp;ig</translation>
    </message>
    <message>
        <source>Se&amp;conds</source>
        <translation>Sek&amp;unden</translation>
    </message>
    <message>
        <source>Stage this route</source>
        <translation>Route vormerken</translation>
    </message>
    <message>
        <source>An event is component.event or namespace.component.event.</source>
        <translation>Ein Ereignis ist Komponente.Ereignis oder Namensraum.Komponente.Ereignis.</translation>
    </message>
    <message>
        <source>Name the stream.</source>
        <translation>Benennen Sie den Stream.</translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation>We&amp;rt</translation>
    </message>
    <message>
        <source>S&amp;tream</source>
        <translation>S&amp;tream</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteGraphView</name>
    <message>
        <source>Picture of the routes; the outline beside it says the same</source>
        <translation>Bild der Routen; die Gliederung daneben sagt dasselbe</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteOutline</name>
    <message>
        <source>+ staged</source>
        <translation>+ vorgemerkt</translation>
    </message>
    <message>
        <source>− staged to go</source>
        <translation>− zum Entfernen vorgemerkt</translation>
    </message>
    <message>
        <source>● staged changes</source>
        <translation>● vorgemerkte Änderungen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>while it is read</source>
        <translation>solange er gelesen wird</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>static: %1</source>
        <translation>statisch: %1</translation>
    </message>
    <message>
        <source>(every occurrence)</source>
        <translation>(jedes Auftreten)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
</context>
<context>
    <name>sluice::console::RoutesView</name>
    <message>
        <source>Outline of the routes</source>
        <translation>Gliederung der Routen</translation>
    </message>
    <message>
        <source>&amp;New route</source>
        <translation>&amp;Neue Route</translation>
    </message>
    <message>
        <source>Si&amp;mulate</source>
        <translation>Si&amp;mulieren</translation>
    </message>
    <message>
        <source>What the staged changes would have done</source>
        <translation>Was die vorgemerkten Änderungen bewirkt hätten</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>Was wäre, &amp;wenn</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Staged changes</source>
        <translation>Vorgemerkte Änderungen</translation>
    </message>
    <message>
        <source>Stage&amp;d</source>
        <translation>V&amp;orgemerkt</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>Wann (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Applied change sets</source>
        <translation>Angewendete Änderungssätze</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>Re&amp;visionen</translation>
    </message>
    <message>
        <source>event, e.g. messages.created</source>
        <translation>Ereignis, z. B. messages.created</translation>
    </message>
    <message>
        <source>Event to try</source>
        <translation>Ereignis zum Ausprobieren</translation>
    </message>
    <message>
        <source>payload, JSON — or pick one in Streams: “Simulate routes”</source>
        <translation>Payload, JSON — oder eine aus Streams: „Routen simulieren“</translation>
    </message>
    <message>
        <source>Payload to try</source>
        <translation>Payload zum Ausprobieren</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>Result of the simulation</source>
        <translation>Ergebnis der Simulation</translation>
    </message>
    <message>
        <source>Why? Kept with the revision and in the audit log</source>
        <translation>Warum? Wird mit der Revision und im Audit-Protokoll aufbewahrt</translation>
    </message>
    <message>
        <source>Comment of the change set</source>
        <translation>Kommentar zum Änderungssatz</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the review</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>Neue Route</translation>
    </message>
    <message>
        <source>Stage removal</source>
        <translation>Entfernen vormerken</translation>
    </message>
    <message>
        <source>Lay out again</source>
        <translation>Neu anordnen</translation>
    </message>
    <message>
        <source>focus: event, property, value or stream</source>
        <translation>Fokus: Ereignis, Eigenschaft, Wert oder Stream</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Nothing is staged.</source>
        <translation>Nichts ist vorgemerkt.</translation>
    </message>
    <message>
        <source>Review &amp;&amp; apply…</source>
        <translation>Prüfen und anwenden…</translation>
    </message>
    <message>
        <source>Undo the selected change set</source>
        <translation>Gewählten Änderungssatz rückgängig machen</translation>
    </message>
    <message>
        <source>Select one in Revisions first.</source>
        <translation>Wählen Sie zuerst einen unter Revisionen.</translation>
    </message>
    <message>
        <source>Keep what I staged</source>
        <translation>Meine Vormerkungen behalten</translation>
    </message>
    <message>
        <source>No change set was applied yet.</source>
        <translation>Noch kein Änderungssatz wurde angewendet.</translation>
    </message>
    <message>
        <source>Write an event and a payload that is JSON.</source>
        <translation>Geben Sie ein Ereignis an und eine Payload, die JSON ist.</translation>
    </message>
    <message>
        <source>✓ matched</source>
        <translation>✓ passt</translation>
    </message>
    <message>
        <source>✗ not</source>
        <translation>✗ nicht</translation>
    </message>
    <message>
        <source>= together</source>
        <translation>= zusammen</translation>
    </message>
    <message>
        <source>with what is staged</source>
        <translation>mit dem Vorgemerkten</translation>
    </message>
    <message>
        <source>as it runs</source>
        <translation>wie es läuft</translation>
    </message>
    <message>
        <source>took %1 µs</source>
        <translation>dauerte %1 µs</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgendwohin</translation>
    </message>
    <message>
        <source>+ add</source>
        <translation>+ hinzufügen</translation>
    </message>
    <message>
        <source>− remove</source>
        <translation>− entfernen</translation>
    </message>
    <message>
        <source>%1 (gone already)</source>
        <translation>%1 (schon weg)</translation>
    </message>
    <message>
        <source>Stage&amp;d (%1)</source>
        <translation>V&amp;orgemerkt (%1)</translation>
    </message>
    <message>
        <source>Nothing is staged. Draw a line from an event to a stream, or press Ins in the outline.</source>
        <translation>Nichts ist vorgemerkt. Ziehen Sie eine Linie von einem Ereignis zu einem Stream, oder drücken Sie Einfg in der Gliederung.</translation>
    </message>
    <message>
        <source>= effect</source>
        <translation>= Wirkung</translation>
    </message>
    <message numerus="yes">
        <source>%n subscribers are touched</source>
        <translation>
            <numerusform>%n Abonnent ist betroffen</numerusform>
            <numerusform>%n Abonnenten sind betroffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht angewendet: %1</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Routes: revision %1 is applied.</source>
        <translation>Routen: Revision %1 ist angewendet.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>%1 changed the routes meanwhile: look at them first.</source>
        <translation>%1 hat inzwischen die Routen geändert: sehen Sie sie zuerst an.</translation>
    </message>
    <message numerus="yes">
        <source>%n routes</source>
        <translation>
            <numerusform>%n Route</numerusform>
            <numerusform>%n Routen</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 read: narrow the focus</source>
        <translation>, %1 gelesen: engen Sie den Fokus ein</translation>
    </message>
    <message numerus="yes">
        <source>, %n not drawn</source>
        <translation>
            <numerusform>, %n nicht gezeichnet</numerusform>
            <numerusform>, %n nicht gezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n staged</source>
        <translation>
            <numerusform>, %n vorgemerkt</numerusform>
            <numerusform>, %n vorgemerkt</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the stream of the new route.</source>
        <translation>Benennen Sie den Stream der neuen Route.</translation>
    </message>
    <message>
        <source>Which value of %1?</source>
        <translation>Welcher Wert von %1?</translation>
    </message>
    <message>
        <source>There is such a route already.</source>
        <translation>Eine solche Route gibt es schon.</translation>
    </message>
    <message>
        <source>stage %1 → %2</source>
        <translation>%1 → %2 vormerken</translation>
    </message>
    <message>
        <source>Staged: %1 → %2</source>
        <translation>Vorgemerkt: %1 → %2</translation>
    </message>
    <message>
        <source>take back a staged route</source>
        <translation>vorgemerkte Route zurücknehmen</translation>
    </message>
    <message>
        <source>It is written in %1: Enter opens the line.</source>
        <translation>Sie steht in %1: Eingabe öffnet die Zeile.</translation>
    </message>
    <message>
        <source>stage a removal</source>
        <translation>Entfernen vormerken</translation>
    </message>
    <message>
        <source>Select one route in the outline.</source>
        <translation>Wählen Sie eine Route in der Gliederung.</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes of routes?</source>
        <translation>
            <numerusform>%n Änderung an Routen anwenden?</numerusform>
            <numerusform>%n Änderungen an Routen anwenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed the routes while you staged changes. What is shown is the server&apos;s newest with yours over it; nothing was merged on the server.</source>
        <translation>%1 hat die Routen geändert, während Sie Änderungen vorgemerkt haben. Gezeigt wird der neueste Stand des Servers mit Ihren Änderungen darüber; auf dem Server wurde nichts zusammengeführt.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged changes of routes are not applied.</source>
        <translation>
            <numerusform>%n vorgemerkte Änderung an Routen ist nicht angewendet.</numerusform>
            <numerusform>%n vorgemerkte Änderungen an Routen sind nicht angewendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>New routes, trials and revisions</source>
        <translation>Neue Routen, Proben und Revisionen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>Clients</translation>
    </message>
    <message numerus="yes">
        <source>%n routes were changed by %1: +%2 −%3.</source>
        <translation>
            <numerusform>%n Route wurde geändert von %1: +%2 −%3.</numerusform>
            <numerusform>%n Routen wurden geändert von %1: +%2 −%3.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you staged is untouched.</source>
        <translation>Was Sie vorgemerkt haben, ist unberührt.</translation>
    </message>
    <message>
        <source>Routes: it was applied; the answer got lost.</source>
        <translation>Routen: Es wurde angewendet; die Antwort ging verloren.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerPage</name>
    <message>
        <source>The answer got lost; asking the server what became of the request.</source>
        <translation>Die Antwort ging verloren; der Server wird gefragt, was aus der Anfrage wurde.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>NUR LESEN</translation>
    </message>
    <message>
        <source>WRITES UNLOCKED</source>
        <translation>SCHREIBEN FREIGEGEBEN</translation>
    </message>
    <message>
        <source>The server refused this console: %1</source>
        <translation>Der Server hat diese Konsole abgewiesen: %1</translation>
    </message>
    <message>
        <source>This console and the server do not understand each other: %1 Console: protocol 1. Update the older one.</source>
        <translation>Diese Konsole und der Server verstehen einander nicht: %1 Konsole: Protokoll 1. Aktualisieren Sie die ältere Seite.</translation>
    </message>
    <message>
        <source>No connection: %1 %2. What is shown is from before.</source>
        <translation>Keine Verbindung: %1 %2. Was hier steht, ist von vorher.</translation>
    </message>
    <message>
        <source>The server is silent. Last data %1 ago.</source>
        <translation>Der Server schweigt. Letzte Daten vor %1.</translation>
    </message>
    <message numerus="yes">
        <source>Asking the server what became of %n requests whose answers got lost. Nothing is sent twice.</source>
        <translation>
            <numerusform>Der Server wird gefragt, was aus %n Anfrage wurde, deren Antwort verloren ging. Nichts wird zweimal gesendet.</numerusform>
            <numerusform>Der Server wird gefragt, was aus %n Anfragen wurde, deren Antworten verloren gingen. Nichts wird zweimal gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a production server: this tab only looks.</source>
        <translation>%1 ist ein Produktionsserver: dieser Tab sieht nur zu.</translation>
    </message>
    <message>
        <source>Writes to the production server %1 are unlocked for %2.</source>
        <translation>Schreiben auf dem Produktionsserver %1 ist noch %2 freigegeben.</translation>
    </message>
    <message>
        <source>Unlock writes</source>
        <translation>Schreiben freigeben</translation>
    </message>
    <message>
        <source>Unlock writes for a while…</source>
        <translation>Schreiben für eine Weile entsperren…</translation>
    </message>
    <message>
        <source>%1 is read-only by the settings: this tab only looks.</source>
        <translation>%1 ist durch die Einstellungen nur lesend: dieser Tab sieht nur zu.</translation>
    </message>
    <message>
        <source>Writes to %1 are unlocked for %2.</source>
        <translation>Schreiben auf %1 ist für %2 entsperrt.</translation>
    </message>
    <message numerus="yes">
        <source>For %n minutes this tab may publish, kick and change routes and manifests of %1. Every change is recorded with your name.</source>
        <translation>
            <numerusform>Eine Minute lang darf dieser Tab veröffentlichen, trennen und Routen und Manifeste von %1 ändern. Jede Änderung wird mit Ihrem Namen festgehalten.</numerusform>
            <numerusform>%n Minuten lang darf dieser Tab veröffentlichen, trennen und Routen und Manifeste von %1 ändern. Jede Änderung wird mit Ihrem Namen festgehalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerSession</name>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Es besteht keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>Your role %1 may not do this.</source>
        <translation>Ihre Rolle %1 darf das nicht.</translation>
    </message>
    <message>
        <source>This needs the role %1; yours is %2.</source>
        <translation>Das erfordert die Rolle %1; Ihre ist %2.</translation>
    </message>
    <message>
        <source>This server does not offer %1.</source>
        <translation>Dieser Server bietet %1 nicht an.</translation>
    </message>
    <message>
        <source>This server is read-only here: unlock writes first.</source>
        <translation>Dieser Server ist hier nur lesbar: geben Sie zuerst das Schreiben frei.</translation>
    </message>
    <message>
        <source>This server is read-only here: nothing was changed.</source>
        <translation>Dieser Server ist hier nur lesbar: nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>sluice::console::SettingsView</name>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Reset columns of tables</source>
        <translation>Spalten der Tabellen zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Profiles, tokens, drafts and recordings stay as they are</source>
        <translation>Profile, Token, Entwürfe und Aufzeichnungen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>The columns of all tables are reset.</source>
        <translation>Die Spalten aller Tabellen sind zurückgesetzt.</translation>
    </message>
    <message>
        <source>All settings are reset.</source>
        <translation>Alle Einstellungen sind zurückgesetzt.</translation>
    </message>
    <message>
        <source>No setting is called so. Every action has a name of its own: Ctrl+K finds it.</source>
        <translation>Keine Einstellung heißt so. Jede Aktion hat einen Namen: Strg+K findet sie.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>A token is kept where its profile says, and nowhere else: not in these settings, in files that are exported, or in logs.</source>
        <translation>Ein Token liegt dort, wo sein Profil es sagt, und nirgends sonst: nicht in diesen Einstellungen, in exportierten Dateien oder in Protokollen.</translation>
    </message>
    <message>
        <source>Places of tokens</source>
        <translation>Orte der Token</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>The servers of this console can go to a file and come from one. Tokens do not go with them.</source>
        <translation>Die Server dieser Konsole können in eine Datei gehen und aus einer kommen. Token gehen nicht mit.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>These settings are in %1.</source>
        <translation>Diese Einstellungen liegen in %1.</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Alle Tastenkürzel zurücksetzen</translation>
    </message>
    <message>
        <source>All shortcuts are reset.</source>
        <translation>Alle Tastenkürzel sind zurückgesetzt.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Choose an action, press its new keys, and use them. They count at once, for all servers.</source>
        <translation>Wählen Sie eine Aktion, drücken Sie ihre neuen Tasten, und übernehmen Sie sie. Sie gelten sofort, für alle Server.</translation>
    </message>
    <message>
        <source>keys keyboard</source>
        <translation>Tasten Tastatur</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutBook</name>
    <message>
        <source>The shortcut of %1 cannot be “%2”: its own keys are used.</source>
        <translation>Das Tastenkürzel von %1 kann nicht „%2“ sein: Die eigenen Tasten gelten.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutList</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Unless changed</source>
        <translation>Wenn nicht geändert</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutPanel</name>
    <message>
        <source>Search the shortcuts</source>
        <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Neue Tasten drücken</translation>
    </message>
    <message>
        <source>New keys of the chosen action</source>
        <translation>Neue Tasten der gewählten Aktion</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Reset this one</source>
        <translation>Dieses zurücksetzen</translation>
    </message>
    <message>
        <source>%1 is taken by %2. Give that other keys first.</source>
        <translation>%1 ist von %2 belegt. Geben Sie dem zuerst andere Tasten.</translation>
    </message>
</context>
<context>
    <name>sluice::console::StateModel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>(the whole payload)</source>
        <translation>(der ganze Payload)</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>No. %1, %2</source>
        <translation>Nr. %1, %2</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Was</source>
        <comment>column: the value before</comment>
        <translation>War</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>column: the event since which it is so</comment>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>sluice::console::StatePanel</name>
    <message>
        <source>Where a payload names its thing, a JSON Pointer</source>
        <translation>Wo ein Payload seine Sache nennt, ein JSON-Pointer</translation>
    </message>
    <message>
        <source>Events of one label are told apart by what their payload has there, such as /id or /order/number. Empty: all of a label are one thing.</source>
        <translation>Ereignisse eines Labels werden danach unterschieden, was ihr Payload dort hat, etwa /id oder /order/number. Leer: Alle eines Labels sind eine Sache.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>State of the stream</source>
        <translation>Zustand des Streams</translation>
    </message>
    <message>
        <source>No. %1 (%2)</source>
        <translation>Nr. %1 (%2)</translation>
    </message>
    <message>
        <source>No difference from A, %1, to B, %2.</source>
        <translation>Kein Unterschied von A, %1, nach B, %2.</translation>
    </message>
    <message>
        <source>What is otherwise in B, %2, than it was in A, %1.</source>
        <translation>Was in B, %2, anders ist, als es in A, %1, war.</translation>
    </message>
    <message>
        <source>Choose an event to see the state after it: what all loaded events up to it say together.</source>
        <translation>Wählen Sie ein Ereignis, um den Zustand danach zu sehen: was alle geladenen Ereignisse bis dahin zusammen sagen.</translation>
    </message>
    <message>
        <source>State after %1, folded from No. %2 on.</source>
        <translation>Zustand nach %1, zusammengefasst ab Nr. %2.</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events in between are missing.</source>
        <translation>
            <numerusform>▲ Dazwischen fehlt %n Ereignis.</numerusform>
            <numerusform>▲ Dazwischen fehlen %n Ereignisse.</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ Only the first %1 values are shown.</source>
        <translation>▲ Nur die ersten %1 Werte werden gezeigt.</translation>
    </message>
</context>
<context>
    <name>sluice::console::StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Stale: last data %1 ago</source>
        <translation>Veraltet: letzte Daten vor %1</translation>
    </message>
    <message>
        <source>Lost; next attempt in %1</source>
        <translation>Verloren; nächster Versuch in %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>Unverträglich</translation>
    </message>
    <message>
        <source>No server is open.</source>
        <translation>Kein Server ist geöffnet.</translation>
    </message>
    <message>
        <source>token: %1</source>
        <translation>Token: %1</translation>
    </message>
    <message>
        <source>RTT %1 ms</source>
        <translation>RTT %1 ms</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>server %1 / protocol %2</source>
        <translation>Server %1 / Protokoll %2</translation>
    </message>
    <message>
        <source>▲ clocks differ by %1</source>
        <translation>▲ Uhren weichen um %1 ab</translation>
    </message>
    <message>
        <source>in %1/s   out %2/s</source>
        <translation>ein %1/s   aus %2/s</translation>
    </message>
</context>
<context>
    <name>sluice::console::StreamsView</name>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Ask the server for what goes through</source>
        <translation>Den Server um alles bitten, was durchläuft</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The server sends nothing more</source>
        <translation>Der Server sendet nichts mehr</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Aufzeichnen…</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Aufzeichnung öffnen…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Gezeigtes exportieren…</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Verfassen…</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Geben Sie einen Filter ein</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Undo clear</source>
        <translation>Leeren rückgängig machen</translation>
    </message>
    <message>
        <source>Show secrets in payloads</source>
        <translation>Geheimes in Payloads zeigen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hold the list; events are still kept (Space)</source>
        <translation>Die Liste anhalten; Ereignisse werden weiter aufbewahrt (Leertaste)</translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>Zu live springen</translation>
    </message>
    <message>
        <source>Show the newest events again (End)</source>
        <translation>Wieder die neuesten Ereignisse zeigen (Ende)</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>Zeilen als JSON kopieren</translation>
    </message>
    <message>
        <source>There is no other event of this channel and label in the list.</source>
        <translation>In der Liste gibt es kein weiteres Ereignis dieses Kanals und Labels.</translation>
    </message>
    <message>
        <source>Why can somebody not see this…</source>
        <translation>Warum sieht jemand das nicht…</translation>
    </message>
    <message>
        <source>▲ %1; the filter before is still used</source>
        <translation>▲ %1; der vorige Filter gilt weiter</translation>
    </message>
    <message>
        <source>▲ at “%1”: %2; the filter before is still used</source>
        <translation>▲ bei „%1“: %2; der vorige Filter gilt weiter</translation>
    </message>
    <message>
        <source>Record events to</source>
        <translation>Ereignisse aufzeichnen nach</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson)</source>
        <translation>Aufzeichnungen (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>Recording to %1, at most %2.</source>
        <translation>Es wird nach %1 aufgezeichnet, höchstens %2.</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>Aufzeichnungen (*.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 lines could not be read, %2 older events are not shown.</source>
        <translation>%1 Zeilen konnten nicht gelesen werden, %2 ältere Ereignisse werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Gezeigtes exportieren</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson);;Comma-separated (*.csv)</source>
        <translation>JSON-Zeilen (*.ndjson);;Kommagetrennt (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>%n Ereignis wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Ereignisse wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server ended the tail: %1</source>
        <translation>Der Server hat das Mitlesen beendet: %1</translation>
    </message>
    <message>
        <source>all channels, about %1 events/s; or patterns: stream:acme/*, room:*</source>
        <translation>alle Kanäle, etwa %1 Ereignisse/s; oder Muster: stream:acme/*, room:*</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>F&amp;olgen</translation>
    </message>
    <message>
        <source>Channels to follow</source>
        <translation>Kanäle, denen gefolgt wird</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;ilter</translation>
    </message>
    <message>
        <source>Filter of events</source>
        <translation>Filter der Ereignisse</translation>
    </message>
    <message>
        <source>kind != ack and payload.status = closed</source>
        <translation>kind != ack and payload.status = closed</translation>
    </message>
    <message>
        <source>a recording is running</source>
        <translation>eine Aufzeichnung läuft</translation>
    </message>
    <message>
        <source>shown %1</source>
        <translation>gezeigt %1</translation>
    </message>
    <message>
        <source>kept %1 of %2 (%3)</source>
        <translation>aufbewahrt %1 von %2 (%3)</translation>
    </message>
    <message>
        <source>SAMPLED: the server sends 1 in %1</source>
        <translation>STICHPROBE: der Server sendet 1 von %1</translation>
    </message>
    <message>
        <source>the server sends all</source>
        <translation>der Server sendet alles</translation>
    </message>
    <message>
        <source>not sent %1</source>
        <translation>nicht gesendet %1</translation>
    </message>
    <message>
        <source>recording: %1 events, %2</source>
        <translation>Aufzeichnung: %1 Ereignisse, %2</translation>
    </message>
    <message>
        <source>Nothing is followed yet, and nothing is asked of the server until you do.

Follow all channels, or only those of patterns such as stream:acme/* and room:*.
Publish an event to see where it goes: Compose…</source>
        <translation>Noch wird nichts verfolgt, und der Server wird um nichts gebeten, bevor Sie es tun.

Folgen Sie allen Kanälen oder nur denen von Mustern wie stream:acme/* und room:*.
Veröffentlichen Sie ein Ereignis, um zu sehen, wohin es geht: Verfassen…</translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>AUFZEICHNUNG %1: %n Ereignis, offline.</numerusform>
            <numerusform>AUFZEICHNUNG %1: %n Ereignisse, offline.</numerusform>
        </translation>
    </message>
    <message>
        <source>HELD at %1, %2 new since.  %3</source>
        <translation>ANGEHALTEN um %1, %2 neue seither.  %3</translation>
    </message>
    <message>
        <source>STOPPED: the server sends nothing.  %1</source>
        <translation>GESTOPPT: der Server sendet nichts.  %1</translation>
    </message>
    <message>
        <source>STOPPED: the server sends nothing.</source>
        <translation>GESTOPPT: der Server sendet nichts.</translation>
    </message>
    <message>
        <source>LIVE.  %1</source>
        <translation>LIVE.  %1</translation>
    </message>
    <message>
        <source>TAP of connection %2, ends by itself.  %1</source>
        <translation>MITHÖREN bei Verbindung %2, endet von selbst.  %1</translation>
    </message>
    <message>
        <source>Select an event.</source>
        <translation>Wählen Sie ein Ereignis.</translation>
    </message>
    <message>
        <source>Density of the list</source>
        <translation>Dichte der Liste</translation>
    </message>
    <message>
        <source>How dense events are along the list. Red: denied. Amber: not sent. Blue: of the same channel and label as the chosen one. Click to go there.</source>
        <translation>Wie dicht Ereignisse entlang der Liste sind. Rot: verweigert. Gelb: nicht gesendet. Blau: vom selben Kanal und Label wie das gewählte. Ein Klick führt dorthin.</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>No filter has been saved yet.</source>
        <translation>Noch ist kein Filter gespeichert.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The filter “%1” was deleted.</source>
        <translation>Der Filter „%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>A name for the filter; one of that name is replaced.</source>
        <translation>Ein Name für den Filter; einer dieses Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>The filter “%1” is saved.</source>
        <translation>Der Filter „%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>The filter was not saved: it needs a name, and there is room for %1.</source>
        <translation>Der Filter wurde nicht gespeichert: Er braucht einen Namen, und Platz ist für %1.</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>button: filters that have names</comment>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
</context>
<context>
    <name>sluice::console::SubscribersView</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Out /s</source>
        <translation>Aus /s</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <translation>Seit (%1)</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stummgeschaltet</translation>
    </message>
    <message>
        <source>Tapped</source>
        <translation>Mitgehört</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Nobody is connected.

Clients connect to the server&apos;s own address with the native, Socket.IO, iii or Server-Sent Events dialect; they appear here within a second.</source>
        <translation>Niemand ist verbunden.

Clients verbinden sich mit der eigenen Adresse des Servers im Dialekt native, Socket.IO, iii oder Server-Sent Events; sie erscheinen hier innerhalb einer Sekunde.</translation>
    </message>
    <message>
        <source>subject:ana* and dialect = socketio</source>
        <translation>subject:ana* and dialect = socketio</translation>
    </message>
    <message>
        <source>Select a connection.</source>
        <translation>Wählen Sie eine Verbindung.</translation>
    </message>
    <message>
        <source>Kick…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>Kick user everywhere…</source>
        <translation>Benutzer überall trennen…</translation>
    </message>
    <message>
        <source>Mute 5 min…</source>
        <translation>5 min stummschalten…</translation>
    </message>
    <message>
        <source>Tap…</source>
        <translation>Mithören…</translation>
    </message>
    <message>
        <source>Why can&apos;t they see…</source>
        <translation>Warum sieht er das nicht…</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Geben Sie einen Filter ein</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Mithören</translation>
    </message>
    <message>
        <source>See exactly what %1 gets, for ten minutes. It is recorded, and the connection is marked. Why?</source>
        <translation>Zehn Minuten lang genau sehen, was %1 bekommt. Es wird protokolliert, und die Verbindung wird markiert. Warum?</translation>
    </message>
    <message>
        <source>Group connections</source>
        <translation>Verbindungen gruppieren</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>ungruppiert</translation>
    </message>
    <message>
        <source>by user</source>
        <translation>nach Benutzer</translation>
    </message>
    <message>
        <source>by dialect</source>
        <translation>nach Dialekt</translation>
    </message>
    <message>
        <source>by address</source>
        <translation>nach Adresse</translation>
    </message>
</context>
<context>
    <name>sluice::console::TimelineBar</name>
    <message>
        <source>x%1</source>
        <comment>times as fast</comment>
        <translation>×%1</translation>
    </message>
    <message>
        <source>How fast events are played</source>
        <translation>Wie schnell Ereignisse abgespielt werden</translation>
    </message>
    <message>
        <source>How fast events are played; waits of more than two seconds are cut</source>
        <translation>Wie schnell Ereignisse abgespielt werden; Pausen von mehr als zwei Sekunden werden gekürzt</translation>
    </message>
    <message>
        <source>Events over the time</source>
        <translation>Ereignisse über die Zeit</translation>
    </message>
    <message>
        <source>From %1 to %2, at most %3 events in a bar. Drag to choose a part of the time.</source>
        <translation>Von %1 bis %2, höchstens %3 Ereignisse je Balken. Ziehen wählt einen Teil der Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>▲ Something is missing at %n places.</source>
        <translation>
            <numerusform>▲ An %n Stelle fehlt etwas.</numerusform>
            <numerusform>▲ An %n Stellen fehlt etwas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::TlsFields</name>
    <message>
        <source>authorities of the system</source>
        <translation>Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>authorities of a file:</source>
        <translation>Zertifizierungsstellen aus einer Datei:</translation>
    </message>
    <message>
        <source>only the certificate with SHA-256:</source>
        <translation>nur dem Zertifikat mit SHA-256:</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertraute Zertifikate</translation>
    </message>
    <message>
        <source>File with authorities</source>
        <translation>Datei mit Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>PEM file; empty: none is shown</source>
        <translation>PEM-Datei; leer: keines wird gezeigt</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sein Schlüssel</translation>
    </message>
    <message>
        <source>PEM file without a passphrase; stays where it is</source>
        <translation>PEM-Datei ohne Passphrase; bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>Durchsuchen: %1</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <translation>SHA-256 des Zertifikats</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM-Datei</translation>
    </message>
    <message>
        <source>64 hexadecimal digits; Test shows them</source>
        <translation>64 hexadezimale Ziffern; Test zeigt sie</translation>
    </message>
    <message>
        <source>Name the file with the authorities that are trusted.</source>
        <translation>Nennen Sie die Datei mit den Zertifizierungsstellen, denen vertraut wird.</translation>
    </message>
    <message>
        <source>The SHA-256 of a certificate has 64 hexadecimal digits, with or without colons.</source>
        <translation>Das SHA-256 eines Zertifikats hat 64 hexadezimale Ziffern, mit oder ohne Doppelpunkte.</translation>
    </message>
</context>
<context>
    <name>sluice::console::TokenPlaces</name>
    <message>
        <source>in memory only; gone when the console is closed</source>
        <translation>nur im Speicher; weg, wenn die Konsole geschlossen wird</translation>
    </message>
    <message>
        <source>a program prints it each time it is needed</source>
        <translation>ein Programm gibt es aus, sooft es gebraucht wird</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>entsperrt</translation>
    </message>
    <message>
        <source>locked: unlock it in the desktop&apos;s keyring program</source>
        <translation>gesperrt: entsperren Sie ihn im Schlüsselbundprogramm</translation>
    </message>
    <message>
        <source>not available: no Secret Service runs on this desktop</source>
        <translation>nicht vorhanden: hier läuft kein Secret Service</translation>
    </message>
    <message>
        <source>this server&apos;s token</source>
        <translation>das Token dieses Servers</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
</context>
<context>
    <name>sluice::console::UndoDialog</name>
    <message>
        <source>Undo a change of routes</source>
        <translation>Eine Änderung von Routen rückgängig machen</translation>
    </message>
    <message>
        <source>Undo a change of manifests</source>
        <translation>Eine Änderung von Manifesten rückgängig machen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Revisions that would be taken back</source>
        <translation>Revisionen, die zurückgenommen würden</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentar</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go back to revision %1</source>
        <translation>Zu Revision %1 zurückgehen</translation>
    </message>
    <message>
        <source>The revisions cannot be read: %1</source>
        <translation>Die Revisionen lassen sich nicht lesen: %1</translation>
    </message>
    <message numerus="yes">
        <source>This takes back revision %1 and %n that came after it, by a new revision.</source>
        <translation>
            <numerusform>Das nimmt Revision %1 und %n spätere zurück, durch eine neue Revision.</numerusform>
            <numerusform>Das nimmt Revision %1 und %n spätere zurück, durch eine neue Revision.</numerusform>
        </translation>
    </message>
    <message>
        <source>This takes back revision %1, by a new revision.</source>
        <translation>Das nimmt Revision %1 zurück, durch eine neue Revision.</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>Geben Sie die Bestätigung ein.</translation>
    </message>
    <message>
        <source>Taken back: revision %1 is as revision %2 was.</source>
        <translation>Zurückgenommen: Revision %1 ist, wie Revision %2 war.</translation>
    </message>
    <message>
        <source>✕ Nothing was changed: %1</source>
        <translation>✕ Nichts wurde geändert: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::View</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>Zeilen als JSON kopieren</translation>
    </message>
</context>
<context>
    <name>sluice::console::WhatIfList</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Would also go to</source>
        <translation>Ginge zusätzlich an</translation>
    </message>
    <message>
        <source>Would no more go to</source>
        <translation>Ginge nicht mehr an</translation>
    </message>
    <message>
        <source>Change something and press “What if”: the events of the last 5 minutes go through what runs and through the draft; what differs is shown here.</source>
        <translation>Ändern Sie etwas und drücken Sie „Was wäre, wenn“: die Ereignisse der letzten 5 Minuten gehen durch das, was läuft, und durch den Entwurf; hier steht, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded events tried</source>
        <translation>
            <numerusform>%n aufgezeichnetes Ereignis probiert</numerusform>
            <numerusform>%n aufgezeichnete Ereignisse probiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n streams</source>
        <translation>
            <numerusform>aus %n Stream</numerusform>
            <numerusform>aus %n Streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not certain: what is kept of them may be a part only (expose)</source>
        <translation>
            <numerusform>%n Ereignis ist nicht sicher: aufbewahrt ist vielleicht nur ein Teil davon (expose)</numerusform>
            <numerusform>%n Ereignisse sind nicht sicher: aufbewahrt ist vielleicht nur ein Teil davon (expose)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not kept any more</source>
        <translation>
            <numerusform>%n Ereignis wird nicht mehr aufbewahrt</numerusform>
            <numerusform>%n Ereignisse werden nicht mehr aufbewahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more events or streams than were looked at</source>
        <translation>es gibt mehr Ereignisse oder Streams, als angesehen wurden</translation>
    </message>
    <message>
        <source>the files use variables, whose values only the role admin sees</source>
        <translation>die Dateien benutzen Variablen, deren Werte nur die Rolle admin sieht</translation>
    </message>
    <message>
        <source>Nothing would have gone another way.</source>
        <translation>Nichts wäre einen anderen Weg gegangen.</translation>
    </message>
</context>
<context>
    <name>sluice::console::WordCompleter</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>sluice::console::YamlEditor</name>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
</context>
</TS>
