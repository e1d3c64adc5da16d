<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccessQuestion</name>
    <message>
        <source>This is too long to be a name or claims.</source>
        <translation>Es demasiado largo para un nombre o unos claims.</translation>
    </message>
    <message>
        <source>The claims are no JSON object, such as {&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}.</source>
        <translation>Los claims no son un objeto JSON, como {&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}.</translation>
    </message>
    <message>
        <source>Say who: the name of a user.</source>
        <translation>Indique quién: el nombre de un usuario.</translation>
    </message>
    <message>
        <source>Say who: the id of a connection.</source>
        <translation>Indique quién: el identificador de una conexión.</translation>
    </message>
    <message>
        <source>This is asked for streams, rooms, groups and events only.</source>
        <translation>Esto solo se pregunta sobre streams, salas, grupos y eventos.</translation>
    </message>
    <message>
        <source>Say on what: stream:KEY, room:NAME, group:STREAM/GROUP or event:LABEL.</source>
        <translation>Indique sobre qué: stream:KEY, room:NAME, group:STREAM/GROUP o event:LABEL.</translation>
    </message>
    <message>
        <source>An event is published; who sees it subscribes to a stream or a room.</source>
        <translation>Un evento se publica; quien lo ve se suscribe a un stream o a una sala.</translation>
    </message>
    <message>
        <source>these claims</source>
        <translation>estos claims</translation>
    </message>
    <message>
        <source>claims of %1</source>
        <translation>claims de %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>conexión %1</translation>
    </message>
</context>
<context>
    <name>AdminMessage</name>
    <message>
        <source>the server&apos;s greeting lacks its protocol or our role</source>
        <translation>al saludo del servidor le falta el protocolo o nuestro rol</translation>
    </message>
    <message>
        <source>the server gave no reason</source>
        <translation>el servidor no dio ningún motivo</translation>
    </message>
    <message>
        <source>a message of %1 bytes is too long</source>
        <translation>un mensaje de %1 bytes es demasiado largo</translation>
    </message>
    <message>
        <source>this is no JSON-RPC message</source>
        <translation>esto no es un mensaje JSON-RPC</translation>
    </message>
    <message>
        <source>a message is neither reply nor notification</source>
        <translation>un mensaje no es ni respuesta ni notificación</translation>
    </message>
    <message>
        <source>a reply has neither result nor error</source>
        <translation>una respuesta no tiene ni resultado ni error</translation>
    </message>
    <message>
        <source>a batch of events is broken</source>
        <translation>un lote de eventos está dañado</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousand</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>million</comment>
        <translation>%1 M</translation>
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
        <translation>%1, hace %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
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
        <translation>token</translation>
    </message>
    <message>
        <source>admin API</source>
        <translation>API de administración</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>protocolo</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>reloj</translation>
    </message>
    <message>
        <source>role %1 (%2)</source>
        <translation>rol %1 (%2)</translation>
    </message>
    <message>
        <source>protocol %1 (server %2)</source>
        <translation>protocolo %1 (servidor %2)</translation>
    </message>
    <message>
        <source>Paste the token, or choose the place where it is kept.</source>
        <translation>Pegue el token o elija el lugar donde se guarda.</translation>
    </message>
    <message>
        <source>Is sluiced running there, and are host and port those of its admin listener? It listens on its own machine only unless admin.host says otherwise.</source>
        <translation>¿Se ejecuta sluiced allí, y son el host y el puerto los de su escucha de administración? Solo escucha en su propia máquina, salvo que admin.host diga otra cosa.</translation>
    </message>
    <message>
        <source>Look at the TLS settings of this profile. A listener without admin.tls wants ws:// instead of wss://.</source>
        <translation>Revise los ajustes TLS de este perfil. Una escucha sin admin.tls quiere ws:// en lugar de wss://.</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with what “openssl x509 -noout -fingerprint -sha256” prints on the server, and trust the certificate only if it is the same.</source>
        <translation>Compare el SHA-256 con lo que «openssl x509 -noout -fingerprint -sha256» muestra en el servidor y confíe en el certificado solo si es el mismo.</translation>
    </message>
    <message>
        <source>Something else answers there: use the port of the admin listener, 8421 unless admin.port says otherwise, and the path /admin/v1.</source>
        <translation>Allí responde otra cosa: use el puerto de la escucha de administración, 8421 salvo que admin.port diga otra cosa, y la ruta /admin/v1.</translation>
    </message>
    <message>
        <source>Paste a token that is valid now. On the server, “sluicectl token --admin viewer” prints one.</source>
        <translation>Pegue un token que sea válido ahora. En el servidor, «sluicectl token --admin viewer» muestra uno.</translation>
    </message>
    <message>
        <source>The token needs the claim sluice.admin: viewer, operator or admin. On the server, “sluicectl token --admin viewer” prints one that has it.</source>
        <translation>El token necesita el claim sluice.admin: viewer, operator o admin. En el servidor, «sluicectl token --admin viewer» muestra uno que lo tiene.</translation>
    </message>
    <message>
        <source>This console speaks protocol 1. Update the older of the two.</source>
        <translation>Esta consola habla el protocolo 1. Actualice el más antiguo de los dos.</translation>
    </message>
    <message>
        <source>Set the clocks of both machines, for example by NTP: times are the server&apos;s, and tokens end by them.</source>
        <translation>Ponga en hora los relojes de ambas máquinas, por ejemplo con NTP: las horas son las del servidor y los tokens caducan según ellas.</translation>
    </message>
    <message>
        <source>The clocks of this machine and the server differ.</source>
        <translation>Los relojes de esta máquina y del servidor difieren.</translation>
    </message>
</context>
<context>
    <name>DraftStore</name>
    <message>
        <source>the draft could not be kept in %1: %2</source>
        <translation>no se pudo guardar el borrador en %1: %2</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>no se puede crear la carpeta</translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Only this: %1</source>
        <translation>Solo esto: %1</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Esto no</translation>
    </message>
    <message>
        <source>… and this</source>
        <translation>… y esto</translation>
    </message>
    <message>
        <source>… or this</source>
        <translation>… o esto</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>debug</source>
        <translation>depuración</translation>
    </message>
    <message>
        <source>info</source>
        <translation>información</translation>
    </message>
    <message>
        <source>▲ warning</source>
        <translation>▲ advertencia</translation>
    </message>
    <message>
        <source>✕ error</source>
        <translation>✕ error</translation>
    </message>
    <message>
        <source>… gap</source>
        <translation>… hueco</translation>
    </message>
</context>
<context>
    <name>ManifestCheck</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManifestEdit</name>
    <message>
        <source>the file is written in braces: add the entry by hand</source>
        <translation>el archivo está escrito entre llaves: añada la entrada a mano</translation>
    </message>
    <message>
        <source>line %1: the section is written in one line; add the entry by hand</source>
        <translation>línea %1: la sección está escrita en una sola línea; añada la entrada a mano</translation>
    </message>
    <message>
        <source>the file has mistakes: mend them first</source>
        <translation>el archivo tiene errores: corríjalos primero</translation>
    </message>
    <message>
        <source>the entry does not fit there; add it by hand</source>
        <translation>la entrada no encaja ahí; añádala a mano</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile “%1” is not complete.</source>
        <translation>El perfil «%1» no está completo.</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>Dé un nombre al perfil.</translation>
    </message>
    <message>
        <source>Another profile has this name.</source>
        <translation>Otro perfil tiene este nombre.</translation>
    </message>
    <message>
        <source>Write the admin address, for example wss://sluice.example.org:8421.</source>
        <translation>Escriba la dirección de administración, por ejemplo wss://sluice.example.org:8421.</translation>
    </message>
    <message>
        <source>The token would travel unencrypted: use wss:// for other machines.</source>
        <translation>El token viajaría sin cifrar: use wss:// para otras máquinas.</translation>
    </message>
    <message>
        <source>Write the command that prints the token, for example: pass show sluice</source>
        <translation>Escriba la orden que imprime el token, por ejemplo: pass show sluice</translation>
    </message>
    <message>
        <source>This is no list of profiles: %1 at byte %2.</source>
        <translation>Esto no es una lista de perfiles: %1 en el byte %2.</translation>
    </message>
    <message>
        <source>The profiles are of version %1; this console reads version %2.</source>
        <translation>Los perfiles son de la versión %1; esta consola lee la versión %2.</translation>
    </message>
    <message>
        <source>%1 The file was set aside as %2.</source>
        <translation>%1 El archivo se apartó como %2.</translation>
    </message>
    <message>
        <source>The profiles could not be written to %1: %2</source>
        <translation>No se pudieron escribir los perfiles en %1: %2</translation>
    </message>
    <message>
        <source>“%1” is no SHA-256 of a certificate.</source>
        <translation>«%1» no es el SHA-256 de un certificado.</translation>
    </message>
    <message>
        <source>Leave user, password and query out of the address; the token is asked for below.</source>
        <translation>Deje el usuario, la contraseña y la consulta fuera de la dirección; el token se pide más abajo.</translation>
    </message>
    <message>
        <source>A client certificate needs both: its file and its key&apos;s.</source>
        <translation>Un certificado de cliente necesita ambos: su archivo y el de su clave.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The token belongs to the command; change it there.</source>
        <translation>El token pertenece a la orden; cámbielo allí.</translation>
    </message>
    <message>
        <source>No command is set.</source>
        <translation>No se ha indicado ninguna orden.</translation>
    </message>
    <message>
        <source>The command could not be started: %1</source>
        <translation>No se pudo iniciar la orden: %1</translation>
    </message>
    <message>
        <source>The command gave no token within 10 seconds.</source>
        <translation>La orden no dio ningún token en 10 segundos.</translation>
    </message>
    <message>
        <source>The command failed with status %1.</source>
        <translation>La orden falló con el estado %1.</translation>
    </message>
    <message>
        <source>The command printed no token.</source>
        <translation>La orden no imprimió ningún token.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>El depósito de claves está bloqueado. Desbloquéelo y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Keep the token for this session, or use a command that prints it.</source>
        <translation>Este escritorio no tiene depósito de claves. Guarde el token para esta sesión, o use una orden que lo imprima.</translation>
    </message>
    <message>
        <source>The keyring holds no token for this profile.</source>
        <translation>El depósito de claves no tiene ningún token para este perfil.</translation>
    </message>
    <message>
        <source>The keyring took the token but does not give it back.</source>
        <translation>El depósito de claves aceptó el token pero no lo devuelve.</translation>
    </message>
    <message>
        <source>The keyring still holds the token.</source>
        <translation>El depósito de claves aún tiene el token.</translation>
    </message>
    <message>
        <source>No token was given in this session.</source>
        <translation>No se dio ningún token en esta sesión.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>The recording ended: %1</source>
        <translation>La grabación terminó: %1</translation>
    </message>
    <message>
        <source>The recording has reached its largest size.</source>
        <translation>La grabación ha alcanzado su tamaño máximo.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is no recording of this console.</source>
        <translation>%1 no es una grabación de esta consola.</translation>
    </message>
</context>
<context>
    <name>RouteGraph</name>
    <message>
        <source>static: %1</source>
        <translation>estática: %1</translation>
    </message>
    <message>
        <source>every occurrence</source>
        <translation>cada aparición</translation>
    </message>
    <message>
        <source>written in a manifest</source>
        <translation>escrita en un manifiesto</translation>
    </message>
    <message numerus="yes">
        <source>%n dynamic routes</source>
        <translation>
            <numerusform>%n ruta dinámica</numerusform>
            <numerusform>%n rutas dinámicas</numerusform>
        </translation>
    </message>
    <message>
        <source>stream</source>
        <translation>stream</translation>
    </message>
    <message>
        <source>(value of %1)</source>
        <translation>(valor de %1)</translation>
    </message>
    <message>
        <source>one stream for each value</source>
        <translation>un stream por cada valor</translation>
    </message>
    <message numerus="yes">
        <source>%n more streams</source>
        <translation>
            <numerusform>%n stream más</numerusform>
            <numerusform>%n streams más</numerusform>
        </translation>
    </message>
    <message>
        <source>open the outline, or narrow the focus</source>
        <translation>abra el esquema, o acote el foco</translation>
    </message>
    <message>
        <source>A stream feeds nothing: start at an event or a rule.</source>
        <translation>Un stream no alimenta nada: empiece en un evento o en una regla.</translation>
    </message>
    <message>
        <source>This rule is written in %1: change it there.</source>
        <translation>Esta regla está escrita en %1: cámbiela allí.</translation>
    </message>
    <message>
        <source>a manifest</source>
        <translation>un manifiesto</translation>
    </message>
    <message>
        <source>Nothing feeds an event: applications publish it.</source>
        <translation>Nada alimenta un evento: lo publican las aplicaciones.</translation>
    </message>
    <message>
        <source>This rule is written in a manifest: change it there.</source>
        <translation>Esta regla está escrita en un manifiesto: cámbiela allí.</translation>
    </message>
    <message>
        <source>That rule is about another event, %1.</source>
        <translation>Esa regla trata de otro evento, %1.</translation>
    </message>
    <message>
        <source>A rule cannot feed a rule.</source>
        <translation>Una regla no puede alimentar otra regla.</translation>
    </message>
    <message>
        <source>Drop it on one stream, or on the empty place to name a new one.</source>
        <translation>Suéltelo sobre un stream, o en el espacio vacío para nombrar uno nuevo.</translation>
    </message>
</context>
<context>
    <name>SchemaGuide</name>
    <message>
        <source>the schema is no JSON object: %1</source>
        <translation>el esquema no es un objeto JSON: %1</translation>
    </message>
</context>
<context>
    <name>ServerLink</name>
    <message>
        <source>This is no link to a server; it looks like sluice://sluice.example.org:8421.</source>
        <translation>Esto no es un enlace a un servidor; tiene este aspecto: sluice://sluice.example.org:8421.</translation>
    </message>
    <message>
        <source>The link names no address of a server.</source>
        <translation>El enlace no nombra ninguna dirección de servidor.</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>it is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>no es texto</translation>
    </message>
    <message>
        <source>it is no settings file</source>
        <translation>no es un archivo de ajustes</translation>
    </message>
    <message>
        <source>it is of a newer console (version %1)</source>
        <translation>es de una consola más nueva (versión %1)</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read: %2. The file was set aside as %3, and the console began with its own.</source>
        <translation>No se pudieron leer los ajustes de %1: %2. El archivo se apartó como %3 y la consola empezó con los suyos.</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read: %2. It was left alone; settings are kept in %3.</source>
        <translation>No se pudieron leer los ajustes de %1: %2. El archivo se dejó como estaba; los ajustes se guardan en %3.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>connected, %n events refused</source>
        <translation>
            <numerusform>conectado, %n evento rechazado</numerusform>
            <numerusform>conectado, %n eventos rechazados</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>reconectando</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>cerrando</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>%1 received since the server started</source>
        <translation>%1 recibidos desde que arrancó el servidor</translation>
    </message>
    <message>
        <source>%1 of them could not be read, or may not be published</source>
        <translation>%1 de ellos no se pudieron leer o no pueden publicarse</translation>
    </message>
    <message>
        <source>so since %1</source>
        <translation>así desde %1</translation>
    </message>
    <message>
        <source>last error, %1: %2</source>
        <translation>último error, %1: %2</translation>
    </message>
</context>
<context>
    <name>TokenVault</name>
    <message>
        <source>keyring</source>
        <translation>depósito de claves</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>solo esta sesión</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>de una orden</translation>
    </message>
</context>
<context>
    <name>ViewTable</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Streams live</source>
        <translation>Streams en vivo</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Suscriptores</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Rutas</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifiestos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Audit and logs</source>
        <translation>Auditoría y registros</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessForm</name>
    <message>
        <source>Ca&amp;n</source>
        <translation>¿&amp;Puede</translation>
    </message>
    <message>
        <source>&amp;do</source>
        <translation>&amp;hacer</translation>
    </message>
    <message>
        <source>&amp;on</source>
        <translation>s&amp;obre</translation>
    </message>
    <message>
        <source>How it is said who</source>
        <translation>Cómo se dice quién</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>el usuario</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>la conexión</translation>
    </message>
    <message>
        <source>a token with the claims</source>
        <translation>un token con los claims</translation>
    </message>
    <message>
        <source>Name of the user</source>
        <translation>Nombre del usuario</translation>
    </message>
    <message>
        <source>ana: with the claims of a connection of hers</source>
        <translation>ana: con los claims de una de sus conexiones</translation>
    </message>
    <message>
        <source>Id of the connection</source>
        <translation>Identificador de la conexión</translation>
    </message>
    <message>
        <source>type an id or a user&apos;s name</source>
        <translation>escriba un identificador o un nombre de usuario</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>Claims del token</translation>
    </message>
    <message>
        <source>{&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}, or paste a token: its claims are taken, the token itself is neither kept nor sent</source>
        <translation>{&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}, o pegue un token: se toman sus claims, el token mismo no se guarda ni se envía</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Qué se ha de hacer</translation>
    </message>
    <message>
        <source>see (subscribe)</source>
        <translation>ver (suscribirse)</translation>
    </message>
    <message>
        <source>join</source>
        <translation>unirse</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>publicar</translation>
    </message>
    <message>
        <source>manage routes</source>
        <translation>gestionar rutas</translation>
    </message>
    <message>
        <source>manage manifests</source>
        <translation>gestionar manifiestos</translation>
    </message>
    <message>
        <source>manage tokens</source>
        <translation>gestionar tokens</translation>
    </message>
    <message>
        <source>manage resources</source>
        <translation>gestionar recursos</translation>
    </message>
    <message>
        <source>Stream, room, group or event</source>
        <translation>Stream, sala, grupo o evento</translation>
    </message>
    <message>
        <source>e.g. %1 or %2</source>
        <translation>p. ej. %1 o %2</translation>
    </message>
    <message>
        <source>at another &amp;time (UTC)</source>
        <translation>en otro mo&amp;mento (UTC)</translation>
    </message>
    <message>
        <source>Time at which the token is used, UTC</source>
        <translation>Momento en que se usa el token, UTC</translation>
    </message>
    <message>
        <source>A token was pasted: its claims were taken, the token was thrown away, its signature was not checked.</source>
        <translation>Se pegó un token: se tomaron sus claims, el token se descartó y su firma no se comprobó.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessSteps</name>
    <message>
        <source>✓ allows: decides</source>
        <translation>✓ permite: decide</translation>
    </message>
    <message>
        <source>✓ allows</source>
        <translation>✓ permite</translation>
    </message>
    <message>
        <source>✕ denies: decides</source>
        <translation>✕ deniega: decide</translation>
    </message>
    <message>
        <source>✕ denies</source>
        <translation>✕ deniega</translation>
    </message>
    <message>
        <source>○ does not match</source>
        <translation>○ no coincide</translation>
    </message>
    <message>
        <source>· not reached</source>
        <translation>· no alcanzado</translation>
    </message>
    <message>
        <source>– goes on</source>
        <translation>– continúa</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Qué se examinó</translation>
    </message>
    <message>
        <source>Rule for</source>
        <translation>Regla para</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessView</name>
    <message>
        <source>What was looked at, in this order</source>
        <translation>Qué se examinó, en este orden</translation>
    </message>
    <message>
        <source>Why can somebody not see something?

Say who, what and on what, and press Enter. The server answers with the very function that guards every command: each rule that it looked at, the one that decided, and the line of the manifest in which it stands.

You also come here, with the question filled in, from a row of Subscribers, Rooms and Streams live.</source>
        <translation>¿Por qué alguien no ve algo?

Indique quién, qué y sobre qué, y pulse Intro. El servidor responde con la misma función que guarda cada orden: cada regla que examinó, la que decidió y la línea del manifiesto donde está.

También se llega aquí, con la pregunta ya rellena, desde una fila de suscriptores, salas o streams en vivo.</translation>
    </message>
    <message>
        <source>More about the answer</source>
        <translation>Más sobre la respuesta</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message>
        <source>What would change the answer</source>
        <translation>Qué cambiaría la respuesta</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Qué lo cambiaría</translation>
    </message>
    <message>
        <source>Who may do it</source>
        <translation>Quién puede hacerlo</translation>
    </message>
    <message>
        <source>Who may</source>
        <translation>Quién puede</translation>
    </message>
    <message>
        <source>What else they may</source>
        <translation>Qué más puede</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Preguntar al servidor</translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>Abrir la línea</translation>
    </message>
    <message>
        <source>Show the rule in its manifest</source>
        <translation>Muestra la regla en su manifiesto</translation>
    </message>
    <message>
        <source>Select a rule that stands in a manifest.</source>
        <translation>Seleccione una regla que esté en un manifiesto.</translation>
    </message>
    <message>
        <source>Keep as a test</source>
        <translation>Conservar como prueba</translation>
    </message>
    <message>
        <source>Adds this answer to the tests of the manifest, as a draft</source>
        <translation>Añade esta respuesta a las pruebas del manifiesto, como borrador</translation>
    </message>
    <message>
        <source>Try other claims</source>
        <translation>Probar otros claims</translation>
    </message>
    <message>
        <source>Takes a copy of their claims, to be changed and asked about</source>
        <translation>Toma una copia de sus claims para cambiarla y preguntar por ella</translation>
    </message>
    <message>
        <source>The claims are there to be changed.</source>
        <translation>Los claims ya están ahí para cambiarlos.</translation>
    </message>
    <message>
        <source>Who may do this?</source>
        <translation>¿Quién puede hacer esto?</translation>
    </message>
    <message>
        <source>What else may they?</source>
        <translation>¿Qué más puede?</translation>
    </message>
    <message>
        <source>Copy the answer as JSON</source>
        <translation>Copiar la respuesta como JSON</translation>
    </message>
    <message>
        <source>Ask a question first.</source>
        <translation>Haga primero una pregunta.</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Copiar las filas</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Permiso</translation>
    </message>
    <message>
        <source>The manifests have changed since: ask again.</source>
        <translation>Los manifiestos han cambiado desde entonces: pregunte otra vez.</translation>
    </message>
    <message>
        <source>The connection was lost since: ask again.</source>
        <translation>La conexión se perdió desde entonces: pregunte otra vez.</translation>
    </message>
    <message>
        <source>There is nothing to ask about %1.</source>
        <translation>No hay nada que preguntar sobre %1.</translation>
    </message>
    <message>
        <source>Nothing allows it, and so it is denied.</source>
        <translation>Nada lo permite, así que se deniega.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>▲ No answer: %1</source>
        <translation>▲ Sin respuesta: %1</translation>
    </message>
    <message>
        <source>answered at %1 %2</source>
        <translation>respondido a las %1 %2</translation>
    </message>
    <message>
        <source>, for a token used at %1 UTC</source>
        <translation>, para un token usado a las %1 UTC</translation>
    </message>
    <message numerus="yes">
        <source>, %n more steps are not shown</source>
        <translation>
            <numerusform>, no se muestra %n paso más</numerusform>
            <numerusform>, no se muestran %n pasos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed, and yet nothing arrives: %1. %2</source>
        <translation>Permitido, y aun así no llega nada: %1. %2</translation>
    </message>
    <message>
        <source>✕ NO</source>
        <translation>✕ NO</translation>
    </message>
    <message>
        <source>▲ YES, BUT</source>
        <translation>▲ SÍ, PERO</translation>
    </message>
    <message>
        <source>✓ YES</source>
        <translation>✓ SÍ</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>No llega nada</translation>
    </message>
    <message>
        <source>What would change it (%1)</source>
        <translation>Qué lo cambiaría (%1)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>It is allowed, and nothing else is in the way.</source>
        <translation>Está permitido, y nada más lo impide.</translation>
    </message>
    <message>
        <source>No single role, rule or grant would.</source>
        <translation>Ningún rol, regla o permiso lo haría por sí solo.</translation>
    </message>
    <message>
        <source>Of those who are connected, nobody may.</source>
        <translation>De quienes están conectados, nadie puede.</translation>
    </message>
    <message numerus="yes">
        <source>%n connections may. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n conexión puede. Intro pregunta por qué.</numerusform>
            <numerusform>%n conexiones pueden. Intro pregunta por qué sobre una de ellas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the streams, rooms and events that there are, none.</source>
        <translation>De los streams, salas y eventos que hay, ninguno.</translation>
    </message>
    <message numerus="yes">
        <source>%n streams, rooms and events. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n stream, sala o evento. Intro pregunta por qué.</numerusform>
            <numerusform>%n streams, salas y eventos. Intro pregunta por qué sobre uno de ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who may (%1)</source>
        <translation>Quién puede (%1)</translation>
    </message>
    <message>
        <source>What else they may (%1)</source>
        <translation>Qué más puede (%1)</translation>
    </message>
    <message>
        <source>A test in a manifest knows neither scopes nor times.</source>
        <translation>Una prueba de un manifiesto no conoce ámbitos ni momentos.</translation>
    </message>
    <message>
        <source>The token&apos;s grants allow it; a test in a manifest knows a user and a role only.</source>
        <translation>Lo permiten los permisos del token; una prueba de un manifiesto solo conoce un usuario y un rol.</translation>
    </message>
    <message>
        <source>Change the claims and ask again: nothing is changed on the server.</source>
        <translation>Cambie los claims y pregunte otra vez: nada cambia en el servidor.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ActionRegistry</name>
    <message>
        <source>%1 is taken by “%2”: “%3” has its own keys.</source>
        <translation>%1 ya lo usa «%2»: «%3» tiene sus propias teclas.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminClient</name>
    <message>
        <source>The connection was closed.</source>
        <translation>La conexión se cerró.</translation>
    </message>
    <message>
        <source>The server answers no more.</source>
        <translation>El servidor ya no responde.</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>No hay conexión.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for the server.</source>
        <translation>
            <numerusform>%n petición espera al servidor.</numerusform>
            <numerusform>%n peticiones esperan al servidor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n s.</source>
        <translation>
            <numerusform>El servidor no respondió en %n s.</numerusform>
            <numerusform>El servidor no respondió en %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection: nothing was changed.</source>
        <translation>No hay conexión: no se cambió nada.</translation>
    </message>
    <message>
        <source>The request did not reach the server: nothing was changed.</source>
        <translation>La petición no llegó al servidor: no se cambió nada.</translation>
    </message>
    <message>
        <source>The server does not know any more whether it was done: it began anew, or too much time has passed. Look at what is there before you do it again.</source>
        <translation>El servidor ya no sabe si se hizo: se ha reiniciado o ha pasado demasiado tiempo. Mire lo que hay antes de volver a hacerlo.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminSocket</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server sent bytes where text belongs.</source>
        <translation>El servidor envió bytes donde debe ir texto.</translation>
    </message>
    <message>
        <source>There is no admin API at this address: the server does not speak %1.</source>
        <translation>No hay API de administración en esta dirección: el servidor no habla %1.</translation>
    </message>
    <message>
        <source>A message was larger than the console or the server takes.</source>
        <translation>Un mensaje era mayor de lo que aceptan la consola o el servidor.</translation>
    </message>
    <message>
        <source>The connection ended before it was made.</source>
        <translation>La conexión terminó antes de establecerse.</translation>
    </message>
    <message>
        <source>The server sent something that cannot be read: %1</source>
        <translation>El servidor envió algo que no se puede leer: %1</translation>
    </message>
    <message>
        <source>The server sent more messages than this console can show.</source>
        <translation>El servidor envió más mensajes de los que esta consola puede mostrar.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the trusted one. Trusted: %1. Shown: %2. It was renewed, or somebody is in between: ask who runs the server before you trust the new one.</source>
        <translation>El certificado del servidor no es el de confianza. De confianza: %1. Mostrado: %2. Fue renovado, o alguien está en medio: pregunte a quien administra el servidor antes de confiar en el nuevo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1. Its SHA-256 is %2.</source>
        <translation>El certificado del servidor no es de confianza: %1. Su SHA-256 es %2.</translation>
    </message>
    <message>
        <source>The server wants a client certificate: name its file and that of its key in the profile.</source>
        <translation>El servidor quiere un certificado de cliente: indique en el perfil su archivo y el de su clave.</translation>
    </message>
    <message>
        <source>The server does not take the client certificate %1: %2</source>
        <translation>El servidor no acepta el certificado de cliente %1: %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::AlertCentre</name>
    <message>
        <source>What needs attention</source>
        <translation>Lo que requiere atención</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>● All is well on the servers that have a tab here.</source>
        <translation>● Todo va bien en los servidores que tienen aquí una pestaña.</translation>
    </message>
    <message numerus="yes">
        <source>%n things need attention. Enter or a double click leads to where one sees it.</source>
        <translation>
            <numerusform>%n asunto requiere atención. Intro o un doble clic lleva a donde se ve.</numerusform>
            <numerusform>%n asuntos requieren atención. Intro o un doble clic lleva a donde se ven.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditExport</name>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>La exportación se detuvo; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>La exportación falló, no se escribió ningún archivo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>Se escribió %n entrada en %1.</numerusform>
            <numerusform>Se escribieron %n entradas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditInspector</name>
    <message>
        <source>Facts of the entry</source>
        <translation>Datos de la entrada</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Qué se cambió</translation>
    </message>
    <message>
        <source>Select an entry to see who did what, and what it changed.</source>
        <translation>Seleccione una entrada para ver quién hizo qué y qué cambió.</translation>
    </message>
    <message>
        <source>✕ Entry %1: refused, nothing was changed</source>
        <translation>✕ Entrada %1: rechazada, no se cambió nada</translation>
    </message>
    <message>
        <source>✓ Entry %1: done</source>
        <translation>✓ Entrada %1: realizada</translation>
    </message>
    <message>
        <source>when (UTC)</source>
        <translation>cuándo (UTC)</translation>
    </message>
    <message>
        <source>who</source>
        <translation>quién</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>from where</source>
        <translation>desde dónde</translation>
    </message>
    <message>
        <source>what</source>
        <translation>qué</translation>
    </message>
    <message>
        <source>on what</source>
        <translation>sobre qué</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>resultado</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>hash</translation>
    </message>
    <message>
        <source>Nothing more was written down.</source>
        <translation>No se anotó nada más.</translation>
    </message>
    <message>
        <source>What was there before</source>
        <translation>Qué había antes</translation>
    </message>
    <message>
        <source>What is there since</source>
        <translation>Qué hay desde entonces</translation>
    </message>
    <message>
        <source>What is there since, beside what was before</source>
        <translation>Qué hay desde entonces, junto a lo que había antes</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditList</name>
    <message>
        <source>Entry %1</source>
        <translation>Entrada %1</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ realizado</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Hora (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Desde dónde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Quién lo hizo</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Quién</translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation>Qué &amp;hizo</translation>
    </message>
    <message>
        <source>When it was done</source>
        <translation>Cuándo se hizo</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>en cualquier momento</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <translation>en la última hora</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>en las últimas 24 horas</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>en los últimos 7 días</translation>
    </message>
    <message>
        <source>between…</source>
        <translation>entre…</translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation>Cuá&amp;ndo</translation>
    </message>
    <message>
        <source>F&amp;rom (UTC)</source>
        <translation>&amp;Desde (UTC)</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>Desde, UTC</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>&amp;hasta</translation>
    </message>
    <message>
        <source>To, UTC</source>
        <translation>Hasta, UTC</translation>
    </message>
    <message>
        <source>, narrow the filter to see older ones</source>
        <translation>, acote el filtro para ver las más antiguas</translation>
    </message>
    <message>
        <source>, scroll down for older ones</source>
        <translation>, desplácese hacia abajo para ver las más antiguas</translation>
    </message>
    <message>
        <source>%1 of the newest %2</source>
        <translation>%1 de las %2 más recientes</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ not fresh: %1</source>
        <translation>▲ sin actualizar: %1</translation>
    </message>
    <message>
        <source>The audit log cannot be read: %1

It keeps who changed what, from where and why, and what was refused. The server log beside it needs the role viewer only.</source>
        <translation>No se puede leer el registro de auditoría: %1

Guarda quién cambió qué, desde dónde y por qué, y qué se rechazó. El registro del servidor, al lado, solo requiere el rol viewer.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Nothing was changed yet.

Every change that somebody makes through the admin API, with this console or with sluicectl, is written here: kick a subscriber or publish an event, and you find it.</source>
        <translation>Todavía no se ha cambiado nada.

Cada cambio hecho por la API de administración, con esta consola o con sluicectl, se escribe aquí: expulse a un suscriptor o publique un evento y lo encontrará.</translation>
    </message>
    <message>
        <source>No entry fits the filter.</source>
        <translation>Ninguna entrada coincide con el filtro.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditView</name>
    <message>
        <source>Audit log or server log</source>
        <translation>Registro de auditoría o del servidor</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>Registro del servidor</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are written…</source>
        <translation>
            <numerusform>%n entrada escrita…</numerusform>
            <numerusform>%n entradas escritas…</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Escribir un filtro</translation>
    </message>
    <message>
        <source>Writes what the filter lets through as JSON lines</source>
        <translation>Escribe lo que deja pasar el filtro como líneas JSON</translation>
    </message>
    <message>
        <source>Jump to the end</source>
        <translation>Ir al final</translation>
    </message>
    <message>
        <source>Clear the log here</source>
        <translation>Vaciar el registro aquí</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar las filas</translation>
    </message>
    <message>
        <source>Select an entry.</source>
        <translation>Seleccione una entrada.</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Comprobar la cadena</translation>
    </message>
    <message>
        <source>The server recomputes the hash of every entry</source>
        <translation>El servidor recalcula el hash de cada entrada</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>Está en curso.</translation>
    </message>
    <message>
        <source>Show where it breaks</source>
        <translation>Mostrar dónde se rompe</translation>
    </message>
    <message>
        <source>Take this chain for the right one</source>
        <translation>Dar esta cadena por buena</translation>
    </message>
    <message>
        <source>Refused only</source>
        <translation>Solo rechazados</translation>
    </message>
    <message>
        <source>Only what they did</source>
        <translation>Solo lo que hizo</translation>
    </message>
    <message>
        <source>Only this kind of change</source>
        <translation>Solo este tipo de cambio</translation>
    </message>
    <message>
        <source>Copy the entry as JSON</source>
        <translation>Copiar la entrada como JSON</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Todas las entradas</translation>
    </message>
    <message>
        <source>The audit log is being exported.</source>
        <translation>Se está exportando el registro de auditoría.</translation>
    </message>
    <message>
        <source>Entry %1 is not among those that are shown: scroll down or widen the filter.</source>
        <translation>La entrada %1 no está entre las mostradas: desplácese hacia abajo o amplíe el filtro.</translation>
    </message>
    <message>
        <source>Export the lines that are shown</source>
        <translation>Exportar las líneas mostradas</translation>
    </message>
    <message>
        <source>Export every entry that fits the filter</source>
        <translation>Exportar todas las entradas que coinciden con el filtro</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson)</source>
        <translation>Líneas JSON (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Detener la exportación</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were written to %1.</source>
        <translation>
            <numerusform>Se escribió %n línea en %1.</numerusform>
            <numerusform>Se escribieron %n líneas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Registro de la consola</translation>
    </message>
    <message>
        <source>Undo this change…</source>
        <translation>Deshacer este cambio…</translation>
    </message>
    <message>
        <source>Goes back to the revision before, of routes or manifests</source>
        <translation>Vuelve a la revisión anterior, de rutas o manifiestos</translation>
    </message>
    <message>
        <source>Select a change of routes or manifests. Others cannot be undone.</source>
        <translation>Seleccione un cambio de rutas o manifiestos. Los demás no se pueden deshacer.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar el diagnóstico</translation>
    </message>
    <message>
        <source>Versions, platform, keyring and the last lines, for a report; no tokens</source>
        <translation>Versiones, plataforma, llavero y las últimas líneas, para un informe; sin tokens</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard. They hold no token.</source>
        <translation>El diagnóstico está en el portapapeles. No contiene ningún token.</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Seguir %1</translation>
    </message>
    <message>
        <source>This line names no id to follow</source>
        <translation>Esta línea no nombra ningún identificador que seguir</translation>
    </message>
</context>
<context>
    <name>sluice::console::ChainCheck</name>
    <message>
        <source>Checking the chain of the audit log…</source>
        <translation>Comprobando la cadena del registro de auditoría…</translation>
    </message>
    <message>
        <source>The chain was last checked on %1 UTC, up to entry %2; not yet in this session.</source>
        <translation>La cadena se comprobó por última vez el %1 UTC, hasta la entrada %2; aún no en esta sesión.</translation>
    </message>
    <message>
        <source>The chain was not checked yet.</source>
        <translation>La cadena aún no se ha comprobado.</translation>
    </message>
    <message>
        <source>The chain could not be checked: %1</source>
        <translation>No se pudo comprobar la cadena: %1</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: that entry, or one beside it, was changed, removed or put in. Entries before it fit.</source>
        <translation>La cadena está rota en la entrada %1: esa entrada, o una contigua, se cambió, se quitó o se insertó. Las anteriores encajan.</translation>
    </message>
    <message>
        <source>The chain could not be compared: %1</source>
        <translation>No se pudo comparar la cadena: %1</translation>
    </message>
    <message>
        <source>The chain fits together, but it is not the one that this console saw on %1 UTC: entry %2 had the hash %3… then. The log was written anew, or this is another database.</source>
        <translation>La cadena encaja, pero no es la que esta consola vio el %1 UTC: la entrada %2 tenía entonces el hash %3…. El registro se reescribió, o esta es otra base de datos.</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n entries fit together</source>
        <translation>
            <numerusform>La cadena está íntegra: %n entrada encaja</numerusform>
            <numerusform>La cadena está íntegra: %n entradas encajan</numerusform>
        </translation>
    </message>
    <message>
        <source>, the newest is %1 and its hash begins with %2</source>
        <translation>, la más reciente es %1 y su hash empieza por %2</translation>
    </message>
    <message>
        <source>; it goes on from what this console saw on %1 UTC.</source>
        <translation>; continúa lo que esta consola vio el %1 UTC.</translation>
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
        <translation>Ir a o hacer</translation>
    </message>
    <message>
        <source>Type what you want to do, or a room, user or route…</source>
        <translation>Escriba lo que quiere hacer, o una sala, un usuario o una ruta…</translation>
    </message>
    <message>
        <source>Command or name</source>
        <translation>Orden o nombre</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Órdenes que coinciden</translation>
    </message>
</context>
<context>
    <name>sluice::console::ComposeDialog</name>
    <message>
        <source>Compose and publish</source>
        <translation>Redactar y publicar</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Guardar como plantilla</translation>
    </message>
    <message>
        <source>an event: its routes decide where it goes</source>
        <translation>un evento: sus rutas deciden adónde va</translation>
    </message>
    <message>
        <source>one room</source>
        <translation>una sala</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Adónde va</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>&amp;Sala</translation>
    </message>
    <message>
        <source>Label of the event, or type of the message</source>
        <translation>Etiqueta del evento, o tipo del mensaje</translation>
    </message>
    <message>
        <source>Payload, JSON</source>
        <translation>Carga útil, JSON</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>&amp;Plantilla</translation>
    </message>
    <message>
        <source>P&amp;ublish</source>
        <translation>&amp;Destino</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Evento</translation>
    </message>
    <message>
        <source>&amp;Where would it go?</source>
        <translation>¿&amp;Adónde iría?</translation>
    </message>
    <message>
        <source>Pu&amp;blish</source>
        <translation>Pu&amp;blicar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Write the type of the message.</source>
        <translation>Escriba el tipo del mensaje.</translation>
    </message>
    <message>
        <source>Write the event&apos;s label.</source>
        <translation>Escriba la etiqueta del evento.</translation>
    </message>
    <message>
        <source>Write the room.</source>
        <translation>Escriba la sala.</translation>
    </message>
    <message>
        <source>The payload is no JSON: %1 at character %2</source>
        <translation>La carga útil no es JSON: %1 en el carácter %2</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Publicando…</translation>
    </message>
    <message>
        <source>✓ published at %1</source>
        <translation>✓ publicado a las %1</translation>
    </message>
    <message>
        <source>✕ not published: %1</source>
        <translation>✕ no publicado: %1</translation>
    </message>
    <message>
        <source>No route matches: nobody would get it.</source>
        <translation>Ninguna ruta coincide: nadie lo recibiría.</translation>
    </message>
    <message>
        <source>It would go to %1</source>
        <translation>Iría a %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>The payload has a number that 64 bits cannot hold: write it as a text, between quotes.</source>
        <translation>La carga útil tiene un número que no cabe en 64 bits: escríbalo como texto, entre comillas.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectView</name>
    <message>
        <source>Connect to a server</source>
        <translation>Conectarse a un servidor</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>The console needs the address of the server&apos;s admin listener and a token whose claim sluice.admin is viewer, operator or admin. On the server, “sluicectl token --admin viewer” prints one.</source>
        <translation>La consola necesita la dirección del puerto de administración del servidor y un token cuyo claim sluice.admin sea viewer, operator o admin. En el servidor, «sluicectl token --admin viewer» imprime uno.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>C&amp;onectar</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>SOLO LECTURA</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 está guardado.</translation>
    </message>
    <message>
        <source>The token was not kept: %1 Choose another place for it, for example this session only.</source>
        <translation>El token no se guardó: %1 Elija otro lugar para él, por ejemplo solo esta sesión.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>Remove a profile</source>
        <translation>Quitar un perfil</translation>
    </message>
    <message>
        <source>Remove %1 (%2) from this console? Its token is removed too. Nothing changes on the server.</source>
        <translation>¿Quitar %1 (%2) de esta consola? También se quita su token. En el servidor no cambia nada.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Export profiles, without tokens</source>
        <translation>Exportar perfiles, sin tokens</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Perfiles (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were written to %1, without tokens.</source>
        <translation>
            <numerusform>Se escribió %n perfil en %1, sin token.</numerusform>
            <numerusform>Se escribieron %n perfiles en %1, sin tokens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>Importar perfiles</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were imported.</source>
        <translation>
            <numerusform>Se importó %n perfil.</numerusform>
            <numerusform>Se importaron %n perfiles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were skipped: there are profiles of these names.</source>
        <translation>
            <numerusform>Se omitió %n: ya hay un perfil con ese nombre.</numerusform>
            <numerusform>Se omitieron %n: ya hay perfiles con esos nombres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Confiar en este certificado</translation>
    </message>
    <message>
        <source>The form now trusts exactly this certificate. Test again, or connect.</source>
        <translation>El formulario confía ahora exactamente en este certificado. Pruebe otra vez o conéctese.</translation>
    </message>
    <message>
        <source>The link names %1. Check it, and give a token.</source>
        <translation>El enlace nombra %1. Compruébelo y dé un token.</translation>
    </message>
    <message>
        <source>The token of the link was moved out of it; it is kept here: %1. Check the address before you connect.</source>
        <translation>El token se sacó del enlace; se guarda aquí: %1. Compruebe la dirección antes de conectarse.</translation>
    </message>
    <message>
        <source>The token was not kept: %1</source>
        <translation>El token no se guardó: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectionInspector</name>
    <message>
        <source>Parts of the connection</source>
        <translation>Partes de la conexión</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Facts of the connection</source>
        <translation>Datos de la conexión</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Channels of the connection</source>
        <translation>Canales de la conexión</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>Claims del token</translation>
    </message>
    <message>
        <source>At (%1)</source>
        <translation>Hora (%1)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Log of the connection</source>
        <translation>Registro de la conexión</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Select a connection to see its channels, claims and log.</source>
        <translation>Seleccione una conexión para ver sus canales, sus claims y su registro.</translation>
    </message>
    <message>
        <source>%1, connection %2</source>
        <translation>%1, conexión %2</translation>
    </message>
    <message>
        <source>This connection has ended. %1</source>
        <translation>Esta conexión ha terminado. %1</translation>
    </message>
    <message>
        <source>Channels (%1)</source>
        <translation>Canales (%1)</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>sujeto</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>dialecto</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>transporte</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>connected since</source>
        <translation>conectado desde</translation>
    </message>
    <message>
        <source>last active</source>
        <translation>última actividad</translation>
    </message>
    <message>
        <source>token expires</source>
        <translation>el token caduca</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>cola</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>sent /s</source>
        <translation>enviado /s</translation>
    </message>
    <message>
        <source>round trip, ms</source>
        <translation>ida y vuelta, ms</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>edge</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>marca</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>tapped</source>
        <translation>escuchado</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConsoleLogPage</name>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltro</translation>
    </message>
    <message>
        <source>Text that the shown lines contain</source>
        <translation>Texto que contienen las líneas mostradas</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Registro de la consola</translation>
    </message>
</context>
<context>
    <name>sluice::console::DraftEffectPage</name>
    <message>
        <source>+ %1 gains %2</source>
        <translation>+ %1 gana %2</translation>
    </message>
    <message>
        <source>↻ %1 must subscribe to %2 again</source>
        <translation>↻ %1 debe suscribirse de nuevo a %2</translation>
    </message>
    <message>
        <source>− %1 loses %2</source>
        <translation>− %1 pierde %2</translation>
    </message>
    <message>
        <source>Effect of this draft</source>
        <translation>Efecto del borrador</translation>
    </message>
    <message>
        <source>= %1 gain access, %2 lose it</source>
        <translation>= %1 ganan acceso, %2 lo pierden</translation>
    </message>
    <message>
        <source>, %1 must subscribe again</source>
        <translation>, %1 deben suscribirse de nuevo</translation>
    </message>
    <message>
        <source> (▲ too many to count all who gain)</source>
        <translation> (▲ demasiados para contar a todos los que ganan)</translation>
    </message>
    <message>
        <source>Change a file; what it would do to the running server is shown here.</source>
        <translation>Cambie un archivo; aquí se muestra lo que haría en el servidor en marcha.</translation>
    </message>
    <message>
        <source>No rule changes.</source>
        <translation>No cambia ninguna regla.</translation>
    </message>
    <message>
        <source>Who gains and who loses access is told to the role admin only: the files use variables.</source>
        <translation>Quién gana o pierde acceso solo se dice al rol admin: los archivos usan variables.</translation>
    </message>
    <message>
        <source>Who gains and who loses access is told when there are no errors.</source>
        <translation>Quién gana o pierde acceso se muestra cuando no hay errores.</translation>
    </message>
</context>
<context>
    <name>sluice::console::EventInspector</name>
    <message>
        <source>Parts of the event</source>
        <translation>Partes del evento</translation>
    </message>
    <message>
        <source>Tree + diff</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Payload as bytes</source>
        <translation>Carga útil en bytes</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Way of the event</source>
        <translation>Camino del evento</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Camino</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Payload as a tree, beside the value before</source>
        <translation>Carga útil en árbol, junto al valor anterior</translation>
    </message>
    <message>
        <source>Previous event of this channel and label</source>
        <translation>Evento anterior de este canal y etiqueta</translation>
    </message>
    <message>
        <source>Next event of this channel and label</source>
        <translation>Evento siguiente de este canal y etiqueta</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>Carga útil como texto</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Cargar todo</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujeto</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Select an event to see what is in it, what changed since the one before, which route it took and who may read it.</source>
        <translation>Seleccione un evento para ver qué contiene, qué cambió desde el anterior, qué ruta tomó y quién puede leerlo.</translation>
    </message>
    <message>
        <source>compared with No. %1; lists are compared by position</source>
        <translation>comparado con el n.º %1; las listas se comparan por posición</translation>
    </message>
    <message>
        <source>no older event of this channel and label is kept</source>
        <translation>no se guarda ningún evento anterior de este canal y etiqueta</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown. Load all</source>
        <translation>Se muestran los primeros %1 de %2. Cargar todo</translation>
    </message>
    <message>
        <source>came by</source>
        <translation>llegó por</translation>
    </message>
    <message>
        <source>published by</source>
        <translation>publicado por</translation>
    </message>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>route</source>
        <translation>ruta</translation>
    </message>
    <message>
        <source>written in</source>
        <translation>escrita en</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>because</source>
        <translation>porque</translation>
    </message>
    <message>
        <source>delivered to</source>
        <translation>entregado a</translation>
    </message>
    <message>
        <source>position</source>
        <translation>posición</translation>
    </message>
    <message>
        <source>%1 in epoch %2</source>
        <translation>%1 en la época %2</translation>
    </message>
    <message>
        <source>receivers</source>
        <translation>receptores</translation>
    </message>
    <message>
        <source>at</source>
        <translation>a las</translation>
    </message>
    <message numerus="yes">
        <source>%n connections received it.</source>
        <translation>
            <numerusform>%n conexión lo recibió.</numerusform>
            <numerusform>%n conexiones lo recibieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not tell how many received it.</source>
        <translation>El servidor no dijo cuántos lo recibieron.</translation>
    </message>
    <message>
        <source>Who gets it, and who does not?</source>
        <translation>¿Quién lo recibe y quién no?</translation>
    </message>
    <message>
        <source>Gets it</source>
        <translation>Lo recibe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Who gets the event</source>
        <translation>Quién recibe el evento</translation>
    </message>
    <message>
        <source>connected after the event</source>
        <translation>conectado después del evento</translation>
    </message>
    <message>
        <source>nothing allows it</source>
        <translation>nada lo permite</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ sí</translation>
    </message>
    <message>
        <source>✕ no</source>
        <translation>✕ no</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Now it reaches %1 of %2 connections. Enter asks why.</source>
        <translation>Ahora llega a %1 de %2 conexiones. Intro pregunta por qué.</translation>
    </message>
    <message>
        <source>Only the first are asked about.</source>
        <translation>Solo se pregunta por las primeras.</translation>
    </message>
</context>
<context>
    <name>sluice::console::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
</context>
<context>
    <name>sluice::console::GroupedList</name>
    <message>
        <source>(none)</source>
        <translation>(ninguno)</translation>
    </message>
</context>
<context>
    <name>sluice::console::HexView</name>
    <message>
        <source>Bytes of the payload</source>
        <translation>Bytes de la carga útil</translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryFeed</name>
    <message>
        <source>The server&apos;s answer is no page of a stream: %1</source>
        <translation>La respuesta del servidor no es una página de un stream: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryView</name>
    <message>
        <source>Choose a stream.</source>
        <translation>Elija un stream.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Ask for what is kept there</source>
        <translation>Pide lo que se conserva allí</translation>
    </message>
    <message>
        <source>To the begin</source>
        <translation>Al inicio</translation>
    </message>
    <message>
        <source>The oldest that is kept</source>
        <translation>Lo más antiguo que se conserva</translation>
    </message>
    <message>
        <source>Older page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>La página anterior</translation>
    </message>
    <message>
        <source>Nothing older is kept, or chosen.</source>
        <translation>No se conserva ni se eligió nada anterior.</translation>
    </message>
    <message>
        <source>Newer page</source>
        <translation>Página posterior</translation>
    </message>
    <message>
        <source>The page after, and what has come since</source>
        <translation>La página siguiente y lo que ha llegado desde entonces</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Lo más nuevo</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Escriba un filtro</translation>
    </message>
    <message>
        <source>Choose a stream</source>
        <translation>Elegir un stream</translation>
    </message>
    <message>
        <source>Jump to an offset or a time</source>
        <translation>Ir a un offset o a una hora</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>What is shown, as NDJSON or CSV</source>
        <translation>Lo que se muestra, como NDJSON o CSV</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Abrir una grabación…</translation>
    </message>
    <message>
        <source>A file that this console has written</source>
        <translation>Un archivo que escribió esta consola</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Reproducir…</translation>
    </message>
    <message>
        <source>Show events once more, marked as a replay</source>
        <translation>Mostrar eventos otra vez, marcados como reproducción</translation>
    </message>
    <message>
        <source>Load events, or select some.</source>
        <translation>Cargue eventos o seleccione algunos.</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>Detener la reproducción</translation>
    </message>
    <message>
        <source>Back to history</source>
        <translation>Volver al historial</translation>
    </message>
    <message>
        <source>Compare with the one before again</source>
        <translation>Comparar de nuevo con el anterior</translation>
    </message>
    <message>
        <source>Show secrets in payloads</source>
        <translation>Mostrar los secretos de las cargas útiles</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>Copiar filas como JSON</translation>
    </message>
    <message>
        <source>Compare others with this event</source>
        <translation>Comparar otros con este evento</translation>
    </message>
    <message>
        <source>There is no other event of this label among what is loaded.</source>
        <translation>Entre lo cargado no hay otro evento con este nombre.</translation>
    </message>
    <message>
        <source>Other events are compared with No. %1.</source>
        <translation>Los demás eventos se comparan con el n.º %1.</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportar lo que se muestra</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson);;Comma-separated (*.csv)</source>
        <translation>Líneas JSON (*.ndjson);;Valores separados por comas (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>Se escribió %n evento en %1.</numerusform>
            <numerusform>Se escribieron %n eventos en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Abrir una grabación</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>Grabaciones (*.ndjson);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 lines could not be read, %2 older events are not shown.</source>
        <translation>No se pudieron leer %1 líneas; no se muestran %2 eventos más antiguos.</translation>
    </message>
    <message>
        <source>At most %1 events are replayed at once: select fewer.</source>
        <translation>Como máximo se reproducen %1 eventos a la vez: seleccione menos.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>a stream&apos;s key</source>
        <translation>la clave de un stream</translation>
    </message>
    <message>
        <source>An offset (882064), a time of today (14:02), a date and time (2026-11-27 14:02), or how long ago (-10 min)</source>
        <translation>Un offset (882064), una hora de hoy (14:02), fecha y hora (2026-11-27 14:02) o hace cuánto (-10 min)</translation>
    </message>
    <message>
        <source>From, an offset or a time</source>
        <translation>Desde, un offset o una hora</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>lo más nuevo</translation>
    </message>
    <message>
        <source>To, an offset or a time</source>
        <translation>Hasta, un offset o una hora</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>St&amp;ream</source>
        <translation>Flu&amp;jo</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>D&amp;esde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Filter of what is loaded</source>
        <translation>Filtro de lo cargado</translation>
    </message>
    <message>
        <source>event:orders.* and payload.status = closed</source>
        <translation>event:orders.* and payload.status = closed</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>Fi&amp;ltro</translation>
    </message>
    <message>
        <source>a replay is running, and ends with the tab</source>
        <translation>hay una reproducción en curso, que termina con la pestaña</translation>
    </message>
    <message>
        <source>▲ “%1” is no offset and no time. Write 882064, 14:02, 2026-11-27 14:02 or -10 min.</source>
        <translation>▲ «%1» no es un offset ni una hora. Escriba 882064, 14:02, 2026-11-27 14:02 o -10 min.</translation>
    </message>
    <message>
        <source>▲ The range ends before it begins.</source>
        <translation>▲ El intervalo termina antes de empezar.</translation>
    </message>
    <message>
        <source>▲ %1; the filter before is still used</source>
        <translation>▲ %1; se sigue usando el filtro anterior</translation>
    </message>
    <message>
        <source>the stream keeps nothing there</source>
        <translation>el stream no conserva nada allí</translation>
    </message>
    <message numerus="yes">
        <source>loaded %1 to %2, %n events; the stream keeps %3 to %4</source>
        <translation>
            <numerusform>cargados %1 a %2, un evento; el stream conserva %3 a %4</numerusform>
            <numerusform>cargados %1 a %2, %n eventos; el stream conserva %3 a %4</numerusform>
        </translation>
    </message>
    <message>
        <source>What streams keep, as far back as retention reaches.

Choose a stream, or type its key. From and To take an offset (882064), a time (14:02), a date and time, or how long ago (-10 min).
An event&apos;s inspector shows what changed since the one before of the same label.

Replay… shows events once more, to you or to a stream or room made for it: never to who follows live events.</source>
        <translation>Lo que conservan los streams, hasta donde llega la retención.

Elija un stream o escriba su clave. Los campos aceptan un offset (882064), una hora (14:02), fecha y hora o hace cuánto (-10 min).
El inspector de un evento muestra qué cambió desde el anterior del mismo nombre.

«Reproducir…» muestra eventos otra vez, a usted o en un stream o una sala hechos para ello: nunca a quien sigue en vivo.</translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>GRABACIÓN %1: un evento, sin conexión.</numerusform>
            <numerusform>GRABACIÓN %1: %n eventos, sin conexión.</numerusform>
        </translation>
    </message>
    <message>
        <source>HISTORY of %1: asking the server…</source>
        <translation>HISTORIAL de %1: preguntando al servidor…</translation>
    </message>
    <message>
        <source>Compared with the marked event No. %1.</source>
        <translation>Comparado con el evento marcado n.º %1.</translation>
    </message>
    <message>
        <source>HISTORY of %1: %2.</source>
        <translation>HISTORIAL de %1: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 de %2 eventos</translation>
    </message>
    <message>
        <source>this console only</source>
        <translation>solo esta consola</translation>
    </message>
    <message>
        <source>REPLAY, not live: %1 to %2, %3.</source>
        <translation>REPRODUCCIÓN, no en vivo: %1 a %2, %3.</translation>
    </message>
    <message>
        <source>REPLAY, not live: %1 to %2 is done, %3.</source>
        <translation>REPRODUCCIÓN, no en vivo: %1 a %2 ha terminado, %3.</translation>
    </message>
    <message>
        <source>REPLAY of %1 to %2 was cancelled after %3. %4</source>
        <translation>La REPRODUCCIÓN de %1 a %2 se canceló tras %3. %4</translation>
    </message>
    <message>
        <source>REPLAY of %1 to %2 failed after %3: %4</source>
        <translation>La REPRODUCCIÓN de %1 a %2 falló tras %3: %4</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Posterior</translation>
    </message>
    <message>
        <source>The first event of the list</source>
        <translation>El primer evento de la lista</translation>
    </message>
    <message>
        <source>The event before</source>
        <translation>El evento anterior</translation>
    </message>
    <message>
        <source>Play the events in their own time</source>
        <translation>Reproducir los eventos a su propio ritmo</translation>
    </message>
    <message>
        <source>The event after</source>
        <translation>El evento siguiente</translation>
    </message>
    <message>
        <source>The last event of the list</source>
        <translation>El último evento de la lista</translation>
    </message>
    <message>
        <source>The range before</source>
        <translation>El intervalo anterior</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>The range before a part of it was chosen</source>
        <translation>El intervalo antes de elegir una parte</translation>
    </message>
    <message>
        <source>Pin A: the state after this event</source>
        <translation>Fijar A: el estado tras este evento</translation>
    </message>
    <message>
        <source>Keep the state that is shown as A</source>
        <translation>Guardar el estado mostrado como A</translation>
    </message>
    <message>
        <source>Pin A</source>
        <translation>Fijar A</translation>
    </message>
    <message>
        <source>Pin B: the state after this event</source>
        <translation>Fijar B: el estado tras este evento</translation>
    </message>
    <message>
        <source>Keep the state that is shown as B</source>
        <translation>Guardar el estado mostrado como B</translation>
    </message>
    <message>
        <source>Pin B</source>
        <translation>Fijar B</translation>
    </message>
    <message>
        <source>Difference from A to B</source>
        <translation>Diferencia de A a B</translation>
    </message>
    <message>
        <source>What is otherwise in B, or at the chosen event, than in A</source>
        <translation>Lo que en B, o en el evento elegido, es distinto que en A</translation>
    </message>
    <message>
        <source>Forget the pins</source>
        <translation>Olvidar lo fijado</translation>
    </message>
    <message>
        <source>Forget A and B</source>
        <translation>Olvidar A y B</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>A part of the time is chosen in history only.</source>
        <translation>Solo en el historial se elige una parte del tiempo.</translation>
    </message>
</context>
<context>
    <name>sluice::console::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>JSON member that was not there before</comment>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>gone, was %1</source>
        <translation>ya no está, era %1</translation>
    </message>
    <message>
        <source>changed inside</source>
        <translation>cambiado por dentro</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>era %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>column: difference to the value before</comment>
        <translation>Cambio</translation>
    </message>
</context>
<context>
    <name>sluice::console::KickDialog</name>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>Expulsar</translation>
    </message>
    <message>
        <source>Reason, which the client receives</source>
        <translation>Motivo, que recibe el cliente</translation>
    </message>
    <message>
        <source>the client receives it, and it is recorded</source>
        <translation>el cliente lo recibe, y queda registrado</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>may come back at once</source>
        <translation>puede volver enseguida</translation>
    </message>
    <message>
        <source>blocked for 5 minutes</source>
        <translation>bloqueado durante 5 minutos</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Confirmación</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>Escriba «%1»</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Mute for 5 minutes</source>
        <translation>Silenciar 5 minutos</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> y %n más</numerusform>
            <numerusform> y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n connections: %1? This cannot be undone; the client may connect again.</source>
        <translation>
            <numerusform>¿Cerrar %n conexión: %1? No se puede deshacer; el cliente puede volver a conectarse.</numerusform>
            <numerusform>¿Cerrar %n conexiones: %1? No se puede deshacer; el cliente puede volver a conectarse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close every connection of %1? This cannot be undone.</source>
        <translation>¿Cerrar todas las conexiones de %1? No se puede deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n connections from publishing for 5 minutes: %1?</source>
        <translation>
            <numerusform>¿Impedir que %n conexión publique durante 5 minutos: %1?</numerusform>
            <numerusform>¿Impedir que %n conexiones publiquen durante 5 minutos: %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>Escriba un motivo.</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>Escriba la confirmación.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message numerus="yes">
        <source>%n connections are muted.</source>
        <translation>
            <numerusform>%n conexión está silenciada.</numerusform>
            <numerusform>%n conexiones están silenciadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections were closed.</source>
        <translation>
            <numerusform>Se cerró %n conexión.</numerusform>
            <numerusform>Se cerraron %n conexiones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ListPage</name>
    <message>
        <source>Filter of %1</source>
        <translation>Filtro: %1</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>Fi&amp;ltro</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en total</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::LiveModel</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events were not sent to this console</source>
        <translation>
            <numerusform>▲ %n evento no se envió a esta consola</numerusform>
            <numerusform>▲ %n eventos no se enviaron a esta consola</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ from here on the server sends 1 in %1</source>
        <translation>▲ desde aquí el servidor envía 1 de cada %1</translation>
    </message>
    <message>
        <source>● from here on the server sends all events</source>
        <translation>● desde aquí el servidor envía todos los eventos</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: running number of the tail</comment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>By</source>
        <comment>column: who published the event</comment>
        <translation>Por</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column: event, presence, denied, …</comment>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Carga útil</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n older events were taken by retention</source>
        <translation>
            <numerusform>▲ la retención quitó un evento anterior</numerusform>
            <numerusform>▲ la retención quitó %n eventos anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events are missing here</source>
        <translation>
            <numerusform>▲ aquí falta un evento</numerusform>
            <numerusform>▲ aquí faltan %n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ the stream has begun anew: what was before is another history</source>
        <translation>▲ el stream ha empezado de nuevo: lo anterior es otro historial</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <comment>column; UTC or a time zone</comment>
        <translation>Hora (%1)</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogFeed</name>
    <message numerus="yes">
        <source>%n lines are missing here: more came than the server tells at once.</source>
        <translation>
            <numerusform>Falta %n línea aquí: llegaron más de las que el servidor comunica de una vez.</numerusform>
            <numerusform>Faltan %n líneas aquí: llegaron más de las que el servidor comunica de una vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines may be missing here: the log was not followed for a while.</source>
        <translation>Puede que falten líneas aquí: el registro no se siguió durante un rato.</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogInspector</name>
    <message>
        <source>The whole line</source>
        <translation>La línea entera</translation>
    </message>
    <message>
        <source>Select a line to read all of it.</source>
        <translation>Seleccione una línea para leerla entera.</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogList</name>
    <message>
        <source>Time (%1)</source>
        <translation>Hora (%1)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogPage</name>
    <message>
        <source>Least level that is shown</source>
        <translation>Nivel mínimo que se muestra</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>depuración</translation>
    </message>
    <message>
        <source>info</source>
        <translation>información</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>Stage whose lines are shown</source>
        <translation>Etapa cuyas líneas se muestran</translation>
    </message>
    <message>
        <source>Text that the shown lines contain</source>
        <translation>Texto que contienen las líneas mostradas</translation>
    </message>
    <message>
        <source>a part of the text, e.g. a connection&apos;s id</source>
        <translation>una parte del texto, p. ej. el identificador de una conexión</translation>
    </message>
    <message>
        <source>&amp;Level from</source>
        <translation>&amp;Nivel desde</translation>
    </message>
    <message>
        <source>Stag&amp;e</source>
        <translation>E&amp;tapa</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltro</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>Registro del servidor</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 líneas</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 de %2 líneas</translation>
    </message>
    <message>
        <source>The log is not followed: %1</source>
        <translation>El registro no se sigue: %1</translation>
    </message>
    <message>
        <source>The log is not followed now: what is shown is from before.</source>
        <translation>El registro no se sigue ahora: lo que se muestra es de antes.</translation>
    </message>
    <message>
        <source>Held: new lines come below, out of sight.</source>
        <translation>Retenido: las líneas nuevas llegan abajo, fuera de la vista.</translation>
    </message>
    <message>
        <source>None of the kept lines fits the filter.</source>
        <translation>Ninguna de las líneas conservadas coincide con el filtro.</translation>
    </message>
    <message>
        <source>The log is not followed.</source>
        <translation>El registro no se sigue.</translation>
    </message>
    <message>
        <source>No lines of this level yet.

The server tells here what it writes to its log: starts, reloads, refused rooms, slow subscribers, trouble with storage. With the level debug it tells more.</source>
        <translation>Todavía no hay líneas de este nivel.

El servidor cuenta aquí lo que escribe en su registro: arranques, recargas, salas rechazadas, suscriptores lentos, problemas de almacenamiento. Con el nivel depuración cuenta más.</translation>
    </message>
</context>
<context>
    <name>sluice::console::MainWindow</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Conectarse a un servidor…</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Cerrar esta pestaña</translation>
    </message>
    <message>
        <source>Import profiles…</source>
        <translation>Importar perfiles…</translation>
    </message>
    <message>
        <source>Export profiles, without tokens…</source>
        <translation>Exportar perfiles, sin tokens…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Go to or do…</source>
        <translation>Ir a o hacer…</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Mostrar u ocultar el inspector</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Colores del escritorio</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Next server</source>
        <translation>Servidor siguiente</translation>
    </message>
    <message>
        <source>About Sluice console</source>
        <translation>Acerca de la consola de Sluice</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <comment>menu: what the view that is shown can do</comment>
        <translation>A&amp;cciones</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Nothing here now</source>
        <translation>Aquí no hay nada ahora</translation>
    </message>
    <message>
        <source>Sluice console</source>
        <translation>Consola de Sluice</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Ctrl+K  go to or do…</source>
        <translation>Ctrl+K  ir a o hacer…</translation>
    </message>
    <message>
        <source>There is no profile %1.</source>
        <translation>No hay ningún perfil %1.</translation>
    </message>
    <message>
        <source>Find “%1”</source>
        <translation>Buscar «%1»</translation>
    </message>
    <message>
        <source>in subscribers</source>
        <translation>en los suscriptores</translation>
    </message>
    <message>
        <source>in rooms</source>
        <translation>en las salas</translation>
    </message>
    <message>
        <source>in live events</source>
        <translation>en los eventos en vivo</translation>
    </message>
    <message>
        <source>%1 – Sluice console</source>
        <translation>%1 – Consola de Sluice</translation>
    </message>
    <message>
        <source>+ Connect</source>
        <translation>+ Conectar</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Cerrar %1</translation>
    </message>
    <message>
        <source>Not finished:
%1</source>
        <translation>Sin terminar:
%1</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Cerrar de todos modos</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Salir de todos modos</translation>
    </message>
    <message>
        <source>as a stream of history</source>
        <translation>como stream del historial</translation>
    </message>
    <message numerus="yes">
        <source>%n new things need attention on %1.</source>
        <translation>
            <numerusform>%n asunto nuevo requiere atención en %1.</numerusform>
            <numerusform>%n asuntos nuevos requieren atención en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>Lo que requiere atención</translation>
    </message>
    <message>
        <source>Sluice console %1

See, understand and steer a running Sluice. It uses only the public admin API.

Apache License 2.0. It uses these libraries:</source>
        <translation>Consola de Sluice %1

Ver, entender y dirigir un Sluice en marcha. Solo usa la API de administración pública.

Licencia Apache 2.0. Usa estas bibliotecas:</translation>
    </message>
    <message>
        <source>The language changes with the next start, because this is not finished: %1</source>
        <translation>El idioma cambiará en el próximo inicio, porque esto no está terminado: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestResults</name>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué está mal</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Difference from what runs</source>
        <translation>Diferencia con lo que está activo</translation>
    </message>
    <message>
        <source>&amp;Diff with running</source>
        <translation>&amp;Diferencias</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>Cuándo (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Nada está mal.</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Problemas</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>superada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>No tests yet. Write them under `tests:` — an apply that would break one is refused.</source>
        <translation>Aún no hay pruebas. Escríbalas bajo `tests:` — se rechaza lo que al aplicarse rompería una.</translation>
    </message>
    <message>
        <source>&amp;Tests (✗ %1 of %2)</source>
        <translation>Prue&amp;bas (✗ %1 de %2)</translation>
    </message>
    <message>
        <source>&amp;Tests</source>
        <translation>Prue&amp;bas</translation>
    </message>
    <message>
        <source>Put the cursor on a key; what the schema says of it is shown here. Ctrl+Space completes, Alt+Enter mends, F8 goes to the next problem.</source>
        <translation>Ponga el cursor en una clave; aquí se muestra lo que el esquema dice de ella. Ctrl+Espacio completa, Alt+Intro corrige, F8 va al problema siguiente.</translation>
    </message>
    <message>
        <source>%1 · runs</source>
        <translation>%1 · activa</translation>
    </message>
    <message>
        <source>The server has told no revisions yet.</source>
        <translation>El servidor aún no ha comunicado revisiones.</translation>
    </message>
    <message>
        <source>S&amp;chema help</source>
        <translation>&amp;Esquema</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>&amp;Revisiones</translation>
    </message>
    <message>
        <source>Problems, tests and revisions</source>
        <translation>Problemas, pruebas y revisiones</translation>
    </message>
    <message>
        <source>What this draft would have done</source>
        <translation>Lo que este borrador habría hecho</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>¿&amp;Y si?</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestTree</name>
    <message>
        <source>changed by others too</source>
        <translation>cambiado también por otros</translation>
    </message>
    <message>
        <source>to be removed</source>
        <translation>se quitará</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>modificado</translation>
    </message>
    <message>
        <source>the disk has another text</source>
        <translation>el disco tiene otro texto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Files and outline</source>
        <translation>Archivos y esquema</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestsView</name>
    <message>
        <source>Waiting for the manifests of the server…</source>
        <translation>Esperando los manifiestos del servidor…</translation>
    </message>
    <message>
        <source>Why? Kept with the revision and in the audit log</source>
        <translation>¿Por qué? Se guarda con la revisión y en el registro de auditoría</translation>
    </message>
    <message>
        <source>Comment of the revision</source>
        <translation>Comentario de la revisión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the review</source>
        <translation>Cancelar el repaso</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Archivo nuevo…</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problema siguiente</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Problema anterior</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Effect of this draft</source>
        <translation>Efecto del borrador</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No hay cambios.</translation>
    </message>
    <message>
        <source>Review &amp;&amp; apply…</source>
        <translation>Repasar, aplicar…</translation>
    </message>
    <message>
        <source>Discard the draft of this file</source>
        <translation>Descartar el borrador de este archivo</translation>
    </message>
    <message>
        <source>Remove this file</source>
        <translation>Quitar este archivo</translation>
    </message>
    <message>
        <source>Return to the selected revision…</source>
        <translation>Volver a la revisión seleccionada…</translation>
    </message>
    <message>
        <source>Select a revision below first.</source>
        <translation>Seleccione primero una revisión abajo.</translation>
    </message>
    <message>
        <source>It runs already.</source>
        <translation>Ya está activa.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar los míos</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar los suyos</translation>
    </message>
    <message>
        <source>The manifests cannot be read: %1</source>
        <translation>No se pueden leer los manifiestos: %1</translation>
    </message>
    <message>
        <source>A draft could not be read and was set aside as %1.</source>
        <translation>No se pudo leer un borrador; se apartó como %1.</translation>
    </message>
    <message>
        <source>The effect is not known: %1</source>
        <translation>El efecto no se conoce: %1</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>No aplicado: %1</translation>
    </message>
    <message>
        <source>Revision %1 runs.</source>
        <translation>La revisión %1 está activa.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 no se escribió: %2</translation>
    </message>
    <message>
        <source>− runs   + revision %1, as a new revision</source>
        <translation>− activo   + revisión %1, como revisión nueva</translation>
    </message>
    <message>
        <source>Run the text of revision %1 again?</source>
        <translation>¿Volver a activar el texto de la revisión %1?</translation>
    </message>
    <message>
        <source>Return to it</source>
        <translation>Volver a ella</translation>
    </message>
    <message>
        <source>Others changed the same files: decide first what to keep.</source>
        <translation>Otros cambiaron los mismos archivos: decida primero qué conservar.</translation>
    </message>
    <message>
        <source>There are errors: press F8 to see them.</source>
        <translation>Hay errores: pulse F8 para verlos.</translation>
    </message>
    <message>
        <source>A test of the manifests fails.</source>
        <translation>Falla una prueba de los manifiestos.</translation>
    </message>
    <message>
        <source>Manifest %1</source>
        <translation>Manifiesto %1</translation>
    </message>
    <message>
        <source>No manifests yet. A manifest says which events go to which streams, rooms and items: make one with “New file…”.</source>
        <translation>Aún no hay manifiestos. Un manifiesto dice qué eventos van a qué streams, salas e items: cree uno con «Archivo nuevo…».</translation>
    </message>
    <message>
        <source>%1 applied revision %2, which changes what you edited: %3. Nothing was merged; the difference is below.</source>
        <translation>%1 aplicó la revisión %2, que cambia lo que usted editó: %3. No se fusionó nada; la diferencia está abajo.</translation>
    </message>
    <message>
        <source>%1 is what runs (revision %2).</source>
        <translation>%1 es lo que está activo (revisión %2).</translation>
    </message>
    <message>
        <source>%1: − runs (revision %2)   + this draft</source>
        <translation>%1: − activo (revisión %2)   + este borrador</translation>
    </message>
    <message>
        <source>New manifest</source>
        <translation>Manifiesto nuevo</translation>
    </message>
    <message>
        <source>Name of the file, ending in .sluice.yaml</source>
        <translation>Nombre del archivo, terminado en .sluice.yaml</translation>
    </message>
    <message>
        <source>A manifest&apos;s name ends in .sluice.yaml, manifest.toa.yaml or context.toa.yaml.</source>
        <translation>El nombre de un manifiesto termina en .sluice.yaml, manifest.toa.yaml o context.toa.yaml.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Ya hay un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>What will be applied over revision %1</source>
        <translation>Lo que se aplicará sobre la revisión %1</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n files?</source>
        <translation>
            <numerusform>¿Aplicar %n archivo?</numerusform>
            <numerusform>¿Aplicar %n archivos?</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no manifest to add the test to.</source>
        <translation>No hay ningún manifiesto al que añadir la prueba.</translation>
    </message>
    <message>
        <source>The test was added to the draft of %1.</source>
        <translation>La prueba se añadió al borrador de %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n manifests are changed and not applied; they are kept as drafts.</source>
        <translation>
            <numerusform>%n manifiesto está cambiado y sin aplicar; se guarda como borrador.</numerusform>
            <numerusform>%n manifiestos están cambiados y sin aplicar; se guardan como borradores.</numerusform>
        </translation>
    </message>
    <message>
        <source>Schema help</source>
        <translation>Ayuda del esquema</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>¿Y si?</translation>
    </message>
    <message>
        <source>what %1 changed (revision %2)</source>
        <translation>lo que %1 cambió (revisión %2)</translation>
    </message>
    <message>
        <source>what you changed</source>
        <translation>lo que usted cambió</translation>
    </message>
    <message>
        <source>%1: both changed revision %2</source>
        <translation>%1: ambos cambiaron la revisión %2</translation>
    </message>
    <message>
        <source>The running manifests have no file %1.</source>
        <translation>Los manifiestos en marcha no tienen ningún archivo %1.</translation>
    </message>
    <message>
        <source>It was applied; the answer got lost.</source>
        <translation>Se ha aplicado; la respuesta se perdió.</translation>
    </message>
</context>
<context>
    <name>sluice::console::MetricTile</name>
    <message>
        <source>%1 s before</source>
        <comment>the number then, not now</comment>
        <translation>%1 s antes</translation>
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
        <translation>▲ Este servidor no da tasas: %1</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Events /s</source>
        <translation>Eventos /s</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Suscriptores</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Out /s</source>
        <translation>Salida /s</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialecto</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Busiest streams</source>
        <translation>Streams más activos</translation>
    </message>
    <message>
        <source>Fullest queues</source>
        <translation>Colas más llenas</translation>
    </message>
    <message>
        <source>Waiting for the first numbers of the server…</source>
        <translation>Esperando los primeros números del servidor…</translation>
    </message>
    <message>
        <source>events in /s</source>
        <translation>eventos entrantes /s</translation>
    </message>
    <message>
        <source>messages out /s</source>
        <translation>mensajes salientes /s</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>conexiones</translation>
    </message>
    <message>
        <source>not shown to consoles /s</source>
        <translation>no mostrados a consolas /s</translation>
    </message>
    <message>
        <source>cost of consoles, ms of CPU /s</source>
        <translation>coste de las consolas, ms de CPU /s</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
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
        <translation>Tiempo dentro del servidor</translation>
    </message>
    <message>
        <source>sampled</source>
        <translation>muestreado</translation>
    </message>
    <message>
        <source>● All is well</source>
        <translation>● Todo va bien</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n things need attention</source>
        <translation>
            <numerusform>▲ %n asunto requiere atención</numerusform>
            <numerusform>▲ %n asuntos requieren atención</numerusform>
        </translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>nodo %1</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>en marcha desde hace %1</translation>
    </message>
    <message numerus="yes">
        <source>%n consoles look at it</source>
        <translation>
            <numerusform>%n consola lo mira</numerusform>
            <numerusform>%n consolas lo miran</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: no slow consumer, no denied burst, no silent source.</source>
        <translation>Nada: ningún consumidor lento, ninguna ráfaga de denegaciones, ninguna fuente muda.</translation>
    </message>
    <message>
        <source>No source is connected; events come over HTTP and from clients.</source>
        <translation>No hay ninguna fuente conectada; los eventos llegan por HTTP y de los clientes.</translation>
    </message>
    <message>
        <source>fan-out, p99</source>
        <translation>difusión, p99</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lento</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alto</translation>
    </message>
</context>
<context>
    <name>sluice::console::Preferences</name>
    <message>
        <source>as the desktop</source>
        <translation>como el escritorio</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claro</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>Size of the font</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>points of a font</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Filas de las tablas</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>height of rows</comment>
        <translation>normales</translation>
    </message>
    <message>
        <source>compact</source>
        <comment>height of rows</comment>
        <translation>compactas</translation>
    </message>
    <message>
        <source>roomy</source>
        <comment>height of rows</comment>
        <translation>amplias</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>Idioma y hora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>Las horas se muestran en</translation>
    </message>
    <message>
        <source>Files that are exported are always in UTC.</source>
        <translation>Los archivos exportados siempre están en UTC.</translation>
    </message>
    <message>
        <source>UTC, as servers write them</source>
        <translation>UTC, como las escriben los servidores</translation>
    </message>
    <message>
        <source>the time zone of this machine</source>
        <translation>la zona horaria de este equipo</translation>
    </message>
    <message>
        <source>Times of events</source>
        <translation>Horas de los eventos</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>fecha y hora</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Live events that are kept</source>
        <translation>Eventos en vivo que se conservan</translation>
    </message>
    <message>
        <source>The oldest leave first. However few there are, never more than 96 MiB are kept.</source>
        <translation>Los más antiguos salen primero. Por pocos que sean, nunca se conservan más de 96 MiB.</translation>
    </message>
    <message>
        <source> events</source>
        <comment>behind a number</comment>
        <translation> eventos</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Read-only until unlocked</source>
        <translation>Solo lectura hasta desbloquear</translation>
    </message>
    <message>
        <source>Whatever a role permits, a guarded tab only looks. The server decides besides.</source>
        <translation>Permita lo que permita un rol, una pestaña protegida solo mira. El servidor decide además.</translation>
    </message>
    <message>
        <source>servers of production</source>
        <translation>los servidores de producción</translation>
    </message>
    <message>
        <source>every server</source>
        <translation>todos los servidores</translation>
    </message>
    <message>
        <source>Writes stay unlocked for</source>
        <translation>Las escrituras quedan desbloqueadas</translation>
    </message>
    <message>
        <source> minutes</source>
        <comment>behind a number</comment>
        <translation> minutos</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: %3 is used.</source>
        <translation>%1 no puede ser «%2»: se usa %3.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>The settings could not be written to %1. They hold until the console is closed.</source>
        <translation>No se pudieron escribir los ajustes en %1. Valen hasta que se cierre la consola.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>contraste alto</translation>
    </message>
    <message>
        <source>At once; live events that are shown begin anew.</source>
        <translation>De inmediato; los eventos en vivo que se muestran empiezan de nuevo.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Tell of what needs attention</source>
        <translation>Avisar de lo que requiere atención</translation>
    </message>
    <message>
        <source>By the desktop, while no window of the console is active, once a minute at most and never with what events hold.</source>
        <translation>Por el escritorio, mientras ninguna ventana de la consola esté activa, una vez por minuto como mucho y nunca con el contenido de eventos.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ProfileForm</name>
    <message>
        <source>e.g. staging</source>
        <translation>p. ej., staging</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>local</source>
        <translation>local</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>preproducción</translation>
    </message>
    <message>
        <source>production, opens read-only</source>
        <translation>producción, se abre en solo lectura</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>Address of the server&apos;s admin listener</source>
        <translation>Dirección del puerto de administración del servidor</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>solo esta sesión</translation>
    </message>
    <message>
        <source>printed by a command:</source>
        <translation>impreso por una orden:</translation>
    </message>
    <message>
        <source>Command that prints the token</source>
        <translation>Orden que imprime el token</translation>
    </message>
    <message>
        <source>Keep the token in</source>
        <translation>Guardar el token en</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (unlocked)</source>
        <translation>el depósito de claves del escritorio (desbloqueado)</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (locked: unlock it first)</source>
        <translation>el depósito de claves del escritorio (bloqueado: desbloquéelo primero)</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (this desktop has none)</source>
        <translation>el depósito de claves del escritorio (este escritorio no tiene)</translation>
    </message>
    <message>
        <source>the command prints it</source>
        <translation>la orden lo imprime</translation>
    </message>
    <message>
        <source>paste it; empty: the one that is kept already</source>
        <translation>péguelo; vacío: el que ya está guardado</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>&amp;Token</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReachList</name>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Puede</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReplayDialog</name>
    <message>
        <source>Replay</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>%1 events of the stream %2, offsets %3 to %4, are sent once more. Who gets them is told that they are a replay; nobody who follows live events gets any.</source>
        <translation>%1 eventos del stream %2, offsets %3 a %4, se envían otra vez. Quien los recibe sabe que son una reproducción; quien sigue en vivo no recibe ninguno.</translation>
    </message>
    <message>
        <source> events/s</source>
        <comment>behind a number</comment>
        <translation> eventos/s</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>Eventos por segundo</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>&amp;Velocidad</translation>
    </message>
    <message>
        <source>Reason, which is recorded</source>
        <translation>Motivo, que queda registrado</translation>
    </message>
    <message>
        <source>it is recorded with your name</source>
        <translation>queda registrado con su nombre</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Confirmación</translation>
    </message>
    <message>
        <source>to this &amp;console only</source>
        <translation>solo a esta &amp;consola</translation>
    </message>
    <message>
        <source>to a s&amp;tream of replays, where they are kept</source>
        <translation>a un &amp;stream de reproducciones, que las conserva</translation>
    </message>
    <message>
        <source>to a roo&amp;m of replays</source>
        <translation>a una &amp;sala de reproducciones</translation>
    </message>
    <message>
        <source>Name of the stream or room, behind replay/</source>
        <translation>Nombre del stream o de la sala, tras replay/</translation>
    </message>
    <message>
        <source>Tr&amp;y it out</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>Asks the server what it would do; nothing is sent</source>
        <translation>Pregunta al servidor qué haría; no se envía nada</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>To replay to others needs the role operator; yours is %1.</source>
        <translation>Reproducir para otros requiere el rol operator; el suyo es %1.</translation>
    </message>
    <message>
        <source>Write the name of the stream or room.</source>
        <translation>Escriba el nombre del stream o de la sala.</translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>Escriba un motivo.</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>Escriba la confirmación.</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>Escriba «%1»</translation>
    </message>
    <message>
        <source>The server is being asked.</source>
        <translation>Se está preguntando al servidor.</translation>
    </message>
    <message>
        <source>Replay to me</source>
        <translation>Reproducir para mí</translation>
    </message>
    <message>
        <source>Replay to others</source>
        <translation>Reproducir para otros</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>✕ It would be refused: %1</source>
        <translation>✕ Se rechazaría: %1</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n events would be sent.</source>
        <translation>
            <numerusform>✓ Se enviaría un evento.</numerusform>
            <numerusform>✓ Se enviarían %n eventos.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes about %1. Receivers now: %2.</source>
        <translation>Tarda unos %1. Receptores ahora: %2.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReplayFeed</name>
    <message>
        <source>The connection was lost, which ends a replay.</source>
        <translation>Se perdió la conexión, lo que termina una reproducción.</translation>
    </message>
    <message>
        <source>The server did not say which replay it began.</source>
        <translation>El servidor no dijo qué reproducción empezó.</translation>
    </message>
    <message>
        <source>The server sent something else than was agreed.</source>
        <translation>El servidor envió algo distinto de lo acordado.</translation>
    </message>
</context>
<context>
    <name>sluice::console::RoomsView</name>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Messages /s</source>
        <translation>Mensajes /s</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicados</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Duradera</translation>
    </message>
    <message>
        <source>Created (%1)</source>
        <translation>Creada (%1)</translation>
    </message>
    <message>
        <source>There are no rooms yet.

A room is there when somebody joins it, or when a manifest&apos;s route sends events into one.</source>
        <translation>Aún no hay salas.

Una sala existe cuando alguien entra en ella, o cuando la ruta de un manifiesto le envía eventos.</translation>
    </message>
    <message>
        <source>room:/repositories/* and members &gt; 10</source>
        <translation>room:/repositories/* and members &gt; 10</translation>
    </message>
    <message>
        <source>Select a room.</source>
        <translation>Seleccione una sala.</translation>
    </message>
    <message>
        <source>Open live</source>
        <translation>Abrir en vivo</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Redactar…</translation>
    </message>
    <message>
        <source>Why not seen…</source>
        <translation>Por qué no se ve…</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Escriba un filtro</translation>
    </message>
    <message>
        <source>Facts of the room</source>
        <translation>Datos de la sala</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Members of the room</source>
        <translation>Miembros de la sala</translation>
    </message>
    <message>
        <source>Select a room to see who is in it.</source>
        <translation>Seleccione una sala para ver quién está en ella.</translation>
    </message>
    <message>
        <source>As a tree</source>
        <translation>Como árbol</translation>
    </message>
    <message>
        <source>Rooms below each other by the slashes in their names</source>
        <translation>Las salas unas bajo otras según las barras de sus nombres</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteForm</name>
    <message>
        <source>empty: every occurrence</source>
        <translation>vacío: cada aparición</translation>
    </message>
    <message>
        <source>general, 42, true, null, &quot;42&quot;</source>
        <translation>general, 42, true, null, &quot;42&quot;</translation>
    </message>
    <message>
        <source>key of the stream</source>
        <translation>clave del stream</translation>
    </message>
    <message>
        <source>members, comma-separated; empty: all</source>
        <translation>miembros, separados por comas; vacío: todos</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>para qué sirve</translation>
    </message>
    <message>
        <source>while the stream is read</source>
        <translation>mientras se lea el stream</translation>
    </message>
    <message>
        <source>for so many seconds</source>
        <translation>durante tantos segundos</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>hasta que se quite</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Evento</translation>
    </message>
    <message>
        <source>&amp;Property</source>
        <translation>&amp;Propiedad</translation>
    </message>
    <message>
        <source>E&amp;xpose</source>
        <translation>E&amp;xponer</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>Eti&amp;queta</translation>
    </message>
    <message>
        <source>&amp;Kept</source>
        <translation>Vi&amp;gencia</translation>
    </message>
    <message>
        <source>Se&amp;conds</source>
        <translation>Segun&amp;dos</translation>
    </message>
    <message>
        <source>Stage this route</source>
        <translation>Preparar esta ruta</translation>
    </message>
    <message>
        <source>An event is component.event or namespace.component.event.</source>
        <translation>Un evento es componente.evento o espacio.componente.evento.</translation>
    </message>
    <message>
        <source>Name the stream.</source>
        <translation>Nombre el stream.</translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation>Va&amp;lor</translation>
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
        <translation>Imagen de las rutas; el esquema de al lado dice lo mismo</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteOutline</name>
    <message>
        <source>+ staged</source>
        <translation>+ preparada</translation>
    </message>
    <message>
        <source>− staged to go</source>
        <translation>− preparada para quitar</translation>
    </message>
    <message>
        <source>● staged changes</source>
        <translation>● cambios preparados</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>permanente</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>durante %1</translation>
    </message>
    <message>
        <source>while it is read</source>
        <translation>mientras se lea</translation>
    </message>
    <message>
        <source>always</source>
        <translation>siempre</translation>
    </message>
    <message>
        <source>static: %1</source>
        <translation>estática: %1</translation>
    </message>
    <message>
        <source>(every occurrence)</source>
        <translation>(cada aparición)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
</context>
<context>
    <name>sluice::console::RoutesView</name>
    <message>
        <source>Outline of the routes</source>
        <translation>Esquema de las rutas</translation>
    </message>
    <message>
        <source>&amp;New route</source>
        <translation>&amp;Nueva ruta</translation>
    </message>
    <message>
        <source>Si&amp;mulate</source>
        <translation>Si&amp;mular</translation>
    </message>
    <message>
        <source>What the staged changes would have done</source>
        <translation>Lo que habrían hecho los cambios preparados</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>¿&amp;Y si?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Staged changes</source>
        <translation>Cambios preparados</translation>
    </message>
    <message>
        <source>Stage&amp;d</source>
        <translation>Preparad&amp;os</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>Cuándo (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Applied change sets</source>
        <translation>Conjuntos de cambios aplicados</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>&amp;Revisiones</translation>
    </message>
    <message>
        <source>event, e.g. messages.created</source>
        <translation>evento, p. ej. messages.created</translation>
    </message>
    <message>
        <source>Event to try</source>
        <translation>Evento para probar</translation>
    </message>
    <message>
        <source>payload, JSON — or pick one in Streams: “Simulate routes”</source>
        <translation>carga útil, JSON — o elija una en Streams: «Simular rutas»</translation>
    </message>
    <message>
        <source>Payload to try</source>
        <translation>Carga útil para probar</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>Result of the simulation</source>
        <translation>Resultado de la simulación</translation>
    </message>
    <message>
        <source>Why? Kept with the revision and in the audit log</source>
        <translation>¿Por qué? Se guarda con la revisión y en el registro de auditoría</translation>
    </message>
    <message>
        <source>Comment of the change set</source>
        <translation>Comentario del conjunto de cambios</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the review</source>
        <translation>Cancelar el repaso</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>Nueva ruta</translation>
    </message>
    <message>
        <source>Stage removal</source>
        <translation>Preparar eliminación</translation>
    </message>
    <message>
        <source>Lay out again</source>
        <translation>Reordenar</translation>
    </message>
    <message>
        <source>focus: event, property, value or stream</source>
        <translation>foco: evento, propiedad, valor o stream</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Foco</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simular</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>¿Y si?</translation>
    </message>
    <message>
        <source>Nothing is staged.</source>
        <translation>No hay nada preparado.</translation>
    </message>
    <message>
        <source>Review &amp;&amp; apply…</source>
        <translation>Repasar, aplicar…</translation>
    </message>
    <message>
        <source>Undo the selected change set</source>
        <translation>Deshacer el conjunto de cambios seleccionado</translation>
    </message>
    <message>
        <source>Select one in Revisions first.</source>
        <translation>Seleccione primero uno en Revisiones.</translation>
    </message>
    <message>
        <source>Keep what I staged</source>
        <translation>Conservar lo que preparé</translation>
    </message>
    <message>
        <source>No change set was applied yet.</source>
        <translation>Aún no se aplicó ningún conjunto de cambios.</translation>
    </message>
    <message>
        <source>Write an event and a payload that is JSON.</source>
        <translation>Escriba un evento y una carga útil que sea JSON.</translation>
    </message>
    <message>
        <source>✓ matched</source>
        <translation>✓ coincide</translation>
    </message>
    <message>
        <source>✗ not</source>
        <translation>✗ no</translation>
    </message>
    <message>
        <source>= together</source>
        <translation>= en conjunto</translation>
    </message>
    <message>
        <source>with what is staged</source>
        <translation>con lo preparado</translation>
    </message>
    <message>
        <source>as it runs</source>
        <translation>tal como está activo</translation>
    </message>
    <message>
        <source>took %1 µs</source>
        <translation>tardó %1 µs</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>a ninguna parte</translation>
    </message>
    <message>
        <source>+ add</source>
        <translation>+ añadir</translation>
    </message>
    <message>
        <source>− remove</source>
        <translation>− quitar</translation>
    </message>
    <message>
        <source>%1 (gone already)</source>
        <translation>%1 (ya no está)</translation>
    </message>
    <message>
        <source>Stage&amp;d (%1)</source>
        <translation>Preparad&amp;os (%1)</translation>
    </message>
    <message>
        <source>Nothing is staged. Draw a line from an event to a stream, or press Ins in the outline.</source>
        <translation>No hay nada preparado. Trace una línea de un evento a un stream, o pulse Ins en el esquema.</translation>
    </message>
    <message>
        <source>= effect</source>
        <translation>= efecto</translation>
    </message>
    <message numerus="yes">
        <source>%n subscribers are touched</source>
        <translation>
            <numerusform>afecta a %n suscriptor</numerusform>
            <numerusform>afecta a %n suscriptores</numerusform>
        </translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>No aplicado: %1</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>Routes: revision %1 is applied.</source>
        <translation>Rutas: la revisión %1 está aplicada.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>el servidor</translation>
    </message>
    <message>
        <source>%1 changed the routes meanwhile: look at them first.</source>
        <translation>%1 cambió las rutas entretanto: mírelas primero.</translation>
    </message>
    <message numerus="yes">
        <source>%n routes</source>
        <translation>
            <numerusform>%n ruta</numerusform>
            <numerusform>%n rutas</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 read: narrow the focus</source>
        <translation>, %1 leídas: acote el foco</translation>
    </message>
    <message numerus="yes">
        <source>, %n not drawn</source>
        <translation>
            <numerusform>, %n sin dibujar</numerusform>
            <numerusform>, %n sin dibujar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n staged</source>
        <translation>
            <numerusform>, %n preparado</numerusform>
            <numerusform>, %n preparados</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the stream of the new route.</source>
        <translation>Nombre el stream de la nueva ruta.</translation>
    </message>
    <message>
        <source>Which value of %1?</source>
        <translation>¿Qué valor de %1?</translation>
    </message>
    <message>
        <source>There is such a route already.</source>
        <translation>Ya existe una ruta así.</translation>
    </message>
    <message>
        <source>stage %1 → %2</source>
        <translation>preparar %1 → %2</translation>
    </message>
    <message>
        <source>Staged: %1 → %2</source>
        <translation>Preparado: %1 → %2</translation>
    </message>
    <message>
        <source>take back a staged route</source>
        <translation>retirar una ruta preparada</translation>
    </message>
    <message>
        <source>It is written in %1: Enter opens the line.</source>
        <translation>Está escrita en %1: Intro abre la línea.</translation>
    </message>
    <message>
        <source>stage a removal</source>
        <translation>preparar una eliminación</translation>
    </message>
    <message>
        <source>Select one route in the outline.</source>
        <translation>Seleccione una ruta en el esquema.</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes of routes?</source>
        <translation>
            <numerusform>¿Aplicar %n cambio de rutas?</numerusform>
            <numerusform>¿Aplicar %n cambios de rutas?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed the routes while you staged changes. What is shown is the server&apos;s newest with yours over it; nothing was merged on the server.</source>
        <translation>%1 cambió las rutas mientras usted preparaba cambios. Lo que se muestra es lo más reciente del servidor con lo suyo encima; en el servidor no se fusionó nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged changes of routes are not applied.</source>
        <translation>
            <numerusform>%n cambio de rutas preparado está sin aplicar.</numerusform>
            <numerusform>%n cambios de rutas preparados están sin aplicar.</numerusform>
        </translation>
    </message>
    <message>
        <source>New routes, trials and revisions</source>
        <translation>Rutas nuevas, pruebas y revisiones</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Repasar</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>clientes</translation>
    </message>
    <message numerus="yes">
        <source>%n routes were changed by %1: +%2 −%3.</source>
        <translation>
            <numerusform>%n ruta fue cambiada por %1: +%2 −%3.</numerusform>
            <numerusform>%n rutas fueron cambiadas por %1: +%2 −%3.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you staged is untouched.</source>
        <translation>Lo que preparó sigue intacto.</translation>
    </message>
    <message>
        <source>Routes: it was applied; the answer got lost.</source>
        <translation>Rutas: se ha aplicado; la respuesta se perdió.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerPage</name>
    <message>
        <source>The answer got lost; asking the server what became of the request.</source>
        <translation>La respuesta se perdió; se pregunta al servidor qué fue de la petición.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Volver a identificarse…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>SOLO LECTURA</translation>
    </message>
    <message>
        <source>WRITES UNLOCKED</source>
        <translation>ESCRITURA DESBLOQUEADA</translation>
    </message>
    <message>
        <source>The server refused this console: %1</source>
        <translation>El servidor rechazó esta consola: %1</translation>
    </message>
    <message>
        <source>This console and the server do not understand each other: %1 Console: protocol 1. Update the older one.</source>
        <translation>Esta consola y el servidor no se entienden: %1 Consola: protocolo 1. Actualice el más antiguo.</translation>
    </message>
    <message>
        <source>No connection: %1 %2. What is shown is from before.</source>
        <translation>Sin conexión: %1 %2. Lo que se muestra es de antes.</translation>
    </message>
    <message>
        <source>The server is silent. Last data %1 ago.</source>
        <translation>El servidor está en silencio. Últimos datos hace %1.</translation>
    </message>
    <message numerus="yes">
        <source>Asking the server what became of %n requests whose answers got lost. Nothing is sent twice.</source>
        <translation>
            <numerusform>Preguntando al servidor qué fue de %n petición cuya respuesta se perdió. Nada se envía dos veces.</numerusform>
            <numerusform>Preguntando al servidor qué fue de %n peticiones cuyas respuestas se perdieron. Nada se envía dos veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a production server: this tab only looks.</source>
        <translation>%1 es un servidor de producción: esta pestaña solo mira.</translation>
    </message>
    <message>
        <source>Writes to the production server %1 are unlocked for %2.</source>
        <translation>La escritura en el servidor de producción %1 está desbloqueada durante %2.</translation>
    </message>
    <message>
        <source>Unlock writes</source>
        <translation>Desbloquear la escritura</translation>
    </message>
    <message>
        <source>Unlock writes for a while…</source>
        <translation>Desbloquear las escrituras un rato…</translation>
    </message>
    <message>
        <source>%1 is read-only by the settings: this tab only looks.</source>
        <translation>%1 es de solo lectura por los ajustes: esta pestaña solo mira.</translation>
    </message>
    <message>
        <source>Writes to %1 are unlocked for %2.</source>
        <translation>Las escrituras en %1 están desbloqueadas durante %2.</translation>
    </message>
    <message numerus="yes">
        <source>For %n minutes this tab may publish, kick and change routes and manifests of %1. Every change is recorded with your name.</source>
        <translation>
            <numerusform>Durante un minuto, esta pestaña puede publicar, expulsar y cambiar rutas y manifiestos de %1. Cada cambio queda registrado con su nombre.</numerusform>
            <numerusform>Durante %n minutos, esta pestaña puede publicar, expulsar y cambiar rutas y manifiestos de %1. Cada cambio queda registrado con su nombre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerSession</name>
    <message>
        <source>There is no connection to the server.</source>
        <translation>No hay conexión con el servidor.</translation>
    </message>
    <message>
        <source>Your role %1 may not do this.</source>
        <translation>Su rol %1 no puede hacer esto.</translation>
    </message>
    <message>
        <source>This needs the role %1; yours is %2.</source>
        <translation>Esto requiere el rol %1; el suyo es %2.</translation>
    </message>
    <message>
        <source>This server does not offer %1.</source>
        <translation>Este servidor no ofrece %1.</translation>
    </message>
    <message>
        <source>This server is read-only here: unlock writes first.</source>
        <translation>Este servidor es aquí de solo lectura: desbloquee primero la escritura.</translation>
    </message>
    <message>
        <source>This server is read-only here: nothing was changed.</source>
        <translation>Este servidor es aquí de solo lectura: no se cambió nada.</translation>
    </message>
</context>
<context>
    <name>sluice::console::SettingsView</name>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Reset columns of tables</source>
        <translation>Restablecer las columnas</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Restablecer todos los ajustes</translation>
    </message>
    <message>
        <source>Profiles, tokens, drafts and recordings stay as they are</source>
        <translation>Perfiles, tokens, borradores y grabaciones se quedan como están</translation>
    </message>
    <message>
        <source>The columns of all tables are reset.</source>
        <translation>Las columnas de todas las tablas se han restablecido.</translation>
    </message>
    <message>
        <source>All settings are reset.</source>
        <translation>Todos los ajustes se han restablecido.</translation>
    </message>
    <message>
        <source>No setting is called so. Every action has a name of its own: Ctrl+K finds it.</source>
        <translation>Ningún ajuste se llama así. Cada acción tiene su nombre: Ctrl+K la encuentra.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>A token is kept where its profile says, and nowhere else: not in these settings, in files that are exported, or in logs.</source>
        <translation>Un token se guarda donde dice su perfil y en ningún otro lugar: ni en estos ajustes, ni en archivos exportados, ni en registros.</translation>
    </message>
    <message>
        <source>Places of tokens</source>
        <translation>Lugares de los tokens</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>The servers of this console can go to a file and come from one. Tokens do not go with them.</source>
        <translation>Los servidores de esta consola pueden ir a un archivo y venir de uno. Los tokens no van con ellos.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>These settings are in %1.</source>
        <translation>Estos ajustes están en %1.</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Restablecer todos los atajos</translation>
    </message>
    <message>
        <source>All shortcuts are reset.</source>
        <translation>Todos los atajos se han restablecido.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Choose an action, press its new keys, and use them. They count at once, for all servers.</source>
        <translation>Elija una acción, pulse sus nuevas teclas y úselas. Valen de inmediato, para todos los servidores.</translation>
    </message>
    <message>
        <source>keys keyboard</source>
        <translation>teclas teclado</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutBook</name>
    <message>
        <source>The shortcut of %1 cannot be “%2”: its own keys are used.</source>
        <translation>El atajo de %1 no puede ser «%2»: se usan sus propias teclas.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutList</name>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
    <message>
        <source>Unless changed</source>
        <translation>Si no se cambia</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutPanel</name>
    <message>
        <source>Search the shortcuts</source>
        <translation>Buscar en los atajos</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Pulse las nuevas teclas</translation>
    </message>
    <message>
        <source>New keys of the chosen action</source>
        <translation>Teclas nuevas de la acción elegida</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Usarlas</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Ninguna tecla</translation>
    </message>
    <message>
        <source>Reset this one</source>
        <translation>Restablecer este</translation>
    </message>
    <message>
        <source>%1 is taken by %2. Give that other keys first.</source>
        <translation>%1 ya lo usa %2. Dele antes otras teclas.</translation>
    </message>
</context>
<context>
    <name>sluice::console::StateModel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n valor</numerusform>
            <numerusform>%n valores</numerusform>
        </translation>
    </message>
    <message>
        <source>(the whole payload)</source>
        <translation>(toda la carga útil)</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>No. %1, %2</source>
        <translation>n.º %1, %2</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Was</source>
        <comment>column: the value before</comment>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>column: the event since which it is so</comment>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>sluice::console::StatePanel</name>
    <message>
        <source>Where a payload names its thing, a JSON Pointer</source>
        <translation>Dónde una carga útil nombra su cosa, un puntero JSON</translation>
    </message>
    <message>
        <source>Events of one label are told apart by what their payload has there, such as /id or /order/number. Empty: all of a label are one thing.</source>
        <translation>Los eventos de una etiqueta se distinguen por lo que su carga útil tiene allí, como /id o /order/number. Vacío: todos los de una etiqueta son una sola cosa.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Según</translation>
    </message>
    <message>
        <source>State of the stream</source>
        <translation>Estado del stream</translation>
    </message>
    <message>
        <source>No. %1 (%2)</source>
        <translation>n.º %1 (%2)</translation>
    </message>
    <message>
        <source>No difference from A, %1, to B, %2.</source>
        <translation>Ninguna diferencia de A, %1, a B, %2.</translation>
    </message>
    <message>
        <source>What is otherwise in B, %2, than it was in A, %1.</source>
        <translation>Lo que en B, %2, es distinto que en A, %1.</translation>
    </message>
    <message>
        <source>Choose an event to see the state after it: what all loaded events up to it say together.</source>
        <translation>Elija un evento para ver el estado tras él: lo que dicen juntos todos los eventos cargados hasta él.</translation>
    </message>
    <message>
        <source>State after %1, folded from No. %2 on.</source>
        <translation>Estado tras %1, reunido desde el n.º %2.</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events in between are missing.</source>
        <translation>
            <numerusform>▲ Falta %n evento en medio.</numerusform>
            <numerusform>▲ Faltan %n eventos en medio.</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ Only the first %1 values are shown.</source>
        <translation>▲ Solo se muestran los primeros %1 valores.</translation>
    </message>
</context>
<context>
    <name>sluice::console::StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation>Sin conectar</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Stale: last data %1 ago</source>
        <translation>Anticuado: últimos datos hace %1</translation>
    </message>
    <message>
        <source>Lost; next attempt in %1</source>
        <translation>Perdida; próximo intento en %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>Incompatible</translation>
    </message>
    <message>
        <source>No server is open.</source>
        <translation>No hay ningún servidor abierto.</translation>
    </message>
    <message>
        <source>token: %1</source>
        <translation>token: %1</translation>
    </message>
    <message>
        <source>RTT %1 ms</source>
        <translation>RTT %1 ms</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 como %2</translation>
    </message>
    <message>
        <source>server %1 / protocol %2</source>
        <translation>servidor %1 / protocolo %2</translation>
    </message>
    <message>
        <source>▲ clocks differ by %1</source>
        <translation>▲ los relojes difieren %1</translation>
    </message>
    <message>
        <source>in %1/s   out %2/s</source>
        <translation>entra %1/s   sale %2/s</translation>
    </message>
</context>
<context>
    <name>sluice::console::StreamsView</name>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Ask the server for what goes through</source>
        <translation>Pedir al servidor lo que va pasando</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The server sends nothing more</source>
        <translation>El servidor no envía nada más</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Grabar…</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Abrir una grabación…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Exportar lo que se muestra…</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Redactar…</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Volver al vivo</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Escriba un filtro</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Vaciar la lista</translation>
    </message>
    <message>
        <source>Undo clear</source>
        <translation>Deshacer el vaciado</translation>
    </message>
    <message>
        <source>Show secrets in payloads</source>
        <translation>Mostrar los secretos de las cargas útiles</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Hold the list; events are still kept (Space)</source>
        <translation>Retener la lista; los eventos se siguen guardando (Espacio)</translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>Saltar al vivo</translation>
    </message>
    <message>
        <source>Show the newest events again (End)</source>
        <translation>Mostrar de nuevo los eventos más recientes (Fin)</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>Copiar filas como JSON</translation>
    </message>
    <message>
        <source>There is no other event of this channel and label in the list.</source>
        <translation>En la lista no hay otro evento de este canal y etiqueta.</translation>
    </message>
    <message>
        <source>Why can somebody not see this…</source>
        <translation>Por qué alguien no puede ver esto…</translation>
    </message>
    <message>
        <source>▲ %1; the filter before is still used</source>
        <translation>▲ %1; se sigue usando el filtro anterior</translation>
    </message>
    <message>
        <source>▲ at “%1”: %2; the filter before is still used</source>
        <translation>▲ en «%1»: %2; se sigue usando el filtro anterior</translation>
    </message>
    <message>
        <source>Record events to</source>
        <translation>Grabar eventos en</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson)</source>
        <translation>Grabaciones (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Detener la grabación</translation>
    </message>
    <message>
        <source>Recording to %1, at most %2.</source>
        <translation>Grabando en %1, como máximo %2.</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Abrir una grabación</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>Grabaciones (*.ndjson);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 lines could not be read, %2 older events are not shown.</source>
        <translation>No se pudieron leer %1 líneas; no se muestran %2 eventos más antiguos.</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportar lo que se muestra</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson);;Comma-separated (*.csv)</source>
        <translation>Líneas JSON (*.ndjson);;Valores separados por comas (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>Se escribió %n evento en %1.</numerusform>
            <numerusform>Se escribieron %n eventos en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server ended the tail: %1</source>
        <translation>El servidor terminó el seguimiento: %1</translation>
    </message>
    <message>
        <source>all channels, about %1 events/s; or patterns: stream:acme/*, room:*</source>
        <translation>todos los canales, unos %1 eventos/s; o patrones: stream:acme/*, room:*</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>Se&amp;guir</translation>
    </message>
    <message>
        <source>Channels to follow</source>
        <translation>Canales que seguir</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>Fi&amp;ltro</translation>
    </message>
    <message>
        <source>Filter of events</source>
        <translation>Filtro de eventos</translation>
    </message>
    <message>
        <source>kind != ack and payload.status = closed</source>
        <translation>kind != ack and payload.status = closed</translation>
    </message>
    <message>
        <source>a recording is running</source>
        <translation>hay una grabación en curso</translation>
    </message>
    <message>
        <source>shown %1</source>
        <translation>mostrados %1</translation>
    </message>
    <message>
        <source>kept %1 of %2 (%3)</source>
        <translation>guardados %1 de %2 (%3)</translation>
    </message>
    <message>
        <source>SAMPLED: the server sends 1 in %1</source>
        <translation>MUESTREO: el servidor envía 1 de cada %1</translation>
    </message>
    <message>
        <source>the server sends all</source>
        <translation>el servidor lo envía todo</translation>
    </message>
    <message>
        <source>not sent %1</source>
        <translation>no enviados %1</translation>
    </message>
    <message>
        <source>recording: %1 events, %2</source>
        <translation>grabación: %1 eventos, %2</translation>
    </message>
    <message>
        <source>Nothing is followed yet, and nothing is asked of the server until you do.

Follow all channels, or only those of patterns such as stream:acme/* and room:*.
Publish an event to see where it goes: Compose…</source>
        <translation>Aún no se sigue nada, y no se pide nada al servidor hasta que usted lo haga.

Siga todos los canales, o solo los de patrones como stream:acme/* y room:*.
Publique un evento para ver adónde va: Redactar…</translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>GRABACIÓN %1: %n evento, sin conexión.</numerusform>
            <numerusform>GRABACIÓN %1: %n eventos, sin conexión.</numerusform>
        </translation>
    </message>
    <message>
        <source>HELD at %1, %2 new since.  %3</source>
        <translation>RETENIDO a las %1, %2 nuevos desde entonces.  %3</translation>
    </message>
    <message>
        <source>STOPPED: the server sends nothing.  %1</source>
        <translation>DETENIDO: el servidor no envía nada.  %1</translation>
    </message>
    <message>
        <source>STOPPED: the server sends nothing.</source>
        <translation>DETENIDO: el servidor no envía nada.</translation>
    </message>
    <message>
        <source>LIVE.  %1</source>
        <translation>EN VIVO.  %1</translation>
    </message>
    <message>
        <source>TAP of connection %2, ends by itself.  %1</source>
        <translation>ESCUCHA de la conexión %2, termina por sí sola.  %1</translation>
    </message>
    <message>
        <source>Select an event.</source>
        <translation>Seleccione un evento.</translation>
    </message>
    <message>
        <source>Density of the list</source>
        <translation>Densidad de la lista</translation>
    </message>
    <message>
        <source>How dense events are along the list. Red: denied. Amber: not sent. Blue: of the same channel and label as the chosen one. Click to go there.</source>
        <translation>Lo densos que son los eventos a lo largo de la lista. Rojo: denegado. Ámbar: no enviado. Azul: del mismo canal y etiqueta que el elegido. Un clic lleva allí.</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Guardar este filtro…</translation>
    </message>
    <message>
        <source>No filter has been saved yet.</source>
        <translation>Aún no hay ningún filtro guardado.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>The filter “%1” was deleted.</source>
        <translation>El filtro «%1» se eliminó.</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>A name for the filter; one of that name is replaced.</source>
        <translation>Un nombre para el filtro; el que se llame así se sustituye.</translation>
    </message>
    <message>
        <source>The filter “%1” is saved.</source>
        <translation>El filtro «%1» está guardado.</translation>
    </message>
    <message>
        <source>The filter was not saved: it needs a name, and there is room for %1.</source>
        <translation>El filtro no se guardó: necesita un nombre, y hay sitio para %1.</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>button: filters that have names</comment>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros guardados</translation>
    </message>
</context>
<context>
    <name>sluice::console::SubscribersView</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialecto</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Out /s</source>
        <translation>Salida /s</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <translation>Desde (%1)</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Tapped</source>
        <translation>Escuchado</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Nobody is connected.

Clients connect to the server&apos;s own address with the native, Socket.IO, iii or Server-Sent Events dialect; they appear here within a second.</source>
        <translation>No hay nadie conectado.

Los clientes se conectan a la dirección propia del servidor con el dialecto nativo, Socket.IO, iii o Server-Sent Events; aparecen aquí en menos de un segundo.</translation>
    </message>
    <message>
        <source>subject:ana* and dialect = socketio</source>
        <translation>subject:ana* and dialect = socketio</translation>
    </message>
    <message>
        <source>Select a connection.</source>
        <translation>Seleccione una conexión.</translation>
    </message>
    <message>
        <source>Kick…</source>
        <translation>Expulsar…</translation>
    </message>
    <message>
        <source>Kick user everywhere…</source>
        <translation>Expulsar al usuario de todas partes…</translation>
    </message>
    <message>
        <source>Mute 5 min…</source>
        <translation>Silenciar 5 min…</translation>
    </message>
    <message>
        <source>Tap…</source>
        <translation>Escuchar…</translation>
    </message>
    <message>
        <source>Why can&apos;t they see…</source>
        <translation>Por qué no lo ve…</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Escriba un filtro</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>See exactly what %1 gets, for ten minutes. It is recorded, and the connection is marked. Why?</source>
        <translation>Ver exactamente lo que recibe %1, durante diez minutos. Queda registrado, y la conexión se marca. ¿Por qué?</translation>
    </message>
    <message>
        <source>Group connections</source>
        <translation>Agrupar las conexiones</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>sin grupos</translation>
    </message>
    <message>
        <source>by user</source>
        <translation>por usuario</translation>
    </message>
    <message>
        <source>by dialect</source>
        <translation>por dialecto</translation>
    </message>
    <message>
        <source>by address</source>
        <translation>por dirección</translation>
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
        <translation>A qué velocidad se reproducen los eventos</translation>
    </message>
    <message>
        <source>How fast events are played; waits of more than two seconds are cut</source>
        <translation>A qué velocidad se reproducen los eventos; las esperas de más de dos segundos se acortan</translation>
    </message>
    <message>
        <source>Events over the time</source>
        <translation>Eventos en el tiempo</translation>
    </message>
    <message>
        <source>From %1 to %2, at most %3 events in a bar. Drag to choose a part of the time.</source>
        <translation>De %1 a %2, como mucho %3 eventos por barra. Arrastre para elegir una parte del tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>▲ Something is missing at %n places.</source>
        <translation>
            <numerusform>▲ Falta algo en %n lugar.</numerusform>
            <numerusform>▲ Falta algo en %n lugares.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::TlsFields</name>
    <message>
        <source>authorities of the system</source>
        <translation>autoridades del sistema</translation>
    </message>
    <message>
        <source>authorities of a file:</source>
        <translation>autoridades de un archivo:</translation>
    </message>
    <message>
        <source>only the certificate with SHA-256:</source>
        <translation>solo el certificado con SHA-256:</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Certificados de confianza</translation>
    </message>
    <message>
        <source>File with authorities</source>
        <translation>Archivo con autoridades</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificado de cliente</translation>
    </message>
    <message>
        <source>PEM file; empty: none is shown</source>
        <translation>archivo PEM; vacío: no se muestra ninguno</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Su clave</translation>
    </message>
    <message>
        <source>PEM file without a passphrase; stays where it is</source>
        <translation>archivo PEM sin contraseña; se queda donde está</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>Examinar: %1</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Archivos PEM (*.pem *.crt *.cer *.key);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <translation>SHA-256 del certificado</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>archivo PEM</translation>
    </message>
    <message>
        <source>64 hexadecimal digits; Test shows them</source>
        <translation>64 dígitos hexadecimales; Probar los muestra</translation>
    </message>
    <message>
        <source>Name the file with the authorities that are trusted.</source>
        <translation>Indique el archivo con las autoridades de confianza.</translation>
    </message>
    <message>
        <source>The SHA-256 of a certificate has 64 hexadecimal digits, with or without colons.</source>
        <translation>El SHA-256 de un certificado tiene 64 dígitos hexadecimales, con o sin dos puntos.</translation>
    </message>
</context>
<context>
    <name>sluice::console::TokenPlaces</name>
    <message>
        <source>in memory only; gone when the console is closed</source>
        <translation>solo en memoria; desaparece al cerrar la consola</translation>
    </message>
    <message>
        <source>a program prints it each time it is needed</source>
        <translation>un programa lo imprime cada vez que se necesita</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>desbloqueado</translation>
    </message>
    <message>
        <source>locked: unlock it in the desktop&apos;s keyring program</source>
        <translation>bloqueado: desbloquéelo en el programa de claves del escritorio</translation>
    </message>
    <message>
        <source>not available: no Secret Service runs on this desktop</source>
        <translation>no disponible: no hay Secret Service en este escritorio</translation>
    </message>
    <message>
        <source>this server&apos;s token</source>
        <translation>el token de este servidor</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
</context>
<context>
    <name>sluice::console::UndoDialog</name>
    <message>
        <source>Undo a change of routes</source>
        <translation>Deshacer un cambio de rutas</translation>
    </message>
    <message>
        <source>Undo a change of manifests</source>
        <translation>Deshacer un cambio de manifiestos</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Revisions that would be taken back</source>
        <translation>Revisiones que se desharían</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Comentario</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Escriba %1 para confirmar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go back to revision %1</source>
        <translation>Volver a la revisión %1</translation>
    </message>
    <message>
        <source>The revisions cannot be read: %1</source>
        <translation>No se pueden leer las revisiones: %1</translation>
    </message>
    <message numerus="yes">
        <source>This takes back revision %1 and %n that came after it, by a new revision.</source>
        <translation>
            <numerusform>Esto deshace la revisión %1 y %n posterior, mediante una nueva revisión.</numerusform>
            <numerusform>Esto deshace la revisión %1 y %n posteriores, mediante una nueva revisión.</numerusform>
        </translation>
    </message>
    <message>
        <source>This takes back revision %1, by a new revision.</source>
        <translation>Esto deshace la revisión %1, mediante una nueva revisión.</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>Escriba la confirmación.</translation>
    </message>
    <message>
        <source>Taken back: revision %1 is as revision %2 was.</source>
        <translation>Deshecho: la revisión %1 es como era la revisión %2.</translation>
    </message>
    <message>
        <source>✕ Nothing was changed: %1</source>
        <translation>✕ No se cambió nada: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::View</name>
    <message>
        <source>Copy rows</source>
        <translation>Copiar las filas</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>Copiar filas como JSON</translation>
    </message>
</context>
<context>
    <name>sluice::console::WhatIfList</name>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Would also go to</source>
        <translation>Iría también a</translation>
    </message>
    <message>
        <source>Would no more go to</source>
        <translation>Ya no iría a</translation>
    </message>
    <message>
        <source>Change something and press “What if”: the events of the last 5 minutes go through what runs and through the draft; what differs is shown here.</source>
        <translation>Cambie algo y pulse «¿Y si?»: los eventos de los últimos 5 minutos pasan por lo que está en marcha y por el borrador; aquí se muestra lo que difiere.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded events tried</source>
        <translation>
            <numerusform>%n evento grabado probado</numerusform>
            <numerusform>%n eventos grabados probados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n streams</source>
        <translation>
            <numerusform>de %n stream</numerusform>
            <numerusform>de %n streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not certain: what is kept of them may be a part only (expose)</source>
        <translation>
            <numerusform>%n evento no es seguro: lo que se conserva puede ser solo una parte (expose)</numerusform>
            <numerusform>%n eventos no son seguros: lo que se conserva puede ser solo una parte (expose)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not kept any more</source>
        <translation>
            <numerusform>%n evento ya no se conserva</numerusform>
            <numerusform>%n eventos ya no se conservan</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more events or streams than were looked at</source>
        <translation>hay más eventos o streams de los que se han examinado</translation>
    </message>
    <message>
        <source>the files use variables, whose values only the role admin sees</source>
        <translation>los archivos usan variables cuyos valores solo ve el rol admin</translation>
    </message>
    <message>
        <source>Nothing would have gone another way.</source>
        <translation>Nada habría tomado otro camino.</translation>
    </message>
</context>
<context>
    <name>sluice::console::WordCompleter</name>
    <message>
        <source>Completions</source>
        <translation>Opciones para completar</translation>
    </message>
</context>
<context>
    <name>sluice::console::YamlEditor</name>
    <message>
        <source>Manifest</source>
        <translation>Manifiesto</translation>
    </message>
</context>
</TS>
