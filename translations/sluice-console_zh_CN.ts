<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccessQuestion</name>
    <message>
        <source>This is too long to be a name or claims.</source>
        <translation>作为名称或声明过长。</translation>
    </message>
    <message>
        <source>The claims are no JSON object, such as {&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}.</source>
        <translation>声明不是 JSON 对象，例如 {&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}。</translation>
    </message>
    <message>
        <source>Say who: the name of a user.</source>
        <translation>请指明对象：用户名。</translation>
    </message>
    <message>
        <source>Say who: the id of a connection.</source>
        <translation>请指明对象：连接的标识。</translation>
    </message>
    <message>
        <source>This is asked for streams, rooms, groups and events only.</source>
        <translation>这只能针对流、房间、组和事件提问。</translation>
    </message>
    <message>
        <source>Say on what: stream:KEY, room:NAME, group:STREAM/GROUP or event:LABEL.</source>
        <translation>请指明目标：stream:KEY、room:NAME、group:STREAM/GROUP 或 event:LABEL。</translation>
    </message>
    <message>
        <source>An event is published; who sees it subscribes to a stream or a room.</source>
        <translation>事件是被发布的；要看到它需订阅流或房间。</translation>
    </message>
    <message>
        <source>these claims</source>
        <translation>这些声明</translation>
    </message>
    <message>
        <source>claims of %1</source>
        <translation>%1 的声明</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>连接 %1</translation>
    </message>
</context>
<context>
    <name>AdminMessage</name>
    <message>
        <source>the server&apos;s greeting lacks its protocol or our role</source>
        <translation>服务器的问候中缺少协议或我们的角色</translation>
    </message>
    <message>
        <source>the server gave no reason</source>
        <translation>服务器没有给出原因</translation>
    </message>
    <message>
        <source>a message of %1 bytes is too long</source>
        <translation>%1 字节的消息太长</translation>
    </message>
    <message>
        <source>this is no JSON-RPC message</source>
        <translation>这不是 JSON-RPC 消息</translation>
    </message>
    <message>
        <source>a message is neither reply nor notification</source>
        <translation>消息既不是应答也不是通知</translation>
    </message>
    <message>
        <source>a reply has neither result nor error</source>
        <translation>应答中既没有结果也没有错误</translation>
    </message>
    <message>
        <source>a batch of events is broken</source>
        <translation>一批事件已损坏</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousand</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>million</comment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1，%2前</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>each second</comment>
        <translation>%1/秒</translation>
    </message>
</context>
<context>
    <name>ConnectionReport</name>
    <message>
        <source>token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>admin API</source>
        <translation>管理 API</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>role %1 (%2)</source>
        <translation>角色 %1(%2)</translation>
    </message>
    <message>
        <source>protocol %1 (server %2)</source>
        <translation>协议 %1(服务器 %2)</translation>
    </message>
    <message>
        <source>Paste the token, or choose the place where it is kept.</source>
        <translation>请粘贴令牌,或选择其保存位置。</translation>
    </message>
    <message>
        <source>Is sluiced running there, and are host and port those of its admin listener? It listens on its own machine only unless admin.host says otherwise.</source>
        <translation>sluiced 是否在那里运行,主机和端口是否为其管理监听器的?除非 admin.host 另有设置,它只在本机监听。</translation>
    </message>
    <message>
        <source>Look at the TLS settings of this profile. A listener without admin.tls wants ws:// instead of wss://.</source>
        <translation>请检查此配置文件的 TLS 设置。没有 admin.tls 的监听器需要 ws:// 而不是 wss://。</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with what “openssl x509 -noout -fingerprint -sha256” prints on the server, and trust the certificate only if it is the same.</source>
        <translation>请将 SHA-256 与服务器上“openssl x509 -noout -fingerprint -sha256”的输出比较,只有相同时才信任该证书。</translation>
    </message>
    <message>
        <source>Something else answers there: use the port of the admin listener, 8421 unless admin.port says otherwise, and the path /admin/v1.</source>
        <translation>那里应答的是别的服务:请使用管理监听器的端口(除非 admin.port 另有设置,为 8421)和路径 /admin/v1。</translation>
    </message>
    <message>
        <source>Paste a token that is valid now. On the server, “sluicectl token --admin viewer” prints one.</source>
        <translation>请粘贴当前有效的令牌。在服务器上,“sluicectl token --admin viewer”会输出一个。</translation>
    </message>
    <message>
        <source>The token needs the claim sluice.admin: viewer, operator or admin. On the server, “sluicectl token --admin viewer” prints one that has it.</source>
        <translation>令牌需要声明 sluice.admin:viewer、operator 或 admin。在服务器上,“sluicectl token --admin viewer”会输出一个带有它的令牌。</translation>
    </message>
    <message>
        <source>This console speaks protocol 1. Update the older of the two.</source>
        <translation>此控制台使用协议 1。请更新两者中较旧的一个。</translation>
    </message>
    <message>
        <source>Set the clocks of both machines, for example by NTP: times are the server&apos;s, and tokens end by them.</source>
        <translation>请校准两台机器的时钟,例如用 NTP:时间以服务器为准,令牌也据此过期。</translation>
    </message>
    <message>
        <source>The clocks of this machine and the server differ.</source>
        <translation>本机与服务器的时钟不一致。</translation>
    </message>
</context>
<context>
    <name>DraftStore</name>
    <message>
        <source>the draft could not be kept in %1: %2</source>
        <translation>无法在 %1 中保存草稿：%2</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Only this: %1</source>
        <translation>仅此项：%1</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>排除此项</translation>
    </message>
    <message>
        <source>… and this</source>
        <translation>… 且此项</translation>
    </message>
    <message>
        <source>… or this</source>
        <translation>… 或此项</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>▲ warning</source>
        <translation>▲ 警告</translation>
    </message>
    <message>
        <source>✕ error</source>
        <translation>✕ 错误</translation>
    </message>
    <message>
        <source>… gap</source>
        <translation>… 缺口</translation>
    </message>
</context>
<context>
    <name>ManifestCheck</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManifestEdit</name>
    <message>
        <source>the file is written in braces: add the entry by hand</source>
        <translation>文件用花括号书写：请手动添加条目</translation>
    </message>
    <message>
        <source>line %1: the section is written in one line; add the entry by hand</source>
        <translation>第 %1 行：该节写在一行内；请手动添加条目</translation>
    </message>
    <message>
        <source>the file has mistakes: mend them first</source>
        <translation>文件有错误：请先修正</translation>
    </message>
    <message>
        <source>the entry does not fit there; add it by hand</source>
        <translation>条目不适合放在那里；请手动添加</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile “%1” is not complete.</source>
        <translation>配置“%1”不完整。</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>请为配置命名。</translation>
    </message>
    <message>
        <source>Another profile has this name.</source>
        <translation>已有同名的配置。</translation>
    </message>
    <message>
        <source>Write the admin address, for example wss://sluice.example.org:8421.</source>
        <translation>请填写管理地址，例如 wss://sluice.example.org:8421。</translation>
    </message>
    <message>
        <source>The token would travel unencrypted: use wss:// for other machines.</source>
        <translation>令牌将以未加密方式传输：连接其他机器请使用 wss://。</translation>
    </message>
    <message>
        <source>Write the command that prints the token, for example: pass show sluice</source>
        <translation>请填写输出令牌的命令，例如：pass show sluice</translation>
    </message>
    <message>
        <source>This is no list of profiles: %1 at byte %2.</source>
        <translation>这不是配置列表：%1，位于第 %2 字节。</translation>
    </message>
    <message>
        <source>The profiles are of version %1; this console reads version %2.</source>
        <translation>这些配置的版本是 %1；此控制台读取的版本是 %2。</translation>
    </message>
    <message>
        <source>%1 The file was set aside as %2.</source>
        <translation>%1 文件已另存为 %2。</translation>
    </message>
    <message>
        <source>The profiles could not be written to %1: %2</source>
        <translation>无法将配置写入 %1：%2</translation>
    </message>
    <message>
        <source>“%1” is no SHA-256 of a certificate.</source>
        <translation>“%1”不是证书的 SHA-256。</translation>
    </message>
    <message>
        <source>Leave user, password and query out of the address; the token is asked for below.</source>
        <translation>请勿在地址中包含用户、密码和查询;令牌在下面填写。</translation>
    </message>
    <message>
        <source>A client certificate needs both: its file and its key&apos;s.</source>
        <translation>客户端证书需要两者:证书文件和密钥文件。</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The token belongs to the command; change it there.</source>
        <translation>令牌由命令提供；请在命令处更改。</translation>
    </message>
    <message>
        <source>No command is set.</source>
        <translation>未设置命令。</translation>
    </message>
    <message>
        <source>The command could not be started: %1</source>
        <translation>无法启动命令：%1</translation>
    </message>
    <message>
        <source>The command gave no token within 10 seconds.</source>
        <translation>命令在 10 秒内没有给出令牌。</translation>
    </message>
    <message>
        <source>The command failed with status %1.</source>
        <translation>命令失败，状态码 %1。</translation>
    </message>
    <message>
        <source>The command printed no token.</source>
        <translation>命令没有输出令牌。</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>密钥环已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Keep the token for this session, or use a command that prints it.</source>
        <translation>此桌面没有密钥环。请仅在本次会话中保留令牌，或使用输出令牌的命令。</translation>
    </message>
    <message>
        <source>The keyring holds no token for this profile.</source>
        <translation>密钥环中没有此配置的令牌。</translation>
    </message>
    <message>
        <source>The keyring took the token but does not give it back.</source>
        <translation>密钥环接受了令牌，但无法取回。</translation>
    </message>
    <message>
        <source>The keyring still holds the token.</source>
        <translation>密钥环中仍有该令牌。</translation>
    </message>
    <message>
        <source>No token was given in this session.</source>
        <translation>本次会话中没有提供令牌。</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>The recording ended: %1</source>
        <translation>录制已结束：%1</translation>
    </message>
    <message>
        <source>The recording has reached its largest size.</source>
        <translation>录制已达到最大大小。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is no recording of this console.</source>
        <translation>%1 不是此控制台的录制文件。</translation>
    </message>
</context>
<context>
    <name>RouteGraph</name>
    <message>
        <source>static: %1</source>
        <translation>静态：%1</translation>
    </message>
    <message>
        <source>every occurrence</source>
        <translation>每次出现</translation>
    </message>
    <message>
        <source>written in a manifest</source>
        <translation>写在清单中</translation>
    </message>
    <message numerus="yes">
        <source>%n dynamic routes</source>
        <translation>
            <numerusform>%n 条动态路由</numerusform>
        </translation>
    </message>
    <message>
        <source>stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>(value of %1)</source>
        <translation>(%1 的值)</translation>
    </message>
    <message>
        <source>one stream for each value</source>
        <translation>每个值一个流</translation>
    </message>
    <message numerus="yes">
        <source>%n more streams</source>
        <translation>
            <numerusform>还有 %n 个流</numerusform>
        </translation>
    </message>
    <message>
        <source>open the outline, or narrow the focus</source>
        <translation>打开大纲，或缩小聚焦范围</translation>
    </message>
    <message>
        <source>A stream feeds nothing: start at an event or a rule.</source>
        <translation>流不会输出到任何地方：请从事件或规则开始。</translation>
    </message>
    <message>
        <source>This rule is written in %1: change it there.</source>
        <translation>此规则写在%1中：请在那里更改。</translation>
    </message>
    <message>
        <source>a manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Nothing feeds an event: applications publish it.</source>
        <translation>没有什么会输入到事件：事件由应用程序发布。</translation>
    </message>
    <message>
        <source>This rule is written in a manifest: change it there.</source>
        <translation>此规则写在清单中：请在那里更改。</translation>
    </message>
    <message>
        <source>That rule is about another event, %1.</source>
        <translation>该规则针对另一个事件 %1。</translation>
    </message>
    <message>
        <source>A rule cannot feed a rule.</source>
        <translation>规则不能输入到规则。</translation>
    </message>
    <message>
        <source>Drop it on one stream, or on the empty place to name a new one.</source>
        <translation>请放到一个流上，或放到空白处以命名新的流。</translation>
    </message>
</context>
<context>
    <name>SchemaGuide</name>
    <message>
        <source>the schema is no JSON object: %1</source>
        <translation>模式不是 JSON 对象：%1</translation>
    </message>
</context>
<context>
    <name>ServerLink</name>
    <message>
        <source>This is no link to a server; it looks like sluice://sluice.example.org:8421.</source>
        <translation>这不是指向服务器的链接;它形如 sluice://sluice.example.org:8421。</translation>
    </message>
    <message>
        <source>The link names no address of a server.</source>
        <translation>链接中没有服务器地址。</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>it is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>it is no settings file</source>
        <translation>不是设置文件</translation>
    </message>
    <message>
        <source>it is of a newer console (version %1)</source>
        <translation>来自更新的控制台（版本 %1）</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read: %2. The file was set aside as %3, and the console began with its own.</source>
        <translation>无法读取 %1 中的设置：%2。该文件已另存为 %3，控制台使用默认设置启动。</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read: %2. It was left alone; settings are kept in %3.</source>
        <translation>无法读取 %1 中的设置：%2。该文件保持不变；设置保存在 %3 中。</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>connected, %n events refused</source>
        <translation>
            <numerusform>已连接，%n 个事件被拒绝</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>%1 received since the server started</source>
        <translation>服务器启动以来收到 %1 个</translation>
    </message>
    <message>
        <source>%1 of them could not be read, or may not be published</source>
        <translation>其中 %1 个无法读取或不允许发布</translation>
    </message>
    <message>
        <source>so since %1</source>
        <translation>自 %1 起如此</translation>
    </message>
    <message>
        <source>last error, %1: %2</source>
        <translation>最近的错误，%1：%2</translation>
    </message>
</context>
<context>
    <name>TokenVault</name>
    <message>
        <source>keyring</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>仅本次会话</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>来自命令</translation>
    </message>
</context>
<context>
    <name>ViewTable</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Streams live</source>
        <translation>实时流</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>订阅者</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Audit and logs</source>
        <translation>审计与日志</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessForm</name>
    <message>
        <source>Ca&amp;n</source>
        <translation>能否(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;do</source>
        <translation>执行(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;on</source>
        <translation>目标(&amp;O)</translation>
    </message>
    <message>
        <source>How it is said who</source>
        <translation>指明对象的方式</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>a token with the claims</source>
        <translation>带有以下声明的令牌</translation>
    </message>
    <message>
        <source>Name of the user</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>ana: with the claims of a connection of hers</source>
        <translation>ana：使用其某个连接的声明</translation>
    </message>
    <message>
        <source>Id of the connection</source>
        <translation>连接的标识</translation>
    </message>
    <message>
        <source>type an id or a user&apos;s name</source>
        <translation>输入标识或用户名</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>令牌的声明</translation>
    </message>
    <message>
        <source>{&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}, or paste a token: its claims are taken, the token itself is neither kept nor sent</source>
        <translation>{&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}，或粘贴令牌：只取其声明，令牌本身既不保存也不发送</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要执行的操作</translation>
    </message>
    <message>
        <source>see (subscribe)</source>
        <translation>查看（订阅）</translation>
    </message>
    <message>
        <source>join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>manage routes</source>
        <translation>管理路由</translation>
    </message>
    <message>
        <source>manage manifests</source>
        <translation>管理清单</translation>
    </message>
    <message>
        <source>manage tokens</source>
        <translation>管理令牌</translation>
    </message>
    <message>
        <source>manage resources</source>
        <translation>管理资源</translation>
    </message>
    <message>
        <source>Stream, room, group or event</source>
        <translation>流、房间、组或事件</translation>
    </message>
    <message>
        <source>e.g. %1 or %2</source>
        <translation>例如 %1 或 %2</translation>
    </message>
    <message>
        <source>at another &amp;time (UTC)</source>
        <translation>在另一时间 (UTC)(&amp;T)</translation>
    </message>
    <message>
        <source>Time at which the token is used, UTC</source>
        <translation>使用令牌的时间，UTC</translation>
    </message>
    <message>
        <source>A token was pasted: its claims were taken, the token was thrown away, its signature was not checked.</source>
        <translation>已粘贴令牌：已取出其声明，令牌已丢弃，签名未校验。</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessSteps</name>
    <message>
        <source>✓ allows: decides</source>
        <translation>✓ 允许：决定结果</translation>
    </message>
    <message>
        <source>✓ allows</source>
        <translation>✓ 允许</translation>
    </message>
    <message>
        <source>✕ denies: decides</source>
        <translation>✕ 拒绝：决定结果</translation>
    </message>
    <message>
        <source>✕ denies</source>
        <translation>✕ 拒绝</translation>
    </message>
    <message>
        <source>○ does not match</source>
        <translation>○ 不匹配</translation>
    </message>
    <message>
        <source>· not reached</source>
        <translation>· 未到达</translation>
    </message>
    <message>
        <source>– goes on</source>
        <translation>– 继续</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>检查的内容</translation>
    </message>
    <message>
        <source>Rule for</source>
        <translation>规则针对</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessView</name>
    <message>
        <source>What was looked at, in this order</source>
        <translation>按此顺序检查的内容</translation>
    </message>
    <message>
        <source>Why can somebody not see something?

Say who, what and on what, and press Enter. The server answers with the very function that guards every command: each rule that it looked at, the one that decided, and the line of the manifest in which it stands.

You also come here, with the question filled in, from a row of Subscribers, Rooms and Streams live.</source>
        <translation>为什么有人看不到某些内容？

指明谁、做什么、针对什么，然后按 Enter。服务器用守护每条命令的同一函数作答：它检查的每条规则、起决定作用的规则，以及该规则所在的清单行。

也可以从订阅者、房间和实时流的某一行来到这里，问题会自动填好。</translation>
    </message>
    <message>
        <source>More about the answer</source>
        <translation>关于回答的更多信息</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>则</translation>
    </message>
    <message>
        <source>What would change the answer</source>
        <translation>什么会改变回答</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>如何改变</translation>
    </message>
    <message>
        <source>Who may do it</source>
        <translation>谁可以这样做</translation>
    </message>
    <message>
        <source>Who may</source>
        <translation>谁可以</translation>
    </message>
    <message>
        <source>What else they may</source>
        <translation>还可以做什么</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>询问服务器</translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>打开该行</translation>
    </message>
    <message>
        <source>Show the rule in its manifest</source>
        <translation>在清单中显示该规则</translation>
    </message>
    <message>
        <source>Select a rule that stands in a manifest.</source>
        <translation>请选择清单中的一条规则。</translation>
    </message>
    <message>
        <source>Keep as a test</source>
        <translation>保留为测试</translation>
    </message>
    <message>
        <source>Adds this answer to the tests of the manifest, as a draft</source>
        <translation>将此回答作为草稿加入清单的测试</translation>
    </message>
    <message>
        <source>Try other claims</source>
        <translation>尝试其他声明</translation>
    </message>
    <message>
        <source>Takes a copy of their claims, to be changed and asked about</source>
        <translation>复制其声明，可修改后再询问</translation>
    </message>
    <message>
        <source>The claims are there to be changed.</source>
        <translation>声明已可修改。</translation>
    </message>
    <message>
        <source>Who may do this?</source>
        <translation>谁可以这样做？</translation>
    </message>
    <message>
        <source>What else may they?</source>
        <translation>他们还可以做什么？</translation>
    </message>
    <message>
        <source>Copy the answer as JSON</source>
        <translation>将回答复制为 JSON</translation>
    </message>
    <message>
        <source>Ask a question first.</source>
        <translation>请先提问。</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>复制这些行</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>The manifests have changed since: ask again.</source>
        <translation>此后清单已更改：请重新询问。</translation>
    </message>
    <message>
        <source>The connection was lost since: ask again.</source>
        <translation>此后连接曾断开：请重新询问。</translation>
    </message>
    <message>
        <source>There is nothing to ask about %1.</source>
        <translation>关于 %1 没有可询问的内容。</translation>
    </message>
    <message>
        <source>Nothing allows it, and so it is denied.</source>
        <translation>没有任何规则允许，因此被拒绝。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>▲ No answer: %1</source>
        <translation>▲ 无回答：%1</translation>
    </message>
    <message>
        <source>answered at %1 %2</source>
        <translation>回答于 %1 %2</translation>
    </message>
    <message>
        <source>, for a token used at %1 UTC</source>
        <translation>，针对在 %1 UTC 使用的令牌</translation>
    </message>
    <message numerus="yes">
        <source>, %n more steps are not shown</source>
        <translation>
            <numerusform>，另有 %n 步未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed, and yet nothing arrives: %1. %2</source>
        <translation>已允许，却什么也收不到：%1。%2</translation>
    </message>
    <message>
        <source>✕ NO</source>
        <translation>✕ 否</translation>
    </message>
    <message>
        <source>▲ YES, BUT</source>
        <translation>▲ 是，但</translation>
    </message>
    <message>
        <source>✓ YES</source>
        <translation>✓ 是</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>什么也收不到</translation>
    </message>
    <message>
        <source>What would change it (%1)</source>
        <translation>如何改变 (%1)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>It is allowed, and nothing else is in the way.</source>
        <translation>已允许，且没有其他阻碍。</translation>
    </message>
    <message>
        <source>No single role, rule or grant would.</source>
        <translation>任何单个角色、规则或授权都不会改变它。</translation>
    </message>
    <message>
        <source>Of those who are connected, nobody may.</source>
        <translation>已连接者中无人可以。</translation>
    </message>
    <message numerus="yes">
        <source>%n connections may. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n 个连接可以。按 Enter 询问其中一个的原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the streams, rooms and events that there are, none.</source>
        <translation>现有的流、房间和事件中没有。</translation>
    </message>
    <message numerus="yes">
        <source>%n streams, rooms and events. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n 个流、房间和事件。按 Enter 询问其中一个的原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who may (%1)</source>
        <translation>谁可以 (%1)</translation>
    </message>
    <message>
        <source>What else they may (%1)</source>
        <translation>还可以做什么 (%1)</translation>
    </message>
    <message>
        <source>A test in a manifest knows neither scopes nor times.</source>
        <translation>清单中的测试不涉及范围和时间。</translation>
    </message>
    <message>
        <source>The token&apos;s grants allow it; a test in a manifest knows a user and a role only.</source>
        <translation>是令牌的授权允许的；清单中的测试只涉及用户和角色。</translation>
    </message>
    <message>
        <source>Change the claims and ask again: nothing is changed on the server.</source>
        <translation>修改声明后重新询问：服务器上不会有任何更改。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ActionRegistry</name>
    <message>
        <source>%1 is taken by “%2”: “%3” has its own keys.</source>
        <translation>%1 已被“%2”占用:“%3”使用其原有按键。</translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminClient</name>
    <message>
        <source>The connection was closed.</source>
        <translation>连接已关闭。</translation>
    </message>
    <message>
        <source>The server answers no more.</source>
        <translation>服务器不再应答。</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>没有连接。</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for the server.</source>
        <translation>
            <numerusform>%n 个请求正在等待服务器。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n s.</source>
        <translation>
            <numerusform>服务器在 %n 秒内没有应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection: nothing was changed.</source>
        <translation>没有连接：未做任何更改。</translation>
    </message>
    <message>
        <source>The request did not reach the server: nothing was changed.</source>
        <translation>请求没有到达服务器：未做任何更改。</translation>
    </message>
    <message>
        <source>The server does not know any more whether it was done: it began anew, or too much time has passed. Look at what is there before you do it again.</source>
        <translation>服务器已不知道操作是否完成：它重新启动过，或者时间过去太久。再次操作之前，请先查看现有内容。</translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminSocket</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器没有及时应答。</translation>
    </message>
    <message>
        <source>The server sent bytes where text belongs.</source>
        <translation>服务器在应为文本的地方发送了字节。</translation>
    </message>
    <message>
        <source>There is no admin API at this address: the server does not speak %1.</source>
        <translation>此地址没有管理 API：服务器不支持 %1。</translation>
    </message>
    <message>
        <source>A message was larger than the console or the server takes.</source>
        <translation>消息超过了控制台或服务器的上限。</translation>
    </message>
    <message>
        <source>The connection ended before it was made.</source>
        <translation>连接在建立之前就结束了。</translation>
    </message>
    <message>
        <source>The server sent something that cannot be read: %1</source>
        <translation>服务器发送了无法读取的内容：%1</translation>
    </message>
    <message>
        <source>The server sent more messages than this console can show.</source>
        <translation>服务器发送的消息多于此控制台所能显示的。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the trusted one. Trusted: %1. Shown: %2. It was renewed, or somebody is in between: ask who runs the server before you trust the new one.</source>
        <translation>服务器的证书不是所信任的那个。信任的:%1。出示的:%2。它可能已更新,或有人在中间:信任新证书之前请询问服务器的管理者。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1. Its SHA-256 is %2.</source>
        <translation>服务器的证书不受信任:%1。其 SHA-256 为 %2。</translation>
    </message>
    <message>
        <source>The server wants a client certificate: name its file and that of its key in the profile.</source>
        <translation>服务器要求客户端证书:请在配置文件中指定证书文件和密钥文件。</translation>
    </message>
    <message>
        <source>The server does not take the client certificate %1: %2</source>
        <translation>服务器不接受客户端证书 %1:%2</translation>
    </message>
</context>
<context>
    <name>sluice::console::AlertCentre</name>
    <message>
        <source>What needs attention</source>
        <translation>需要关注的事项</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>● All is well on the servers that have a tab here.</source>
        <translation>● 此处有标签页的服务器一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n things need attention. Enter or a double click leads to where one sees it.</source>
        <translation>
            <numerusform>%n 项需要关注。按回车或双击可转到相应位置。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditExport</name>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>导出已停止；未写入文件。</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>导出失败，未写入文件：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>已将 %n 条记录写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditInspector</name>
    <message>
        <source>Facts of the entry</source>
        <translation>记录的信息</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>更改的内容</translation>
    </message>
    <message>
        <source>Select an entry to see who did what, and what it changed.</source>
        <translation>选择一条记录，查看谁做了什么以及更改了什么。</translation>
    </message>
    <message>
        <source>✕ Entry %1: refused, nothing was changed</source>
        <translation>✕ 记录 %1：被拒绝，未作更改</translation>
    </message>
    <message>
        <source>✓ Entry %1: done</source>
        <translation>✓ 记录 %1：已执行</translation>
    </message>
    <message>
        <source>when (UTC)</source>
        <translation>时间 (UTC)</translation>
    </message>
    <message>
        <source>who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>from where</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>what</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>on what</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Nothing more was written down.</source>
        <translation>没有记录更多内容。</translation>
    </message>
    <message>
        <source>What was there before</source>
        <translation>之前的内容</translation>
    </message>
    <message>
        <source>What is there since</source>
        <translation>之后的内容</translation>
    </message>
    <message>
        <source>What is there since, beside what was before</source>
        <translation>之后的内容与之前的对比</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditList</name>
    <message>
        <source>Entry %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 已执行</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>谁做的</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>谁(&amp;W)</translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation>操作(&amp;T)</translation>
    </message>
    <message>
        <source>When it was done</source>
        <translation>何时做的</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <translation>过去一小时</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>过去 24 小时</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>过去 7 天</translation>
    </message>
    <message>
        <source>between…</source>
        <translation>介于…</translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation>时间(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;rom (UTC)</source>
        <translation>从 (UTC)(&amp;R)</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>从，UTC</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>至(&amp;O)</translation>
    </message>
    <message>
        <source>To, UTC</source>
        <translation>至，UTC</translation>
    </message>
    <message>
        <source>, narrow the filter to see older ones</source>
        <translation>，缩小筛选范围以查看更早的</translation>
    </message>
    <message>
        <source>, scroll down for older ones</source>
        <translation>，向下滚动查看更早的</translation>
    </message>
    <message>
        <source>%1 of the newest %2</source>
        <translation>最新 %2 条中的 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ not fresh: %1</source>
        <translation>▲ 不是最新：%1</translation>
    </message>
    <message>
        <source>The audit log cannot be read: %1

It keeps who changed what, from where and why, and what was refused. The server log beside it needs the role viewer only.</source>
        <translation>无法读取审计日志：%1

它记录谁从何处、为何更改了什么，以及被拒绝的操作。旁边的服务器日志只需要 viewer 角色。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Nothing was changed yet.

Every change that somebody makes through the admin API, with this console or with sluicectl, is written here: kick a subscriber or publish an event, and you find it.</source>
        <translation>尚无任何更改。

通过管理 API（用此控制台或 sluicectl）所做的每项更改都会记录在此：踢出订阅者或发布事件，即可看到。</translation>
    </message>
    <message>
        <source>No entry fits the filter.</source>
        <translation>没有符合筛选条件的记录。</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditView</name>
    <message>
        <source>Audit log or server log</source>
        <translation>审计日志或服务器日志</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>服务器日志</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are written…</source>
        <translation>
            <numerusform>已写入 %n 条记录…</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>输入筛选条件</translation>
    </message>
    <message>
        <source>Writes what the filter lets through as JSON lines</source>
        <translation>将通过筛选的内容写为 JSON 行</translation>
    </message>
    <message>
        <source>Jump to the end</source>
        <translation>跳到末尾</translation>
    </message>
    <message>
        <source>Clear the log here</source>
        <translation>清除此处的日志</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Select an entry.</source>
        <translation>请选择一条记录。</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>检查链</translation>
    </message>
    <message>
        <source>The server recomputes the hash of every entry</source>
        <translation>服务器重新计算每条记录的哈希</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>正在进行。</translation>
    </message>
    <message>
        <source>Show where it breaks</source>
        <translation>显示断裂处</translation>
    </message>
    <message>
        <source>Take this chain for the right one</source>
        <translation>将此链视为正确</translation>
    </message>
    <message>
        <source>Refused only</source>
        <translation>仅被拒绝的</translation>
    </message>
    <message>
        <source>Only what they did</source>
        <translation>仅其所做的</translation>
    </message>
    <message>
        <source>Only this kind of change</source>
        <translation>仅此类更改</translation>
    </message>
    <message>
        <source>Copy the entry as JSON</source>
        <translation>将记录复制为 JSON</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>所有记录</translation>
    </message>
    <message>
        <source>The audit log is being exported.</source>
        <translation>正在导出审计日志。</translation>
    </message>
    <message>
        <source>Entry %1 is not among those that are shown: scroll down or widen the filter.</source>
        <translation>记录 %1 不在显示的内容中：请向下滚动或放宽筛选条件。</translation>
    </message>
    <message>
        <source>Export the lines that are shown</source>
        <translation>导出显示的行</translation>
    </message>
    <message>
        <source>Export every entry that fits the filter</source>
        <translation>导出所有符合筛选条件的记录</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson)</source>
        <translation>JSON 行 (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>停止导出</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were written to %1.</source>
        <translation>
            <numerusform>已将 %n 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>控制台日志</translation>
    </message>
    <message>
        <source>Undo this change…</source>
        <translation>撤销此更改…</translation>
    </message>
    <message>
        <source>Goes back to the revision before, of routes or manifests</source>
        <translation>回到路由或清单的前一个修订</translation>
    </message>
    <message>
        <source>Select a change of routes or manifests. Others cannot be undone.</source>
        <translation>请选择对路由或清单的更改。其他更改无法撤销。</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Versions, platform, keyring and the last lines, for a report; no tokens</source>
        <translation>用于报告的版本、平台、密钥环和最后几行;不含令牌</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard. They hold no token.</source>
        <translation>诊断信息已在剪贴板中,不含令牌。</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>跟踪 %1</translation>
    </message>
    <message>
        <source>This line names no id to follow</source>
        <translation>此行没有可跟踪的 ID</translation>
    </message>
</context>
<context>
    <name>sluice::console::ChainCheck</name>
    <message>
        <source>Checking the chain of the audit log…</source>
        <translation>正在检查审计日志的链…</translation>
    </message>
    <message>
        <source>The chain was last checked on %1 UTC, up to entry %2; not yet in this session.</source>
        <translation>链上次于 %1 UTC 检查至记录 %2；本次会话尚未检查。</translation>
    </message>
    <message>
        <source>The chain was not checked yet.</source>
        <translation>链尚未检查。</translation>
    </message>
    <message>
        <source>The chain could not be checked: %1</source>
        <translation>无法检查链：%1</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: that entry, or one beside it, was changed, removed or put in. Entries before it fit.</source>
        <translation>链在记录 %1 处断裂：该记录或其相邻记录被更改、删除或插入。之前的记录均吻合。</translation>
    </message>
    <message>
        <source>The chain could not be compared: %1</source>
        <translation>无法比较链：%1</translation>
    </message>
    <message>
        <source>The chain fits together, but it is not the one that this console saw on %1 UTC: entry %2 had the hash %3… then. The log was written anew, or this is another database.</source>
        <translation>链是吻合的，但不是此控制台在 %1 UTC 看到的那条：当时记录 %2 的哈希为 %3…。日志被重写，或者这是另一个数据库。</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n entries fit together</source>
        <translation>
            <numerusform>链完整：%n 条记录吻合</numerusform>
        </translation>
    </message>
    <message>
        <source>, the newest is %1 and its hash begins with %2</source>
        <translation>，最新的是 %1，其哈希以 %2 开头</translation>
    </message>
    <message>
        <source>; it goes on from what this console saw on %1 UTC.</source>
        <translation>；它延续了此控制台在 %1 UTC 看到的内容。</translation>
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
        <translation>转到或执行</translation>
    </message>
    <message>
        <source>Type what you want to do, or a room, user or route…</source>
        <translation>输入要做的事，或房间、用户、路由…</translation>
    </message>
    <message>
        <source>Command or name</source>
        <translation>命令或名称</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>匹配的命令</translation>
    </message>
</context>
<context>
    <name>sluice::console::ComposeDialog</name>
    <message>
        <source>Compose and publish</source>
        <translation>撰写并发布</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>保存为模板</translation>
    </message>
    <message>
        <source>an event: its routes decide where it goes</source>
        <translation>一个事件：由其路由决定去向</translation>
    </message>
    <message>
        <source>one room</source>
        <translation>一个房间</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>房间(&amp;R)</translation>
    </message>
    <message>
        <source>Label of the event, or type of the message</source>
        <translation>事件的标签，或消息的类型</translation>
    </message>
    <message>
        <source>Payload, JSON</source>
        <translation>载荷，JSON</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>模板(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;ublish</source>
        <translation>发布到(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Where would it go?</source>
        <translation>会去哪里？(&amp;W)</translation>
    </message>
    <message>
        <source>Pu&amp;blish</source>
        <translation>发布(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Write the type of the message.</source>
        <translation>请填写消息的类型。</translation>
    </message>
    <message>
        <source>Write the event&apos;s label.</source>
        <translation>请填写事件的标签。</translation>
    </message>
    <message>
        <source>Write the room.</source>
        <translation>请填写房间。</translation>
    </message>
    <message>
        <source>The payload is no JSON: %1 at character %2</source>
        <translation>载荷不是 JSON：%1，位于第 %2 个字符</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>正在发布…</translation>
    </message>
    <message>
        <source>✓ published at %1</source>
        <translation>✓ 已于 %1 发布</translation>
    </message>
    <message>
        <source>✕ not published: %1</source>
        <translation>✕ 未发布：%1</translation>
    </message>
    <message>
        <source>No route matches: nobody would get it.</source>
        <translation>没有匹配的路由：没有人会收到。</translation>
    </message>
    <message>
        <source>It would go to %1</source>
        <translation>会发往 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The payload has a number that 64 bits cannot hold: write it as a text, between quotes.</source>
        <translation>载荷中有一个 64 位容纳不下的数字：请加引号写成文本。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectView</name>
    <message>
        <source>Connect to a server</source>
        <translation>连接到服务器</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The console needs the address of the server&apos;s admin listener and a token whose claim sluice.admin is viewer, operator or admin. On the server, “sluicectl token --admin viewer” prints one.</source>
        <translation>控制台需要服务器管理监听端口的地址，以及一个 sluice.admin 声明为 viewer、operator 或 admin 的令牌。在服务器上运行“sluicectl token --admin viewer”可输出一个。</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>The token was not kept: %1 Choose another place for it, for example this session only.</source>
        <translation>令牌未能保存：%1 请为它选择其他位置，例如仅本次会话。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>Remove a profile</source>
        <translation>移除配置</translation>
    </message>
    <message>
        <source>Remove %1 (%2) from this console? Its token is removed too. Nothing changes on the server.</source>
        <translation>从此控制台移除 %1 (%2)？其令牌也会移除。服务器上没有任何变化。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Export profiles, without tokens</source>
        <translation>导出配置（不含令牌）</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>配置 (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were written to %1, without tokens.</source>
        <translation>
            <numerusform>已将 %n 个配置写入 %1，不含令牌。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>导入配置</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were imported.</source>
        <translation>
            <numerusform>已导入 %n 个配置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were skipped: there are profiles of these names.</source>
        <translation>
            <numerusform>已跳过 %n 个：存在同名的配置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>保存(&amp;E)</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>信任此证书</translation>
    </message>
    <message>
        <source>The form now trusts exactly this certificate. Test again, or connect.</source>
        <translation>表单现在只信任此证书。请再次测试,或连接。</translation>
    </message>
    <message>
        <source>The link names %1. Check it, and give a token.</source>
        <translation>链接指向 %1。请检查并提供令牌。</translation>
    </message>
    <message>
        <source>The token of the link was moved out of it; it is kept here: %1. Check the address before you connect.</source>
        <translation>链接中的令牌已移出,保存在:%1。连接之前请检查地址。</translation>
    </message>
    <message>
        <source>The token was not kept: %1</source>
        <translation>令牌未保存:%1</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectionInspector</name>
    <message>
        <source>Parts of the connection</source>
        <translation>连接的各部分</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Facts of the connection</source>
        <translation>连接的信息</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Channels of the connection</source>
        <translation>连接的频道</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>令牌的声明</translation>
    </message>
    <message>
        <source>At (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Log of the connection</source>
        <translation>连接的日志</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Select a connection to see its channels, claims and log.</source>
        <translation>选择一个连接以查看其频道、声明和日志。</translation>
    </message>
    <message>
        <source>%1, connection %2</source>
        <translation>%1，连接 %2</translation>
    </message>
    <message>
        <source>This connection has ended. %1</source>
        <translation>此连接已结束。%1</translation>
    </message>
    <message>
        <source>Channels (%1)</source>
        <translation>频道 (%1)</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>方言</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>connected since</source>
        <translation>连接时间</translation>
    </message>
    <message>
        <source>last active</source>
        <translation>最近活动</translation>
    </message>
    <message>
        <source>token expires</source>
        <translation>令牌过期</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>sent /s</source>
        <translation>发送 /秒</translation>
    </message>
    <message>
        <source>round trip, ms</source>
        <translation>往返时间，毫秒</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>边缘线程</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已禁言</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>tapped</source>
        <translation>被监听</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConsoleLogPage</name>
    <message>
        <source>F&amp;ilter</source>
        <translation>过滤器(&amp;I)</translation>
    </message>
    <message>
        <source>Text that the shown lines contain</source>
        <translation>显示的行所包含的文本</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>控制台日志</translation>
    </message>
</context>
<context>
    <name>sluice::console::DraftEffectPage</name>
    <message>
        <source>+ %1 gains %2</source>
        <translation>+ %1 获得 %2</translation>
    </message>
    <message>
        <source>↻ %1 must subscribe to %2 again</source>
        <translation>↻ %1 必须重新订阅 %2</translation>
    </message>
    <message>
        <source>− %1 loses %2</source>
        <translation>− %1 失去 %2</translation>
    </message>
    <message>
        <source>Effect of this draft</source>
        <translation>此草稿的影响</translation>
    </message>
    <message>
        <source>= %1 gain access, %2 lose it</source>
        <translation>= %1 个获得访问权限，%2 个失去</translation>
    </message>
    <message>
        <source>, %1 must subscribe again</source>
        <translation>，%1 个必须重新订阅</translation>
    </message>
    <message>
        <source> (▲ too many to count all who gain)</source>
        <translation> （▲ 数量太多，无法统计全部获得者）</translation>
    </message>
    <message>
        <source>Change a file; what it would do to the running server is shown here.</source>
        <translation>更改文件后，这里会显示它对运行中的服务器的影响。</translation>
    </message>
    <message>
        <source>No rule changes.</source>
        <translation>没有规则变化。</translation>
    </message>
    <message>
        <source>Who gains and who loses access is told to the role admin only: the files use variables.</source>
        <translation>谁获得、谁失去访问权限只告知 admin 角色：文件使用了变量。</translation>
    </message>
    <message>
        <source>Who gains and who loses access is told when there are no errors.</source>
        <translation>没有错误时才会显示谁获得、谁失去访问权限。</translation>
    </message>
</context>
<context>
    <name>sluice::console::EventInspector</name>
    <message>
        <source>Parts of the event</source>
        <translation>事件的各部分</translation>
    </message>
    <message>
        <source>Tree + diff</source>
        <translation>树 + 差异</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Payload as bytes</source>
        <translation>载荷（字节）</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Way of the event</source>
        <translation>事件的路径</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Payload as a tree, beside the value before</source>
        <translation>载荷树，与之前的值对照</translation>
    </message>
    <message>
        <source>Previous event of this channel and label</source>
        <translation>此频道和标签的上一个事件</translation>
    </message>
    <message>
        <source>Next event of this channel and label</source>
        <translation>此频道和标签的下一个事件</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>载荷（文本）</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>全部加载</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Select an event to see what is in it, what changed since the one before, which route it took and who may read it.</source>
        <translation>选择一个事件，以查看其内容、与上一个相比的变化、经过的路由以及谁可以读取它。</translation>
    </message>
    <message>
        <source>compared with No. %1; lists are compared by position</source>
        <translation>与第 %1 号比较；列表按位置比较</translation>
    </message>
    <message>
        <source>no older event of this channel and label is kept</source>
        <translation>没有保留此频道和标签的更早事件</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown. Load all</source>
        <translation>显示了 %2 中的前 %1。全部加载</translation>
    </message>
    <message>
        <source>came by</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>published by</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>written in</source>
        <translation>写于</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>delivered to</source>
        <translation>投递到</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>%1 in epoch %2</source>
        <translation>纪元 %2 中的 %1</translation>
    </message>
    <message>
        <source>receivers</source>
        <translation>接收者</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message numerus="yes">
        <source>%n connections received it.</source>
        <translation>
            <numerusform>%n 个连接收到了它。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not tell how many received it.</source>
        <translation>服务器没有告知有多少连接收到了它。</translation>
    </message>
    <message>
        <source>Who gets it, and who does not?</source>
        <translation>谁会收到，谁不会？</translation>
    </message>
    <message>
        <source>Gets it</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who gets the event</source>
        <translation>谁会收到该事件</translation>
    </message>
    <message>
        <source>connected after the event</source>
        <translation>在事件之后才连接</translation>
    </message>
    <message>
        <source>nothing allows it</source>
        <translation>没有任何规则允许</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ 是</translation>
    </message>
    <message>
        <source>✕ no</source>
        <translation>✕ 否</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Now it reaches %1 of %2 connections. Enter asks why.</source>
        <translation>现在会到达 %2 个连接中的 %1 个。按回车询问原因。</translation>
    </message>
    <message>
        <source>Only the first are asked about.</source>
        <translation>只询问了前面的连接。</translation>
    </message>
</context>
<context>
    <name>sluice::console::EventTable</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>sluice::console::GroupedList</name>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>sluice::console::HexView</name>
    <message>
        <source>Bytes of the payload</source>
        <translation>载荷的字节</translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryFeed</name>
    <message>
        <source>The server&apos;s answer is no page of a stream: %1</source>
        <translation>服务器的应答不是流的一页：%1</translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryView</name>
    <message>
        <source>Choose a stream.</source>
        <translation>请选择一个流。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Ask for what is kept there</source>
        <translation>查询那里保留的内容</translation>
    </message>
    <message>
        <source>To the begin</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>The oldest that is kept</source>
        <translation>保留的最早内容</translation>
    </message>
    <message>
        <source>Older page</source>
        <translation>较早一页</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Nothing older is kept, or chosen.</source>
        <translation>没有保留或未选择更早的内容。</translation>
    </message>
    <message>
        <source>Newer page</source>
        <translation>较新一页</translation>
    </message>
    <message>
        <source>The page after, and what has come since</source>
        <translation>下一页以及此后到达的内容</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到末尾</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>最新的内容</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>输入筛选条件</translation>
    </message>
    <message>
        <source>Choose a stream</source>
        <translation>选择流</translation>
    </message>
    <message>
        <source>Jump to an offset or a time</source>
        <translation>跳转到偏移量或时间</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>What is shown, as NDJSON or CSV</source>
        <translation>以 NDJSON 或 CSV 导出所显示的内容</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>打开录制…</translation>
    </message>
    <message>
        <source>A file that this console has written</source>
        <translation>由本控制台写入的文件</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>重放…</translation>
    </message>
    <message>
        <source>Show events once more, marked as a replay</source>
        <translation>再次展示事件，并标记为重放</translation>
    </message>
    <message>
        <source>Load events, or select some.</source>
        <translation>请加载或选择事件。</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>停止重放</translation>
    </message>
    <message>
        <source>Back to history</source>
        <translation>返回历史</translation>
    </message>
    <message>
        <source>Compare with the one before again</source>
        <translation>重新与前一个比较</translation>
    </message>
    <message>
        <source>Show secrets in payloads</source>
        <translation>显示载荷中的机密</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>将行复制为 JSON</translation>
    </message>
    <message>
        <source>Compare others with this event</source>
        <translation>将其他事件与此事件比较</translation>
    </message>
    <message>
        <source>There is no other event of this label among what is loaded.</source>
        <translation>已加载的内容中没有其他同标签的事件。</translation>
    </message>
    <message>
        <source>Other events are compared with No. %1.</source>
        <translation>其他事件与第 %1 号比较。</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出显示的内容</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson);;Comma-separated (*.csv)</source>
        <translation>JSON 行 (*.ndjson);;逗号分隔 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>已将 %n 个事件写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开录制</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>录制文件 (*.ndjson);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 lines could not be read, %2 older events are not shown.</source>
        <translation>%1 行无法读取，%2 个更早的事件未显示。</translation>
    </message>
    <message>
        <source>At most %1 events are replayed at once: select fewer.</source>
        <translation>一次最多重放 %1 个事件：请减少选择。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>a stream&apos;s key</source>
        <translation>流的键</translation>
    </message>
    <message>
        <source>An offset (882064), a time of today (14:02), a date and time (2026-11-27 14:02), or how long ago (-10 min)</source>
        <translation>偏移量 (882064)、今天的时间 (14:02)、日期和时间 (2026-11-27 14:02)，或多久以前 (-10 min)</translation>
    </message>
    <message>
        <source>From, an offset or a time</source>
        <translation>起点（偏移量或时间）</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>To, an offset or a time</source>
        <translation>终点（偏移量或时间）</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>无终点</translation>
    </message>
    <message>
        <source>St&amp;ream</source>
        <translation>流(&amp;R)</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>从(&amp;O)</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Filter of what is loaded</source>
        <translation>对已加载内容的筛选</translation>
    </message>
    <message>
        <source>event:orders.* and payload.status = closed</source>
        <translation>event:orders.* and payload.status = closed</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>筛选(&amp;I)</translation>
    </message>
    <message>
        <source>a replay is running, and ends with the tab</source>
        <translation>正在重放，关闭标签页即结束</translation>
    </message>
    <message>
        <source>▲ “%1” is no offset and no time. Write 882064, 14:02, 2026-11-27 14:02 or -10 min.</source>
        <translation>▲ “%1”既不是偏移量也不是时间。请写 882064、14:02、2026-11-27 14:02 或 -10 min。</translation>
    </message>
    <message>
        <source>▲ The range ends before it begins.</source>
        <translation>▲ 范围的终点早于起点。</translation>
    </message>
    <message>
        <source>▲ %1; the filter before is still used</source>
        <translation>▲ %1；仍使用之前的筛选条件</translation>
    </message>
    <message>
        <source>the stream keeps nothing there</source>
        <translation>流在那里没有保留内容</translation>
    </message>
    <message numerus="yes">
        <source>loaded %1 to %2, %n events; the stream keeps %3 to %4</source>
        <translation>
            <numerusform>已加载 %1 至 %2，共 %n 个事件；流保留 %3 至 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>What streams keep, as far back as retention reaches.

Choose a stream, or type its key. From and To take an offset (882064), a time (14:02), a date and time, or how long ago (-10 min).
An event&apos;s inspector shows what changed since the one before of the same label.

Replay… shows events once more, to you or to a stream or room made for it: never to who follows live events.</source>
        <translation>流所保留的内容，直至保留期限。

选择一个流，或输入其键。起点和终点可写偏移量 (882064)、时间 (14:02)、日期和时间，或多久以前 (-10 min)。
事件检查器显示自上一个同标签事件以来的变化。

“重放…”会再次展示事件：给您，或给专用的流或房间，绝不会给关注实时事件的人。</translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>录制 %1：%n 个事件，离线。</numerusform>
        </translation>
    </message>
    <message>
        <source>HISTORY of %1: asking the server…</source>
        <translation>%1 的历史：正在查询服务器…</translation>
    </message>
    <message>
        <source>Compared with the marked event No. %1.</source>
        <translation>与标记的第 %1 号事件比较。</translation>
    </message>
    <message>
        <source>HISTORY of %1: %2.</source>
        <translation>%1 的历史：%2。</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 / %2 个事件</translation>
    </message>
    <message>
        <source>this console only</source>
        <translation>仅此控制台</translation>
    </message>
    <message>
        <source>REPLAY, not live: %1 to %2, %3.</source>
        <translation>重放（非实时）：%1 → %2，%3。</translation>
    </message>
    <message>
        <source>REPLAY, not live: %1 to %2 is done, %3.</source>
        <translation>重放（非实时）：%1 → %2 已完成，%3。</translation>
    </message>
    <message>
        <source>REPLAY of %1 to %2 was cancelled after %3. %4</source>
        <translation>%1 → %2 的重放在 %3 后取消。%4</translation>
    </message>
    <message>
        <source>REPLAY of %1 to %2 failed after %3: %4</source>
        <translation>%1 → %2 的重放在 %3 后失败：%4</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>The first event of the list</source>
        <translation>列表中的第一个事件</translation>
    </message>
    <message>
        <source>The event before</source>
        <translation>前一个事件</translation>
    </message>
    <message>
        <source>Play the events in their own time</source>
        <translation>按事件自身的时间播放</translation>
    </message>
    <message>
        <source>The event after</source>
        <translation>后一个事件</translation>
    </message>
    <message>
        <source>The last event of the list</source>
        <translation>列表中的最后一个事件</translation>
    </message>
    <message>
        <source>The range before</source>
        <translation>之前的范围</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>The range before a part of it was chosen</source>
        <translation>选取其中一部分之前的范围</translation>
    </message>
    <message>
        <source>Pin A: the state after this event</source>
        <translation>固定 A：此事件之后的状态</translation>
    </message>
    <message>
        <source>Keep the state that is shown as A</source>
        <translation>将显示的状态保留为 A</translation>
    </message>
    <message>
        <source>Pin A</source>
        <translation>固定 A</translation>
    </message>
    <message>
        <source>Pin B: the state after this event</source>
        <translation>固定 B：此事件之后的状态</translation>
    </message>
    <message>
        <source>Keep the state that is shown as B</source>
        <translation>将显示的状态保留为 B</translation>
    </message>
    <message>
        <source>Pin B</source>
        <translation>固定 B</translation>
    </message>
    <message>
        <source>Difference from A to B</source>
        <translation>从 A 到 B 的差异</translation>
    </message>
    <message>
        <source>What is otherwise in B, or at the chosen event, than in A</source>
        <translation>B 或所选事件与 A 的不同之处</translation>
    </message>
    <message>
        <source>Forget the pins</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Forget A and B</source>
        <translation>取消 A 和 B</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>A part of the time is chosen in history only.</source>
        <translation>只有在历史中才能选取一段时间。</translation>
    </message>
</context>
<context>
    <name>sluice::console::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>JSON member that was not there before</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>gone, was %1</source>
        <translation>已消失，原为 %1</translation>
    </message>
    <message>
        <source>changed inside</source>
        <translation>内部有变化</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原为 %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>column: difference to the value before</comment>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>sluice::console::KickDialog</name>
    <message>
        <source>Mute</source>
        <translation>禁言</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>踢出</translation>
    </message>
    <message>
        <source>Reason, which the client receives</source>
        <translation>原因，客户端会收到</translation>
    </message>
    <message>
        <source>the client receives it, and it is recorded</source>
        <translation>客户端会收到，并会被记录</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>may come back at once</source>
        <translation>可以立即重新连接</translation>
    </message>
    <message>
        <source>blocked for 5 minutes</source>
        <translation>封禁 5 分钟</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>输入“%1”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Mute for 5 minutes</source>
        <translation>禁言 5 分钟</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> 以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n connections: %1? This cannot be undone; the client may connect again.</source>
        <translation>
            <numerusform>关闭 %n 个连接：%1？此操作无法撤销；客户端可以重新连接。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close every connection of %1? This cannot be undone.</source>
        <translation>关闭 %1 的所有连接？此操作无法撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n connections from publishing for 5 minutes: %1?</source>
        <translation>
            <numerusform>在 5 分钟内禁止 %n 个连接发布：%1？</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>请输入确认内容。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message numerus="yes">
        <source>%n connections are muted.</source>
        <translation>
            <numerusform>已禁言 %n 个连接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections were closed.</source>
        <translation>
            <numerusform>已关闭 %n 个连接。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ListPage</name>
    <message>
        <source>Filter of %1</source>
        <translation>筛选%1</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>筛选(&amp;I)</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::LiveModel</name>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events were not sent to this console</source>
        <translation>
            <numerusform>▲ %n 个事件没有发送到此控制台</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ from here on the server sends 1 in %1</source>
        <translation>▲ 从这里起服务器每 %1 个发送 1 个</translation>
    </message>
    <message>
        <source>● from here on the server sends all events</source>
        <translation>● 从这里起服务器发送所有事件</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: running number of the tail</comment>
        <translation>编号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>By</source>
        <comment>column: who published the event</comment>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column: event, presence, denied, …</comment>
        <translation>种类</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n older events were taken by retention</source>
        <translation>
            <numerusform>▲ %n 个更早的事件已因保留期限被清除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events are missing here</source>
        <translation>
            <numerusform>▲ 此处缺少 %n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ the stream has begun anew: what was before is another history</source>
        <translation>▲ 流已重新开始：之前是另一段历史</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <comment>column; UTC or a time zone</comment>
        <translation>时间 (%1)</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogFeed</name>
    <message numerus="yes">
        <source>%n lines are missing here: more came than the server tells at once.</source>
        <translation>
            <numerusform>此处缺少 %n 行：超出服务器一次可传送的数量。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines may be missing here: the log was not followed for a while.</source>
        <translation>此处可能缺少若干行：日志有一段时间未被跟踪。</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogInspector</name>
    <message>
        <source>The whole line</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>Select a line to read all of it.</source>
        <translation>选择一行以阅读全文。</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogList</name>
    <message>
        <source>Time (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogPage</name>
    <message>
        <source>Least level that is shown</source>
        <translation>显示的最低级别</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Stage whose lines are shown</source>
        <translation>显示其日志行的阶段</translation>
    </message>
    <message>
        <source>Text that the shown lines contain</source>
        <translation>显示的行所包含的文本</translation>
    </message>
    <message>
        <source>a part of the text, e.g. a connection&apos;s id</source>
        <translation>文本的一部分，例如连接的标识</translation>
    </message>
    <message>
        <source>&amp;Level from</source>
        <translation>级别不低于(&amp;L)</translation>
    </message>
    <message>
        <source>Stag&amp;e</source>
        <translation>阶段(&amp;E)</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>筛选(&amp;I)</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>服务器日志</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%2 行中的 %1 行</translation>
    </message>
    <message>
        <source>The log is not followed: %1</source>
        <translation>未在跟踪日志：%1</translation>
    </message>
    <message>
        <source>The log is not followed now: what is shown is from before.</source>
        <translation>当前未在跟踪日志：显示的是之前的内容。</translation>
    </message>
    <message>
        <source>Held: new lines come below, out of sight.</source>
        <translation>已暂停：新行在下方不可见处追加。</translation>
    </message>
    <message>
        <source>None of the kept lines fits the filter.</source>
        <translation>保留的行中没有符合筛选条件的。</translation>
    </message>
    <message>
        <source>The log is not followed.</source>
        <translation>未在跟踪日志。</translation>
    </message>
    <message>
        <source>No lines of this level yet.

The server tells here what it writes to its log: starts, reloads, refused rooms, slow subscribers, trouble with storage. With the level debug it tells more.</source>
        <translation>尚无此级别的日志行。

服务器写入日志的内容会显示在此：启动、重新加载、被拒绝的房间、缓慢的订阅者、存储故障。级别设为调试时内容更多。</translation>
    </message>
</context>
<context>
    <name>sluice::console::MainWindow</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>连接到服务器…</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>关闭此标签页</translation>
    </message>
    <message>
        <source>Import profiles…</source>
        <translation>导入配置…</translation>
    </message>
    <message>
        <source>Export profiles, without tokens…</source>
        <translation>导出配置（不含令牌）…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Go to or do…</source>
        <translation>转到或执行…</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>显示或隐藏检查器</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>桌面配色</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Next server</source>
        <translation>下一个服务器</translation>
    </message>
    <message>
        <source>About Sluice console</source>
        <translation>关于 Sluice 控制台</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <comment>menu: what the view that is shown can do</comment>
        <translation>操作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Nothing here now</source>
        <translation>现在这里没有内容</translation>
    </message>
    <message>
        <source>Sluice console</source>
        <translation>Sluice 控制台</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Ctrl+K  go to or do…</source>
        <translation>Ctrl+K  转到或执行…</translation>
    </message>
    <message>
        <source>There is no profile %1.</source>
        <translation>没有配置 %1。</translation>
    </message>
    <message>
        <source>Find “%1”</source>
        <translation>查找“%1”</translation>
    </message>
    <message>
        <source>in subscribers</source>
        <translation>在订阅者中</translation>
    </message>
    <message>
        <source>in rooms</source>
        <translation>在房间中</translation>
    </message>
    <message>
        <source>in live events</source>
        <translation>在实时事件中</translation>
    </message>
    <message>
        <source>%1 – Sluice console</source>
        <translation>%1 – Sluice 控制台</translation>
    </message>
    <message>
        <source>+ Connect</source>
        <translation>+ 连接</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Not finished:
%1</source>
        <translation>未完成：
%1</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>as a stream of history</source>
        <translation>作为历史中的流</translation>
    </message>
    <message numerus="yes">
        <source>%n new things need attention on %1.</source>
        <translation>
            <numerusform>%1 上有 %n 项新的事项需要关注。</numerusform>
        </translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>需要关注的事项</translation>
    </message>
    <message>
        <source>Sluice console %1

See, understand and steer a running Sluice. It uses only the public admin API.

Apache License 2.0. It uses these libraries:</source>
        <translation>Sluice 控制台 %1

查看、理解并操控运行中的 Sluice。只使用公开的管理 API。

Apache 许可证 2.0。使用了这些库:</translation>
    </message>
    <message>
        <source>The language changes with the next start, because this is not finished: %1</source>
        <translation>语言将在下次启动时更改,因为以下内容尚未完成:%1</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestResults</name>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Difference from what runs</source>
        <translation>与运行内容的差异</translation>
    </message>
    <message>
        <source>&amp;Diff with running</source>
        <translation>与运行内容的差异(&amp;D)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>No tests yet. Write them under `tests:` — an apply that would break one is refused.</source>
        <translation>还没有测试。请写在 `tests:` 下 — 会破坏测试的应用将被拒绝。</translation>
    </message>
    <message>
        <source>&amp;Tests (✗ %1 of %2)</source>
        <translation>测试 (✗ %1 / %2)(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tests</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Put the cursor on a key; what the schema says of it is shown here. Ctrl+Space completes, Alt+Enter mends, F8 goes to the next problem.</source>
        <translation>将光标放在键上，这里会显示模式对它的说明。Ctrl+空格补全，Alt+回车修复，F8 转到下一个问题。</translation>
    </message>
    <message>
        <source>%1 · runs</source>
        <translation>%1 · 运行中</translation>
    </message>
    <message>
        <source>The server has told no revisions yet.</source>
        <translation>服务器还没有告知任何修订。</translation>
    </message>
    <message>
        <source>S&amp;chema help</source>
        <translation>模式帮助(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>修订(&amp;R)</translation>
    </message>
    <message>
        <source>Problems, tests and revisions</source>
        <translation>问题、测试和修订</translation>
    </message>
    <message>
        <source>What this draft would have done</source>
        <translation>此草稿本会产生的效果</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>假设(&amp;W)</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestTree</name>
    <message>
        <source>changed by others too</source>
        <translation>其他人也更改了</translation>
    </message>
    <message>
        <source>to be removed</source>
        <translation>将被移除</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>the disk has another text</source>
        <translation>磁盘上的文本不同</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Files and outline</source>
        <translation>文件和大纲</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestsView</name>
    <message>
        <source>Waiting for the manifests of the server…</source>
        <translation>正在等待服务器的清单…</translation>
    </message>
    <message>
        <source>Why? Kept with the revision and in the audit log</source>
        <translation>原因？将与修订一起保存并写入审计日志</translation>
    </message>
    <message>
        <source>Comment of the revision</source>
        <translation>修订的备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the review</source>
        <translation>取消审阅</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>新建文件…</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>上一个问题</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>快速修复</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Effect of this draft</source>
        <translation>此草稿的影响</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>Review &amp;&amp; apply…</source>
        <translation>审阅并应用…</translation>
    </message>
    <message>
        <source>Discard the draft of this file</source>
        <translation>丢弃此文件的草稿</translation>
    </message>
    <message>
        <source>Remove this file</source>
        <translation>移除此文件</translation>
    </message>
    <message>
        <source>Return to the selected revision…</source>
        <translation>回到所选修订…</translation>
    </message>
    <message>
        <source>Select a revision below first.</source>
        <translation>请先在下面选择一个修订。</translation>
    </message>
    <message>
        <source>It runs already.</source>
        <translation>它已在运行。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>The manifests cannot be read: %1</source>
        <translation>无法读取清单：%1</translation>
    </message>
    <message>
        <source>A draft could not be read and was set aside as %1.</source>
        <translation>一份草稿无法读取，已另存为 %1。</translation>
    </message>
    <message>
        <source>The effect is not known: %1</source>
        <translation>影响未知：%1</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>未应用：%1</translation>
    </message>
    <message>
        <source>Revision %1 runs.</source>
        <translation>修订 %1 正在运行。</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 未写入：%2</translation>
    </message>
    <message>
        <source>− runs   + revision %1, as a new revision</source>
        <translation>− 运行中   + 修订 %1，作为新的修订</translation>
    </message>
    <message>
        <source>Run the text of revision %1 again?</source>
        <translation>重新运行修订 %1 的文本？</translation>
    </message>
    <message>
        <source>Return to it</source>
        <translation>回到该修订</translation>
    </message>
    <message>
        <source>Others changed the same files: decide first what to keep.</source>
        <translation>其他人更改了相同的文件：请先决定保留什么。</translation>
    </message>
    <message>
        <source>There are errors: press F8 to see them.</source>
        <translation>有错误：按 F8 查看。</translation>
    </message>
    <message>
        <source>A test of the manifests fails.</source>
        <translation>清单的一项测试失败。</translation>
    </message>
    <message>
        <source>Manifest %1</source>
        <translation>清单 %1</translation>
    </message>
    <message>
        <source>No manifests yet. A manifest says which events go to which streams, rooms and items: make one with “New file…”.</source>
        <translation>还没有清单。清单规定哪些事件进入哪些流、房间和条目：用“新建文件…”创建一个。</translation>
    </message>
    <message>
        <source>%1 applied revision %2, which changes what you edited: %3. Nothing was merged; the difference is below.</source>
        <translation>%1 应用了修订 %2，它更改了您正在编辑的内容：%3。没有合并任何内容；差异见下方。</translation>
    </message>
    <message>
        <source>%1 is what runs (revision %2).</source>
        <translation>%1 是正在运行的内容（修订 %2）。</translation>
    </message>
    <message>
        <source>%1: − runs (revision %2)   + this draft</source>
        <translation>%1：− 运行中（修订 %2）   + 此草稿</translation>
    </message>
    <message>
        <source>New manifest</source>
        <translation>新建清单</translation>
    </message>
    <message>
        <source>Name of the file, ending in .sluice.yaml</source>
        <translation>文件名，以 .sluice.yaml 结尾</translation>
    </message>
    <message>
        <source>A manifest&apos;s name ends in .sluice.yaml, manifest.toa.yaml or context.toa.yaml.</source>
        <translation>清单的名称以 .sluice.yaml、manifest.toa.yaml 或 context.toa.yaml 结尾。</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>已有同名的文件。</translation>
    </message>
    <message>
        <source>What will be applied over revision %1</source>
        <translation>将在修订 %1 之上应用的内容</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n files?</source>
        <translation>
            <numerusform>应用 %n 个文件？</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no manifest to add the test to.</source>
        <translation>没有可以添加测试的清单。</translation>
    </message>
    <message>
        <source>The test was added to the draft of %1.</source>
        <translation>测试已添加到 %1 的草稿。</translation>
    </message>
    <message numerus="yes">
        <source>%n manifests are changed and not applied; they are kept as drafts.</source>
        <translation>
            <numerusform>%n 份清单已更改但未应用；它们作为草稿保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Schema help</source>
        <translation>模式帮助</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>what %1 changed (revision %2)</source>
        <translation>%1 的更改（修订 %2）</translation>
    </message>
    <message>
        <source>what you changed</source>
        <translation>您的更改</translation>
    </message>
    <message>
        <source>%1: both changed revision %2</source>
        <translation>%1：双方都更改了修订 %2</translation>
    </message>
    <message>
        <source>The running manifests have no file %1.</source>
        <translation>正在运行的清单中没有文件 %1。</translation>
    </message>
    <message>
        <source>It was applied; the answer got lost.</source>
        <translation>已应用；应答丢失了。</translation>
    </message>
</context>
<context>
    <name>sluice::console::MetricTile</name>
    <message>
        <source>%1 s before</source>
        <comment>the number then, not now</comment>
        <translation>%1 秒前</translation>
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
        <translation>▲ 此服务器不提供速率：%1</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Events /s</source>
        <translation>事件 /秒</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>订阅者</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Out /s</source>
        <translation>发出 /秒</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>方言</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Busiest streams</source>
        <translation>最繁忙的流</translation>
    </message>
    <message>
        <source>Fullest queues</source>
        <translation>最满的队列</translation>
    </message>
    <message>
        <source>Waiting for the first numbers of the server…</source>
        <translation>正在等待服务器的首批数据…</translation>
    </message>
    <message>
        <source>events in /s</source>
        <translation>传入事件 /秒</translation>
    </message>
    <message>
        <source>messages out /s</source>
        <translation>传出消息 /秒</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>not shown to consoles /s</source>
        <translation>未向控制台显示 /秒</translation>
    </message>
    <message>
        <source>cost of consoles, ms of CPU /s</source>
        <translation>控制台开销，CPU 毫秒 /秒</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>滞后</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
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
        <translation>服务器内部耗时</translation>
    </message>
    <message>
        <source>sampled</source>
        <translation>已采样</translation>
    </message>
    <message>
        <source>● All is well</source>
        <translation>● 一切正常</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n things need attention</source>
        <translation>
            <numerusform>▲ %n 件事需要关注</numerusform>
        </translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>节点 %1</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n consoles look at it</source>
        <translation>
            <numerusform>%n 个控制台正在查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: no slow consumer, no denied burst, no silent source.</source>
        <translation>无：没有慢消费者，没有大量拒绝，没有静默的来源。</translation>
    </message>
    <message>
        <source>No source is connected; events come over HTTP and from clients.</source>
        <translation>没有连接任何来源；事件通过 HTTP 和客户端到达。</translation>
    </message>
    <message>
        <source>fan-out, p99</source>
        <translation>分发 p99</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>high</source>
        <translation>偏高</translation>
    </message>
</context>
<context>
    <name>sluice::console::Preferences</name>
    <message>
        <source>as the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Size of the font</source>
        <translation>字体大小</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>points of a font</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>表格行</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>height of rows</comment>
        <translation>标准</translation>
    </message>
    <message>
        <source>compact</source>
        <comment>height of rows</comment>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>roomy</source>
        <comment>height of rows</comment>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>语言和时间</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>时间显示为</translation>
    </message>
    <message>
        <source>Files that are exported are always in UTC.</source>
        <translation>导出的文件始终使用 UTC。</translation>
    </message>
    <message>
        <source>UTC, as servers write them</source>
        <translation>UTC（与服务器一致）</translation>
    </message>
    <message>
        <source>the time zone of this machine</source>
        <translation>本机时区</translation>
    </message>
    <message>
        <source>Times of events</source>
        <translation>事件的时间</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Live events that are kept</source>
        <translation>保留的实时事件</translation>
    </message>
    <message>
        <source>The oldest leave first. However few there are, never more than 96 MiB are kept.</source>
        <translation>最早的先移除。无论数量多少，保留内容不会超过 96 MiB。</translation>
    </message>
    <message>
        <source> events</source>
        <comment>behind a number</comment>
        <translation> 个事件</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Read-only until unlocked</source>
        <translation>解锁前只读</translation>
    </message>
    <message>
        <source>Whatever a role permits, a guarded tab only looks. The server decides besides.</source>
        <translation>无论角色允许什么，受保护的标签页只能查看。服务器另行判断。</translation>
    </message>
    <message>
        <source>servers of production</source>
        <translation>生产服务器</translation>
    </message>
    <message>
        <source>every server</source>
        <translation>所有服务器</translation>
    </message>
    <message>
        <source>Writes stay unlocked for</source>
        <translation>写入保持解锁</translation>
    </message>
    <message>
        <source> minutes</source>
        <comment>behind a number</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: %3 is used.</source>
        <translation>%1 不能为“%2”：使用 %3。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>The settings could not be written to %1. They hold until the console is closed.</source>
        <translation>无法将设置写入 %1。它们在控制台关闭前有效。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>At once; live events that are shown begin anew.</source>
        <translation>立即生效;正在显示的实时事件会重新开始。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell of what needs attention</source>
        <translation>通知需要关注的事项</translation>
    </message>
    <message>
        <source>By the desktop, while no window of the console is active, once a minute at most and never with what events hold.</source>
        <translation>在控制台窗口都未激活时由桌面通知，每分钟最多一次，且绝不含事件内容。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ProfileForm</name>
    <message>
        <source>e.g. staging</source>
        <translation>例如 staging</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>预发布</translation>
    </message>
    <message>
        <source>production, opens read-only</source>
        <translation>生产，以只读方式打开</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>配置的名称</translation>
    </message>
    <message>
        <source>Address of the server&apos;s admin listener</source>
        <translation>服务器管理监听端口的地址</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>仅本次会话</translation>
    </message>
    <message>
        <source>printed by a command:</source>
        <translation>由命令输出：</translation>
    </message>
    <message>
        <source>Command that prints the token</source>
        <translation>输出令牌的命令</translation>
    </message>
    <message>
        <source>Keep the token in</source>
        <translation>令牌保存在</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (unlocked)</source>
        <translation>桌面的密钥环（已解锁）</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (locked: unlock it first)</source>
        <translation>桌面的密钥环（已锁定：请先解锁）</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (this desktop has none)</source>
        <translation>桌面的密钥环（此桌面没有）</translation>
    </message>
    <message>
        <source>the command prints it</source>
        <translation>由命令输出</translation>
    </message>
    <message>
        <source>paste it; empty: the one that is kept already</source>
        <translation>粘贴；留空：使用已保存的</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>地址(&amp;D)</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>令牌(&amp;K)</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReachList</name>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>May</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReplayDialog</name>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>%1 events of the stream %2, offsets %3 to %4, are sent once more. Who gets them is told that they are a replay; nobody who follows live events gets any.</source>
        <translation>流 %2 中偏移量 %3 至 %4 的 %1 个事件将再次发送。接收者会得知这是重放；关注实时事件的人不会收到。</translation>
    </message>
    <message>
        <source> events/s</source>
        <comment>behind a number</comment>
        <translation> 个事件/秒</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>每秒事件数</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>速度(&amp;S)</translation>
    </message>
    <message>
        <source>Reason, which is recorded</source>
        <translation>理由（会被记录）</translation>
    </message>
    <message>
        <source>it is recorded with your name</source>
        <translation>将与您的名字一起记录</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>to this &amp;console only</source>
        <translation>仅到此控制台(&amp;C)</translation>
    </message>
    <message>
        <source>to a s&amp;tream of replays, where they are kept</source>
        <translation>到重放专用的流（会被保留）(&amp;T)</translation>
    </message>
    <message>
        <source>to a roo&amp;m of replays</source>
        <translation>到重放专用的房间(&amp;M)</translation>
    </message>
    <message>
        <source>Name of the stream or room, behind replay/</source>
        <translation>replay/ 之后的流或房间名称</translation>
    </message>
    <message>
        <source>Tr&amp;y it out</source>
        <translation>试一下(&amp;Y)</translation>
    </message>
    <message>
        <source>Asks the server what it would do; nothing is sent</source>
        <translation>询问服务器会怎么做；不会发送任何内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>To replay to others needs the role operator; yours is %1.</source>
        <translation>向他人重放需要 operator 角色；您的角色是 %1。</translation>
    </message>
    <message>
        <source>Write the name of the stream or room.</source>
        <translation>请填写流或房间的名称。</translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>请输入确认内容。</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>输入“%1”</translation>
    </message>
    <message>
        <source>The server is being asked.</source>
        <translation>正在询问服务器。</translation>
    </message>
    <message>
        <source>Replay to me</source>
        <translation>重放给我</translation>
    </message>
    <message>
        <source>Replay to others</source>
        <translation>重放给他人</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>✕ It would be refused: %1</source>
        <translation>✕ 会被拒绝：%1</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n events would be sent.</source>
        <translation>
            <numerusform>✓ 将发送 %n 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes about %1. Receivers now: %2.</source>
        <translation>大约需要 %1。当前接收者：%2。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReplayFeed</name>
    <message>
        <source>The connection was lost, which ends a replay.</source>
        <translation>连接已断开，重放随之结束。</translation>
    </message>
    <message>
        <source>The server did not say which replay it began.</source>
        <translation>服务器没有说明开始了哪个重放。</translation>
    </message>
    <message>
        <source>The server sent something else than was agreed.</source>
        <translation>服务器发送的内容与约定不符。</translation>
    </message>
</context>
<context>
    <name>sluice::console::RoomsView</name>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Messages /s</source>
        <translation>消息 /秒</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>持久</translation>
    </message>
    <message>
        <source>Created (%1)</source>
        <translation>创建 (%1)</translation>
    </message>
    <message>
        <source>There are no rooms yet.

A room is there when somebody joins it, or when a manifest&apos;s route sends events into one.</source>
        <translation>还没有房间。

有人加入，或清单的路由向其发送事件时，房间就会出现。</translation>
    </message>
    <message>
        <source>room:/repositories/* and members &gt; 10</source>
        <translation>room:/repositories/* and members &gt; 10</translation>
    </message>
    <message>
        <source>Select a room.</source>
        <translation>请选择一个房间。</translation>
    </message>
    <message>
        <source>Open live</source>
        <translation>实时打开</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>撰写…</translation>
    </message>
    <message>
        <source>Why not seen…</source>
        <translation>为什么看不到…</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>输入筛选条件</translation>
    </message>
    <message>
        <source>Facts of the room</source>
        <translation>房间的信息</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Members of the room</source>
        <translation>房间的成员</translation>
    </message>
    <message>
        <source>Select a room to see who is in it.</source>
        <translation>选择一个房间以查看其中有谁。</translation>
    </message>
    <message>
        <source>As a tree</source>
        <translation>树形显示</translation>
    </message>
    <message>
        <source>Rooms below each other by the slashes in their names</source>
        <translation>按名称中的斜杠分层显示房间</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteForm</name>
    <message>
        <source>empty: every occurrence</source>
        <translation>留空：每次出现</translation>
    </message>
    <message>
        <source>general, 42, true, null, &quot;42&quot;</source>
        <translation>general, 42, true, null, &quot;42&quot;</translation>
    </message>
    <message>
        <source>key of the stream</source>
        <translation>流的键</translation>
    </message>
    <message>
        <source>members, comma-separated; empty: all</source>
        <translation>成员，以逗号分隔；留空：全部</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>while the stream is read</source>
        <translation>只要流在被读取</translation>
    </message>
    <message>
        <source>for so many seconds</source>
        <translation>持续若干秒</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>直到被移除</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Property</source>
        <translation>属性(&amp;P)</translation>
    </message>
    <message>
        <source>E&amp;xpose</source>
        <translation>公开(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Kept</source>
        <translation>有效期(&amp;K)</translation>
    </message>
    <message>
        <source>Se&amp;conds</source>
        <translation>秒数(&amp;C)</translation>
    </message>
    <message>
        <source>Stage this route</source>
        <translation>暂存此路由</translation>
    </message>
    <message>
        <source>An event is component.event or namespace.component.event.</source>
        <translation>事件的形式是 component.event 或 namespace.component.event。</translation>
    </message>
    <message>
        <source>Name the stream.</source>
        <translation>请命名流。</translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation>值(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;tream</source>
        <translation>流(&amp;T)</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteGraphView</name>
    <message>
        <source>Picture of the routes; the outline beside it says the same</source>
        <translation>路由图；旁边的大纲内容相同</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteOutline</name>
    <message>
        <source>+ staged</source>
        <translation>+ 已暂存</translation>
    </message>
    <message>
        <source>− staged to go</source>
        <translation>− 已暂存移除</translation>
    </message>
    <message>
        <source>● staged changes</source>
        <translation>● 已暂存的更改</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>直到 %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>持续 %1</translation>
    </message>
    <message>
        <source>while it is read</source>
        <translation>只要它在被读取</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>static: %1</source>
        <translation>静态：%1</translation>
    </message>
    <message>
        <source>(every occurrence)</source>
        <translation>(每次出现)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
</context>
<context>
    <name>sluice::console::RoutesView</name>
    <message>
        <source>Outline of the routes</source>
        <translation>路由大纲</translation>
    </message>
    <message>
        <source>&amp;New route</source>
        <translation>新建路由(&amp;N)</translation>
    </message>
    <message>
        <source>Si&amp;mulate</source>
        <translation>模拟(&amp;M)</translation>
    </message>
    <message>
        <source>What the staged changes would have done</source>
        <translation>已暂存的更改本来会产生的结果</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>假设(&amp;W)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Staged changes</source>
        <translation>已暂存的更改</translation>
    </message>
    <message>
        <source>Stage&amp;d</source>
        <translation>已暂存(&amp;D)</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Applied change sets</source>
        <translation>已应用的变更集</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>修订(&amp;R)</translation>
    </message>
    <message>
        <source>event, e.g. messages.created</source>
        <translation>事件，例如 messages.created</translation>
    </message>
    <message>
        <source>Event to try</source>
        <translation>要尝试的事件</translation>
    </message>
    <message>
        <source>payload, JSON — or pick one in Streams: “Simulate routes”</source>
        <translation>载荷，JSON — 或在实时流中选取：“模拟路由”</translation>
    </message>
    <message>
        <source>Payload to try</source>
        <translation>要尝试的载荷</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Result of the simulation</source>
        <translation>模拟的结果</translation>
    </message>
    <message>
        <source>Why? Kept with the revision and in the audit log</source>
        <translation>原因？将与修订一起保存并写入审计日志</translation>
    </message>
    <message>
        <source>Comment of the change set</source>
        <translation>变更集的备注</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the review</source>
        <translation>取消审阅</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新建路由</translation>
    </message>
    <message>
        <source>Stage removal</source>
        <translation>暂存移除</translation>
    </message>
    <message>
        <source>Lay out again</source>
        <translation>重新布局</translation>
    </message>
    <message>
        <source>focus: event, property, value or stream</source>
        <translation>聚焦：事件、属性、值或流</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>聚焦</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Nothing is staged.</source>
        <translation>没有暂存任何内容。</translation>
    </message>
    <message>
        <source>Review &amp;&amp; apply…</source>
        <translation>审阅并应用…</translation>
    </message>
    <message>
        <source>Undo the selected change set</source>
        <translation>撤销所选变更集</translation>
    </message>
    <message>
        <source>Select one in Revisions first.</source>
        <translation>请先在“修订”中选择一个。</translation>
    </message>
    <message>
        <source>Keep what I staged</source>
        <translation>保留我暂存的内容</translation>
    </message>
    <message>
        <source>No change set was applied yet.</source>
        <translation>还没有应用过变更集。</translation>
    </message>
    <message>
        <source>Write an event and a payload that is JSON.</source>
        <translation>请填写事件和 JSON 格式的载荷。</translation>
    </message>
    <message>
        <source>✓ matched</source>
        <translation>✓ 匹配</translation>
    </message>
    <message>
        <source>✗ not</source>
        <translation>✗ 不匹配</translation>
    </message>
    <message>
        <source>= together</source>
        <translation>= 合计</translation>
    </message>
    <message>
        <source>with what is staged</source>
        <translation>包含暂存内容</translation>
    </message>
    <message>
        <source>as it runs</source>
        <translation>按运行状态</translation>
    </message>
    <message>
        <source>took %1 µs</source>
        <translation>耗时 %1 µs</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>无去向</translation>
    </message>
    <message>
        <source>+ add</source>
        <translation>+ 添加</translation>
    </message>
    <message>
        <source>− remove</source>
        <translation>− 移除</translation>
    </message>
    <message>
        <source>%1 (gone already)</source>
        <translation>%1（已不存在）</translation>
    </message>
    <message>
        <source>Stage&amp;d (%1)</source>
        <translation>已暂存 (%1)(&amp;D)</translation>
    </message>
    <message>
        <source>Nothing is staged. Draw a line from an event to a stream, or press Ins in the outline.</source>
        <translation>没有暂存任何内容。从事件向流画一条线，或在大纲中按 Ins。</translation>
    </message>
    <message>
        <source>= effect</source>
        <translation>= 影响</translation>
    </message>
    <message numerus="yes">
        <source>%n subscribers are touched</source>
        <translation>
            <numerusform>涉及 %n 个订阅者</numerusform>
        </translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>未应用：%1</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>Routes: revision %1 is applied.</source>
        <translation>路由：修订 %1 已应用。</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>%1 changed the routes meanwhile: look at them first.</source>
        <translation>%1 在此期间更改了路由：请先查看。</translation>
    </message>
    <message numerus="yes">
        <source>%n routes</source>
        <translation>
            <numerusform>%n 条路由</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 read: narrow the focus</source>
        <translation>，已读取 %1 条：请缩小聚焦范围</translation>
    </message>
    <message numerus="yes">
        <source>, %n not drawn</source>
        <translation>
            <numerusform>，%n 条未绘制</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n staged</source>
        <translation>
            <numerusform>，%n 项已暂存</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the stream of the new route.</source>
        <translation>请命名新路由的流。</translation>
    </message>
    <message>
        <source>Which value of %1?</source>
        <translation>%1 的哪个值？</translation>
    </message>
    <message>
        <source>There is such a route already.</source>
        <translation>已有这样的路由。</translation>
    </message>
    <message>
        <source>stage %1 → %2</source>
        <translation>暂存 %1 → %2</translation>
    </message>
    <message>
        <source>Staged: %1 → %2</source>
        <translation>已暂存：%1 → %2</translation>
    </message>
    <message>
        <source>take back a staged route</source>
        <translation>收回暂存的路由</translation>
    </message>
    <message>
        <source>It is written in %1: Enter opens the line.</source>
        <translation>它写在 %1 中：按回车打开该行。</translation>
    </message>
    <message>
        <source>stage a removal</source>
        <translation>暂存移除</translation>
    </message>
    <message>
        <source>Select one route in the outline.</source>
        <translation>请在大纲中选择一条路由。</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes of routes?</source>
        <translation>
            <numerusform>应用 %n 项路由更改？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed the routes while you staged changes. What is shown is the server&apos;s newest with yours over it; nothing was merged on the server.</source>
        <translation>在您暂存更改期间，%1 更改了路由。显示的是服务器的最新状态，您的更改叠加其上；服务器上没有合并任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n staged changes of routes are not applied.</source>
        <translation>
            <numerusform>%n 项暂存的路由更改尚未应用。</numerusform>
        </translation>
    </message>
    <message>
        <source>New routes, trials and revisions</source>
        <translation>新路由、试验和修订</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>客户端</translation>
    </message>
    <message numerus="yes">
        <source>%n routes were changed by %1: +%2 −%3.</source>
        <translation>
            <numerusform>%n 条路由被 %1 更改：+%2 −%3。</numerusform>
        </translation>
    </message>
    <message>
        <source>What you staged is untouched.</source>
        <translation>您暂存的内容未受影响。</translation>
    </message>
    <message>
        <source>Routes: it was applied; the answer got lost.</source>
        <translation>路由：已应用；应答丢失了。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerPage</name>
    <message>
        <source>The answer got lost; asking the server what became of the request.</source>
        <translation>应答丢失；正在询问服务器该请求的结果。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>重新登录…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>WRITES UNLOCKED</source>
        <translation>写入已解锁</translation>
    </message>
    <message>
        <source>The server refused this console: %1</source>
        <translation>服务器拒绝了此控制台：%1</translation>
    </message>
    <message>
        <source>This console and the server do not understand each other: %1 Console: protocol 1. Update the older one.</source>
        <translation>此控制台与服务器无法互通：%1 控制台：协议 1。请更新较旧的一方。</translation>
    </message>
    <message>
        <source>No connection: %1 %2. What is shown is from before.</source>
        <translation>没有连接：%1 %2。显示的是之前的内容。</translation>
    </message>
    <message>
        <source>The server is silent. Last data %1 ago.</source>
        <translation>服务器没有动静。最近的数据在 %1前。</translation>
    </message>
    <message numerus="yes">
        <source>Asking the server what became of %n requests whose answers got lost. Nothing is sent twice.</source>
        <translation>
            <numerusform>正在询问服务器 %n 个应答丢失的请求的结果。不会重复发送任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a production server: this tab only looks.</source>
        <translation>%1 是生产服务器：此标签页只能查看。</translation>
    </message>
    <message>
        <source>Writes to the production server %1 are unlocked for %2.</source>
        <translation>对生产服务器 %1 的写入已解锁，剩余 %2。</translation>
    </message>
    <message>
        <source>Unlock writes</source>
        <translation>解锁写入</translation>
    </message>
    <message>
        <source>Unlock writes for a while…</source>
        <translation>暂时解锁写入…</translation>
    </message>
    <message>
        <source>%1 is read-only by the settings: this tab only looks.</source>
        <translation>根据设置，%1 为只读：此标签页只能查看。</translation>
    </message>
    <message>
        <source>Writes to %1 are unlocked for %2.</source>
        <translation>对 %1 的写入已解锁 %2。</translation>
    </message>
    <message numerus="yes">
        <source>For %n minutes this tab may publish, kick and change routes and manifests of %1. Every change is recorded with your name.</source>
        <translation>
            <numerusform>在 %n 分钟内，此标签页可以在 %1 上发布、踢出以及更改路由和清单。每次更改都会与您的名字一起记录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerSession</name>
    <message>
        <source>There is no connection to the server.</source>
        <translation>没有与服务器的连接。</translation>
    </message>
    <message>
        <source>Your role %1 may not do this.</source>
        <translation>您的角色 %1 不能这样做。</translation>
    </message>
    <message>
        <source>This needs the role %1; yours is %2.</source>
        <translation>这需要角色 %1；您的角色是 %2。</translation>
    </message>
    <message>
        <source>This server does not offer %1.</source>
        <translation>此服务器不提供 %1。</translation>
    </message>
    <message>
        <source>This server is read-only here: unlock writes first.</source>
        <translation>此服务器在这里是只读的：请先解锁写入。</translation>
    </message>
    <message>
        <source>This server is read-only here: nothing was changed.</source>
        <translation>此服务器在这里是只读的：未做任何更改。</translation>
    </message>
</context>
<context>
    <name>sluice::console::SettingsView</name>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Reset columns of tables</source>
        <translation>重置表格列</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>Profiles, tokens, drafts and recordings stay as they are</source>
        <translation>配置、令牌、草稿和录制保持不变</translation>
    </message>
    <message>
        <source>The columns of all tables are reset.</source>
        <translation>所有表格的列已重置。</translation>
    </message>
    <message>
        <source>All settings are reset.</source>
        <translation>所有设置已重置。</translation>
    </message>
    <message>
        <source>No setting is called so. Every action has a name of its own: Ctrl+K finds it.</source>
        <translation>没有这样的设置。每个操作都有自己的名称：按 Ctrl+K 查找。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>A token is kept where its profile says, and nowhere else: not in these settings, in files that are exported, or in logs.</source>
        <translation>令牌只保存在其配置指定的位置，别处没有：不在这些设置、导出的文件或日志中。</translation>
    </message>
    <message>
        <source>Places of tokens</source>
        <translation>令牌的位置</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>The servers of this console can go to a file and come from one. Tokens do not go with them.</source>
        <translation>此控制台的服务器可以导出到文件，也可以从文件导入。令牌不随之导出。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>These settings are in %1.</source>
        <translation>这些设置位于 %1。</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>重置所有快捷键</translation>
    </message>
    <message>
        <source>All shortcuts are reset.</source>
        <translation>所有快捷键已重置。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Choose an action, press its new keys, and use them. They count at once, for all servers.</source>
        <translation>选择一个操作,按下新的按键,然后使用。立即对所有服务器生效。</translation>
    </message>
    <message>
        <source>keys keyboard</source>
        <translation>按键 键盘</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutBook</name>
    <message>
        <source>The shortcut of %1 cannot be “%2”: its own keys are used.</source>
        <translation>%1 的快捷键不能是“%2”:使用其原有按键。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutList</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Unless changed</source>
        <translation>未更改时</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutPanel</name>
    <message>
        <source>Search the shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>按下新按键</translation>
    </message>
    <message>
        <source>New keys of the chosen action</source>
        <translation>所选操作的新按键</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Reset this one</source>
        <translation>重置此项</translation>
    </message>
    <message>
        <source>%1 is taken by %2. Give that other keys first.</source>
        <translation>%1 已被 %2 占用。请先为它指定其他按键。</translation>
    </message>
</context>
<context>
    <name>sluice::console::StateModel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>(the whole payload)</source>
        <translation>（整个载荷）</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>No. %1, %2</source>
        <translation>第 %1 号，%2</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Was</source>
        <comment>column: the value before</comment>
        <translation>之前</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>column: the event since which it is so</comment>
        <translation>自</translation>
    </message>
</context>
<context>
    <name>sluice::console::StatePanel</name>
    <message>
        <source>Where a payload names its thing, a JSON Pointer</source>
        <translation>载荷中标明对象的位置（JSON 指针）</translation>
    </message>
    <message>
        <source>Events of one label are told apart by what their payload has there, such as /id or /order/number. Empty: all of a label are one thing.</source>
        <translation>同一标签的事件按其载荷在该处的值区分，例如 /id 或 /order/number。留空：同一标签的所有事件视为一个对象。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>State of the stream</source>
        <translation>流的状态</translation>
    </message>
    <message>
        <source>No. %1 (%2)</source>
        <translation>第 %1 号（%2）</translation>
    </message>
    <message>
        <source>No difference from A, %1, to B, %2.</source>
        <translation>从 A（%1）到 B（%2）没有差异。</translation>
    </message>
    <message>
        <source>What is otherwise in B, %2, than it was in A, %1.</source>
        <translation>B（%2）与 A（%1）的不同之处。</translation>
    </message>
    <message>
        <source>Choose an event to see the state after it: what all loaded events up to it say together.</source>
        <translation>选择一个事件以查看其后的状态：截至该事件所有已加载事件合起来的内容。</translation>
    </message>
    <message>
        <source>State after %1, folded from No. %2 on.</source>
        <translation>%1 之后的状态，从第 %2 号起合并。</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events in between are missing.</source>
        <translation>
            <numerusform>▲ 其间缺少 %n 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ Only the first %1 values are shown.</source>
        <translation>▲ 只显示前 %1 个值。</translation>
    </message>
</context>
<context>
    <name>sluice::console::StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Stale: last data %1 ago</source>
        <translation>已过时：最近的数据在 %1前</translation>
    </message>
    <message>
        <source>Lost; next attempt in %1</source>
        <translation>已断开；%1后重试</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>不兼容</translation>
    </message>
    <message>
        <source>No server is open.</source>
        <translation>没有打开的服务器。</translation>
    </message>
    <message>
        <source>token: %1</source>
        <translation>令牌：%1</translation>
    </message>
    <message>
        <source>RTT %1 ms</source>
        <translation>RTT %1 ms</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>server %1 / protocol %2</source>
        <translation>服务器 %1 / 协议 %2</translation>
    </message>
    <message>
        <source>▲ clocks differ by %1</source>
        <translation>▲ 时钟相差 %1</translation>
    </message>
    <message>
        <source>in %1/s   out %2/s</source>
        <translation>传入 %1/秒   传出 %2/秒</translation>
    </message>
</context>
<context>
    <name>sluice::console::StreamsView</name>
    <message>
        <source>Follow</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Ask the server for what goes through</source>
        <translation>向服务器请求正在经过的内容</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The server sends nothing more</source>
        <translation>服务器不再发送任何内容</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>录制…</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>打开录制…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>导出显示的内容…</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>撰写…</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>回到实时</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>输入筛选条件</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Undo clear</source>
        <translation>撤销清空</translation>
    </message>
    <message>
        <source>Show secrets in payloads</source>
        <translation>显示载荷中的机密</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold the list; events are still kept (Space)</source>
        <translation>停住列表；事件仍会保留（空格）</translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>跳到实时</translation>
    </message>
    <message>
        <source>Show the newest events again (End)</source>
        <translation>重新显示最新的事件 (End)</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>将行复制为 JSON</translation>
    </message>
    <message>
        <source>There is no other event of this channel and label in the list.</source>
        <translation>列表中没有此频道和标签的其他事件。</translation>
    </message>
    <message>
        <source>Why can somebody not see this…</source>
        <translation>为什么有人看不到…</translation>
    </message>
    <message>
        <source>▲ %1; the filter before is still used</source>
        <translation>▲ %1；仍使用之前的筛选条件</translation>
    </message>
    <message>
        <source>▲ at “%1”: %2; the filter before is still used</source>
        <translation>▲ 在“%1”处：%2；仍使用之前的筛选条件</translation>
    </message>
    <message>
        <source>Record events to</source>
        <translation>将事件录制到</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson)</source>
        <translation>录制文件 (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录制</translation>
    </message>
    <message>
        <source>Recording to %1, at most %2.</source>
        <translation>正在录制到 %1，最多 %2。</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>打开录制</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>录制文件 (*.ndjson);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 lines could not be read, %2 older events are not shown.</source>
        <translation>%1 行无法读取，%2 个更早的事件未显示。</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出显示的内容</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson);;Comma-separated (*.csv)</source>
        <translation>JSON 行 (*.ndjson);;逗号分隔 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>已将 %n 个事件写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server ended the tail: %1</source>
        <translation>服务器结束了跟踪：%1</translation>
    </message>
    <message>
        <source>all channels, about %1 events/s; or patterns: stream:acme/*, room:*</source>
        <translation>所有频道，约 %1 个事件/秒；或模式：stream:acme/*, room:*</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>跟踪(&amp;O)</translation>
    </message>
    <message>
        <source>Channels to follow</source>
        <translation>要跟踪的频道</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>筛选(&amp;I)</translation>
    </message>
    <message>
        <source>Filter of events</source>
        <translation>事件筛选</translation>
    </message>
    <message>
        <source>kind != ack and payload.status = closed</source>
        <translation>kind != ack and payload.status = closed</translation>
    </message>
    <message>
        <source>a recording is running</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>shown %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>kept %1 of %2 (%3)</source>
        <translation>保留 %1 / %2 (%3)</translation>
    </message>
    <message>
        <source>SAMPLED: the server sends 1 in %1</source>
        <translation>采样：服务器每 %1 个发送 1 个</translation>
    </message>
    <message>
        <source>the server sends all</source>
        <translation>服务器发送全部</translation>
    </message>
    <message>
        <source>not sent %1</source>
        <translation>未发送 %1</translation>
    </message>
    <message>
        <source>recording: %1 events, %2</source>
        <translation>录制：%1 个事件，%2</translation>
    </message>
    <message>
        <source>Nothing is followed yet, and nothing is asked of the server until you do.

Follow all channels, or only those of patterns such as stream:acme/* and room:*.
Publish an event to see where it goes: Compose…</source>
        <translation>还没有跟踪任何内容；在您开始之前，不会向服务器请求任何内容。

可跟踪所有频道，或只跟踪符合 stream:acme/*、room:* 等模式的频道。
发布一个事件，看看它去哪里：撰写…</translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>录制 %1：%n 个事件，离线。</numerusform>
        </translation>
    </message>
    <message>
        <source>HELD at %1, %2 new since.  %3</source>
        <translation>暂停于 %1，此后新增 %2 个。  %3</translation>
    </message>
    <message>
        <source>STOPPED: the server sends nothing.  %1</source>
        <translation>已停止：服务器不发送任何内容。  %1</translation>
    </message>
    <message>
        <source>STOPPED: the server sends nothing.</source>
        <translation>已停止：服务器不发送任何内容。</translation>
    </message>
    <message>
        <source>LIVE.  %1</source>
        <translation>实时。  %1</translation>
    </message>
    <message>
        <source>TAP of connection %2, ends by itself.  %1</source>
        <translation>监听连接 %2，会自动结束。  %1</translation>
    </message>
    <message>
        <source>Select an event.</source>
        <translation>请选择一个事件。</translation>
    </message>
    <message>
        <source>Density of the list</source>
        <translation>列表的密度</translation>
    </message>
    <message>
        <source>How dense events are along the list. Red: denied. Amber: not sent. Blue: of the same channel and label as the chosen one. Click to go there.</source>
        <translation>事件沿列表的密度。红色：被拒绝。琥珀色：未发送。蓝色：与所选事件同频道同标签。单击可转到该处。</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此筛选…</translation>
    </message>
    <message>
        <source>No filter has been saved yet.</source>
        <translation>尚未保存任何筛选。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The filter “%1” was deleted.</source>
        <translation>已删除筛选“%1”。</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存此筛选</translation>
    </message>
    <message>
        <source>A name for the filter; one of that name is replaced.</source>
        <translation>筛选的名称；同名的将被替换。</translation>
    </message>
    <message>
        <source>The filter “%1” is saved.</source>
        <translation>已保存筛选“%1”。</translation>
    </message>
    <message>
        <source>The filter was not saved: it needs a name, and there is room for %1.</source>
        <translation>筛选未保存：需要名称，且最多可存 %1 个。</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>button: filters that have names</comment>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
</context>
<context>
    <name>sluice::console::SubscribersView</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>方言</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Out /s</source>
        <translation>发出 /秒</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <translation>自 (%1)</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已禁言</translation>
    </message>
    <message>
        <source>Tapped</source>
        <translation>被监听</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Nobody is connected.

Clients connect to the server&apos;s own address with the native, Socket.IO, iii or Server-Sent Events dialect; they appear here within a second.</source>
        <translation>没有人连接。

客户端以 native、Socket.IO、iii 或 Server-Sent Events 方言连接到服务器自己的地址；它们会在一秒内出现在这里。</translation>
    </message>
    <message>
        <source>subject:ana* and dialect = socketio</source>
        <translation>subject:ana* and dialect = socketio</translation>
    </message>
    <message>
        <source>Select a connection.</source>
        <translation>请选择一个连接。</translation>
    </message>
    <message>
        <source>Kick…</source>
        <translation>踢出…</translation>
    </message>
    <message>
        <source>Kick user everywhere…</source>
        <translation>在各处踢出该用户…</translation>
    </message>
    <message>
        <source>Mute 5 min…</source>
        <translation>禁言 5 分钟…</translation>
    </message>
    <message>
        <source>Tap…</source>
        <translation>监听…</translation>
    </message>
    <message>
        <source>Why can&apos;t they see…</source>
        <translation>为什么看不到…</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>输入筛选条件</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>See exactly what %1 gets, for ten minutes. It is recorded, and the connection is marked. Why?</source>
        <translation>在十分钟内准确查看 %1 收到的内容。此操作会被记录，连接也会被标记。原因？</translation>
    </message>
    <message>
        <source>Group connections</source>
        <translation>对连接分组</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>by user</source>
        <translation>按用户</translation>
    </message>
    <message>
        <source>by dialect</source>
        <translation>按方言</translation>
    </message>
    <message>
        <source>by address</source>
        <translation>按地址</translation>
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
        <translation>事件的播放速度</translation>
    </message>
    <message>
        <source>How fast events are played; waits of more than two seconds are cut</source>
        <translation>事件的播放速度；超过两秒的等待会缩短</translation>
    </message>
    <message>
        <source>Events over the time</source>
        <translation>事件随时间的分布</translation>
    </message>
    <message>
        <source>From %1 to %2, at most %3 events in a bar. Drag to choose a part of the time.</source>
        <translation>从 %1 到 %2，每条最多 %3 个事件。拖动以选取一段时间。</translation>
    </message>
    <message numerus="yes">
        <source>▲ Something is missing at %n places.</source>
        <translation>
            <numerusform>▲ 有 %n 处缺失。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::TlsFields</name>
    <message>
        <source>authorities of the system</source>
        <translation>系统的证书颁发机构</translation>
    </message>
    <message>
        <source>authorities of a file:</source>
        <translation>文件中的证书颁发机构:</translation>
    </message>
    <message>
        <source>only the certificate with SHA-256:</source>
        <translation>仅具有此 SHA-256 的证书:</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>受信任的证书</translation>
    </message>
    <message>
        <source>File with authorities</source>
        <translation>证书颁发机构文件</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>PEM file; empty: none is shown</source>
        <translation>PEM 文件;留空则不出示</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>其密钥</translation>
    </message>
    <message>
        <source>PEM file without a passphrase; stays where it is</source>
        <translation>无口令的 PEM 文件;保留在原处</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>浏览:%1</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM 文件 (*.pem *.crt *.cer *.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <translation>证书的 SHA-256</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM 文件</translation>
    </message>
    <message>
        <source>64 hexadecimal digits; Test shows them</source>
        <translation>64 位十六进制数字;测试会显示</translation>
    </message>
    <message>
        <source>Name the file with the authorities that are trusted.</source>
        <translation>请指定受信任的证书颁发机构文件。</translation>
    </message>
    <message>
        <source>The SHA-256 of a certificate has 64 hexadecimal digits, with or without colons.</source>
        <translation>证书的 SHA-256 有 64 位十六进制数字,可带或不带冒号。</translation>
    </message>
</context>
<context>
    <name>sluice::console::TokenPlaces</name>
    <message>
        <source>in memory only; gone when the console is closed</source>
        <translation>仅在内存中；控制台关闭后消失</translation>
    </message>
    <message>
        <source>a program prints it each time it is needed</source>
        <translation>每次需要时由程序输出</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>locked: unlock it in the desktop&apos;s keyring program</source>
        <translation>已锁定：请在桌面的密钥环程序中解锁</translation>
    </message>
    <message>
        <source>not available: no Secret Service runs on this desktop</source>
        <translation>不可用：此桌面没有运行 Secret Service</translation>
    </message>
    <message>
        <source>this server&apos;s token</source>
        <translation>此服务器的令牌</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>sluice::console::UndoDialog</name>
    <message>
        <source>Undo a change of routes</source>
        <translation>撤销对路由的更改</translation>
    </message>
    <message>
        <source>Undo a change of manifests</source>
        <translation>撤销对清单的更改</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Revisions that would be taken back</source>
        <translation>将被撤销的修订</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>备注(&amp;C)</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>输入 %1 以确认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go back to revision %1</source>
        <translation>回到修订 %1</translation>
    </message>
    <message>
        <source>The revisions cannot be read: %1</source>
        <translation>无法读取修订：%1</translation>
    </message>
    <message numerus="yes">
        <source>This takes back revision %1 and %n that came after it, by a new revision.</source>
        <translation>
            <numerusform>这会以一个新修订撤销修订 %1 及其后的 %n 个修订。</numerusform>
        </translation>
    </message>
    <message>
        <source>This takes back revision %1, by a new revision.</source>
        <translation>这会以一个新修订撤销修订 %1。</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>请输入确认内容。</translation>
    </message>
    <message>
        <source>Taken back: revision %1 is as revision %2 was.</source>
        <translation>已撤销：修订 %1 与修订 %2 相同。</translation>
    </message>
    <message>
        <source>✕ Nothing was changed: %1</source>
        <translation>✕ 没有任何更改：%1</translation>
    </message>
</context>
<context>
    <name>sluice::console::View</name>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>将行复制为 JSON</translation>
    </message>
</context>
<context>
    <name>sluice::console::WhatIfList</name>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Would also go to</source>
        <translation>还会发往</translation>
    </message>
    <message>
        <source>Would no more go to</source>
        <translation>不再发往</translation>
    </message>
    <message>
        <source>Change something and press “What if”: the events of the last 5 minutes go through what runs and through the draft; what differs is shown here.</source>
        <translation>更改后按“假设”：最近 5 分钟的事件会分别经过正在运行的配置和草稿，不同之处显示在这里。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded events tried</source>
        <translation>
            <numerusform>尝试了 %n 个录制的事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n streams</source>
        <translation>
            <numerusform>来自 %n 个流</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not certain: what is kept of them may be a part only (expose)</source>
        <translation>
            <numerusform>%n 个事件不确定：保存的可能只是其中一部分（expose）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not kept any more</source>
        <translation>
            <numerusform>%n 个事件已不再保存</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more events or streams than were looked at</source>
        <translation>事件或流多于已查看的数量</translation>
    </message>
    <message>
        <source>the files use variables, whose values only the role admin sees</source>
        <translation>文件使用了变量，只有 admin 角色能看到变量的值</translation>
    </message>
    <message>
        <source>Nothing would have gone another way.</source>
        <translation>没有任何事件的去向会改变。</translation>
    </message>
</context>
<context>
    <name>sluice::console::WordCompleter</name>
    <message>
        <source>Completions</source>
        <translation>补全候选</translation>
    </message>
</context>
<context>
    <name>sluice::console::YamlEditor</name>
    <message>
        <source>Manifest</source>
        <translation>清单</translation>
    </message>
</context>
</TS>
