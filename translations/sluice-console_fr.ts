<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccessQuestion</name>
    <message>
        <source>This is too long to be a name or claims.</source>
        <translation>C’est trop long pour un nom ou des claims.</translation>
    </message>
    <message>
        <source>The claims are no JSON object, such as {&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}.</source>
        <translation>Les claims ne sont pas un objet JSON, comme {&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}.</translation>
    </message>
    <message>
        <source>Say who: the name of a user.</source>
        <translation>Indiquez qui : le nom d’un utilisateur.</translation>
    </message>
    <message>
        <source>Say who: the id of a connection.</source>
        <translation>Indiquez qui : l’identifiant d’une connexion.</translation>
    </message>
    <message>
        <source>This is asked for streams, rooms, groups and events only.</source>
        <translation>Cela ne se demande que pour des flux, salons, groupes et événements.</translation>
    </message>
    <message>
        <source>Say on what: stream:KEY, room:NAME, group:STREAM/GROUP or event:LABEL.</source>
        <translation>Indiquez sur quoi : stream:KEY, room:NAME, group:STREAM/GROUP ou event:LABEL.</translation>
    </message>
    <message>
        <source>An event is published; who sees it subscribes to a stream or a room.</source>
        <translation>Un événement se publie ; qui le voit est abonné à un flux ou à un salon.</translation>
    </message>
    <message>
        <source>these claims</source>
        <translation>ces claims</translation>
    </message>
    <message>
        <source>claims of %1</source>
        <translation>claims de %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>connexion %1</translation>
    </message>
</context>
<context>
    <name>AdminMessage</name>
    <message>
        <source>the server&apos;s greeting lacks its protocol or our role</source>
        <translation>il manque le protocole ou notre rôle dans l’accueil du serveur</translation>
    </message>
    <message>
        <source>the server gave no reason</source>
        <translation>le serveur n’a donné aucune raison</translation>
    </message>
    <message>
        <source>a message of %1 bytes is too long</source>
        <translation>un message de %1 octets est trop long</translation>
    </message>
    <message>
        <source>this is no JSON-RPC message</source>
        <translation>ce n’est pas un message JSON-RPC</translation>
    </message>
    <message>
        <source>a message is neither reply nor notification</source>
        <translation>un message n’est ni une réponse ni une notification</translation>
    </message>
    <message>
        <source>a reply has neither result nor error</source>
        <translation>une réponse n’a ni résultat ni erreur</translation>
    </message>
    <message>
        <source>a batch of events is broken</source>
        <translation>un lot d’événements est corrompu</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
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
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, il y a %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
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
        <translation>jeton</translation>
    </message>
    <message>
        <source>admin API</source>
        <translation>API d’administration</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>protocole</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>horloge</translation>
    </message>
    <message>
        <source>role %1 (%2)</source>
        <translation>rôle %1 (%2)</translation>
    </message>
    <message>
        <source>protocol %1 (server %2)</source>
        <translation>protocole %1 (serveur %2)</translation>
    </message>
    <message>
        <source>Paste the token, or choose the place where it is kept.</source>
        <translation>Collez le jeton, ou choisissez l’endroit où il est conservé.</translation>
    </message>
    <message>
        <source>Is sluiced running there, and are host and port those of its admin listener? It listens on its own machine only unless admin.host says otherwise.</source>
        <translation>sluiced y tourne-t-il, et l’hôte et le port sont-ils ceux de son écoute d’administration ? Elle n’est ouverte que sur sa propre machine, sauf si admin.host dit autre chose.</translation>
    </message>
    <message>
        <source>Look at the TLS settings of this profile. A listener without admin.tls wants ws:// instead of wss://.</source>
        <translation>Vérifiez les réglages TLS de ce profil. Une écoute sans admin.tls veut ws:// au lieu de wss://.</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with what “openssl x509 -noout -fingerprint -sha256” prints on the server, and trust the certificate only if it is the same.</source>
        <translation>Comparez le SHA-256 avec ce que « openssl x509 -noout -fingerprint -sha256 » affiche sur le serveur, et ne faites confiance au certificat que s’il est le même.</translation>
    </message>
    <message>
        <source>Something else answers there: use the port of the admin listener, 8421 unless admin.port says otherwise, and the path /admin/v1.</source>
        <translation>Autre chose répond à cet endroit : utilisez le port de l’écoute d’administration, 8421 sauf si admin.port dit autre chose, et le chemin /admin/v1.</translation>
    </message>
    <message>
        <source>Paste a token that is valid now. On the server, “sluicectl token --admin viewer” prints one.</source>
        <translation>Collez un jeton valable maintenant. Sur le serveur, « sluicectl token --admin viewer » en affiche un.</translation>
    </message>
    <message>
        <source>The token needs the claim sluice.admin: viewer, operator or admin. On the server, “sluicectl token --admin viewer” prints one that has it.</source>
        <translation>Le jeton doit porter le claim sluice.admin : viewer, operator ou admin. Sur le serveur, « sluicectl token --admin viewer » en affiche un qui l’a.</translation>
    </message>
    <message>
        <source>This console speaks protocol 1. Update the older of the two.</source>
        <translation>Cette console parle le protocole 1. Mettez à jour le plus ancien des deux.</translation>
    </message>
    <message>
        <source>Set the clocks of both machines, for example by NTP: times are the server&apos;s, and tokens end by them.</source>
        <translation>Réglez les horloges des deux machines, par exemple par NTP : les heures sont celles du serveur, et les jetons expirent d’après elles.</translation>
    </message>
    <message>
        <source>The clocks of this machine and the server differ.</source>
        <translation>Les horloges de cette machine et du serveur diffèrent.</translation>
    </message>
</context>
<context>
    <name>DraftStore</name>
    <message>
        <source>the draft could not be kept in %1: %2</source>
        <translation>le brouillon n’a pas pu être gardé dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit : %2</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Only this: %1</source>
        <translation>Seulement ceci&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Pas ceci</translation>
    </message>
    <message>
        <source>… and this</source>
        <translation>… et ceci</translation>
    </message>
    <message>
        <source>… or this</source>
        <translation>… ou ceci</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>debug</source>
        <translation>débogage</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>▲ warning</source>
        <translation>▲ avertissement</translation>
    </message>
    <message>
        <source>✕ error</source>
        <translation>✕ erreur</translation>
    </message>
    <message>
        <source>… gap</source>
        <translation>… lacune</translation>
    </message>
</context>
<context>
    <name>ManifestCheck</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManifestEdit</name>
    <message>
        <source>the file is written in braces: add the entry by hand</source>
        <translation>le fichier est écrit entre accolades&#xa0;: ajoutez l’entrée à la main</translation>
    </message>
    <message>
        <source>line %1: the section is written in one line; add the entry by hand</source>
        <translation>ligne %1&#xa0;: la section est écrite sur une seule ligne&#xa0;; ajoutez l’entrée à la main</translation>
    </message>
    <message>
        <source>the file has mistakes: mend them first</source>
        <translation>le fichier contient des erreurs&#xa0;: corrigez-les d’abord</translation>
    </message>
    <message>
        <source>the entry does not fit there; add it by hand</source>
        <translation>l’entrée n’a pas sa place ici&#xa0;; ajoutez-la à la main</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile “%1” is not complete.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» n’est pas complet.</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>Donnez un nom au profil.</translation>
    </message>
    <message>
        <source>Another profile has this name.</source>
        <translation>Un autre profil porte ce nom.</translation>
    </message>
    <message>
        <source>Write the admin address, for example wss://sluice.example.org:8421.</source>
        <translation>Indiquez l’adresse d’administration, par exemple wss://sluice.example.org:8421.</translation>
    </message>
    <message>
        <source>The token would travel unencrypted: use wss:// for other machines.</source>
        <translation>Le jeton circulerait en clair&#xa0;: utilisez wss:// pour les autres machines.</translation>
    </message>
    <message>
        <source>Write the command that prints the token, for example: pass show sluice</source>
        <translation>Indiquez la commande qui affiche le jeton, par exemple&#xa0;: pass show sluice</translation>
    </message>
    <message>
        <source>This is no list of profiles: %1 at byte %2.</source>
        <translation>Ce n’est pas une liste de profils&#xa0;: %1 à l’octet %2.</translation>
    </message>
    <message>
        <source>The profiles are of version %1; this console reads version %2.</source>
        <translation>Les profils sont de la version %1&#xa0;; cette console lit la version %2.</translation>
    </message>
    <message>
        <source>%1 The file was set aside as %2.</source>
        <translation>%1 Le fichier a été mis de côté sous le nom %2.</translation>
    </message>
    <message>
        <source>The profiles could not be written to %1: %2</source>
        <translation>Les profils n’ont pas pu être écrits dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is no SHA-256 of a certificate.</source>
        <translation>« %1 » n’est pas le SHA-256 d’un certificat.</translation>
    </message>
    <message>
        <source>Leave user, password and query out of the address; the token is asked for below.</source>
        <translation>Laissez l’utilisateur, le mot de passe et la requête hors de l’adresse ; le jeton est demandé plus bas.</translation>
    </message>
    <message>
        <source>A client certificate needs both: its file and its key&apos;s.</source>
        <translation>Un certificat client demande les deux : son fichier et celui de sa clé.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The token belongs to the command; change it there.</source>
        <translation>Le jeton appartient à la commande&#xa0;; changez-le là-bas.</translation>
    </message>
    <message>
        <source>No command is set.</source>
        <translation>Aucune commande n’est indiquée.</translation>
    </message>
    <message>
        <source>The command could not be started: %1</source>
        <translation>La commande n’a pas pu être lancée&#xa0;: %1</translation>
    </message>
    <message>
        <source>The command gave no token within 10 seconds.</source>
        <translation>La commande n’a donné aucun jeton en 10 secondes.</translation>
    </message>
    <message>
        <source>The command failed with status %1.</source>
        <translation>La commande a échoué avec l’état %1.</translation>
    </message>
    <message>
        <source>The command printed no token.</source>
        <translation>La commande n’a affiché aucun jeton.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>Le trousseau de clés est verrouillé. Déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Keep the token for this session, or use a command that prints it.</source>
        <translation>Ce bureau n’a pas de trousseau de clés. Gardez le jeton pour cette session, ou utilisez une commande qui l’affiche.</translation>
    </message>
    <message>
        <source>The keyring holds no token for this profile.</source>
        <translation>Le trousseau ne contient aucun jeton pour ce profil.</translation>
    </message>
    <message>
        <source>The keyring took the token but does not give it back.</source>
        <translation>Le trousseau a accepté le jeton mais ne le rend pas.</translation>
    </message>
    <message>
        <source>The keyring still holds the token.</source>
        <translation>Le trousseau contient encore le jeton.</translation>
    </message>
    <message>
        <source>No token was given in this session.</source>
        <translation>Aucun jeton n’a été donné dans cette session.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>The recording ended: %1</source>
        <translation>L’enregistrement s’est arrêté&#xa0;: %1</translation>
    </message>
    <message>
        <source>The recording has reached its largest size.</source>
        <translation>L’enregistrement a atteint sa taille maximale.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is no recording of this console.</source>
        <translation>%1 n’est pas un enregistrement de cette console.</translation>
    </message>
</context>
<context>
    <name>RouteGraph</name>
    <message>
        <source>static: %1</source>
        <translation>statique&#xa0;: %1</translation>
    </message>
    <message>
        <source>every occurrence</source>
        <translation>chaque occurrence</translation>
    </message>
    <message>
        <source>written in a manifest</source>
        <translation>écrite dans un manifeste</translation>
    </message>
    <message numerus="yes">
        <source>%n dynamic routes</source>
        <translation>
            <numerusform>%n route dynamique</numerusform>
            <numerusform>%n routes dynamiques</numerusform>
        </translation>
    </message>
    <message>
        <source>stream</source>
        <translation>flux</translation>
    </message>
    <message>
        <source>(value of %1)</source>
        <translation>(valeur de %1)</translation>
    </message>
    <message>
        <source>one stream for each value</source>
        <translation>un flux par valeur</translation>
    </message>
    <message numerus="yes">
        <source>%n more streams</source>
        <translation>
            <numerusform>%n autre flux</numerusform>
            <numerusform>%n autres flux</numerusform>
        </translation>
    </message>
    <message>
        <source>open the outline, or narrow the focus</source>
        <translation>ouvrez le plan, ou resserrez la focalisation</translation>
    </message>
    <message>
        <source>A stream feeds nothing: start at an event or a rule.</source>
        <translation>Un flux n’alimente rien&#xa0;: partez d’un événement ou d’une règle.</translation>
    </message>
    <message>
        <source>This rule is written in %1: change it there.</source>
        <translation>Cette règle est écrite dans %1&#xa0;: modifiez-la là-bas.</translation>
    </message>
    <message>
        <source>a manifest</source>
        <translation>un manifeste</translation>
    </message>
    <message>
        <source>Nothing feeds an event: applications publish it.</source>
        <translation>Rien n’alimente un événement&#xa0;: les applications le publient.</translation>
    </message>
    <message>
        <source>This rule is written in a manifest: change it there.</source>
        <translation>Cette règle est écrite dans un manifeste&#xa0;: modifiez-la là-bas.</translation>
    </message>
    <message>
        <source>That rule is about another event, %1.</source>
        <translation>Cette règle porte sur un autre événement, %1.</translation>
    </message>
    <message>
        <source>A rule cannot feed a rule.</source>
        <translation>Une règle ne peut pas alimenter une règle.</translation>
    </message>
    <message>
        <source>Drop it on one stream, or on the empty place to name a new one.</source>
        <translation>Déposez-la sur un flux, ou dans le vide pour en nommer un nouveau.</translation>
    </message>
</context>
<context>
    <name>SchemaGuide</name>
    <message>
        <source>the schema is no JSON object: %1</source>
        <translation>le schéma n’est pas un objet JSON&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ServerLink</name>
    <message>
        <source>This is no link to a server; it looks like sluice://sluice.example.org:8421.</source>
        <translation>Ce n’est pas un lien vers un serveur ; il ressemble à sluice://sluice.example.org:8421.</translation>
    </message>
    <message>
        <source>The link names no address of a server.</source>
        <translation>Le lien ne nomme aucune adresse de serveur.</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>it is too large</source>
        <translation>il est trop grand</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>ce n’est pas du texte</translation>
    </message>
    <message>
        <source>it is no settings file</source>
        <translation>ce n’est pas un fichier de réglages</translation>
    </message>
    <message>
        <source>it is of a newer console (version %1)</source>
        <translation>il vient d’une console plus récente (version %1)</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read: %2. The file was set aside as %3, and the console began with its own.</source>
        <translation>Les réglages de %1 n’ont pas pu être lus : %2. Le fichier a été mis de côté sous %3, et la console a repris les siens.</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read: %2. It was left alone; settings are kept in %3.</source>
        <translation>Les réglages de %1 n’ont pas pu être lus : %2. Le fichier est resté tel quel ; les réglages sont conservés dans %3.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>connected, %n events refused</source>
        <translation>
            <numerusform>connecté, %n événement refusé</numerusform>
            <numerusform>connecté, %n événements refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion en cours</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>reconnexion en cours</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>fermeture en cours</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>%1 received since the server started</source>
        <translation>%1 reçus depuis le démarrage du serveur</translation>
    </message>
    <message>
        <source>%1 of them could not be read, or may not be published</source>
        <translation>%1 d’entre eux étaient illisibles ou ne peuvent être publiés</translation>
    </message>
    <message>
        <source>so since %1</source>
        <translation>ainsi depuis %1</translation>
    </message>
    <message>
        <source>last error, %1: %2</source>
        <translation>dernière erreur, %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>TokenVault</name>
    <message>
        <source>keyring</source>
        <translation>trousseau de clés</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>cette session seulement</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>d’une commande</translation>
    </message>
</context>
<context>
    <name>ViewTable</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Streams live</source>
        <translation>Flux en direct</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routes</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifestes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Audit and logs</source>
        <translation>Audit et journaux</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessForm</name>
    <message>
        <source>Ca&amp;n</source>
        <translation>Est-ce &amp;que</translation>
    </message>
    <message>
        <source>&amp;do</source>
        <translation>&amp;peut</translation>
    </message>
    <message>
        <source>&amp;on</source>
        <translation>s&amp;ur</translation>
    </message>
    <message>
        <source>How it is said who</source>
        <translation>Façon de dire qui</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>l’utilisateur</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>la connexion</translation>
    </message>
    <message>
        <source>a token with the claims</source>
        <translation>un jeton avec les claims</translation>
    </message>
    <message>
        <source>Name of the user</source>
        <translation>Nom de l’utilisateur</translation>
    </message>
    <message>
        <source>ana: with the claims of a connection of hers</source>
        <translation>ana : avec les claims d’une de ses connexions</translation>
    </message>
    <message>
        <source>Id of the connection</source>
        <translation>Identifiant de la connexion</translation>
    </message>
    <message>
        <source>type an id or a user&apos;s name</source>
        <translation>saisissez un identifiant ou un nom d’utilisateur</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>Claims du jeton</translation>
    </message>
    <message>
        <source>{&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}, or paste a token: its claims are taken, the token itself is neither kept nor sent</source>
        <translation>{&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}, ou collez un jeton : ses claims sont repris, le jeton lui-même n’est ni gardé ni envoyé</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Ce qu’il faut faire</translation>
    </message>
    <message>
        <source>see (subscribe)</source>
        <translation>voir (s’abonner)</translation>
    </message>
    <message>
        <source>join</source>
        <translation>rejoindre</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>publier</translation>
    </message>
    <message>
        <source>manage routes</source>
        <translation>gérer les routes</translation>
    </message>
    <message>
        <source>manage manifests</source>
        <translation>gérer les manifestes</translation>
    </message>
    <message>
        <source>manage tokens</source>
        <translation>gérer les jetons</translation>
    </message>
    <message>
        <source>manage resources</source>
        <translation>gérer les ressources</translation>
    </message>
    <message>
        <source>Stream, room, group or event</source>
        <translation>Flux, salon, groupe ou événement</translation>
    </message>
    <message>
        <source>e.g. %1 or %2</source>
        <translation>p. ex. %1 ou %2</translation>
    </message>
    <message>
        <source>at another &amp;time (UTC)</source>
        <translation>à un autre mo&amp;ment (UTC)</translation>
    </message>
    <message>
        <source>Time at which the token is used, UTC</source>
        <translation>Moment où le jeton est utilisé, UTC</translation>
    </message>
    <message>
        <source>A token was pasted: its claims were taken, the token was thrown away, its signature was not checked.</source>
        <translation>Un jeton a été collé : ses claims ont été repris, le jeton a été jeté, sa signature n’a pas été vérifiée.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessSteps</name>
    <message>
        <source>✓ allows: decides</source>
        <translation>✓ autorise : décide</translation>
    </message>
    <message>
        <source>✓ allows</source>
        <translation>✓ autorise</translation>
    </message>
    <message>
        <source>✕ denies: decides</source>
        <translation>✕ refuse : décide</translation>
    </message>
    <message>
        <source>✕ denies</source>
        <translation>✕ refuse</translation>
    </message>
    <message>
        <source>○ does not match</source>
        <translation>○ ne correspond pas</translation>
    </message>
    <message>
        <source>· not reached</source>
        <translation>· pas atteint</translation>
    </message>
    <message>
        <source>– goes on</source>
        <translation>– continue</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Ce qui a été examiné</translation>
    </message>
    <message>
        <source>Rule for</source>
        <translation>Règle pour</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessView</name>
    <message>
        <source>What was looked at, in this order</source>
        <translation>Ce qui a été examiné, dans cet ordre</translation>
    </message>
    <message>
        <source>Why can somebody not see something?

Say who, what and on what, and press Enter. The server answers with the very function that guards every command: each rule that it looked at, the one that decided, and the line of the manifest in which it stands.

You also come here, with the question filled in, from a row of Subscribers, Rooms and Streams live.</source>
        <translation>Pourquoi quelqu’un ne voit-il pas quelque chose ?

Indiquez qui, quoi et sur quoi, puis appuyez sur Entrée. Le serveur répond avec la fonction même qui garde chaque commande : chaque règle examinée, celle qui a décidé, et la ligne du manifeste où elle se trouve.

On arrive aussi ici, la question déjà remplie, depuis une ligne des abonnés, des salons ou des flux en direct.</translation>
    </message>
    <message>
        <source>More about the answer</source>
        <translation>Plus sur la réponse</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Alors</translation>
    </message>
    <message>
        <source>What would change the answer</source>
        <translation>Ce qui changerait la réponse</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>Ce qui le changerait</translation>
    </message>
    <message>
        <source>Who may do it</source>
        <translation>Qui peut le faire</translation>
    </message>
    <message>
        <source>Who may</source>
        <translation>Qui peut</translation>
    </message>
    <message>
        <source>What else they may</source>
        <translation>Ce qu’ils peuvent encore</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Demander au serveur</translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>Ouvrir la ligne</translation>
    </message>
    <message>
        <source>Show the rule in its manifest</source>
        <translation>Montre la règle dans son manifeste</translation>
    </message>
    <message>
        <source>Select a rule that stands in a manifest.</source>
        <translation>Sélectionnez une règle qui figure dans un manifeste.</translation>
    </message>
    <message>
        <source>Keep as a test</source>
        <translation>Garder comme test</translation>
    </message>
    <message>
        <source>Adds this answer to the tests of the manifest, as a draft</source>
        <translation>Ajoute cette réponse aux tests du manifeste, comme brouillon</translation>
    </message>
    <message>
        <source>Try other claims</source>
        <translation>Essayer d’autres claims</translation>
    </message>
    <message>
        <source>Takes a copy of their claims, to be changed and asked about</source>
        <translation>Prend une copie de leurs claims, à modifier puis à interroger</translation>
    </message>
    <message>
        <source>The claims are there to be changed.</source>
        <translation>Les claims sont déjà là, à modifier.</translation>
    </message>
    <message>
        <source>Who may do this?</source>
        <translation>Qui peut faire cela ?</translation>
    </message>
    <message>
        <source>What else may they?</source>
        <translation>Que peuvent-ils encore ?</translation>
    </message>
    <message>
        <source>Copy the answer as JSON</source>
        <translation>Copier la réponse en JSON</translation>
    </message>
    <message>
        <source>Ask a question first.</source>
        <translation>Posez d’abord une question.</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>The manifests have changed since: ask again.</source>
        <translation>Les manifestes ont changé depuis : redemandez.</translation>
    </message>
    <message>
        <source>The connection was lost since: ask again.</source>
        <translation>La connexion a été perdue depuis : redemandez.</translation>
    </message>
    <message>
        <source>There is nothing to ask about %1.</source>
        <translation>Il n’y a rien à demander sur %1.</translation>
    </message>
    <message>
        <source>Nothing allows it, and so it is denied.</source>
        <translation>Rien ne l’autorise, c’est donc refusé.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Question posée au serveur…</translation>
    </message>
    <message>
        <source>▲ No answer: %1</source>
        <translation>▲ Pas de réponse : %1</translation>
    </message>
    <message>
        <source>answered at %1 %2</source>
        <translation>répondu à %1 %2</translation>
    </message>
    <message>
        <source>, for a token used at %1 UTC</source>
        <translation>, pour un jeton utilisé à %1 UTC</translation>
    </message>
    <message numerus="yes">
        <source>, %n more steps are not shown</source>
        <translation>
            <numerusform>, %n autre étape n’est pas affichée</numerusform>
            <numerusform>, %n autres étapes ne sont pas affichées</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed, and yet nothing arrives: %1. %2</source>
        <translation>Autorisé, et pourtant rien n’arrive : %1. %2</translation>
    </message>
    <message>
        <source>✕ NO</source>
        <translation>✕ NON</translation>
    </message>
    <message>
        <source>▲ YES, BUT</source>
        <translation>▲ OUI, MAIS</translation>
    </message>
    <message>
        <source>✓ YES</source>
        <translation>✓ OUI</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>Rien n’arrive</translation>
    </message>
    <message>
        <source>What would change it (%1)</source>
        <translation>Ce qui le changerait (%1)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>It is allowed, and nothing else is in the way.</source>
        <translation>C’est autorisé, et rien d’autre ne s’y oppose.</translation>
    </message>
    <message>
        <source>No single role, rule or grant would.</source>
        <translation>Aucun rôle, règle ou droit ne le ferait à lui seul.</translation>
    </message>
    <message>
        <source>Of those who are connected, nobody may.</source>
        <translation>Parmi ceux qui sont connectés, personne ne le peut.</translation>
    </message>
    <message numerus="yes">
        <source>%n connections may. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n connexion le peut. Entrée demande pourquoi.</numerusform>
            <numerusform>%n connexions le peuvent. Entrée demande pourquoi pour l’une d’elles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the streams, rooms and events that there are, none.</source>
        <translation>Parmi les flux, salons et événements existants, aucun.</translation>
    </message>
    <message numerus="yes">
        <source>%n streams, rooms and events. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n flux, salon ou événement. Entrée demande pourquoi.</numerusform>
            <numerusform>%n flux, salons et événements. Entrée demande pourquoi pour l’un d’eux.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who may (%1)</source>
        <translation>Qui peut (%1)</translation>
    </message>
    <message>
        <source>What else they may (%1)</source>
        <translation>Ce qu’ils peuvent encore (%1)</translation>
    </message>
    <message>
        <source>A test in a manifest knows neither scopes nor times.</source>
        <translation>Un test de manifeste ne connaît ni portées ni moments.</translation>
    </message>
    <message>
        <source>The token&apos;s grants allow it; a test in a manifest knows a user and a role only.</source>
        <translation>Les droits du jeton l’autorisent ; un test de manifeste ne connaît qu’un utilisateur et un rôle.</translation>
    </message>
    <message>
        <source>Change the claims and ask again: nothing is changed on the server.</source>
        <translation>Modifiez les claims et redemandez : rien n’est changé sur le serveur.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ActionRegistry</name>
    <message>
        <source>%1 is taken by “%2”: “%3” has its own keys.</source>
        <translation>%1 est pris par « %2 » : « %3 » garde ses propres touches.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminClient</name>
    <message>
        <source>The connection was closed.</source>
        <translation>La connexion a été fermée.</translation>
    </message>
    <message>
        <source>The server answers no more.</source>
        <translation>Le serveur ne répond plus.</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Il n’y a pas de connexion.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for the server.</source>
        <translation>
            <numerusform>%n requête attend le serveur.</numerusform>
            <numerusform>%n requêtes attendent le serveur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n s.</source>
        <translation>
            <numerusform>Le serveur n’a pas répondu en %n s.</numerusform>
            <numerusform>Le serveur n’a pas répondu en %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection: nothing was changed.</source>
        <translation>Il n’y a pas de connexion&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The request did not reach the server: nothing was changed.</source>
        <translation>La requête n’a pas atteint le serveur&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The server does not know any more whether it was done: it began anew, or too much time has passed. Look at what is there before you do it again.</source>
        <translation>Le serveur ne sait plus si cela a été fait : il a redémarré, ou trop de temps a passé. Regardez ce qui s’y trouve avant de recommencer.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminSocket</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The server sent bytes where text belongs.</source>
        <translation>Le serveur a envoyé des octets là où il faut du texte.</translation>
    </message>
    <message>
        <source>There is no admin API at this address: the server does not speak %1.</source>
        <translation>Il n’y a pas d’API d’administration à cette adresse&#xa0;: le serveur ne parle pas %1.</translation>
    </message>
    <message>
        <source>A message was larger than the console or the server takes.</source>
        <translation>Un message dépassait ce que la console ou le serveur accepte.</translation>
    </message>
    <message>
        <source>The connection ended before it was made.</source>
        <translation>La connexion s’est terminée avant d’être établie.</translation>
    </message>
    <message>
        <source>The server sent something that cannot be read: %1</source>
        <translation>Le serveur a envoyé quelque chose d’illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server sent more messages than this console can show.</source>
        <translation>Le serveur a envoyé plus de messages que cette console ne peut en montrer.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the trusted one. Trusted: %1. Shown: %2. It was renewed, or somebody is in between: ask who runs the server before you trust the new one.</source>
        <translation>Le certificat du serveur n’est pas celui de confiance. De confiance : %1. Présenté : %2. Il a été renouvelé, ou quelqu’un s’est interposé : demandez à qui exploite le serveur avant de faire confiance au nouveau.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1. Its SHA-256 is %2.</source>
        <translation>Le certificat du serveur n’est pas de confiance : %1. Son SHA-256 est %2.</translation>
    </message>
    <message>
        <source>The server wants a client certificate: name its file and that of its key in the profile.</source>
        <translation>Le serveur veut un certificat client : nommez dans le profil son fichier et celui de sa clé.</translation>
    </message>
    <message>
        <source>The server does not take the client certificate %1: %2</source>
        <translation>Le serveur n’accepte pas le certificat client %1 : %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::AlertCentre</name>
    <message>
        <source>What needs attention</source>
        <translation>Ce qui demande votre attention</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>● All is well on the servers that have a tab here.</source>
        <translation>● Tout va bien sur les serveurs qui ont un onglet ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n things need attention. Enter or a double click leads to where one sees it.</source>
        <translation>
            <numerusform>%n point demande votre attention. Entrée ou un double clic mène là où on le voit.</numerusform>
            <numerusform>%n points demandent votre attention. Entrée ou un double clic mène là où on les voit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditExport</name>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>L’export a été arrêté ; aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>L’export a échoué, aucun fichier n’a été écrit : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>%n entrée a été écrite dans %1.</numerusform>
            <numerusform>%n entrées ont été écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit : %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditInspector</name>
    <message>
        <source>Facts of the entry</source>
        <translation>Données de l’entrée</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Ce qui a été changé</translation>
    </message>
    <message>
        <source>Select an entry to see who did what, and what it changed.</source>
        <translation>Sélectionnez une entrée pour voir qui a fait quoi, et ce que cela a changé.</translation>
    </message>
    <message>
        <source>✕ Entry %1: refused, nothing was changed</source>
        <translation>✕ Entrée %1 : refusée, rien n’a été changé</translation>
    </message>
    <message>
        <source>✓ Entry %1: done</source>
        <translation>✓ Entrée %1 : exécutée</translation>
    </message>
    <message>
        <source>when (UTC)</source>
        <translation>quand (UTC)</translation>
    </message>
    <message>
        <source>who</source>
        <translation>qui</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>from where</source>
        <translation>d’où</translation>
    </message>
    <message>
        <source>what</source>
        <translation>quoi</translation>
    </message>
    <message>
        <source>on what</source>
        <translation>sur quoi</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>résultat</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motif</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>empreinte</translation>
    </message>
    <message>
        <source>Nothing more was written down.</source>
        <translation>Rien de plus n’a été consigné.</translation>
    </message>
    <message>
        <source>What was there before</source>
        <translation>Ce qu’il y avait avant</translation>
    </message>
    <message>
        <source>What is there since</source>
        <translation>Ce qu’il y a depuis</translation>
    </message>
    <message>
        <source>What is there since, beside what was before</source>
        <translation>Ce qu’il y a depuis, à côté de ce qu’il y avait avant</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditList</name>
    <message>
        <source>Entry %1</source>
        <translation>Entrée %1</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ exécuté</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Heure (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>D’où</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Sur quoi</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Qui l’a fait</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>n’importe qui</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Qui</translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation>Q&amp;uoi</translation>
    </message>
    <message>
        <source>When it was done</source>
        <translation>Quand cela a été fait</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>à tout moment</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <translation>dans la dernière heure</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>dans les dernières 24 heures</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>dans les 7 derniers jours</translation>
    </message>
    <message>
        <source>between…</source>
        <translation>entre…</translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation>Qua&amp;nd</translation>
    </message>
    <message>
        <source>F&amp;rom (UTC)</source>
        <translation>&amp;De (UTC)</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>De, UTC</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>&amp;à</translation>
    </message>
    <message>
        <source>To, UTC</source>
        <translation>À, UTC</translation>
    </message>
    <message>
        <source>, narrow the filter to see older ones</source>
        <translation>, resserrez le filtre pour voir les plus anciennes</translation>
    </message>
    <message>
        <source>, scroll down for older ones</source>
        <translation>, faites défiler pour les plus anciennes</translation>
    </message>
    <message>
        <source>%1 of the newest %2</source>
        <translation>%1 sur les %2 plus récentes</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ not fresh: %1</source>
        <translation>▲ pas à jour : %1</translation>
    </message>
    <message>
        <source>The audit log cannot be read: %1

It keeps who changed what, from where and why, and what was refused. The server log beside it needs the role viewer only.</source>
        <translation>Le journal d’audit ne peut pas être lu : %1

Il garde qui a changé quoi, d’où et pourquoi, et ce qui a été refusé. Le journal du serveur à côté ne demande que le rôle viewer.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Question posée au serveur…</translation>
    </message>
    <message>
        <source>Nothing was changed yet.

Every change that somebody makes through the admin API, with this console or with sluicectl, is written here: kick a subscriber or publish an event, and you find it.</source>
        <translation>Rien n’a encore été changé.

Chaque changement fait par l’API d’administration, avec cette console ou avec sluicectl, est écrit ici : expulsez un abonné ou publiez un événement, et vous le trouverez.</translation>
    </message>
    <message>
        <source>No entry fits the filter.</source>
        <translation>Aucune entrée ne correspond au filtre.</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditView</name>
    <message>
        <source>Audit log or server log</source>
        <translation>Journal d’audit ou du serveur</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>Journal du serveur</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are written…</source>
        <translation>
            <numerusform>%n entrée est écrite…</numerusform>
            <numerusform>%n entrées sont écrites…</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Saisir un filtre</translation>
    </message>
    <message>
        <source>Writes what the filter lets through as JSON lines</source>
        <translation>Écrit ce que le filtre laisse passer en lignes JSON</translation>
    </message>
    <message>
        <source>Jump to the end</source>
        <translation>Aller à la fin</translation>
    </message>
    <message>
        <source>Clear the log here</source>
        <translation>Vider le journal ici</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Select an entry.</source>
        <translation>Sélectionnez une entrée.</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Vérifier la chaîne</translation>
    </message>
    <message>
        <source>The server recomputes the hash of every entry</source>
        <translation>Le serveur recalcule l’empreinte de chaque entrée</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>C’est en cours.</translation>
    </message>
    <message>
        <source>Show where it breaks</source>
        <translation>Montrer où elle se rompt</translation>
    </message>
    <message>
        <source>Take this chain for the right one</source>
        <translation>Tenir cette chaîne pour la bonne</translation>
    </message>
    <message>
        <source>Refused only</source>
        <translation>Refusés seulement</translation>
    </message>
    <message>
        <source>Only what they did</source>
        <translation>Seulement ce qu’ils ont fait</translation>
    </message>
    <message>
        <source>Only this kind of change</source>
        <translation>Seulement ce genre de changement</translation>
    </message>
    <message>
        <source>Copy the entry as JSON</source>
        <translation>Copier l’entrée en JSON</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Toutes les entrées</translation>
    </message>
    <message>
        <source>The audit log is being exported.</source>
        <translation>Le journal d’audit est en cours d’export.</translation>
    </message>
    <message>
        <source>Entry %1 is not among those that are shown: scroll down or widen the filter.</source>
        <translation>L’entrée %1 n’est pas parmi celles affichées : faites défiler ou élargissez le filtre.</translation>
    </message>
    <message>
        <source>Export the lines that are shown</source>
        <translation>Exporter les lignes affichées</translation>
    </message>
    <message>
        <source>Export every entry that fits the filter</source>
        <translation>Exporter toutes les entrées qui correspondent au filtre</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson)</source>
        <translation>Lignes JSON (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Arrêter l’export</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit : %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were written to %1.</source>
        <translation>
            <numerusform>%n ligne a été écrite dans %1.</numerusform>
            <numerusform>%n lignes ont été écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Journal de la console</translation>
    </message>
    <message>
        <source>Undo this change…</source>
        <translation>Annuler ce changement…</translation>
    </message>
    <message>
        <source>Goes back to the revision before, of routes or manifests</source>
        <translation>Revient à la révision d’avant, des routes ou des manifestes</translation>
    </message>
    <message>
        <source>Select a change of routes or manifests. Others cannot be undone.</source>
        <translation>Sélectionnez un changement de routes ou de manifestes. Les autres ne peuvent être annulés.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Versions, platform, keyring and the last lines, for a report; no tokens</source>
        <translation>Versions, plateforme, trousseau et dernières lignes, pour un rapport ; aucun jeton</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard. They hold no token.</source>
        <translation>Le diagnostic est dans le presse-papiers. Il ne contient aucun jeton.</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Suivre %1</translation>
    </message>
    <message>
        <source>This line names no id to follow</source>
        <translation>Cette ligne ne nomme aucun identifiant à suivre</translation>
    </message>
</context>
<context>
    <name>sluice::console::ChainCheck</name>
    <message>
        <source>Checking the chain of the audit log…</source>
        <translation>Vérification de la chaîne du journal d’audit…</translation>
    </message>
    <message>
        <source>The chain was last checked on %1 UTC, up to entry %2; not yet in this session.</source>
        <translation>La chaîne a été vérifiée le %1 UTC jusqu’à l’entrée %2 ; pas encore dans cette session.</translation>
    </message>
    <message>
        <source>The chain was not checked yet.</source>
        <translation>La chaîne n’a pas encore été vérifiée.</translation>
    </message>
    <message>
        <source>The chain could not be checked: %1</source>
        <translation>La chaîne n’a pas pu être vérifiée : %1</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: that entry, or one beside it, was changed, removed or put in. Entries before it fit.</source>
        <translation>La chaîne est rompue à l’entrée %1 : cette entrée, ou une voisine, a été changée, retirée ou ajoutée. Les entrées d’avant concordent.</translation>
    </message>
    <message>
        <source>The chain could not be compared: %1</source>
        <translation>La chaîne n’a pas pu être comparée : %1</translation>
    </message>
    <message>
        <source>The chain fits together, but it is not the one that this console saw on %1 UTC: entry %2 had the hash %3… then. The log was written anew, or this is another database.</source>
        <translation>La chaîne concorde, mais ce n’est pas celle que cette console a vue le %1 UTC : l’entrée %2 avait alors l’empreinte %3…. Le journal a été réécrit, ou c’est une autre base de données.</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n entries fit together</source>
        <translation>
            <numerusform>La chaîne est entière : %n entrée concorde</numerusform>
            <numerusform>La chaîne est entière : %n entrées concordent</numerusform>
        </translation>
    </message>
    <message>
        <source>, the newest is %1 and its hash begins with %2</source>
        <translation>, la plus récente est %1, son empreinte commence par %2</translation>
    </message>
    <message>
        <source>; it goes on from what this console saw on %1 UTC.</source>
        <translation> ; elle prolonge ce que cette console a vu le %1 UTC.</translation>
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
        <translation>Aller à ou faire</translation>
    </message>
    <message>
        <source>Type what you want to do, or a room, user or route…</source>
        <translation>Tapez ce que vous voulez faire, ou un salon, un utilisateur, une route…</translation>
    </message>
    <message>
        <source>Command or name</source>
        <translation>Commande ou nom</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Commandes correspondantes</translation>
    </message>
</context>
<context>
    <name>sluice::console::ComposeDialog</name>
    <message>
        <source>Compose and publish</source>
        <translation>Composer et publier</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>Garder comme modèle</translation>
    </message>
    <message>
        <source>an event: its routes decide where it goes</source>
        <translation>un événement&#xa0;: ses routes décident où il va</translation>
    </message>
    <message>
        <source>one room</source>
        <translation>un seul salon</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Où il va</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>&amp;Salon</translation>
    </message>
    <message>
        <source>Label of the event, or type of the message</source>
        <translation>Libellé de l’événement, ou type du message</translation>
    </message>
    <message>
        <source>Payload, JSON</source>
        <translation>Charge utile, JSON</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>M&amp;odèle</translation>
    </message>
    <message>
        <source>P&amp;ublish</source>
        <translation>&amp;Destination</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>Événe&amp;ment</translation>
    </message>
    <message>
        <source>&amp;Where would it go?</source>
        <translation>Où &amp;irait-il&#xa0;?</translation>
    </message>
    <message>
        <source>Pu&amp;blish</source>
        <translation>&amp;Publier</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Write the type of the message.</source>
        <translation>Indiquez le type du message.</translation>
    </message>
    <message>
        <source>Write the event&apos;s label.</source>
        <translation>Indiquez le libellé de l’événement.</translation>
    </message>
    <message>
        <source>Write the room.</source>
        <translation>Indiquez le salon.</translation>
    </message>
    <message>
        <source>The payload is no JSON: %1 at character %2</source>
        <translation>La charge utile n’est pas du JSON&#xa0;: %1 au caractère %2</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Publication en cours…</translation>
    </message>
    <message>
        <source>✓ published at %1</source>
        <translation>✓ publié à %1</translation>
    </message>
    <message>
        <source>✕ not published: %1</source>
        <translation>✕ non publié&#xa0;: %1</translation>
    </message>
    <message>
        <source>No route matches: nobody would get it.</source>
        <translation>Aucune route ne correspond&#xa0;: personne ne le recevrait.</translation>
    </message>
    <message>
        <source>It would go to %1</source>
        <translation>Il irait vers %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>The payload has a number that 64 bits cannot hold: write it as a text, between quotes.</source>
        <translation>La charge utile contient un nombre qui ne tient pas sur 64 bits&#xa0;: écrivez-le comme texte, entre guillemets.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectView</name>
    <message>
        <source>Connect to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>The console needs the address of the server&apos;s admin listener and a token whose claim sluice.admin is viewer, operator or admin. On the server, “sluicectl token --admin viewer” prints one.</source>
        <translation>La console a besoin de l’adresse du point d’écoute d’administration du serveur et d’un jeton dont le claim sluice.admin vaut viewer, operator ou admin. Sur le serveur, «&#xa0;sluicectl token --admin viewer&#xa0;» en affiche un.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Se con&amp;necter</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>LECTURE SEULE</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 est enregistré.</translation>
    </message>
    <message>
        <source>The token was not kept: %1 Choose another place for it, for example this session only.</source>
        <translation>Le jeton n’a pas été gardé&#xa0;: %1 Choisissez un autre endroit, par exemple cette session seulement.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Remove a profile</source>
        <translation>Supprimer un profil</translation>
    </message>
    <message>
        <source>Remove %1 (%2) from this console? Its token is removed too. Nothing changes on the server.</source>
        <translation>Supprimer %1 (%2) de cette console&#xa0;? Son jeton est supprimé aussi. Rien ne change sur le serveur.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Export profiles, without tokens</source>
        <translation>Exporter les profils, sans jetons</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Profils (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were written to %1, without tokens.</source>
        <translation>
            <numerusform>%n profil a été écrit dans %1, sans jeton.</numerusform>
            <numerusform>%n profils ont été écrits dans %1, sans jetons.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>Importer des profils</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were imported.</source>
        <translation>
            <numerusform>%n profil a été importé.</numerusform>
            <numerusform>%n profils ont été importés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were skipped: there are profiles of these names.</source>
        <translation>
            <numerusform>%n a été ignoré&#xa0;: un profil porte déjà ce nom.</numerusform>
            <numerusform>%n ont été ignorés&#xa0;: des profils portent déjà ces noms.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Faire confiance à ce certificat</translation>
    </message>
    <message>
        <source>The form now trusts exactly this certificate. Test again, or connect.</source>
        <translation>Le formulaire fait maintenant confiance à ce seul certificat. Testez à nouveau, ou connectez-vous.</translation>
    </message>
    <message>
        <source>The link names %1. Check it, and give a token.</source>
        <translation>Le lien nomme %1. Vérifiez-le, et donnez un jeton.</translation>
    </message>
    <message>
        <source>The token of the link was moved out of it; it is kept here: %1. Check the address before you connect.</source>
        <translation>Le jeton a été retiré du lien ; il est conservé ici : %1. Vérifiez l’adresse avant de vous connecter.</translation>
    </message>
    <message>
        <source>The token was not kept: %1</source>
        <translation>Le jeton n’a pas été conservé : %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectionInspector</name>
    <message>
        <source>Parts of the connection</source>
        <translation>Parties de la connexion</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Facts of the connection</source>
        <translation>Faits sur la connexion</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Channels of the connection</source>
        <translation>Canaux de la connexion</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>Claims du jeton</translation>
    </message>
    <message>
        <source>At (%1)</source>
        <translation>Heure (%1)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Log of the connection</source>
        <translation>Journal de la connexion</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Select a connection to see its channels, claims and log.</source>
        <translation>Sélectionnez une connexion pour voir ses canaux, ses claims et son journal.</translation>
    </message>
    <message>
        <source>%1, connection %2</source>
        <translation>%1, connexion %2</translation>
    </message>
    <message>
        <source>This connection has ended. %1</source>
        <translation>Cette connexion est terminée. %1</translation>
    </message>
    <message>
        <source>Channels (%1)</source>
        <translation>Canaux (%1)</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>sujet</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>dialecte</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>transport</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>connected since</source>
        <translation>connecté depuis</translation>
    </message>
    <message>
        <source>last active</source>
        <translation>dernière activité</translation>
    </message>
    <message>
        <source>token expires</source>
        <translation>le jeton expire</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>file d’attente</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>sent /s</source>
        <translation>envoyé /s</translation>
    </message>
    <message>
        <source>round trip, ms</source>
        <translation>aller-retour, ms</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>edge</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>marque</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>en sourdine</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>tapped</source>
        <translation>écouté</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConsoleLogPage</name>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltre</translation>
    </message>
    <message>
        <source>Text that the shown lines contain</source>
        <translation>Texte que contiennent les lignes affichées</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Journal de la console</translation>
    </message>
</context>
<context>
    <name>sluice::console::DraftEffectPage</name>
    <message>
        <source>+ %1 gains %2</source>
        <translation>+ %1 gagne %2</translation>
    </message>
    <message>
        <source>↻ %1 must subscribe to %2 again</source>
        <translation>↻ %1 doit s’abonner à nouveau à %2</translation>
    </message>
    <message>
        <source>− %1 loses %2</source>
        <translation>− %1 perd %2</translation>
    </message>
    <message>
        <source>Effect of this draft</source>
        <translation>Effet du brouillon</translation>
    </message>
    <message>
        <source>= %1 gain access, %2 lose it</source>
        <translation>= %1 gagnent l’accès, %2 le perdent</translation>
    </message>
    <message>
        <source>, %1 must subscribe again</source>
        <translation>, %1 doivent s’abonner à nouveau</translation>
    </message>
    <message>
        <source> (▲ too many to count all who gain)</source>
        <translation> (▲ trop nombreux pour compter tous ceux qui gagnent)</translation>
    </message>
    <message>
        <source>Change a file; what it would do to the running server is shown here.</source>
        <translation>Modifiez un fichier ; ce que cela ferait au serveur en marche s’affiche ici.</translation>
    </message>
    <message>
        <source>No rule changes.</source>
        <translation>Aucune règle ne change.</translation>
    </message>
    <message>
        <source>Who gains and who loses access is told to the role admin only: the files use variables.</source>
        <translation>Qui gagne ou perd l’accès n’est dit qu’au rôle admin : les fichiers utilisent des variables.</translation>
    </message>
    <message>
        <source>Who gains and who loses access is told when there are no errors.</source>
        <translation>Qui gagne ou perd l’accès s’affiche quand il n’y a pas d’erreurs.</translation>
    </message>
</context>
<context>
    <name>sluice::console::EventInspector</name>
    <message>
        <source>Parts of the event</source>
        <translation>Parties de l’événement</translation>
    </message>
    <message>
        <source>Tree + diff</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Formaté</translation>
    </message>
    <message>
        <source>Payload as bytes</source>
        <translation>Charge utile en octets</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hexa</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Way of the event</source>
        <translation>Chemin de l’événement</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Payload as a tree, beside the value before</source>
        <translation>Charge utile en arbre, à côté de la valeur précédente</translation>
    </message>
    <message>
        <source>Previous event of this channel and label</source>
        <translation>Événement précédent de ce canal et de ce libellé</translation>
    </message>
    <message>
        <source>Next event of this channel and label</source>
        <translation>Événement suivant de ce canal et de ce libellé</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>Charge utile en texte</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Tout charger</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>Select an event to see what is in it, what changed since the one before, which route it took and who may read it.</source>
        <translation>Sélectionnez un événement pour voir ce qu’il contient, ce qui a changé depuis le précédent, la route qu’il a prise et qui peut le lire.</translation>
    </message>
    <message>
        <source>compared with No. %1; lists are compared by position</source>
        <translation>comparé au n° %1&#xa0;; les listes sont comparées par position</translation>
    </message>
    <message>
        <source>no older event of this channel and label is kept</source>
        <translation>aucun événement plus ancien de ce canal et de ce libellé n’est gardé</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown. Load all</source>
        <translation>Les premiers %1 de %2 sont affichés. Tout charger</translation>
    </message>
    <message>
        <source>came by</source>
        <translation>arrivé par</translation>
    </message>
    <message>
        <source>published by</source>
        <translation>publié par</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>route</source>
        <translation>route</translation>
    </message>
    <message>
        <source>written in</source>
        <translation>écrite dans</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>because</source>
        <translation>parce que</translation>
    </message>
    <message>
        <source>delivered to</source>
        <translation>livré à</translation>
    </message>
    <message>
        <source>position</source>
        <translation>position</translation>
    </message>
    <message>
        <source>%1 in epoch %2</source>
        <translation>%1 dans l’époque %2</translation>
    </message>
    <message>
        <source>receivers</source>
        <translation>destinataires</translation>
    </message>
    <message>
        <source>at</source>
        <translation>à</translation>
    </message>
    <message numerus="yes">
        <source>%n connections received it.</source>
        <translation>
            <numerusform>%n connexion l’a reçu.</numerusform>
            <numerusform>%n connexions l’ont reçu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not tell how many received it.</source>
        <translation>Le serveur n’a pas dit combien l’ont reçu.</translation>
    </message>
    <message>
        <source>Who gets it, and who does not?</source>
        <translation>Qui le reçoit, et qui ne le reçoit pas&#xa0;?</translation>
    </message>
    <message>
        <source>Gets it</source>
        <translation>Le reçoit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Who gets the event</source>
        <translation>Qui reçoit l’événement</translation>
    </message>
    <message>
        <source>connected after the event</source>
        <translation>connecté après l’événement</translation>
    </message>
    <message>
        <source>nothing allows it</source>
        <translation>rien ne le permet</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ oui</translation>
    </message>
    <message>
        <source>✕ no</source>
        <translation>✕ non</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Question posée au serveur…</translation>
    </message>
    <message>
        <source>Now it reaches %1 of %2 connections. Enter asks why.</source>
        <translation>Cela atteint maintenant %1 connexions sur %2. Entrée demande pourquoi.</translation>
    </message>
    <message>
        <source>Only the first are asked about.</source>
        <translation>Seules les premières sont demandées.</translation>
    </message>
</context>
<context>
    <name>sluice::console::EventTable</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
</context>
<context>
    <name>sluice::console::GroupedList</name>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
</context>
<context>
    <name>sluice::console::HexView</name>
    <message>
        <source>Bytes of the payload</source>
        <translation>Octets de la charge utile</translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryFeed</name>
    <message>
        <source>The server&apos;s answer is no page of a stream: %1</source>
        <translation>La réponse du serveur n’est pas une page d’un flux : %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryView</name>
    <message>
        <source>Choose a stream.</source>
        <translation>Choisissez un flux.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Ask for what is kept there</source>
        <translation>Demande ce qui y est conservé</translation>
    </message>
    <message>
        <source>To the begin</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>The oldest that is kept</source>
        <translation>Le plus ancien qui soit conservé</translation>
    </message>
    <message>
        <source>Older page</source>
        <translation>Page plus ancienne</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>La page précédente</translation>
    </message>
    <message>
        <source>Nothing older is kept, or chosen.</source>
        <translation>Rien de plus ancien n’est conservé ou choisi.</translation>
    </message>
    <message>
        <source>Newer page</source>
        <translation>Page plus récente</translation>
    </message>
    <message>
        <source>The page after, and what has come since</source>
        <translation>La page suivante, et ce qui est arrivé depuis</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Le plus récent</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Tapez un filtre</translation>
    </message>
    <message>
        <source>Choose a stream</source>
        <translation>Choisir un flux</translation>
    </message>
    <message>
        <source>Jump to an offset or a time</source>
        <translation>Aller à un offset ou à une heure</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>What is shown, as NDJSON or CSV</source>
        <translation>Ce qui est affiché, en NDJSON ou CSV</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Ouvrir un enregistrement…</translation>
    </message>
    <message>
        <source>A file that this console has written</source>
        <translation>Un fichier que cette console a écrit</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Rejouer…</translation>
    </message>
    <message>
        <source>Show events once more, marked as a replay</source>
        <translation>Montrer encore une fois des événements, marqués comme rejoués</translation>
    </message>
    <message>
        <source>Load events, or select some.</source>
        <translation>Chargez des événements ou sélectionnez-en.</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>Arrêter la relecture</translation>
    </message>
    <message>
        <source>Back to history</source>
        <translation>Retour à l’historique</translation>
    </message>
    <message>
        <source>Compare with the one before again</source>
        <translation>Comparer à nouveau avec le précédent</translation>
    </message>
    <message>
        <source>Show secrets in payloads</source>
        <translation>Montrer les secrets des charges utiles</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>Copier les lignes en JSON</translation>
    </message>
    <message>
        <source>Compare others with this event</source>
        <translation>Comparer les autres à cet événement</translation>
    </message>
    <message>
        <source>There is no other event of this label among what is loaded.</source>
        <translation>Parmi ce qui est chargé, il n’y a pas d’autre événement de ce nom.</translation>
    </message>
    <message>
        <source>Other events are compared with No. %1.</source>
        <translation>Les autres événements sont comparés au nº %1.</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exporter ce qui est affiché</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson);;Comma-separated (*.csv)</source>
        <translation>Lignes JSON (*.ndjson);;Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>%n événement a été écrit dans %1.</numerusform>
            <numerusform>%n événements ont été écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Ouvrir un enregistrement</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>Enregistrements (*.ndjson);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 lines could not be read, %2 older events are not shown.</source>
        <translation>%1 lignes n’ont pas pu être lues, %2 événements plus anciens ne sont pas affichés.</translation>
    </message>
    <message>
        <source>At most %1 events are replayed at once: select fewer.</source>
        <translation>Au plus %1 événements sont rejoués à la fois : sélectionnez-en moins.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>a stream&apos;s key</source>
        <translation>la clé d’un flux</translation>
    </message>
    <message>
        <source>An offset (882064), a time of today (14:02), a date and time (2026-11-27 14:02), or how long ago (-10 min)</source>
        <translation>Un offset (882064), une heure d’aujourd’hui (14:02), une date et une heure (2026-11-27 14:02), ou il y a combien de temps (-10 min)</translation>
    </message>
    <message>
        <source>From, an offset or a time</source>
        <translation>De, un offset ou une heure</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>le plus récent</translation>
    </message>
    <message>
        <source>To, an offset or a time</source>
        <translation>À, un offset ou une heure</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>St&amp;ream</source>
        <translation>Fl&amp;ux</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>D&amp;epuis</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Filter of what is loaded</source>
        <translation>Filtre de ce qui est chargé</translation>
    </message>
    <message>
        <source>event:orders.* and payload.status = closed</source>
        <translation>event:orders.* and payload.status = closed</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltre</translation>
    </message>
    <message>
        <source>a replay is running, and ends with the tab</source>
        <translation>une relecture est en cours et se termine avec l’onglet</translation>
    </message>
    <message>
        <source>▲ “%1” is no offset and no time. Write 882064, 14:02, 2026-11-27 14:02 or -10 min.</source>
        <translation>▲ « %1 » n’est ni un offset ni une heure. Écrivez 882064, 14:02, 2026-11-27 14:02 ou -10 min.</translation>
    </message>
    <message>
        <source>▲ The range ends before it begins.</source>
        <translation>▲ La plage finit avant de commencer.</translation>
    </message>
    <message>
        <source>▲ %1; the filter before is still used</source>
        <translation>▲ %1&#xa0;; le filtre précédent reste en vigueur</translation>
    </message>
    <message>
        <source>the stream keeps nothing there</source>
        <translation>le flux n’y conserve rien</translation>
    </message>
    <message numerus="yes">
        <source>loaded %1 to %2, %n events; the stream keeps %3 to %4</source>
        <translation>
            <numerusform>%1 à %2 chargés, %n événement ; le flux conserve %3 à %4</numerusform>
            <numerusform>%1 à %2 chargés, %n événements ; le flux conserve %3 à %4</numerusform>
        </translation>
    </message>
    <message>
        <source>What streams keep, as far back as retention reaches.

Choose a stream, or type its key. From and To take an offset (882064), a time (14:02), a date and time, or how long ago (-10 min).
An event&apos;s inspector shows what changed since the one before of the same label.

Replay… shows events once more, to you or to a stream or room made for it: never to who follows live events.</source>
        <translation>Ce que les flux conservent, aussi loin que va la rétention.

Choisissez un flux ou écrivez sa clé. Les champs prennent un offset (882064), une heure (14:02), une date et une heure, ou il y a combien de temps (-10 min).
L’inspecteur d’un événement montre ce qui a changé depuis le précédent de même nom.

« Rejouer… » montre encore une fois des événements, à vous ou dans un flux ou un salon fait pour cela : jamais à qui suit le direct.</translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>ENREGISTREMENT %1 : %n événement, hors ligne.</numerusform>
            <numerusform>ENREGISTREMENT %1 : %n événements, hors ligne.</numerusform>
        </translation>
    </message>
    <message>
        <source>HISTORY of %1: asking the server…</source>
        <translation>HISTORIQUE de %1 : demande au serveur…</translation>
    </message>
    <message>
        <source>Compared with the marked event No. %1.</source>
        <translation>Comparé à l’événement marqué nº %1.</translation>
    </message>
    <message>
        <source>HISTORY of %1: %2.</source>
        <translation>HISTORIQUE de %1 : %2.</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 événements sur %2</translation>
    </message>
    <message>
        <source>this console only</source>
        <translation>cette console seulement</translation>
    </message>
    <message>
        <source>REPLAY, not live: %1 to %2, %3.</source>
        <translation>RELECTURE, pas en direct : %1 vers %2, %3.</translation>
    </message>
    <message>
        <source>REPLAY, not live: %1 to %2 is done, %3.</source>
        <translation>RELECTURE, pas en direct : %1 vers %2 est terminée, %3.</translation>
    </message>
    <message>
        <source>REPLAY of %1 to %2 was cancelled after %3. %4</source>
        <translation>La RELECTURE de %1 vers %2 a été annulée après %3. %4</translation>
    </message>
    <message>
        <source>REPLAY of %1 to %2 failed after %3: %4</source>
        <translation>La RELECTURE de %1 vers %2 a échoué après %3 : %4</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Plus ancien</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Plus récent</translation>
    </message>
    <message>
        <source>The first event of the list</source>
        <translation>Le premier événement de la liste</translation>
    </message>
    <message>
        <source>The event before</source>
        <translation>L’événement d’avant</translation>
    </message>
    <message>
        <source>Play the events in their own time</source>
        <translation>Rejouer les événements à leur propre rythme</translation>
    </message>
    <message>
        <source>The event after</source>
        <translation>L’événement d’après</translation>
    </message>
    <message>
        <source>The last event of the list</source>
        <translation>Le dernier événement de la liste</translation>
    </message>
    <message>
        <source>The range before</source>
        <translation>L’intervalle d’avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>The range before a part of it was chosen</source>
        <translation>L’intervalle avant qu’une partie en fût choisie</translation>
    </message>
    <message>
        <source>Pin A: the state after this event</source>
        <translation>Épingler A&#xa0;: l’état après cet événement</translation>
    </message>
    <message>
        <source>Keep the state that is shown as A</source>
        <translation>Garder l’état montré comme A</translation>
    </message>
    <message>
        <source>Pin A</source>
        <translation>Épingler A</translation>
    </message>
    <message>
        <source>Pin B: the state after this event</source>
        <translation>Épingler B&#xa0;: l’état après cet événement</translation>
    </message>
    <message>
        <source>Keep the state that is shown as B</source>
        <translation>Garder l’état montré comme B</translation>
    </message>
    <message>
        <source>Pin B</source>
        <translation>Épingler B</translation>
    </message>
    <message>
        <source>Difference from A to B</source>
        <translation>Différence de A à B</translation>
    </message>
    <message>
        <source>What is otherwise in B, or at the chosen event, than in A</source>
        <translation>Ce qui est autre dans B, ou à l’événement choisi, que dans A</translation>
    </message>
    <message>
        <source>Forget the pins</source>
        <translation>Oublier les épingles</translation>
    </message>
    <message>
        <source>Forget A and B</source>
        <translation>Oublier A et B</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>A part of the time is chosen in history only.</source>
        <translation>Une partie du temps ne se choisit que dans l’historique.</translation>
    </message>
</context>
<context>
    <name>sluice::console::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>JSON member that was not there before</comment>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>gone, was %1</source>
        <translation>disparu, était %1</translation>
    </message>
    <message>
        <source>changed inside</source>
        <translation>modifié à l’intérieur</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>était %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>column: difference to the value before</comment>
        <translation>Changement</translation>
    </message>
</context>
<context>
    <name>sluice::console::KickDialog</name>
    <message>
        <source>Mute</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>Expulser</translation>
    </message>
    <message>
        <source>Reason, which the client receives</source>
        <translation>Raison, que le client reçoit</translation>
    </message>
    <message>
        <source>the client receives it, and it is recorded</source>
        <translation>le client la reçoit, et elle est consignée</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>may come back at once</source>
        <translation>peut revenir aussitôt</translation>
    </message>
    <message>
        <source>blocked for 5 minutes</source>
        <translation>bloqué pendant 5 minutes</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>Tapez «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Mute for 5 minutes</source>
        <translation>Mettre en sourdine 5 minutes</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> et %n autre</numerusform>
            <numerusform> et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n connections: %1? This cannot be undone; the client may connect again.</source>
        <translation>
            <numerusform>Fermer %n connexion&#xa0;: %1&#xa0;? C’est irréversible&#xa0;; le client peut se reconnecter.</numerusform>
            <numerusform>Fermer %n connexions&#xa0;: %1&#xa0;? C’est irréversible&#xa0;; le client peut se reconnecter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close every connection of %1? This cannot be undone.</source>
        <translation>Fermer toutes les connexions de %1&#xa0;? C’est irréversible.</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n connections from publishing for 5 minutes: %1?</source>
        <translation>
            <numerusform>Empêcher %n connexion de publier pendant 5 minutes&#xa0;: %1&#xa0;?</numerusform>
            <numerusform>Empêcher %n connexions de publier pendant 5 minutes&#xa0;: %1&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>Indiquez une raison.</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>Tapez la confirmation.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Le serveur est interrogé…</translation>
    </message>
    <message numerus="yes">
        <source>%n connections are muted.</source>
        <translation>
            <numerusform>%n connexion est en sourdine.</numerusform>
            <numerusform>%n connexions sont en sourdine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections were closed.</source>
        <translation>
            <numerusform>%n connexion a été fermée.</numerusform>
            <numerusform>%n connexions ont été fermées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ListPage</name>
    <message>
        <source>Filter of %1</source>
        <translation>Filtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltre</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 au total</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::LiveModel</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events were not sent to this console</source>
        <translation>
            <numerusform>▲ %n événement n’a pas été envoyé à cette console</numerusform>
            <numerusform>▲ %n événements n’ont pas été envoyés à cette console</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ from here on the server sends 1 in %1</source>
        <translation>▲ à partir d’ici le serveur envoie 1 sur %1</translation>
    </message>
    <message>
        <source>● from here on the server sends all events</source>
        <translation>● à partir d’ici le serveur envoie tous les événements</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: running number of the tail</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>By</source>
        <comment>column: who published the event</comment>
        <translation>Par</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column: event, presence, denied, …</comment>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Charge utile</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n older events were taken by retention</source>
        <translation>
            <numerusform>▲ %n événement plus ancien a été retiré par la rétention</numerusform>
            <numerusform>▲ %n événements plus anciens ont été retirés par la rétention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events are missing here</source>
        <translation>
            <numerusform>▲ il manque ici %n événement</numerusform>
            <numerusform>▲ il manque ici %n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ the stream has begun anew: what was before is another history</source>
        <translation>▲ le flux a recommencé : ce qui précédait est un autre historique</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <comment>column; UTC or a time zone</comment>
        <translation>Heure (%1)</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogFeed</name>
    <message numerus="yes">
        <source>%n lines are missing here: more came than the server tells at once.</source>
        <translation>
            <numerusform>%n ligne manque ici : il en est venu plus que le serveur n’en transmet à la fois.</numerusform>
            <numerusform>%n lignes manquent ici : il en est venu plus que le serveur n’en transmet à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines may be missing here: the log was not followed for a while.</source>
        <translation>Des lignes manquent peut-être ici : le journal n’a pas été suivi pendant un moment.</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogInspector</name>
    <message>
        <source>The whole line</source>
        <translation>La ligne entière</translation>
    </message>
    <message>
        <source>Select a line to read all of it.</source>
        <translation>Sélectionnez une ligne pour la lire en entier.</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogList</name>
    <message>
        <source>Time (%1)</source>
        <translation>Heure (%1)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogPage</name>
    <message>
        <source>Least level that is shown</source>
        <translation>Niveau minimal affiché</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>débogage</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>Stage whose lines are shown</source>
        <translation>Étape dont les lignes sont affichées</translation>
    </message>
    <message>
        <source>Text that the shown lines contain</source>
        <translation>Texte que contiennent les lignes affichées</translation>
    </message>
    <message>
        <source>a part of the text, e.g. a connection&apos;s id</source>
        <translation>une partie du texte, p. ex. l’identifiant d’une connexion</translation>
    </message>
    <message>
        <source>&amp;Level from</source>
        <translation>&amp;Niveau depuis</translation>
    </message>
    <message>
        <source>Stag&amp;e</source>
        <translation>Éta&amp;pe</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltre</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>Journal du serveur</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 sur %2 lignes</translation>
    </message>
    <message>
        <source>The log is not followed: %1</source>
        <translation>Le journal n’est pas suivi : %1</translation>
    </message>
    <message>
        <source>The log is not followed now: what is shown is from before.</source>
        <translation>Le journal n’est pas suivi en ce moment : ce qui est affiché date d’avant.</translation>
    </message>
    <message>
        <source>Held: new lines come below, out of sight.</source>
        <translation>Figé : les nouvelles lignes arrivent en dessous, hors de vue.</translation>
    </message>
    <message>
        <source>None of the kept lines fits the filter.</source>
        <translation>Aucune des lignes gardées ne correspond au filtre.</translation>
    </message>
    <message>
        <source>The log is not followed.</source>
        <translation>Le journal n’est pas suivi.</translation>
    </message>
    <message>
        <source>No lines of this level yet.

The server tells here what it writes to its log: starts, reloads, refused rooms, slow subscribers, trouble with storage. With the level debug it tells more.</source>
        <translation>Pas encore de lignes de ce niveau.

Le serveur dit ici ce qu’il écrit dans son journal : démarrages, rechargements, salons refusés, abonnés lents, ennuis de stockage. Au niveau débogage, il en dit plus.</translation>
    </message>
</context>
<context>
    <name>sluice::console::MainWindow</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>Se connecter à un serveur…</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Fermer cet onglet</translation>
    </message>
    <message>
        <source>Import profiles…</source>
        <translation>Importer des profils…</translation>
    </message>
    <message>
        <source>Export profiles, without tokens…</source>
        <translation>Exporter les profils, sans jetons…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go to or do…</source>
        <translation>Aller à ou faire…</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Afficher ou masquer l’inspecteur</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Couleurs du bureau</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Next server</source>
        <translation>Serveur suivant</translation>
    </message>
    <message>
        <source>About Sluice console</source>
        <translation>À propos de la console Sluice</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <comment>menu: what the view that is shown can do</comment>
        <translation>A&amp;ctions</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>Nothing here now</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
    <message>
        <source>Sluice console</source>
        <translation>Console Sluice</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Ctrl+K  go to or do…</source>
        <translation>Ctrl+K  aller à ou faire…</translation>
    </message>
    <message>
        <source>There is no profile %1.</source>
        <translation>Il n’y a pas de profil %1.</translation>
    </message>
    <message>
        <source>Find “%1”</source>
        <translation>Chercher «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>in subscribers</source>
        <translation>dans les abonnés</translation>
    </message>
    <message>
        <source>in rooms</source>
        <translation>dans les salons</translation>
    </message>
    <message>
        <source>in live events</source>
        <translation>dans les événements en direct</translation>
    </message>
    <message>
        <source>%1 – Sluice console</source>
        <translation>%1 – Console Sluice</translation>
    </message>
    <message>
        <source>+ Connect</source>
        <translation>+ Connexion</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Fermer %1</translation>
    </message>
    <message>
        <source>Not finished:
%1</source>
        <translation>Non terminé&#xa0;:
%1</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Quitter quand même</translation>
    </message>
    <message>
        <source>as a stream of history</source>
        <translation>comme flux de l’historique</translation>
    </message>
    <message numerus="yes">
        <source>%n new things need attention on %1.</source>
        <translation>
            <numerusform>%n nouveau point demande votre attention sur %1.</numerusform>
            <numerusform>%n nouveaux points demandent votre attention sur %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>Ce qui demande votre attention</translation>
    </message>
    <message>
        <source>Sluice console %1

See, understand and steer a running Sluice. It uses only the public admin API.

Apache License 2.0. It uses these libraries:</source>
        <translation>Console Sluice %1

Voir, comprendre et piloter un Sluice en marche. Elle n’utilise que l’API d’administration publique.

Licence Apache 2.0. Elle utilise ces bibliothèques :</translation>
    </message>
    <message>
        <source>The language changes with the next start, because this is not finished: %1</source>
        <translation>La langue changera au prochain démarrage, car ceci n’est pas terminé : %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestResults</name>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>note</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Difference from what runs</source>
        <translation>Différence avec ce qui est actif</translation>
    </message>
    <message>
        <source>&amp;Diff with running</source>
        <translation>Différe&amp;nces</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
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
        <translation>Révision</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>Quand (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Révisions</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Tout est correct.</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Problèmes</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>No tests yet. Write them under `tests:` — an apply that would break one is refused.</source>
        <translation>Pas encore de tests. Écrivez-les sous `tests:` — une application qui en ferait échouer un est refusée.</translation>
    </message>
    <message>
        <source>&amp;Tests (✗ %1 of %2)</source>
        <translation>&amp;Tests (✗ %1 sur %2)</translation>
    </message>
    <message>
        <source>&amp;Tests</source>
        <translation>&amp;Tests</translation>
    </message>
    <message>
        <source>Put the cursor on a key; what the schema says of it is shown here. Ctrl+Space completes, Alt+Enter mends, F8 goes to the next problem.</source>
        <translation>Placez le curseur sur une clé&#xa0;; ce que le schéma en dit s’affiche ici. Ctrl+Espace complète, Alt+Entrée corrige, F8 va au problème suivant.</translation>
    </message>
    <message>
        <source>%1 · runs</source>
        <translation>%1 · actif</translation>
    </message>
    <message>
        <source>The server has told no revisions yet.</source>
        <translation>Le serveur n’a pas encore annoncé de révisions.</translation>
    </message>
    <message>
        <source>S&amp;chema help</source>
        <translation>Sc&amp;héma</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>&amp;Révisions</translation>
    </message>
    <message>
        <source>Problems, tests and revisions</source>
        <translation>Problèmes, tests et révisions</translation>
    </message>
    <message>
        <source>What this draft would have done</source>
        <translation>Ce que ce brouillon aurait fait</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>&amp;Et si</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestTree</name>
    <message>
        <source>changed by others too</source>
        <translation>modifié aussi par d’autres</translation>
    </message>
    <message>
        <source>to be removed</source>
        <translation>à supprimer</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>the disk has another text</source>
        <translation>le disque a un autre texte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Files and outline</source>
        <translation>Fichiers et plan</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestsView</name>
    <message>
        <source>Waiting for the manifests of the server…</source>
        <translation>En attente des manifestes du serveur…</translation>
    </message>
    <message>
        <source>Why? Kept with the revision and in the audit log</source>
        <translation>Pourquoi&#xa0;? Gardé avec la révision et dans le journal d’audit</translation>
    </message>
    <message>
        <source>Comment of the revision</source>
        <translation>Commentaire de la révision</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the review</source>
        <translation>Annuler la relecture</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Nouveau fichier…</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problème suivant</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Problème précédent</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Effect of this draft</source>
        <translation>Effet du brouillon</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Review &amp;&amp; apply…</source>
        <translation>Relire, appliquer…</translation>
    </message>
    <message>
        <source>Discard the draft of this file</source>
        <translation>Abandonner le brouillon de ce fichier</translation>
    </message>
    <message>
        <source>Remove this file</source>
        <translation>Supprimer ce fichier</translation>
    </message>
    <message>
        <source>Return to the selected revision…</source>
        <translation>Revenir à la révision sélectionnée…</translation>
    </message>
    <message>
        <source>Select a revision below first.</source>
        <translation>Sélectionnez d’abord une révision ci-dessous.</translation>
    </message>
    <message>
        <source>It runs already.</source>
        <translation>Elle est déjà active.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder les miens</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre les leurs</translation>
    </message>
    <message>
        <source>The manifests cannot be read: %1</source>
        <translation>Les manifestes ne peuvent pas être lus&#xa0;: %1</translation>
    </message>
    <message>
        <source>A draft could not be read and was set aside as %1.</source>
        <translation>Un brouillon n’a pas pu être lu et a été mis de côté sous le nom %1.</translation>
    </message>
    <message>
        <source>The effect is not known: %1</source>
        <translation>L’effet n’est pas connu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Non appliqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Revision %1 runs.</source>
        <translation>La révision %1 est active.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 n’a pas été écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>− runs   + revision %1, as a new revision</source>
        <translation>− actif   + révision %1, comme nouvelle révision</translation>
    </message>
    <message>
        <source>Run the text of revision %1 again?</source>
        <translation>Remettre en service le texte de la révision %1&#xa0;?</translation>
    </message>
    <message>
        <source>Return to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Others changed the same files: decide first what to keep.</source>
        <translation>D’autres ont modifié les mêmes fichiers&#xa0;: décidez d’abord quoi garder.</translation>
    </message>
    <message>
        <source>There are errors: press F8 to see them.</source>
        <translation>Il y a des erreurs&#xa0;: F8 les montre.</translation>
    </message>
    <message>
        <source>A test of the manifests fails.</source>
        <translation>Un test des manifestes échoue.</translation>
    </message>
    <message>
        <source>Manifest %1</source>
        <translation>Manifeste %1</translation>
    </message>
    <message>
        <source>No manifests yet. A manifest says which events go to which streams, rooms and items: make one with “New file…”.</source>
        <translation>Pas encore de manifestes. Un manifeste dit quels événements vont dans quels flux, salons et items&#xa0;: créez-en un avec «&#xa0;Nouveau fichier…&#xa0;».</translation>
    </message>
    <message>
        <source>%1 applied revision %2, which changes what you edited: %3. Nothing was merged; the difference is below.</source>
        <translation>%1 a appliqué la révision %2, qui change ce que vous avez modifié&#xa0;: %3. Rien n’a été fusionné&#xa0;; la différence est ci-dessous.</translation>
    </message>
    <message>
        <source>%1 is what runs (revision %2).</source>
        <translation>%1 est actif (révision %2).</translation>
    </message>
    <message>
        <source>%1: − runs (revision %2)   + this draft</source>
        <translation>%1&#xa0;: − actif (révision %2)   + ce brouillon</translation>
    </message>
    <message>
        <source>New manifest</source>
        <translation>Nouveau manifeste</translation>
    </message>
    <message>
        <source>Name of the file, ending in .sluice.yaml</source>
        <translation>Nom du fichier, se terminant par .sluice.yaml</translation>
    </message>
    <message>
        <source>A manifest&apos;s name ends in .sluice.yaml, manifest.toa.yaml or context.toa.yaml.</source>
        <translation>Le nom d’un manifeste se termine par .sluice.yaml, manifest.toa.yaml ou context.toa.yaml.</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Il y a déjà un fichier de ce nom.</translation>
    </message>
    <message>
        <source>What will be applied over revision %1</source>
        <translation>Ce qui sera appliqué sur la révision %1</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n files?</source>
        <translation>
            <numerusform>Appliquer %n fichier&#xa0;?</numerusform>
            <numerusform>Appliquer %n fichiers&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no manifest to add the test to.</source>
        <translation>Il n’y a aucun manifeste auquel ajouter le test.</translation>
    </message>
    <message>
        <source>The test was added to the draft of %1.</source>
        <translation>Le test a été ajouté au brouillon de %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n manifests are changed and not applied; they are kept as drafts.</source>
        <translation>
            <numerusform>%n manifeste est modifié et non appliqué&#xa0;; il est gardé comme brouillon.</numerusform>
            <numerusform>%n manifestes sont modifiés et non appliqués&#xa0;; ils sont gardés comme brouillons.</numerusform>
        </translation>
    </message>
    <message>
        <source>Schema help</source>
        <translation>Aide du schéma</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>what %1 changed (revision %2)</source>
        <translation>ce que %1 a changé (révision %2)</translation>
    </message>
    <message>
        <source>what you changed</source>
        <translation>ce que vous avez changé</translation>
    </message>
    <message>
        <source>%1: both changed revision %2</source>
        <translation>%1 : les deux ont changé la révision %2</translation>
    </message>
    <message>
        <source>The running manifests have no file %1.</source>
        <translation>Les manifestes en marche n’ont pas de fichier %1.</translation>
    </message>
    <message>
        <source>It was applied; the answer got lost.</source>
        <translation>Cela a été appliqué ; la réponse s’est perdue.</translation>
    </message>
</context>
<context>
    <name>sluice::console::MetricTile</name>
    <message>
        <source>%1 s before</source>
        <comment>the number then, not now</comment>
        <translation>%1 s avant</translation>
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
        <translation>▲ Ce serveur ne donne pas de débits&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Events /s</source>
        <translation>Événements /s</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardés</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Out /s</source>
        <translation>Sortie /s</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialecte</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Busiest streams</source>
        <translation>Flux les plus actifs</translation>
    </message>
    <message>
        <source>Fullest queues</source>
        <translation>Files les plus pleines</translation>
    </message>
    <message>
        <source>Waiting for the first numbers of the server…</source>
        <translation>En attente des premiers chiffres du serveur…</translation>
    </message>
    <message>
        <source>events in /s</source>
        <translation>événements entrants /s</translation>
    </message>
    <message>
        <source>messages out /s</source>
        <translation>messages sortants /s</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>connexions</translation>
    </message>
    <message>
        <source>not shown to consoles /s</source>
        <translation>non montrés aux consoles /s</translation>
    </message>
    <message>
        <source>cost of consoles, ms of CPU /s</source>
        <translation>coût des consoles, ms de CPU /s</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Demande votre attention</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
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
        <translation>Temps passé dans le serveur</translation>
    </message>
    <message>
        <source>sampled</source>
        <translation>échantillonné</translation>
    </message>
    <message>
        <source>● All is well</source>
        <translation>● Tout va bien</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n things need attention</source>
        <translation>
            <numerusform>▲ %n point demande votre attention</numerusform>
            <numerusform>▲ %n points demandent votre attention</numerusform>
        </translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>nœud %1</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>en marche depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n consoles look at it</source>
        <translation>
            <numerusform>%n console le regarde</numerusform>
            <numerusform>%n consoles le regardent</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: no slow consumer, no denied burst, no silent source.</source>
        <translation>Rien&#xa0;: aucun consommateur lent, aucune rafale de refus, aucune source muette.</translation>
    </message>
    <message>
        <source>No source is connected; events come over HTTP and from clients.</source>
        <translation>Aucune source n’est connectée&#xa0;; les événements viennent par HTTP et des clients.</translation>
    </message>
    <message>
        <source>fan-out, p99</source>
        <translation>diffusion, p99</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lent</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevé</translation>
    </message>
</context>
<context>
    <name>sluice::console::Preferences</name>
    <message>
        <source>as the desktop</source>
        <translation>comme le bureau</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>light</source>
        <translation>clair</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombre</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Size of the font</source>
        <translation>Taille de la police</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>points of a font</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Lignes des tableaux</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>height of rows</comment>
        <translation>normales</translation>
    </message>
    <message>
        <source>compact</source>
        <comment>height of rows</comment>
        <translation>serrées</translation>
    </message>
    <message>
        <source>roomy</source>
        <comment>height of rows</comment>
        <translation>aérées</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>Langue et heure</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>Les heures sont affichées en</translation>
    </message>
    <message>
        <source>Files that are exported are always in UTC.</source>
        <translation>Les fichiers exportés sont toujours en UTC.</translation>
    </message>
    <message>
        <source>UTC, as servers write them</source>
        <translation>UTC, comme les serveurs les écrivent</translation>
    </message>
    <message>
        <source>the time zone of this machine</source>
        <translation>le fuseau horaire de cette machine</translation>
    </message>
    <message>
        <source>Times of events</source>
        <translation>Heures des événements</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>date et heure</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Live events that are kept</source>
        <translation>Événements en direct conservés</translation>
    </message>
    <message>
        <source>The oldest leave first. However few there are, never more than 96 MiB are kept.</source>
        <translation>Les plus anciens partent d’abord. Si peu qu’il y en ait, jamais plus de 96 Mio ne sont conservés.</translation>
    </message>
    <message>
        <source> events</source>
        <comment>behind a number</comment>
        <translation> événements</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Read-only until unlocked</source>
        <translation>En lecture seule jusqu’au déverrouillage</translation>
    </message>
    <message>
        <source>Whatever a role permits, a guarded tab only looks. The server decides besides.</source>
        <translation>Quoi que permette un rôle, un onglet protégé ne fait que regarder. Le serveur décide en plus.</translation>
    </message>
    <message>
        <source>servers of production</source>
        <translation>les serveurs de production</translation>
    </message>
    <message>
        <source>every server</source>
        <translation>tous les serveurs</translation>
    </message>
    <message>
        <source>Writes stay unlocked for</source>
        <translation>Les écritures restent déverrouillées</translation>
    </message>
    <message>
        <source> minutes</source>
        <comment>behind a number</comment>
        <translation> minutes</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: %3 is used.</source>
        <translation>%1 ne peut pas être « %2 » : %3 est utilisé.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>The settings could not be written to %1. They hold until the console is closed.</source>
        <translation>Les réglages n’ont pas pu être écrits dans %1. Ils valent jusqu’à la fermeture de la console.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>contraste élevé</translation>
    </message>
    <message>
        <source>At once; live events that are shown begin anew.</source>
        <translation>Aussitôt ; les événements en direct affichés repartent de zéro.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Tell of what needs attention</source>
        <translation>Signaler ce qui demande votre attention</translation>
    </message>
    <message>
        <source>By the desktop, while no window of the console is active, once a minute at most and never with what events hold.</source>
        <translation>Par le bureau, tant qu’aucune fenêtre de la console n’est active, une fois par minute au plus et jamais avec le contenu d’événements.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ProfileForm</name>
    <message>
        <source>e.g. staging</source>
        <translation>p. ex. staging</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>N&amp;om</translation>
    </message>
    <message>
        <source>local</source>
        <translation>local</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>préproduction</translation>
    </message>
    <message>
        <source>production, opens read-only</source>
        <translation>production, s’ouvre en lecture seule</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Nom du profil</translation>
    </message>
    <message>
        <source>Address of the server&apos;s admin listener</source>
        <translation>Adresse du point d’écoute d’administration du serveur</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>cette session seulement</translation>
    </message>
    <message>
        <source>printed by a command:</source>
        <translation>affiché par une commande&#xa0;:</translation>
    </message>
    <message>
        <source>Command that prints the token</source>
        <translation>Commande qui affiche le jeton</translation>
    </message>
    <message>
        <source>Keep the token in</source>
        <translation>Garder le jeton dans</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (unlocked)</source>
        <translation>le trousseau du bureau (déverrouillé)</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (locked: unlock it first)</source>
        <translation>le trousseau du bureau (verrouillé&#xa0;: déverrouillez-le d’abord)</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (this desktop has none)</source>
        <translation>le trousseau du bureau (ce bureau n’en a pas)</translation>
    </message>
    <message>
        <source>the command prints it</source>
        <translation>la commande l’affiche</translation>
    </message>
    <message>
        <source>paste it; empty: the one that is kept already</source>
        <translation>collez-le&#xa0;; vide&#xa0;: celui qui est déjà gardé</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>&amp;Jeton</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReachList</name>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Sur quoi</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Peut</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReplayDialog</name>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>%1 events of the stream %2, offsets %3 to %4, are sent once more. Who gets them is told that they are a replay; nobody who follows live events gets any.</source>
        <translation>%1 événements du flux %2, offsets %3 à %4, sont envoyés encore une fois. Qui les reçoit sait que c’est une relecture ; qui suit le direct n’en reçoit aucun.</translation>
    </message>
    <message>
        <source> events/s</source>
        <comment>behind a number</comment>
        <translation> événements/s</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>Événements par seconde</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>&amp;Vitesse</translation>
    </message>
    <message>
        <source>Reason, which is recorded</source>
        <translation>Motif, qui est consigné</translation>
    </message>
    <message>
        <source>it is recorded with your name</source>
        <translation>il est consigné avec votre nom</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>to this &amp;console only</source>
        <translation>à cette &amp;console seulement</translation>
    </message>
    <message>
        <source>to a s&amp;tream of replays, where they are kept</source>
        <translation>dans un &amp;flux de relectures, qui les conserve</translation>
    </message>
    <message>
        <source>to a roo&amp;m of replays</source>
        <translation>dans un &amp;salon de relectures</translation>
    </message>
    <message>
        <source>Name of the stream or room, behind replay/</source>
        <translation>Nom du flux ou du salon, après replay/</translation>
    </message>
    <message>
        <source>Tr&amp;y it out</source>
        <translation>Essa&amp;yer</translation>
    </message>
    <message>
        <source>Asks the server what it would do; nothing is sent</source>
        <translation>Demande au serveur ce qu’il ferait ; rien n’est envoyé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>To replay to others needs the role operator; yours is %1.</source>
        <translation>Rejouer à d’autres demande le rôle operator ; le vôtre est %1.</translation>
    </message>
    <message>
        <source>Write the name of the stream or room.</source>
        <translation>Écrivez le nom du flux ou du salon.</translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>Indiquez une raison.</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>Tapez la confirmation.</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>Tapez «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The server is being asked.</source>
        <translation>Le serveur est interrogé.</translation>
    </message>
    <message>
        <source>Replay to me</source>
        <translation>Me rejouer</translation>
    </message>
    <message>
        <source>Replay to others</source>
        <translation>Rejouer aux autres</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Le serveur est interrogé…</translation>
    </message>
    <message>
        <source>✕ It would be refused: %1</source>
        <translation>✕ Ce serait refusé : %1</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n events would be sent.</source>
        <translation>
            <numerusform>✓ %n événement serait envoyé.</numerusform>
            <numerusform>✓ %n événements seraient envoyés.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes about %1. Receivers now: %2.</source>
        <translation>Cela prend environ %1. Destinataires actuels : %2.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReplayFeed</name>
    <message>
        <source>The connection was lost, which ends a replay.</source>
        <translation>La connexion a été perdue, ce qui met fin à une relecture.</translation>
    </message>
    <message>
        <source>The server did not say which replay it began.</source>
        <translation>Le serveur n’a pas dit quelle relecture il a commencée.</translation>
    </message>
    <message>
        <source>The server sent something else than was agreed.</source>
        <translation>Le serveur a envoyé autre chose que ce qui était convenu.</translation>
    </message>
</context>
<context>
    <name>sluice::console::RoomsView</name>
    <message>
        <source>Room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Messages /s</source>
        <translation>Messages /s</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publiés</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>Durable</translation>
    </message>
    <message>
        <source>Created (%1)</source>
        <translation>Créé (%1)</translation>
    </message>
    <message>
        <source>There are no rooms yet.

A room is there when somebody joins it, or when a manifest&apos;s route sends events into one.</source>
        <translation>Il n’y a pas encore de salons.

Un salon existe dès que quelqu’un y entre, ou que la route d’un manifeste y envoie des événements.</translation>
    </message>
    <message>
        <source>room:/repositories/* and members &gt; 10</source>
        <translation>room:/repositories/* and members &gt; 10</translation>
    </message>
    <message>
        <source>Select a room.</source>
        <translation>Sélectionnez un salon.</translation>
    </message>
    <message>
        <source>Open live</source>
        <translation>Ouvrir en direct</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Composer…</translation>
    </message>
    <message>
        <source>Why not seen…</source>
        <translation>Pourquoi pas vu…</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Tapez un filtre</translation>
    </message>
    <message>
        <source>Facts of the room</source>
        <translation>Faits sur le salon</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Members of the room</source>
        <translation>Membres du salon</translation>
    </message>
    <message>
        <source>Select a room to see who is in it.</source>
        <translation>Sélectionnez un salon pour voir qui s’y trouve.</translation>
    </message>
    <message>
        <source>As a tree</source>
        <translation>En arbre</translation>
    </message>
    <message>
        <source>Rooms below each other by the slashes in their names</source>
        <translation>Les salons les uns sous les autres selon les barres obliques de leurs noms</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteForm</name>
    <message>
        <source>empty: every occurrence</source>
        <translation>vide&#xa0;: chaque occurrence</translation>
    </message>
    <message>
        <source>general, 42, true, null, &quot;42&quot;</source>
        <translation>general, 42, true, null, &quot;42&quot;</translation>
    </message>
    <message>
        <source>key of the stream</source>
        <translation>clé du flux</translation>
    </message>
    <message>
        <source>members, comma-separated; empty: all</source>
        <translation>membres, séparés par des virgules&#xa0;; vide&#xa0;: tous</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>à quoi elle sert</translation>
    </message>
    <message>
        <source>while the stream is read</source>
        <translation>tant que le flux est lu</translation>
    </message>
    <message>
        <source>for so many seconds</source>
        <translation>pendant tant de secondes</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>jusqu’à sa suppression</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>Événe&amp;ment</translation>
    </message>
    <message>
        <source>&amp;Property</source>
        <translation>Proprié&amp;té</translation>
    </message>
    <message>
        <source>E&amp;xpose</source>
        <translation>Ex&amp;poser</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>Li&amp;bellé</translation>
    </message>
    <message>
        <source>&amp;Kept</source>
        <translation>&amp;Validité</translation>
    </message>
    <message>
        <source>Se&amp;conds</source>
        <translation>Sec&amp;ondes</translation>
    </message>
    <message>
        <source>Stage this route</source>
        <translation>Préparer cette route</translation>
    </message>
    <message>
        <source>An event is component.event or namespace.component.event.</source>
        <translation>Un événement s’écrit composant.événement ou espace.composant.événement.</translation>
    </message>
    <message>
        <source>Name the stream.</source>
        <translation>Nommez le flux.</translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation>Vale&amp;ur</translation>
    </message>
    <message>
        <source>S&amp;tream</source>
        <translation>Flu&amp;x</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteGraphView</name>
    <message>
        <source>Picture of the routes; the outline beside it says the same</source>
        <translation>Image des routes&#xa0;; le plan à côté dit la même chose</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteOutline</name>
    <message>
        <source>+ staged</source>
        <translation>+ préparée</translation>
    </message>
    <message>
        <source>− staged to go</source>
        <translation>− suppression préparée</translation>
    </message>
    <message>
        <source>● staged changes</source>
        <translation>● changements préparés</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gardée</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pendant %1</translation>
    </message>
    <message>
        <source>while it is read</source>
        <translation>tant qu’il est lu</translation>
    </message>
    <message>
        <source>always</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>static: %1</source>
        <translation>statique&#xa0;: %1</translation>
    </message>
    <message>
        <source>(every occurrence)</source>
        <translation>(chaque occurrence)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
</context>
<context>
    <name>sluice::console::RoutesView</name>
    <message>
        <source>Outline of the routes</source>
        <translation>Plan des routes</translation>
    </message>
    <message>
        <source>&amp;New route</source>
        <translation>&amp;Nouvelle route</translation>
    </message>
    <message>
        <source>Si&amp;mulate</source>
        <translation>S&amp;imuler</translation>
    </message>
    <message>
        <source>What the staged changes would have done</source>
        <translation>Ce que les changements préparés auraient fait</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>&amp;Et si</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Staged changes</source>
        <translation>Changements préparés</translation>
    </message>
    <message>
        <source>Stage&amp;d</source>
        <translation>À appli&amp;quer</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>Quand (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Applied change sets</source>
        <translation>Lots de changements appliqués</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>&amp;Révisions</translation>
    </message>
    <message>
        <source>event, e.g. messages.created</source>
        <translation>événement, p. ex. messages.created</translation>
    </message>
    <message>
        <source>Event to try</source>
        <translation>Événement à essayer</translation>
    </message>
    <message>
        <source>payload, JSON — or pick one in Streams: “Simulate routes”</source>
        <translation>charge utile, JSON — ou choisissez-en une dans Flux&#xa0;: «&#xa0;Simuler les routes&#xa0;»</translation>
    </message>
    <message>
        <source>Payload to try</source>
        <translation>Charge utile à essayer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va vers</translation>
    </message>
    <message>
        <source>Result of the simulation</source>
        <translation>Résultat de la simulation</translation>
    </message>
    <message>
        <source>Why? Kept with the revision and in the audit log</source>
        <translation>Pourquoi&#xa0;? Gardé avec la révision et dans le journal d’audit</translation>
    </message>
    <message>
        <source>Comment of the change set</source>
        <translation>Commentaire du lot de changements</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the review</source>
        <translation>Annuler la relecture</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>Nouvelle route</translation>
    </message>
    <message>
        <source>Stage removal</source>
        <translation>Préparer la suppression</translation>
    </message>
    <message>
        <source>Lay out again</source>
        <translation>Redisposer</translation>
    </message>
    <message>
        <source>focus: event, property, value or stream</source>
        <translation>focalisation&#xa0;: événement, propriété, valeur ou flux</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Focalisation</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simuler</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Nothing is staged.</source>
        <translation>Rien n’est préparé.</translation>
    </message>
    <message>
        <source>Review &amp;&amp; apply…</source>
        <translation>Relire, appliquer…</translation>
    </message>
    <message>
        <source>Undo the selected change set</source>
        <translation>Annuler le lot de changements sélectionné</translation>
    </message>
    <message>
        <source>Select one in Revisions first.</source>
        <translation>Sélectionnez-en d’abord un dans Révisions.</translation>
    </message>
    <message>
        <source>Keep what I staged</source>
        <translation>Garder mes préparations</translation>
    </message>
    <message>
        <source>No change set was applied yet.</source>
        <translation>Aucun lot de changements n’a encore été appliqué.</translation>
    </message>
    <message>
        <source>Write an event and a payload that is JSON.</source>
        <translation>Indiquez un événement et une charge utile en JSON.</translation>
    </message>
    <message>
        <source>✓ matched</source>
        <translation>✓ correspond</translation>
    </message>
    <message>
        <source>✗ not</source>
        <translation>✗ non</translation>
    </message>
    <message>
        <source>= together</source>
        <translation>= ensemble</translation>
    </message>
    <message>
        <source>with what is staged</source>
        <translation>avec ce qui est préparé</translation>
    </message>
    <message>
        <source>as it runs</source>
        <translation>tel qu’actif</translation>
    </message>
    <message>
        <source>took %1 µs</source>
        <translation>a pris %1 µs</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nulle part</translation>
    </message>
    <message>
        <source>+ add</source>
        <translation>+ ajouter</translation>
    </message>
    <message>
        <source>− remove</source>
        <translation>− supprimer</translation>
    </message>
    <message>
        <source>%1 (gone already)</source>
        <translation>%1 (déjà disparue)</translation>
    </message>
    <message>
        <source>Stage&amp;d (%1)</source>
        <translation>À appli&amp;quer (%1)</translation>
    </message>
    <message>
        <source>Nothing is staged. Draw a line from an event to a stream, or press Ins in the outline.</source>
        <translation>Rien n’est préparé. Tracez une ligne d’un événement vers un flux, ou appuyez sur Inser dans le plan.</translation>
    </message>
    <message>
        <source>= effect</source>
        <translation>= effet</translation>
    </message>
    <message numerus="yes">
        <source>%n subscribers are touched</source>
        <translation>
            <numerusform>%n abonné est touché</numerusform>
            <numerusform>%n abonnés sont touchés</numerusform>
        </translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Non appliqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>Routes: revision %1 is applied.</source>
        <translation>Routes&#xa0;: la révision %1 est appliquée.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>le serveur</translation>
    </message>
    <message>
        <source>%1 changed the routes meanwhile: look at them first.</source>
        <translation>%1 a modifié les routes entre-temps&#xa0;: regardez-les d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>%n routes</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 read: narrow the focus</source>
        <translation>, %1 lues&#xa0;: resserrez la focalisation</translation>
    </message>
    <message numerus="yes">
        <source>, %n not drawn</source>
        <translation>
            <numerusform>, %n non dessinée</numerusform>
            <numerusform>, %n non dessinées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n staged</source>
        <translation>
            <numerusform>, %n préparé</numerusform>
            <numerusform>, %n préparés</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the stream of the new route.</source>
        <translation>Nommez le flux de la nouvelle route.</translation>
    </message>
    <message>
        <source>Which value of %1?</source>
        <translation>Quelle valeur de %1&#xa0;?</translation>
    </message>
    <message>
        <source>There is such a route already.</source>
        <translation>Une telle route existe déjà.</translation>
    </message>
    <message>
        <source>stage %1 → %2</source>
        <translation>préparer %1 → %2</translation>
    </message>
    <message>
        <source>Staged: %1 → %2</source>
        <translation>Préparé&#xa0;: %1 → %2</translation>
    </message>
    <message>
        <source>take back a staged route</source>
        <translation>reprendre une route préparée</translation>
    </message>
    <message>
        <source>It is written in %1: Enter opens the line.</source>
        <translation>Elle est écrite dans %1&#xa0;: Entrée ouvre la ligne.</translation>
    </message>
    <message>
        <source>stage a removal</source>
        <translation>préparer une suppression</translation>
    </message>
    <message>
        <source>Select one route in the outline.</source>
        <translation>Sélectionnez une route dans le plan.</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes of routes?</source>
        <translation>
            <numerusform>Appliquer %n changement de routes&#xa0;?</numerusform>
            <numerusform>Appliquer %n changements de routes&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed the routes while you staged changes. What is shown is the server&apos;s newest with yours over it; nothing was merged on the server.</source>
        <translation>%1 a modifié les routes pendant que vous prépariez des changements. Ce qui est affiché est l’état le plus récent du serveur avec vos changements par-dessus&#xa0;; rien n’a été fusionné sur le serveur.</translation>
    </message>
    <message numerus="yes">
        <source>%n staged changes of routes are not applied.</source>
        <translation>
            <numerusform>%n changement de routes préparé n’est pas appliqué.</numerusform>
            <numerusform>%n changements de routes préparés ne sont pas appliqués.</numerusform>
        </translation>
    </message>
    <message>
        <source>New routes, trials and revisions</source>
        <translation>Nouvelles routes, essais et révisions</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>des clients</translation>
    </message>
    <message numerus="yes">
        <source>%n routes were changed by %1: +%2 −%3.</source>
        <translation>
            <numerusform>%n route a été modifiée par %1&#xa0;: +%2 −%3.</numerusform>
            <numerusform>%n routes ont été modifiées par %1&#xa0;: +%2 −%3.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you staged is untouched.</source>
        <translation>Ce que vous avez préparé n’est pas touché.</translation>
    </message>
    <message>
        <source>Routes: it was applied; the answer got lost.</source>
        <translation>Routes : cela a été appliqué ; la réponse s’est perdue.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerPage</name>
    <message>
        <source>The answer got lost; asking the server what became of the request.</source>
        <translation>La réponse s’est perdue&#xa0;; le serveur est interrogé sur le sort de la requête.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>S’identifier à nouveau…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>LECTURE SEULE</translation>
    </message>
    <message>
        <source>WRITES UNLOCKED</source>
        <translation>ÉCRITURE DÉVERROUILLÉE</translation>
    </message>
    <message>
        <source>The server refused this console: %1</source>
        <translation>Le serveur a refusé cette console&#xa0;: %1</translation>
    </message>
    <message>
        <source>This console and the server do not understand each other: %1 Console: protocol 1. Update the older one.</source>
        <translation>Cette console et le serveur ne se comprennent pas&#xa0;: %1 Console&#xa0;: protocole 1. Mettez à jour le plus ancien des deux.</translation>
    </message>
    <message>
        <source>No connection: %1 %2. What is shown is from before.</source>
        <translation>Pas de connexion&#xa0;: %1 %2. Ce qui est affiché date d’avant.</translation>
    </message>
    <message>
        <source>The server is silent. Last data %1 ago.</source>
        <translation>Le serveur est muet. Dernières données il y a %1.</translation>
    </message>
    <message numerus="yes">
        <source>Asking the server what became of %n requests whose answers got lost. Nothing is sent twice.</source>
        <translation>
            <numerusform>Le serveur est interrogé sur le sort de %n requête dont la réponse s’est perdue. Rien n’est envoyé deux fois.</numerusform>
            <numerusform>Le serveur est interrogé sur le sort de %n requêtes dont les réponses se sont perdues. Rien n’est envoyé deux fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a production server: this tab only looks.</source>
        <translation>%1 est un serveur de production&#xa0;: cet onglet ne fait que regarder.</translation>
    </message>
    <message>
        <source>Writes to the production server %1 are unlocked for %2.</source>
        <translation>L’écriture sur le serveur de production %1 est déverrouillée pendant encore %2.</translation>
    </message>
    <message>
        <source>Unlock writes</source>
        <translation>Déverrouiller l’écriture</translation>
    </message>
    <message>
        <source>Unlock writes for a while…</source>
        <translation>Déverrouiller les écritures un moment…</translation>
    </message>
    <message>
        <source>%1 is read-only by the settings: this tab only looks.</source>
        <translation>%1 est en lecture seule d’après les réglages : cet onglet ne fait que regarder.</translation>
    </message>
    <message>
        <source>Writes to %1 are unlocked for %2.</source>
        <translation>Les écritures vers %1 sont déverrouillées pendant %2.</translation>
    </message>
    <message numerus="yes">
        <source>For %n minutes this tab may publish, kick and change routes and manifests of %1. Every change is recorded with your name.</source>
        <translation>
            <numerusform>Pendant %n minute, cet onglet peut publier, expulser et modifier les routes et manifestes de %1. Chaque modification est consignée avec votre nom.</numerusform>
            <numerusform>Pendant %n minutes, cet onglet peut publier, expulser et modifier les routes et manifestes de %1. Chaque modification est consignée avec votre nom.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerSession</name>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Il n’y a pas de connexion au serveur.</translation>
    </message>
    <message>
        <source>Your role %1 may not do this.</source>
        <translation>Votre rôle %1 n’y est pas autorisé.</translation>
    </message>
    <message>
        <source>This needs the role %1; yours is %2.</source>
        <translation>Cela demande le rôle %1&#xa0;; le vôtre est %2.</translation>
    </message>
    <message>
        <source>This server does not offer %1.</source>
        <translation>Ce serveur n’offre pas %1.</translation>
    </message>
    <message>
        <source>This server is read-only here: unlock writes first.</source>
        <translation>Ce serveur est ici en lecture seule&#xa0;: déverrouillez d’abord l’écriture.</translation>
    </message>
    <message>
        <source>This server is read-only here: nothing was changed.</source>
        <translation>Ce serveur est ici en lecture seule&#xa0;: rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>sluice::console::SettingsView</name>
    <message>
        <source>Search the settings</source>
        <translation>Chercher dans les réglages</translation>
    </message>
    <message>
        <source>Reset columns of tables</source>
        <translation>Réinitialiser les colonnes</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Réinitialiser tous les réglages</translation>
    </message>
    <message>
        <source>Profiles, tokens, drafts and recordings stay as they are</source>
        <translation>Profils, jetons, brouillons et enregistrements restent tels quels</translation>
    </message>
    <message>
        <source>The columns of all tables are reset.</source>
        <translation>Les colonnes de tous les tableaux sont réinitialisées.</translation>
    </message>
    <message>
        <source>All settings are reset.</source>
        <translation>Tous les réglages sont réinitialisés.</translation>
    </message>
    <message>
        <source>No setting is called so. Every action has a name of its own: Ctrl+K finds it.</source>
        <translation>Aucun réglage ne s’appelle ainsi. Chaque action a son nom : Ctrl+K la trouve.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>A token is kept where its profile says, and nowhere else: not in these settings, in files that are exported, or in logs.</source>
        <translation>Un jeton est gardé là où son profil le dit, et nulle part ailleurs : ni dans ces réglages, ni dans des fichiers exportés, ni dans des journaux.</translation>
    </message>
    <message>
        <source>Places of tokens</source>
        <translation>Emplacements des jetons</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>The servers of this console can go to a file and come from one. Tokens do not go with them.</source>
        <translation>Les serveurs de cette console peuvent aller dans un fichier et en venir. Les jetons ne les suivent pas.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>These settings are in %1.</source>
        <translation>Ces réglages sont dans %1.</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Réinitialiser tous les raccourcis</translation>
    </message>
    <message>
        <source>All shortcuts are reset.</source>
        <translation>Tous les raccourcis sont réinitialisés.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Choose an action, press its new keys, and use them. They count at once, for all servers.</source>
        <translation>Choisissez une action, pressez ses nouvelles touches, et prenez-les. Elles valent aussitôt, pour tous les serveurs.</translation>
    </message>
    <message>
        <source>keys keyboard</source>
        <translation>touches clavier</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutBook</name>
    <message>
        <source>The shortcut of %1 cannot be “%2”: its own keys are used.</source>
        <translation>Le raccourci de %1 ne peut pas être « %2 » : ses propres touches valent.</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutList</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Unless changed</source>
        <translation>Sauf changement</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutPanel</name>
    <message>
        <source>Search the shortcuts</source>
        <translation>Chercher dans les raccourcis</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Pressez les nouvelles touches</translation>
    </message>
    <message>
        <source>New keys of the chosen action</source>
        <translation>Nouvelles touches de l’action choisie</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Les prendre</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Reset this one</source>
        <translation>Réinitialiser celui-ci</translation>
    </message>
    <message>
        <source>%1 is taken by %2. Give that other keys first.</source>
        <translation>%1 est pris par %2. Donnez-lui d’abord d’autres touches.</translation>
    </message>
</context>
<context>
    <name>sluice::console::StateModel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n valeur</numerusform>
            <numerusform>%n valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>(the whole payload)</source>
        <translation>(toute la charge utile)</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>No. %1, %2</source>
        <translation>n° %1, %2</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Was</source>
        <comment>column: the value before</comment>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>column: the event since which it is so</comment>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>sluice::console::StatePanel</name>
    <message>
        <source>Where a payload names its thing, a JSON Pointer</source>
        <translation>Où une charge utile nomme sa chose, un pointeur JSON</translation>
    </message>
    <message>
        <source>Events of one label are told apart by what their payload has there, such as /id or /order/number. Empty: all of a label are one thing.</source>
        <translation>Les événements d’un libellé sont distingués par ce que leur charge utile y contient, comme /id ou /order/number. Vide&#xa0;: tous ceux d’un libellé sont une seule chose.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Selon</translation>
    </message>
    <message>
        <source>State of the stream</source>
        <translation>État du flux</translation>
    </message>
    <message>
        <source>No. %1 (%2)</source>
        <translation>n° %1 (%2)</translation>
    </message>
    <message>
        <source>No difference from A, %1, to B, %2.</source>
        <translation>Aucune différence de A, %1, à B, %2.</translation>
    </message>
    <message>
        <source>What is otherwise in B, %2, than it was in A, %1.</source>
        <translation>Ce qui est autre dans B, %2, que dans A, %1.</translation>
    </message>
    <message>
        <source>Choose an event to see the state after it: what all loaded events up to it say together.</source>
        <translation>Choisissez un événement pour voir l’état après lui&#xa0;: ce que disent ensemble tous les événements chargés jusque-là.</translation>
    </message>
    <message>
        <source>State after %1, folded from No. %2 on.</source>
        <translation>État après %1, réuni à partir du n° %2.</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events in between are missing.</source>
        <translation>
            <numerusform>▲ Il manque %n événement entre-temps.</numerusform>
            <numerusform>▲ Il manque %n événements entre-temps.</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ Only the first %1 values are shown.</source>
        <translation>▲ Seules les %1 premières valeurs sont montrées.</translation>
    </message>
</context>
<context>
    <name>sluice::console::StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Stale: last data %1 ago</source>
        <translation>Périmé&#xa0;: dernières données il y a %1</translation>
    </message>
    <message>
        <source>Lost; next attempt in %1</source>
        <translation>Perdu&#xa0;; prochain essai dans %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>Incompatible</translation>
    </message>
    <message>
        <source>No server is open.</source>
        <translation>Aucun serveur n’est ouvert.</translation>
    </message>
    <message>
        <source>token: %1</source>
        <translation>jeton&#xa0;: %1</translation>
    </message>
    <message>
        <source>RTT %1 ms</source>
        <translation>RTT %1 ms</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 en tant que %2</translation>
    </message>
    <message>
        <source>server %1 / protocol %2</source>
        <translation>serveur %1 / protocole %2</translation>
    </message>
    <message>
        <source>▲ clocks differ by %1</source>
        <translation>▲ les horloges diffèrent de %1</translation>
    </message>
    <message>
        <source>in %1/s   out %2/s</source>
        <translation>entrée %1/s   sortie %2/s</translation>
    </message>
</context>
<context>
    <name>sluice::console::StreamsView</name>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Ask the server for what goes through</source>
        <translation>Demander au serveur ce qui passe</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The server sends nothing more</source>
        <translation>Le serveur n’envoie plus rien</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Ouvrir un enregistrement…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>Exporter ce qui est affiché…</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Composer…</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Revenir au direct</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Tapez un filtre</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Undo clear</source>
        <translation>Annuler le vidage</translation>
    </message>
    <message>
        <source>Show secrets in payloads</source>
        <translation>Montrer les secrets des charges utiles</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold the list; events are still kept (Space)</source>
        <translation>Figer la liste&#xa0;; les événements sont toujours gardés (Espace)</translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>Aller au direct</translation>
    </message>
    <message>
        <source>Show the newest events again (End)</source>
        <translation>Montrer de nouveau les événements les plus récents (Fin)</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>Copier les lignes en JSON</translation>
    </message>
    <message>
        <source>There is no other event of this channel and label in the list.</source>
        <translation>Il n’y a pas d’autre événement de ce canal et de ce libellé dans la liste.</translation>
    </message>
    <message>
        <source>Why can somebody not see this…</source>
        <translation>Pourquoi quelqu’un ne voit pas ceci…</translation>
    </message>
    <message>
        <source>▲ %1; the filter before is still used</source>
        <translation>▲ %1&#xa0;; le filtre précédent reste en vigueur</translation>
    </message>
    <message>
        <source>▲ at “%1”: %2; the filter before is still used</source>
        <translation>▲ à «&#xa0;%1&#xa0;»&#xa0;: %2&#xa0;; le filtre précédent reste en vigueur</translation>
    </message>
    <message>
        <source>Record events to</source>
        <translation>Enregistrer les événements dans</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson)</source>
        <translation>Enregistrements (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>Recording to %1, at most %2.</source>
        <translation>Enregistrement dans %1, au plus %2.</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Ouvrir un enregistrement</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>Enregistrements (*.ndjson);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 lines could not be read, %2 older events are not shown.</source>
        <translation>%1 lignes n’ont pas pu être lues, %2 événements plus anciens ne sont pas affichés.</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exporter ce qui est affiché</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson);;Comma-separated (*.csv)</source>
        <translation>Lignes JSON (*.ndjson);;Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>%n événement a été écrit dans %1.</numerusform>
            <numerusform>%n événements ont été écrits dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server ended the tail: %1</source>
        <translation>Le serveur a mis fin au suivi&#xa0;: %1</translation>
    </message>
    <message>
        <source>all channels, about %1 events/s; or patterns: stream:acme/*, room:*</source>
        <translation>tous les canaux, environ %1 événements/s&#xa0;; ou des motifs&#xa0;: stream:acme/*, room:*</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>S&amp;uivre</translation>
    </message>
    <message>
        <source>Channels to follow</source>
        <translation>Canaux à suivre</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>F&amp;iltre</translation>
    </message>
    <message>
        <source>Filter of events</source>
        <translation>Filtre des événements</translation>
    </message>
    <message>
        <source>kind != ack and payload.status = closed</source>
        <translation>kind&#xa0;!= ack and payload.status = closed</translation>
    </message>
    <message>
        <source>a recording is running</source>
        <translation>un enregistrement est en cours</translation>
    </message>
    <message>
        <source>shown %1</source>
        <translation>affichés %1</translation>
    </message>
    <message>
        <source>kept %1 of %2 (%3)</source>
        <translation>gardés %1 sur %2 (%3)</translation>
    </message>
    <message>
        <source>SAMPLED: the server sends 1 in %1</source>
        <translation>ÉCHANTILLONNÉ&#xa0;: le serveur envoie 1 sur %1</translation>
    </message>
    <message>
        <source>the server sends all</source>
        <translation>le serveur envoie tout</translation>
    </message>
    <message>
        <source>not sent %1</source>
        <translation>non envoyés %1</translation>
    </message>
    <message>
        <source>recording: %1 events, %2</source>
        <translation>enregistrement&#xa0;: %1 événements, %2</translation>
    </message>
    <message>
        <source>Nothing is followed yet, and nothing is asked of the server until you do.

Follow all channels, or only those of patterns such as stream:acme/* and room:*.
Publish an event to see where it goes: Compose…</source>
        <translation>Rien n’est encore suivi, et rien n’est demandé au serveur tant que vous ne le faites pas.

Suivez tous les canaux, ou seulement ceux de motifs comme stream:acme/* et room:*.
Publiez un événement pour voir où il va&#xa0;: Composer…</translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>ENREGISTREMENT %1&#xa0;: %n événement, hors ligne.</numerusform>
            <numerusform>ENREGISTREMENT %1&#xa0;: %n événements, hors ligne.</numerusform>
        </translation>
    </message>
    <message>
        <source>HELD at %1, %2 new since.  %3</source>
        <translation>FIGÉ à %1, %2 nouveaux depuis.  %3</translation>
    </message>
    <message>
        <source>STOPPED: the server sends nothing.  %1</source>
        <translation>ARRÊTÉ&#xa0;: le serveur n’envoie rien.  %1</translation>
    </message>
    <message>
        <source>STOPPED: the server sends nothing.</source>
        <translation>ARRÊTÉ&#xa0;: le serveur n’envoie rien.</translation>
    </message>
    <message>
        <source>LIVE.  %1</source>
        <translation>EN DIRECT.  %1</translation>
    </message>
    <message>
        <source>TAP of connection %2, ends by itself.  %1</source>
        <translation>ÉCOUTE de la connexion %2, se termine d’elle-même.  %1</translation>
    </message>
    <message>
        <source>Select an event.</source>
        <translation>Sélectionnez un événement.</translation>
    </message>
    <message>
        <source>Density of the list</source>
        <translation>Densité de la liste</translation>
    </message>
    <message>
        <source>How dense events are along the list. Red: denied. Amber: not sent. Blue: of the same channel and label as the chosen one. Click to go there.</source>
        <translation>La densité des événements le long de la liste. Rouge&#xa0;: refusé. Ambre&#xa0;: non envoyé. Bleu&#xa0;: du même canal et du même libellé que l’événement choisi. Un clic y mène.</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>No filter has been saved yet.</source>
        <translation>Aucun filtre n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The filter “%1” was deleted.</source>
        <translation>Le filtre «&#xa0;%1&#xa0;» est supprimé.</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Enregistrer ce filtre</translation>
    </message>
    <message>
        <source>A name for the filter; one of that name is replaced.</source>
        <translation>Un nom pour le filtre&#xa0;; celui de ce nom est remplacé.</translation>
    </message>
    <message>
        <source>The filter “%1” is saved.</source>
        <translation>Le filtre «&#xa0;%1&#xa0;» est enregistré.</translation>
    </message>
    <message>
        <source>The filter was not saved: it needs a name, and there is room for %1.</source>
        <translation>Le filtre n’a pas été enregistré&#xa0;: il lui faut un nom, et il y a de la place pour %1.</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>button: filters that have names</comment>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
</context>
<context>
    <name>sluice::console::SubscribersView</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialecte</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Out /s</source>
        <translation>Sortie /s</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <translation>Depuis (%1)</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>En sourdine</translation>
    </message>
    <message>
        <source>Tapped</source>
        <translation>Écouté</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Nobody is connected.

Clients connect to the server&apos;s own address with the native, Socket.IO, iii or Server-Sent Events dialect; they appear here within a second.</source>
        <translation>Personne n’est connecté.

Les clients se connectent à l’adresse propre du serveur avec le dialecte natif, Socket.IO, iii ou Server-Sent Events&#xa0;; ils apparaissent ici en moins d’une seconde.</translation>
    </message>
    <message>
        <source>subject:ana* and dialect = socketio</source>
        <translation>subject:ana* and dialect = socketio</translation>
    </message>
    <message>
        <source>Select a connection.</source>
        <translation>Sélectionnez une connexion.</translation>
    </message>
    <message>
        <source>Kick…</source>
        <translation>Expulser…</translation>
    </message>
    <message>
        <source>Kick user everywhere…</source>
        <translation>Expulser l’utilisateur partout…</translation>
    </message>
    <message>
        <source>Mute 5 min…</source>
        <translation>Sourdine 5 min…</translation>
    </message>
    <message>
        <source>Tap…</source>
        <translation>Écouter…</translation>
    </message>
    <message>
        <source>Why can&apos;t they see…</source>
        <translation>Pourquoi il ne voit pas…</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>Tapez un filtre</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>See exactly what %1 gets, for ten minutes. It is recorded, and the connection is marked. Why?</source>
        <translation>Voir exactement ce que %1 reçoit, pendant dix minutes. C’est consigné, et la connexion est marquée. Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Group connections</source>
        <translation>Grouper les connexions</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>sans groupes</translation>
    </message>
    <message>
        <source>by user</source>
        <translation>par utilisateur</translation>
    </message>
    <message>
        <source>by dialect</source>
        <translation>par dialecte</translation>
    </message>
    <message>
        <source>by address</source>
        <translation>par adresse</translation>
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
        <translation>À quelle vitesse les événements sont rejoués</translation>
    </message>
    <message>
        <source>How fast events are played; waits of more than two seconds are cut</source>
        <translation>À quelle vitesse les événements sont rejoués&#xa0;; les attentes de plus de deux secondes sont abrégées</translation>
    </message>
    <message>
        <source>Events over the time</source>
        <translation>Événements dans le temps</translation>
    </message>
    <message>
        <source>From %1 to %2, at most %3 events in a bar. Drag to choose a part of the time.</source>
        <translation>De %1 à %2, au plus %3 événements par barre. Faites glisser pour choisir une partie du temps.</translation>
    </message>
    <message numerus="yes">
        <source>▲ Something is missing at %n places.</source>
        <translation>
            <numerusform>▲ Il manque quelque chose à %n endroit.</numerusform>
            <numerusform>▲ Il manque quelque chose à %n endroits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::TlsFields</name>
    <message>
        <source>authorities of the system</source>
        <translation>autorités du système</translation>
    </message>
    <message>
        <source>authorities of a file:</source>
        <translation>autorités d’un fichier :</translation>
    </message>
    <message>
        <source>only the certificate with SHA-256:</source>
        <translation>seul le certificat de SHA-256 :</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Certificats de confiance</translation>
    </message>
    <message>
        <source>File with authorities</source>
        <translation>Fichier d’autorités</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificat client</translation>
    </message>
    <message>
        <source>PEM file; empty: none is shown</source>
        <translation>fichier PEM ; vide : aucun n’est présenté</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sa clé</translation>
    </message>
    <message>
        <source>PEM file without a passphrase; stays where it is</source>
        <translation>fichier PEM sans phrase secrète ; reste où il est</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>Parcourir : %1</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Fichiers PEM (*.pem *.crt *.cer *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <translation>SHA-256 du certificat</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>fichier PEM</translation>
    </message>
    <message>
        <source>64 hexadecimal digits; Test shows them</source>
        <translation>64 chiffres hexadécimaux ; Tester les montre</translation>
    </message>
    <message>
        <source>Name the file with the authorities that are trusted.</source>
        <translation>Nommez le fichier des autorités de confiance.</translation>
    </message>
    <message>
        <source>The SHA-256 of a certificate has 64 hexadecimal digits, with or without colons.</source>
        <translation>Le SHA-256 d’un certificat a 64 chiffres hexadécimaux, avec ou sans deux-points.</translation>
    </message>
</context>
<context>
    <name>sluice::console::TokenPlaces</name>
    <message>
        <source>in memory only; gone when the console is closed</source>
        <translation>en mémoire seulement ; disparu à la fermeture de la console</translation>
    </message>
    <message>
        <source>a program prints it each time it is needed</source>
        <translation>un programme l’affiche chaque fois qu’il est nécessaire</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>déverrouillé</translation>
    </message>
    <message>
        <source>locked: unlock it in the desktop&apos;s keyring program</source>
        <translation>verrouillé : déverrouillez-le dans le programme de trousseau du bureau</translation>
    </message>
    <message>
        <source>not available: no Secret Service runs on this desktop</source>
        <translation>indisponible : aucun Secret Service ne tourne sur ce bureau</translation>
    </message>
    <message>
        <source>this server&apos;s token</source>
        <translation>le jeton de ce serveur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
</context>
<context>
    <name>sluice::console::UndoDialog</name>
    <message>
        <source>Undo a change of routes</source>
        <translation>Annuler un changement de routes</translation>
    </message>
    <message>
        <source>Undo a change of manifests</source>
        <translation>Annuler un changement de manifestes</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Question posée au serveur…</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Revisions that would be taken back</source>
        <translation>Révisions qui seraient annulées</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Commentaire</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Tapez %1 pour confirmer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go back to revision %1</source>
        <translation>Revenir à la révision %1</translation>
    </message>
    <message>
        <source>The revisions cannot be read: %1</source>
        <translation>Les révisions ne peuvent être lues&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>This takes back revision %1 and %n that came after it, by a new revision.</source>
        <translation>
            <numerusform>Ceci annule la révision %1 et %n venue après, par une nouvelle révision.</numerusform>
            <numerusform>Ceci annule la révision %1 et %n venues après, par une nouvelle révision.</numerusform>
        </translation>
    </message>
    <message>
        <source>This takes back revision %1, by a new revision.</source>
        <translation>Ceci annule la révision %1, par une nouvelle révision.</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>Tapez la confirmation.</translation>
    </message>
    <message>
        <source>Taken back: revision %1 is as revision %2 was.</source>
        <translation>Annulé&#xa0;: la révision %1 est comme était la révision %2.</translation>
    </message>
    <message>
        <source>✕ Nothing was changed: %1</source>
        <translation>✕ Rien n’a été changé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::View</name>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>Copier les lignes en JSON</translation>
    </message>
</context>
<context>
    <name>sluice::console::WhatIfList</name>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Would also go to</source>
        <translation>Irait aussi vers</translation>
    </message>
    <message>
        <source>Would no more go to</source>
        <translation>N’irait plus vers</translation>
    </message>
    <message>
        <source>Change something and press “What if”: the events of the last 5 minutes go through what runs and through the draft; what differs is shown here.</source>
        <translation>Modifiez quelque chose et appuyez sur « Et si » : les événements des 5 dernières minutes passent par ce qui est en marche et par le brouillon ; les différences s’affichent ici.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Question posée au serveur…</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded events tried</source>
        <translation>
            <numerusform>%n événement enregistré essayé</numerusform>
            <numerusform>%n événements enregistrés essayés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n streams</source>
        <translation>
            <numerusform>de %n flux</numerusform>
            <numerusform>de %n flux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not certain: what is kept of them may be a part only (expose)</source>
        <translation>
            <numerusform>%n événement n’est pas certain : ce qui en est conservé n’est peut-être qu’une partie (expose)</numerusform>
            <numerusform>%n événements ne sont pas certains : ce qui en est conservé n’est peut-être qu’une partie (expose)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not kept any more</source>
        <translation>
            <numerusform>%n événement n’est plus conservé</numerusform>
            <numerusform>%n événements ne sont plus conservés</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more events or streams than were looked at</source>
        <translation>il y a plus d’événements ou de flux que ceux examinés</translation>
    </message>
    <message>
        <source>the files use variables, whose values only the role admin sees</source>
        <translation>les fichiers utilisent des variables dont seul le rôle admin voit les valeurs</translation>
    </message>
    <message>
        <source>Nothing would have gone another way.</source>
        <translation>Rien n’aurait pris un autre chemin.</translation>
    </message>
</context>
<context>
    <name>sluice::console::WordCompleter</name>
    <message>
        <source>Completions</source>
        <translation>Complétions</translation>
    </message>
</context>
<context>
    <name>sluice::console::YamlEditor</name>
    <message>
        <source>Manifest</source>
        <translation>Manifeste</translation>
    </message>
</context>
</TS>
