<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AccessQuestion</name>
    <message>
        <source>This is too long to be a name or claims.</source>
        <translation>名前またはクレームとしては長すぎます。</translation>
    </message>
    <message>
        <source>The claims are no JSON object, such as {&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}.</source>
        <translation>クレームが {&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;} のような JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>Say who: the name of a user.</source>
        <translation>対象のユーザー名を入力してください。</translation>
    </message>
    <message>
        <source>Say who: the id of a connection.</source>
        <translation>対象の接続 ID を入力してください。</translation>
    </message>
    <message>
        <source>This is asked for streams, rooms, groups and events only.</source>
        <translation>これはストリーム、ルーム、グループ、イベントについてのみ尋ねられます。</translation>
    </message>
    <message>
        <source>Say on what: stream:KEY, room:NAME, group:STREAM/GROUP or event:LABEL.</source>
        <translation>対象を指定してください: stream:KEY、room:NAME、group:STREAM/GROUP、event:LABEL。</translation>
    </message>
    <message>
        <source>An event is published; who sees it subscribes to a stream or a room.</source>
        <translation>イベントは発行されるものです。見る側はストリームかルームを購読します。</translation>
    </message>
    <message>
        <source>these claims</source>
        <translation>これらのクレーム</translation>
    </message>
    <message>
        <source>claims of %1</source>
        <translation>%1 のクレーム</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>接続 %1</translation>
    </message>
</context>
<context>
    <name>AdminMessage</name>
    <message>
        <source>the server&apos;s greeting lacks its protocol or our role</source>
        <translation>サーバーの応答にプロトコルまたはこちらのロールがありません</translation>
    </message>
    <message>
        <source>the server gave no reason</source>
        <translation>サーバーは理由を示しませんでした</translation>
    </message>
    <message>
        <source>a message of %1 bytes is too long</source>
        <translation>%1 バイトのメッセージは長すぎます</translation>
    </message>
    <message>
        <source>this is no JSON-RPC message</source>
        <translation>JSON-RPC メッセージではありません</translation>
    </message>
    <message>
        <source>a message is neither reply nor notification</source>
        <translation>メッセージが応答でも通知でもありません</translation>
    </message>
    <message>
        <source>a reply has neither result nor error</source>
        <translation>応答に結果もエラーもありません</translation>
    </message>
    <message>
        <source>a batch of events is broken</source>
        <translation>イベントのまとまりが壊れています</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
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
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1 (%2前)</translation>
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
        <translation>トークン</translation>
    </message>
    <message>
        <source>admin API</source>
        <translation>管理 API</translation>
    </message>
    <message>
        <source>role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>role %1 (%2)</source>
        <translation>ロール %1(%2)</translation>
    </message>
    <message>
        <source>protocol %1 (server %2)</source>
        <translation>プロトコル %1(サーバー %2)</translation>
    </message>
    <message>
        <source>Paste the token, or choose the place where it is kept.</source>
        <translation>トークンを貼り付けるか、保管場所を選んでください。</translation>
    </message>
    <message>
        <source>Is sluiced running there, and are host and port those of its admin listener? It listens on its own machine only unless admin.host says otherwise.</source>
        <translation>そこで sluiced が動いていますか。ホストとポートは管理リスナーのものですか。admin.host の指定がなければ、自分のマシンでしか待ち受けません。</translation>
    </message>
    <message>
        <source>Look at the TLS settings of this profile. A listener without admin.tls wants ws:// instead of wss://.</source>
        <translation>このプロファイルの TLS 設定を確認してください。admin.tls のないリスナーには wss:// ではなく ws:// を使います。</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with what “openssl x509 -noout -fingerprint -sha256” prints on the server, and trust the certificate only if it is the same.</source>
        <translation>SHA-256 をサーバー上の「openssl x509 -noout -fingerprint -sha256」の出力と比べ、同じ場合だけ証明書を信頼してください。</translation>
    </message>
    <message>
        <source>Something else answers there: use the port of the admin listener, 8421 unless admin.port says otherwise, and the path /admin/v1.</source>
        <translation>別のものが応答しています。管理リスナーのポート(admin.port の指定がなければ 8421)とパス /admin/v1 を使ってください。</translation>
    </message>
    <message>
        <source>Paste a token that is valid now. On the server, “sluicectl token --admin viewer” prints one.</source>
        <translation>いま有効なトークンを貼り付けてください。サーバー上の「sluicectl token --admin viewer」で作れます。</translation>
    </message>
    <message>
        <source>The token needs the claim sluice.admin: viewer, operator or admin. On the server, “sluicectl token --admin viewer” prints one that has it.</source>
        <translation>トークンにはクレーム sluice.admin(viewer、operator、admin のいずれか)が必要です。サーバー上の「sluicectl token --admin viewer」で作れます。</translation>
    </message>
    <message>
        <source>This console speaks protocol 1. Update the older of the two.</source>
        <translation>このコンソールはプロトコル 1 を話します。古い方を更新してください。</translation>
    </message>
    <message>
        <source>Set the clocks of both machines, for example by NTP: times are the server&apos;s, and tokens end by them.</source>
        <translation>NTP などで両方のマシンの時計を合わせてください。時刻はサーバーのもので、トークンの期限もそれに従います。</translation>
    </message>
    <message>
        <source>The clocks of this machine and the server differ.</source>
        <translation>このマシンとサーバーの時計が違っています。</translation>
    </message>
</context>
<context>
    <name>DraftStore</name>
    <message>
        <source>the draft could not be kept in %1: %2</source>
        <translation>下書きを %1 に保存できませんでした: %2</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>フォルダーを作成できません</translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Only this: %1</source>
        <translation>これのみ: %1</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>これ以外</translation>
    </message>
    <message>
        <source>… and this</source>
        <translation>… かつこれ</translation>
    </message>
    <message>
        <source>… or this</source>
        <translation>… またはこれ</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>debug</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>▲ warning</source>
        <translation>▲ 警告</translation>
    </message>
    <message>
        <source>✕ error</source>
        <translation>✕ エラー</translation>
    </message>
    <message>
        <source>… gap</source>
        <translation>… 欠落</translation>
    </message>
</context>
<context>
    <name>ManifestCheck</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 件のエントリ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManifestEdit</name>
    <message>
        <source>the file is written in braces: add the entry by hand</source>
        <translation>ファイルが波括弧で書かれています: エントリを手で追加してください</translation>
    </message>
    <message>
        <source>line %1: the section is written in one line; add the entry by hand</source>
        <translation>%1 行目: セクションが 1 行で書かれています。エントリを手で追加してください</translation>
    </message>
    <message>
        <source>the file has mistakes: mend them first</source>
        <translation>ファイルに誤りがあります: 先に直してください</translation>
    </message>
    <message>
        <source>the entry does not fit there; add it by hand</source>
        <translation>エントリはそこに収まりません。手で追加してください</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The profile “%1” is not complete.</source>
        <translation>プロファイル「%1」は不完全です。</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>プロファイルに名前を付けてください。</translation>
    </message>
    <message>
        <source>Another profile has this name.</source>
        <translation>同じ名前のプロファイルがあります。</translation>
    </message>
    <message>
        <source>Write the admin address, for example wss://sluice.example.org:8421.</source>
        <translation>管理アドレスを入力してください。例: wss://sluice.example.org:8421</translation>
    </message>
    <message>
        <source>The token would travel unencrypted: use wss:// for other machines.</source>
        <translation>トークンが暗号化されずに送られます: 他のマシンには wss:// を使ってください。</translation>
    </message>
    <message>
        <source>Write the command that prints the token, for example: pass show sluice</source>
        <translation>トークンを出力するコマンドを入力してください。例: pass show sluice</translation>
    </message>
    <message>
        <source>This is no list of profiles: %1 at byte %2.</source>
        <translation>プロファイルの一覧ではありません: %1 (%2 バイト目)。</translation>
    </message>
    <message>
        <source>The profiles are of version %1; this console reads version %2.</source>
        <translation>プロファイルはバージョン %1 です。このコンソールが読めるのはバージョン %2 です。</translation>
    </message>
    <message>
        <source>%1 The file was set aside as %2.</source>
        <translation>%1 ファイルは %2 として退避しました。</translation>
    </message>
    <message>
        <source>The profiles could not be written to %1: %2</source>
        <translation>プロファイルを %1 に書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>“%1” is no SHA-256 of a certificate.</source>
        <translation>「%1」は証明書の SHA-256 ではありません。</translation>
    </message>
    <message>
        <source>Leave user, password and query out of the address; the token is asked for below.</source>
        <translation>アドレスにはユーザー、パスワード、クエリを入れないでください。トークンは下で尋ねます。</translation>
    </message>
    <message>
        <source>A client certificate needs both: its file and its key&apos;s.</source>
        <translation>クライアント証明書には、そのファイルと鍵のファイルの両方が必要です。</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The token belongs to the command; change it there.</source>
        <translation>トークンはコマンドのものです。コマンド側で変更してください。</translation>
    </message>
    <message>
        <source>No command is set.</source>
        <translation>コマンドが設定されていません。</translation>
    </message>
    <message>
        <source>The command could not be started: %1</source>
        <translation>コマンドを起動できませんでした: %1</translation>
    </message>
    <message>
        <source>The command gave no token within 10 seconds.</source>
        <translation>コマンドは 10 秒以内にトークンを返しませんでした。</translation>
    </message>
    <message>
        <source>The command failed with status %1.</source>
        <translation>コマンドが終了コード %1 で失敗しました。</translation>
    </message>
    <message>
        <source>The command printed no token.</source>
        <translation>コマンドはトークンを出力しませんでした。</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>キーリングがロックされています。ロックを解除してやり直してください。</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Keep the token for this session, or use a command that prints it.</source>
        <translation>このデスクトップにはキーリングがありません。トークンをこのセッションだけ保持するか、トークンを出力するコマンドを使ってください。</translation>
    </message>
    <message>
        <source>The keyring holds no token for this profile.</source>
        <translation>キーリングにこのプロファイルのトークンはありません。</translation>
    </message>
    <message>
        <source>The keyring took the token but does not give it back.</source>
        <translation>キーリングはトークンを受け取りましたが、返しません。</translation>
    </message>
    <message>
        <source>The keyring still holds the token.</source>
        <translation>キーリングにまだトークンが残っています。</translation>
    </message>
    <message>
        <source>No token was given in this session.</source>
        <translation>このセッションではトークンが入力されていません。</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>The recording ended: %1</source>
        <translation>記録が終了しました: %1</translation>
    </message>
    <message>
        <source>The recording has reached its largest size.</source>
        <translation>記録が最大サイズに達しました。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読めません: %2</translation>
    </message>
    <message>
        <source>%1 is no recording of this console.</source>
        <translation>%1 はこのコンソールの記録ではありません。</translation>
    </message>
</context>
<context>
    <name>RouteGraph</name>
    <message>
        <source>static: %1</source>
        <translation>静的: %1</translation>
    </message>
    <message>
        <source>every occurrence</source>
        <translation>すべての発生</translation>
    </message>
    <message>
        <source>written in a manifest</source>
        <translation>マニフェストに記述</translation>
    </message>
    <message numerus="yes">
        <source>%n dynamic routes</source>
        <translation>
            <numerusform>動的ルート %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>(value of %1)</source>
        <translation>(%1 の値)</translation>
    </message>
    <message>
        <source>one stream for each value</source>
        <translation>値ごとに 1 つのストリーム</translation>
    </message>
    <message numerus="yes">
        <source>%n more streams</source>
        <translation>
            <numerusform>他に %n 件のストリーム</numerusform>
        </translation>
    </message>
    <message>
        <source>open the outline, or narrow the focus</source>
        <translation>アウトラインを開くか、フォーカスを絞ってください</translation>
    </message>
    <message>
        <source>A stream feeds nothing: start at an event or a rule.</source>
        <translation>ストリームからは何も流れません: イベントかルールから始めてください。</translation>
    </message>
    <message>
        <source>This rule is written in %1: change it there.</source>
        <translation>このルールは%1に書かれています: そちらで変更してください。</translation>
    </message>
    <message>
        <source>a manifest</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>Nothing feeds an event: applications publish it.</source>
        <translation>イベントに流し込むものはありません: アプリケーションが発行します。</translation>
    </message>
    <message>
        <source>This rule is written in a manifest: change it there.</source>
        <translation>このルールはマニフェストに書かれています: そちらで変更してください。</translation>
    </message>
    <message>
        <source>That rule is about another event, %1.</source>
        <translation>そのルールは別のイベント %1 のものです。</translation>
    </message>
    <message>
        <source>A rule cannot feed a rule.</source>
        <translation>ルールからルールへは流せません。</translation>
    </message>
    <message>
        <source>Drop it on one stream, or on the empty place to name a new one.</source>
        <translation>ストリームの上に、または新しいストリームを作るなら空いた場所にドロップしてください。</translation>
    </message>
</context>
<context>
    <name>SchemaGuide</name>
    <message>
        <source>the schema is no JSON object: %1</source>
        <translation>スキーマが JSON オブジェクトではありません: %1</translation>
    </message>
</context>
<context>
    <name>ServerLink</name>
    <message>
        <source>This is no link to a server; it looks like sluice://sluice.example.org:8421.</source>
        <translation>サーバーへのリンクではありません。sluice://sluice.example.org:8421 のような形です。</translation>
    </message>
    <message>
        <source>The link names no address of a server.</source>
        <translation>リンクにサーバーのアドレスがありません。</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>it is too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>テキストではありません</translation>
    </message>
    <message>
        <source>it is no settings file</source>
        <translation>設定ファイルではありません</translation>
    </message>
    <message>
        <source>it is of a newer console (version %1)</source>
        <translation>新しいコンソールのものです（バージョン %1）</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read: %2. The file was set aside as %3, and the console began with its own.</source>
        <translation>%1 の設定を読めませんでした: %2。ファイルは %3 として取り置き、コンソールは既定の設定で始めました。</translation>
    </message>
    <message>
        <source>The settings in %1 could not be read: %2. It was left alone; settings are kept in %3.</source>
        <translation>%1 の設定を読めませんでした: %2。ファイルはそのまま残し、設定は %3 に保存します。</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>connected, %n events refused</source>
        <translation>
            <numerusform>接続済み、イベント %n 件を拒否</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>再接続中</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>終了中</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>open</source>
        <translation>受付中</translation>
    </message>
    <message>
        <source>%1 received since the server started</source>
        <translation>サーバーの起動以降に %1 件受信</translation>
    </message>
    <message>
        <source>%1 of them could not be read, or may not be published</source>
        <translation>うち %1 件は読めないか、公開できませんでした</translation>
    </message>
    <message>
        <source>so since %1</source>
        <translation>%1 からこの状態</translation>
    </message>
    <message>
        <source>last error, %1: %2</source>
        <translation>最後のエラー、%1: %2</translation>
    </message>
</context>
<context>
    <name>TokenVault</name>
    <message>
        <source>keyring</source>
        <translation>キーリング</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>このセッションのみ</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>コマンドから</translation>
    </message>
</context>
<context>
    <name>ViewTable</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Streams live</source>
        <translation>ライブストリーム</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>サブスクライバー</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>アクセス</translation>
    </message>
    <message>
        <source>Audit and logs</source>
        <translation>監査とログ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessForm</name>
    <message>
        <source>Ca&amp;n</source>
        <translation>主体(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;do</source>
        <translation>操作(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;on</source>
        <translation>対象(&amp;O)</translation>
    </message>
    <message>
        <source>How it is said who</source>
        <translation>主体の指定方法</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>a token with the claims</source>
        <translation>次のクレームを持つトークン</translation>
    </message>
    <message>
        <source>Name of the user</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>ana: with the claims of a connection of hers</source>
        <translation>ana: 本人の接続のクレームを使用</translation>
    </message>
    <message>
        <source>Id of the connection</source>
        <translation>接続の ID</translation>
    </message>
    <message>
        <source>type an id or a user&apos;s name</source>
        <translation>ID またはユーザー名を入力</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>トークンのクレーム</translation>
    </message>
    <message>
        <source>{&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}, or paste a token: its claims are taken, the token itself is neither kept nor sent</source>
        <translation>{&quot;sub&quot;: &quot;ana&quot;, &quot;role&quot;: &quot;agent&quot;}、またはトークンを貼り付け: クレームだけを取り出し、トークン自体は保存も送信もしません</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>行う操作</translation>
    </message>
    <message>
        <source>see (subscribe)</source>
        <translation>見る (購読)</translation>
    </message>
    <message>
        <source>join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>manage routes</source>
        <translation>ルートを管理</translation>
    </message>
    <message>
        <source>manage manifests</source>
        <translation>マニフェストを管理</translation>
    </message>
    <message>
        <source>manage tokens</source>
        <translation>トークンを管理</translation>
    </message>
    <message>
        <source>manage resources</source>
        <translation>リソースを管理</translation>
    </message>
    <message>
        <source>Stream, room, group or event</source>
        <translation>ストリーム、ルーム、グループ、イベント</translation>
    </message>
    <message>
        <source>e.g. %1 or %2</source>
        <translation>例: %1 や %2</translation>
    </message>
    <message>
        <source>at another &amp;time (UTC)</source>
        <translation>別の時刻 (UTC)(&amp;T)</translation>
    </message>
    <message>
        <source>Time at which the token is used, UTC</source>
        <translation>トークンを使う時刻 (UTC)</translation>
    </message>
    <message>
        <source>A token was pasted: its claims were taken, the token was thrown away, its signature was not checked.</source>
        <translation>トークンが貼り付けられました。クレームだけを取り出し、トークンは破棄しました。署名は検証していません。</translation>
    </message>
</context>
<context>
    <name>sluice::console::AccessSteps</name>
    <message>
        <source>✓ allows: decides</source>
        <translation>✓ 許可: 決定</translation>
    </message>
    <message>
        <source>✓ allows</source>
        <translation>✓ 許可</translation>
    </message>
    <message>
        <source>✕ denies: decides</source>
        <translation>✕ 拒否: 決定</translation>
    </message>
    <message>
        <source>✕ denies</source>
        <translation>✕ 拒否</translation>
    </message>
    <message>
        <source>○ does not match</source>
        <translation>○ 一致しない</translation>
    </message>
    <message>
        <source>· not reached</source>
        <translation>· 未到達</translation>
    </message>
    <message>
        <source>– goes on</source>
        <translation>– 続行</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>調べた内容</translation>
    </message>
    <message>
        <source>Rule for</source>
        <translation>ルールの対象</translation>
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
        <translation>調べた内容 (順番どおり)</translation>
    </message>
    <message>
        <source>Why can somebody not see something?

Say who, what and on what, and press Enter. The server answers with the very function that guards every command: each rule that it looked at, the one that decided, and the line of the manifest in which it stands.

You also come here, with the question filled in, from a row of Subscribers, Rooms and Streams live.</source>
        <translation>なぜ見えないのでしょうか?

誰が、何を、どこに対して行うかを入力して Enter を押してください。サーバーは、すべてのコマンドを守るのと同じ関数で答えます。調べた各ルール、決め手になったルール、それが書かれたマニフェストの行が分かります。

サブスクライバー、ルーム、ライブストリームの行からも、質問が入力された状態でここに来られます。</translation>
    </message>
    <message>
        <source>More about the answer</source>
        <translation>回答の詳細</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>その場合</translation>
    </message>
    <message>
        <source>What would change the answer</source>
        <translation>回答を変えるもの</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>変えるには</translation>
    </message>
    <message>
        <source>Who may do it</source>
        <translation>許可されている人</translation>
    </message>
    <message>
        <source>Who may</source>
        <translation>許可されている人</translation>
    </message>
    <message>
        <source>What else they may</source>
        <translation>ほかにできること</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>サーバーに尋ねる</translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation>行を開く</translation>
    </message>
    <message>
        <source>Show the rule in its manifest</source>
        <translation>マニフェスト内のルールを表示</translation>
    </message>
    <message>
        <source>Select a rule that stands in a manifest.</source>
        <translation>マニフェストにあるルールを選択してください。</translation>
    </message>
    <message>
        <source>Keep as a test</source>
        <translation>テストとして残す</translation>
    </message>
    <message>
        <source>Adds this answer to the tests of the manifest, as a draft</source>
        <translation>この回答をマニフェストのテストに下書きとして追加</translation>
    </message>
    <message>
        <source>Try other claims</source>
        <translation>別のクレームで試す</translation>
    </message>
    <message>
        <source>Takes a copy of their claims, to be changed and asked about</source>
        <translation>クレームの写しを取り、変更して尋ねられるようにします</translation>
    </message>
    <message>
        <source>The claims are there to be changed.</source>
        <translation>クレームはすでに変更できます。</translation>
    </message>
    <message>
        <source>Who may do this?</source>
        <translation>誰がこれをできますか?</translation>
    </message>
    <message>
        <source>What else may they?</source>
        <translation>ほかに何ができますか?</translation>
    </message>
    <message>
        <source>Copy the answer as JSON</source>
        <translation>回答を JSON としてコピー</translation>
    </message>
    <message>
        <source>Ask a question first.</source>
        <translation>先に質問してください。</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>The manifests have changed since: ask again.</source>
        <translation>その後マニフェストが変わりました。もう一度尋ねてください。</translation>
    </message>
    <message>
        <source>The connection was lost since: ask again.</source>
        <translation>その後接続が切れました。もう一度尋ねてください。</translation>
    </message>
    <message>
        <source>There is nothing to ask about %1.</source>
        <translation>%1 について尋ねることはありません。</translation>
    </message>
    <message>
        <source>Nothing allows it, and so it is denied.</source>
        <translation>許可するものがないため、拒否されます。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>▲ No answer: %1</source>
        <translation>▲ 回答なし: %1</translation>
    </message>
    <message>
        <source>answered at %1 %2</source>
        <translation>%1 %2 に回答</translation>
    </message>
    <message>
        <source>, for a token used at %1 UTC</source>
        <translation>、%1 UTC に使うトークンについて</translation>
    </message>
    <message numerus="yes">
        <source>, %n more steps are not shown</source>
        <translation>
            <numerusform>、ほかに %n 段階は表示されません</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed, and yet nothing arrives: %1. %2</source>
        <translation>許可されていますが、何も届きません: %1。%2</translation>
    </message>
    <message>
        <source>✕ NO</source>
        <translation>✕ 不可</translation>
    </message>
    <message>
        <source>▲ YES, BUT</source>
        <translation>▲ 可、ただし</translation>
    </message>
    <message>
        <source>✓ YES</source>
        <translation>✓ 可</translation>
    </message>
    <message>
        <source>Nothing arrives</source>
        <translation>何も届かない</translation>
    </message>
    <message>
        <source>What would change it (%1)</source>
        <translation>変えるには (%1)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>It is allowed, and nothing else is in the way.</source>
        <translation>許可されており、ほかに妨げるものはありません。</translation>
    </message>
    <message>
        <source>No single role, rule or grant would.</source>
        <translation>単独のロール、ルール、権限では変わりません。</translation>
    </message>
    <message>
        <source>Of those who are connected, nobody may.</source>
        <translation>接続中の誰にも許可されていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n connections may. Enter asks why about one of them.</source>
        <translation>
            <numerusform>%n 個の接続に許可されています。Enter で理由を尋ねます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the streams, rooms and events that there are, none.</source>
        <translation>現在あるストリーム、ルーム、イベントにはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n streams, rooms and events. Enter asks why about one of them.</source>
        <translation>
            <numerusform>ストリーム、ルーム、イベント %n 件。Enter で理由を尋ねます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who may (%1)</source>
        <translation>許可されている人 (%1)</translation>
    </message>
    <message>
        <source>What else they may (%1)</source>
        <translation>ほかにできること (%1)</translation>
    </message>
    <message>
        <source>A test in a manifest knows neither scopes nor times.</source>
        <translation>マニフェストのテストはスコープや時刻を扱えません。</translation>
    </message>
    <message>
        <source>The token&apos;s grants allow it; a test in a manifest knows a user and a role only.</source>
        <translation>トークンの権限によって許可されています。マニフェストのテストが扱えるのはユーザーとロールだけです。</translation>
    </message>
    <message>
        <source>Change the claims and ask again: nothing is changed on the server.</source>
        <translation>クレームを変更してもう一度尋ねてください。サーバー側は何も変わりません。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ActionRegistry</name>
    <message>
        <source>%1 is taken by “%2”: “%3” has its own keys.</source>
        <translation>%1 は「%2」が使っています。「%3」は元のキーのままです。</translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminClient</name>
    <message>
        <source>The connection was closed.</source>
        <translation>接続が閉じられました。</translation>
    </message>
    <message>
        <source>The server answers no more.</source>
        <translation>サーバーが応答しなくなりました。</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>接続がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait for the server.</source>
        <translation>
            <numerusform>%n 件のリクエストがサーバーを待っています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n s.</source>
        <translation>
            <numerusform>サーバーは %n 秒以内に応答しませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection: nothing was changed.</source>
        <translation>接続がありません: 何も変更されていません。</translation>
    </message>
    <message>
        <source>The request did not reach the server: nothing was changed.</source>
        <translation>リクエストはサーバーに届きませんでした: 何も変更されていません。</translation>
    </message>
    <message>
        <source>The server does not know any more whether it was done: it began anew, or too much time has passed. Look at what is there before you do it again.</source>
        <translation>実行されたかどうか、サーバーはもうわかりません。再起動したか、時間が経ちすぎています。もう一度行う前に、現在の状態を確認してください。</translation>
    </message>
</context>
<context>
    <name>sluice::console::AdminSocket</name>
    <message>
        <source>The server did not answer in time.</source>
        <translation>サーバーは時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The server sent bytes where text belongs.</source>
        <translation>テキストであるべきところにサーバーがバイト列を送りました。</translation>
    </message>
    <message>
        <source>There is no admin API at this address: the server does not speak %1.</source>
        <translation>このアドレスに管理 API はありません: サーバーは %1 に対応していません。</translation>
    </message>
    <message>
        <source>A message was larger than the console or the server takes.</source>
        <translation>メッセージがコンソールまたはサーバーの上限を超えました。</translation>
    </message>
    <message>
        <source>The connection ended before it was made.</source>
        <translation>接続が確立する前に終了しました。</translation>
    </message>
    <message>
        <source>The server sent something that cannot be read: %1</source>
        <translation>サーバーが読めないものを送りました: %1</translation>
    </message>
    <message>
        <source>The server sent more messages than this console can show.</source>
        <translation>サーバーがこのコンソールで表示できる以上のメッセージを送りました。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the trusted one. Trusted: %1. Shown: %2. It was renewed, or somebody is in between: ask who runs the server before you trust the new one.</source>
        <translation>サーバーの証明書は信頼しているものではありません。信頼:%1。提示:%2。更新されたか、誰かが間にいます。新しいものを信頼する前に、サーバーの管理者に確かめてください。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1. Its SHA-256 is %2.</source>
        <translation>サーバーの証明書は信頼されていません:%1。SHA-256 は %2 です。</translation>
    </message>
    <message>
        <source>The server wants a client certificate: name its file and that of its key in the profile.</source>
        <translation>サーバーはクライアント証明書を求めています。プロファイルに証明書と鍵のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The server does not take the client certificate %1: %2</source>
        <translation>サーバーはクライアント証明書 %1 を受け付けません:%2</translation>
    </message>
</context>
<context>
    <name>sluice::console::AlertCentre</name>
    <message>
        <source>What needs attention</source>
        <translation>要注意の項目</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>● All is well on the servers that have a tab here.</source>
        <translation>● ここにタブのあるサーバーはすべて正常です。</translation>
    </message>
    <message numerus="yes">
        <source>%n things need attention. Enter or a double click leads to where one sees it.</source>
        <translation>
            <numerusform>%n 件が要注意です。Enter またはダブルクリックでその場所へ移動します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditExport</name>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>書き出しを中止しました。ファイルは作成されていません。</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>書き出しに失敗しました。ファイルは作成されていません: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written to %1.</source>
        <translation>
            <numerusform>%n 件の記録を %1 に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditInspector</name>
    <message>
        <source>Facts of the entry</source>
        <translation>記録の内容</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Select an entry to see who did what, and what it changed.</source>
        <translation>記録を選択すると、誰が何をして何が変わったかが表示されます。</translation>
    </message>
    <message>
        <source>✕ Entry %1: refused, nothing was changed</source>
        <translation>✕ 記録 %1: 拒否、変更なし</translation>
    </message>
    <message>
        <source>✓ Entry %1: done</source>
        <translation>✓ 記録 %1: 実行済み</translation>
    </message>
    <message>
        <source>when (UTC)</source>
        <translation>日時 (UTC)</translation>
    </message>
    <message>
        <source>who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>from where</source>
        <translation>接続元</translation>
    </message>
    <message>
        <source>what</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>on what</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>Nothing more was written down.</source>
        <translation>ほかに記録された内容はありません。</translation>
    </message>
    <message>
        <source>What was there before</source>
        <translation>変更前の内容</translation>
    </message>
    <message>
        <source>What is there since</source>
        <translation>変更後の内容</translation>
    </message>
    <message>
        <source>What is there since, beside what was before</source>
        <translation>変更後の内容と変更前の比較</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditList</name>
    <message>
        <source>Entry %1</source>
        <translation>記録 %1</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 実行済み</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>時刻 (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>接続元</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>行われた操作</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>実行者(&amp;W)</translation>
    </message>
    <message>
        <source>Wha&amp;t</source>
        <translation>操作(&amp;T)</translation>
    </message>
    <message>
        <source>When it was done</source>
        <translation>行われた日時</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>すべての期間</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <translation>過去 1 時間</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>過去 24 時間</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>between…</source>
        <translation>期間を指定…</translation>
    </message>
    <message>
        <source>Whe&amp;n</source>
        <translation>日時(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;rom (UTC)</source>
        <translation>開始 (UTC)(&amp;R)</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>開始 (UTC)</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>終了(&amp;O)</translation>
    </message>
    <message>
        <source>To, UTC</source>
        <translation>終了 (UTC)</translation>
    </message>
    <message>
        <source>, narrow the filter to see older ones</source>
        <translation>、古いものを見るにはフィルターを絞ってください</translation>
    </message>
    <message>
        <source>, scroll down for older ones</source>
        <translation>、古いものは下へスクロール</translation>
    </message>
    <message>
        <source>%1 of the newest %2</source>
        <translation>最新 %2 件中 %1 件</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ not fresh: %1</source>
        <translation>▲ 最新ではありません: %1</translation>
    </message>
    <message>
        <source>The audit log cannot be read: %1

It keeps who changed what, from where and why, and what was refused. The server log beside it needs the role viewer only.</source>
        <translation>監査ログを読めません: %1

誰が何をどこからなぜ変更したか、何が拒否されたかを記録しています。隣のサーバーログは viewer ロールだけで読めます。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>Nothing was changed yet.

Every change that somebody makes through the admin API, with this console or with sluicectl, is written here: kick a subscriber or publish an event, and you find it.</source>
        <translation>まだ何も変更されていません。

このコンソールや sluicectl から管理 API で行われた変更はすべてここに記録されます。サブスクライバーを切断したりイベントを発行したりすると表示されます。</translation>
    </message>
    <message>
        <source>No entry fits the filter.</source>
        <translation>フィルターに合う記録はありません。</translation>
    </message>
</context>
<context>
    <name>sluice::console::AuditView</name>
    <message>
        <source>Audit log or server log</source>
        <translation>監査ログまたはサーバーログ</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>監査ログ</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>サーバーログ</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are written…</source>
        <translation>
            <numerusform>%n 件の記録を書き込みました…</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>フィルターを入力</translation>
    </message>
    <message>
        <source>Writes what the filter lets through as JSON lines</source>
        <translation>フィルターを通ったものを JSON 行として書き出します</translation>
    </message>
    <message>
        <source>Jump to the end</source>
        <translation>末尾へ移動</translation>
    </message>
    <message>
        <source>Clear the log here</source>
        <translation>この画面のログを消去</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Select an entry.</source>
        <translation>記録を選択してください。</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>チェーンを検証</translation>
    </message>
    <message>
        <source>The server recomputes the hash of every entry</source>
        <translation>サーバーが全記録のハッシュを計算し直します</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>実行中です。</translation>
    </message>
    <message>
        <source>Show where it breaks</source>
        <translation>切れている箇所を表示</translation>
    </message>
    <message>
        <source>Take this chain for the right one</source>
        <translation>このチェーンを正しいものとする</translation>
    </message>
    <message>
        <source>Refused only</source>
        <translation>拒否のみ</translation>
    </message>
    <message>
        <source>Only what they did</source>
        <translation>この人の操作だけ</translation>
    </message>
    <message>
        <source>Only this kind of change</source>
        <translation>この種類の変更だけ</translation>
    </message>
    <message>
        <source>Copy the entry as JSON</source>
        <translation>記録を JSON としてコピー</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>すべての記録</translation>
    </message>
    <message>
        <source>The audit log is being exported.</source>
        <translation>監査ログを書き出し中です。</translation>
    </message>
    <message>
        <source>Entry %1 is not among those that are shown: scroll down or widen the filter.</source>
        <translation>記録 %1 は表示中の一覧にありません。下へスクロールするかフィルターを広げてください。</translation>
    </message>
    <message>
        <source>Export the lines that are shown</source>
        <translation>表示中の行を書き出す</translation>
    </message>
    <message>
        <source>Export every entry that fits the filter</source>
        <translation>フィルターに合う全記録を書き出す</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson)</source>
        <translation>JSON 行 (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>書き出しを中止</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lines were written to %1.</source>
        <translation>
            <numerusform>%n 行を %1 に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>コンソールのログ</translation>
    </message>
    <message>
        <source>Undo this change…</source>
        <translation>この変更を取り消す…</translation>
    </message>
    <message>
        <source>Goes back to the revision before, of routes or manifests</source>
        <translation>ルートまたはマニフェストを一つ前のリビジョンに戻します</translation>
    </message>
    <message>
        <source>Select a change of routes or manifests. Others cannot be undone.</source>
        <translation>ルートまたはマニフェストの変更を選択してください。ほかは取り消せません。</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>診断情報をコピー</translation>
    </message>
    <message>
        <source>Versions, platform, keyring and the last lines, for a report; no tokens</source>
        <translation>報告用のバージョン、プラットフォーム、キーリング、最後の行。トークンは含みません</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard. They hold no token.</source>
        <translation>診断情報をクリップボードに入れました。トークンは含みません。</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>%1 を追う</translation>
    </message>
    <message>
        <source>This line names no id to follow</source>
        <translation>この行には追える ID がありません</translation>
    </message>
</context>
<context>
    <name>sluice::console::ChainCheck</name>
    <message>
        <source>Checking the chain of the audit log…</source>
        <translation>監査ログのチェーンを検証中…</translation>
    </message>
    <message>
        <source>The chain was last checked on %1 UTC, up to entry %2; not yet in this session.</source>
        <translation>チェーンは %1 UTC に記録 %2 まで検証されました。このセッションではまだです。</translation>
    </message>
    <message>
        <source>The chain was not checked yet.</source>
        <translation>チェーンはまだ検証されていません。</translation>
    </message>
    <message>
        <source>The chain could not be checked: %1</source>
        <translation>チェーンを検証できませんでした: %1</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: that entry, or one beside it, was changed, removed or put in. Entries before it fit.</source>
        <translation>チェーンは記録 %1 で切れています。その記録か隣の記録が変更、削除、または挿入されました。それより前は整合しています。</translation>
    </message>
    <message>
        <source>The chain could not be compared: %1</source>
        <translation>チェーンを比較できませんでした: %1</translation>
    </message>
    <message>
        <source>The chain fits together, but it is not the one that this console saw on %1 UTC: entry %2 had the hash %3… then. The log was written anew, or this is another database.</source>
        <translation>チェーンは整合していますが、このコンソールが %1 UTC に見たものではありません。当時の記録 %2 のハッシュは %3… でした。ログが書き直されたか、別のデータベースです。</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n entries fit together</source>
        <translation>
            <numerusform>チェーンは完全です: %n 件が整合しています</numerusform>
        </translation>
    </message>
    <message>
        <source>, the newest is %1 and its hash begins with %2</source>
        <translation>、最新は %1、ハッシュの先頭は %2</translation>
    </message>
    <message>
        <source>; it goes on from what this console saw on %1 UTC.</source>
        <translation>。このコンソールが %1 UTC に見たものの続きです。</translation>
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
        <translation>移動または実行</translation>
    </message>
    <message>
        <source>Type what you want to do, or a room, user or route…</source>
        <translation>したいこと、またはルーム、ユーザー、ルートを入力…</translation>
    </message>
    <message>
        <source>Command or name</source>
        <translation>コマンドまたは名前</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>一致するコマンド</translation>
    </message>
</context>
<context>
    <name>sluice::console::ComposeDialog</name>
    <message>
        <source>Compose and publish</source>
        <translation>作成して発行</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Keep as template</source>
        <translation>テンプレートとして保存</translation>
    </message>
    <message>
        <source>an event: its routes decide where it goes</source>
        <translation>イベント: 行き先はルートが決めます</translation>
    </message>
    <message>
        <source>one room</source>
        <translation>1 つのルーム</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>行き先</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>ルーム(&amp;R)</translation>
    </message>
    <message>
        <source>Label of the event, or type of the message</source>
        <translation>イベントのラベル、またはメッセージの型</translation>
    </message>
    <message>
        <source>Payload, JSON</source>
        <translation>ペイロード (JSON)</translation>
    </message>
    <message>
        <source>Tem&amp;plate</source>
        <translation>テンプレート(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;ublish</source>
        <translation>発行先(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>イベント(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Where would it go?</source>
        <translation>どこへ行くか(&amp;W)</translation>
    </message>
    <message>
        <source>Pu&amp;blish</source>
        <translation>発行(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Write the type of the message.</source>
        <translation>メッセージの型を入力してください。</translation>
    </message>
    <message>
        <source>Write the event&apos;s label.</source>
        <translation>イベントのラベルを入力してください。</translation>
    </message>
    <message>
        <source>Write the room.</source>
        <translation>ルームを入力してください。</translation>
    </message>
    <message>
        <source>The payload is no JSON: %1 at character %2</source>
        <translation>ペイロードが JSON ではありません: %1 (%2 文字目)</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>発行しています…</translation>
    </message>
    <message>
        <source>✓ published at %1</source>
        <translation>✓ %1 に発行しました</translation>
    </message>
    <message>
        <source>✕ not published: %1</source>
        <translation>✕ 発行されませんでした: %1</translation>
    </message>
    <message>
        <source>No route matches: nobody would get it.</source>
        <translation>一致するルートがありません: 誰にも届きません。</translation>
    </message>
    <message>
        <source>It would go to %1</source>
        <translation>行き先: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The payload has a number that 64 bits cannot hold: write it as a text, between quotes.</source>
        <translation>ペイロードに 64 ビットに収まらない数値があります。引用符で囲み文字列として書いてください。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectView</name>
    <message>
        <source>Connect to a server</source>
        <translation>サーバーに接続</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>The console needs the address of the server&apos;s admin listener and a token whose claim sluice.admin is viewer, operator or admin. On the server, “sluicectl token --admin viewer” prints one.</source>
        <translation>コンソールには、サーバーの管理リスナーのアドレスと、クレーム sluice.admin が viewer、operator、admin のいずれかであるトークンが必要です。サーバー上で「sluicectl token --admin viewer」を実行すると出力されます。</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 を保存しました。</translation>
    </message>
    <message>
        <source>The token was not kept: %1 Choose another place for it, for example this session only.</source>
        <translation>トークンは保存されませんでした: %1 別の保存先を選んでください。例えば「このセッションのみ」です。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>%1 に接続しています…</translation>
    </message>
    <message>
        <source>Remove a profile</source>
        <translation>プロファイルの削除</translation>
    </message>
    <message>
        <source>Remove %1 (%2) from this console? Its token is removed too. Nothing changes on the server.</source>
        <translation>このコンソールから %1 (%2) を削除しますか? トークンも削除されます。サーバー側は何も変わりません。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Export profiles, without tokens</source>
        <translation>プロファイルをエクスポート (トークンなし)</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>プロファイル (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were written to %1, without tokens.</source>
        <translation>
            <numerusform>%n 件のプロファイルをトークンなしで %1 に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import profiles</source>
        <translation>プロファイルをインポート</translation>
    </message>
    <message numerus="yes">
        <source>%n profiles were imported.</source>
        <translation>
            <numerusform>%n 件のプロファイルをインポートしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were skipped: there are profiles of these names.</source>
        <translation>
            <numerusform>%n 件をスキップしました: 同じ名前のプロファイルがあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>保存(&amp;E)</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>この証明書を信頼する</translation>
    </message>
    <message>
        <source>The form now trusts exactly this certificate. Test again, or connect.</source>
        <translation>フォームはこの証明書だけを信頼するようになりました。もう一度テストするか、接続してください。</translation>
    </message>
    <message>
        <source>The link names %1. Check it, and give a token.</source>
        <translation>リンクは %1 を指しています。確認してトークンを入力してください。</translation>
    </message>
    <message>
        <source>The token of the link was moved out of it; it is kept here: %1. Check the address before you connect.</source>
        <translation>リンクのトークンを取り出し、次の場所に保管しました:%1。接続する前にアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The token was not kept: %1</source>
        <translation>トークンを保管できませんでした:%1</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConnectionInspector</name>
    <message>
        <source>Parts of the connection</source>
        <translation>接続の内訳</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Facts of the connection</source>
        <translation>接続の情報</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Channels of the connection</source>
        <translation>接続のチャネル</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>トークンのクレーム</translation>
    </message>
    <message>
        <source>At (%1)</source>
        <translation>時刻 (%1)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>出来事</translation>
    </message>
    <message>
        <source>Log of the connection</source>
        <translation>接続のログ</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>クレーム</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Select a connection to see its channels, claims and log.</source>
        <translation>接続を選ぶと、チャネル、クレーム、ログが表示されます。</translation>
    </message>
    <message>
        <source>%1, connection %2</source>
        <translation>%1、接続 %2</translation>
    </message>
    <message>
        <source>This connection has ended. %1</source>
        <translation>この接続は終了しました。%1</translation>
    </message>
    <message>
        <source>Channels (%1)</source>
        <translation>チャネル (%1)</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>方言</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>トランスポート</translation>
    </message>
    <message>
        <source>address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>connected since</source>
        <translation>接続開始</translation>
    </message>
    <message>
        <source>last active</source>
        <translation>最終アクティビティ</translation>
    </message>
    <message>
        <source>token expires</source>
        <translation>トークンの期限</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>sent /s</source>
        <translation>送信 /秒</translation>
    </message>
    <message>
        <source>round trip, ms</source>
        <translation>往復時間 (ミリ秒)</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>エッジ</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>tapped</source>
        <translation>傍受</translation>
    </message>
</context>
<context>
    <name>sluice::console::ConsoleLogPage</name>
    <message>
        <source>F&amp;ilter</source>
        <translation>フィルター(&amp;I)</translation>
    </message>
    <message>
        <source>Text that the shown lines contain</source>
        <translation>表示する行に含まれるテキスト</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>コンソールのログ</translation>
    </message>
</context>
<context>
    <name>sluice::console::DraftEffectPage</name>
    <message>
        <source>+ %1 gains %2</source>
        <translation>+ %1 は %2 を得ます</translation>
    </message>
    <message>
        <source>↻ %1 must subscribe to %2 again</source>
        <translation>↻ %1 は %2 をもう一度購読する必要があります</translation>
    </message>
    <message>
        <source>− %1 loses %2</source>
        <translation>− %1 は %2 を失います</translation>
    </message>
    <message>
        <source>Effect of this draft</source>
        <translation>この下書きの影響</translation>
    </message>
    <message>
        <source>= %1 gain access, %2 lose it</source>
        <translation>= アクセスを得る: %1、失う: %2</translation>
    </message>
    <message>
        <source>, %1 must subscribe again</source>
        <translation>、購読し直す: %1</translation>
    </message>
    <message>
        <source> (▲ too many to count all who gain)</source>
        <translation> (▲ 多すぎて、得る側をすべては数えられません)</translation>
    </message>
    <message>
        <source>Change a file; what it would do to the running server is shown here.</source>
        <translation>ファイルを変更すると、稼働中のサーバーへの影響がここに表示されます。</translation>
    </message>
    <message>
        <source>No rule changes.</source>
        <translation>変わるルールはありません。</translation>
    </message>
    <message>
        <source>Who gains and who loses access is told to the role admin only: the files use variables.</source>
        <translation>ファイルが変数を使っているため、アクセスを得る側と失う側は admin ロールにだけ示されます。</translation>
    </message>
    <message>
        <source>Who gains and who loses access is told when there are no errors.</source>
        <translation>アクセスを得る側と失う側は、エラーがないときに表示されます。</translation>
    </message>
</context>
<context>
    <name>sluice::console::EventInspector</name>
    <message>
        <source>Parts of the event</source>
        <translation>イベントの内訳</translation>
    </message>
    <message>
        <source>Tree + diff</source>
        <translation>ツリー + 差分</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>整形</translation>
    </message>
    <message>
        <source>Payload as bytes</source>
        <translation>ペイロード (バイト列)</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16 進</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Way of the event</source>
        <translation>イベントの経路</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>Payload as a tree, beside the value before</source>
        <translation>ペイロードのツリー (直前の値と並べて)</translation>
    </message>
    <message>
        <source>Previous event of this channel and label</source>
        <translation>このチャネルとラベルの前のイベント</translation>
    </message>
    <message>
        <source>Next event of this channel and label</source>
        <translation>このチャネルとラベルの次のイベント</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>ペイロード (テキスト)</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>すべて読み込む</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>Select an event to see what is in it, what changed since the one before, which route it took and who may read it.</source>
        <translation>イベントを選ぶと、内容、直前からの変化、通ったルート、読める相手が表示されます。</translation>
    </message>
    <message>
        <source>compared with No. %1; lists are compared by position</source>
        <translation>No. %1 と比較。リストは位置で比較します</translation>
    </message>
    <message>
        <source>no older event of this channel and label is kept</source>
        <translation>このチャネルとラベルの以前のイベントは保持されていません</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown. Load all</source>
        <translation>%2 のうち最初の %1 を表示しています。すべて読み込む</translation>
    </message>
    <message>
        <source>came by</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>published by</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>written in</source>
        <translation>記述場所</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1、%2 行目</translation>
    </message>
    <message>
        <source>because</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>delivered to</source>
        <translation>配信先</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>%1 in epoch %2</source>
        <translation>エポック %2 の %1</translation>
    </message>
    <message>
        <source>receivers</source>
        <translation>受信者</translation>
    </message>
    <message>
        <source>at</source>
        <translation>時刻</translation>
    </message>
    <message numerus="yes">
        <source>%n connections received it.</source>
        <translation>
            <numerusform>%n 件の接続が受信しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not tell how many received it.</source>
        <translation>受信した数をサーバーは通知していません。</translation>
    </message>
    <message>
        <source>Who gets it, and who does not?</source>
        <translation>誰に届き、誰に届かないか</translation>
    </message>
    <message>
        <source>Gets it</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Who gets the event</source>
        <translation>イベントを受け取る接続</translation>
    </message>
    <message>
        <source>connected after the event</source>
        <translation>イベントより後に接続</translation>
    </message>
    <message>
        <source>nothing allows it</source>
        <translation>許可するものがない</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ はい</translation>
    </message>
    <message>
        <source>✕ no</source>
        <translation>✕ いいえ</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>Now it reaches %1 of %2 connections. Enter asks why.</source>
        <translation>現在 %2 件の接続のうち %1 件に届きます。Enter で理由を尋ねます。</translation>
    </message>
    <message>
        <source>Only the first are asked about.</source>
        <translation>最初のものだけを調べました。</translation>
    </message>
</context>
<context>
    <name>sluice::console::EventTable</name>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
</context>
<context>
    <name>sluice::console::GroupedList</name>
    <message>
        <source>(none)</source>
        <translation>(なし)</translation>
    </message>
</context>
<context>
    <name>sluice::console::HexView</name>
    <message>
        <source>Bytes of the payload</source>
        <translation>ペイロードのバイト列</translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryFeed</name>
    <message>
        <source>The server&apos;s answer is no page of a stream: %1</source>
        <translation>サーバーの応答はストリームのページではありません: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::HistoryView</name>
    <message>
        <source>Choose a stream.</source>
        <translation>ストリームを選んでください。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Ask for what is kept there</source>
        <translation>そこに残っているものを問い合わせます</translation>
    </message>
    <message>
        <source>To the begin</source>
        <translation>最初へ</translation>
    </message>
    <message>
        <source>The oldest that is kept</source>
        <translation>残っている最も古いもの</translation>
    </message>
    <message>
        <source>Older page</source>
        <translation>前のページへ</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Nothing older is kept, or chosen.</source>
        <translation>これより古いものは残っていないか、選ばれていません。</translation>
    </message>
    <message>
        <source>Newer page</source>
        <translation>次のページへ</translation>
    </message>
    <message>
        <source>The page after, and what has come since</source>
        <translation>次のページと、その後に届いたもの</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>最後へ</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>最も新しいもの</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>フィルターを入力</translation>
    </message>
    <message>
        <source>Choose a stream</source>
        <translation>ストリームを選ぶ</translation>
    </message>
    <message>
        <source>Jump to an offset or a time</source>
        <translation>オフセットまたは時刻へ移動</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>What is shown, as NDJSON or CSV</source>
        <translation>表示中のものを NDJSON または CSV で</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>記録を開く…</translation>
    </message>
    <message>
        <source>A file that this console has written</source>
        <translation>このコンソールが書いたファイル</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>再生…</translation>
    </message>
    <message>
        <source>Show events once more, marked as a replay</source>
        <translation>再生と印を付けて、イベントをもう一度見せます</translation>
    </message>
    <message>
        <source>Load events, or select some.</source>
        <translation>イベントを読み込むか、選択してください。</translation>
    </message>
    <message>
        <source>Stop the replay</source>
        <translation>再生を止める</translation>
    </message>
    <message>
        <source>Back to history</source>
        <translation>履歴に戻る</translation>
    </message>
    <message>
        <source>Compare with the one before again</source>
        <translation>再び直前のものと比べる</translation>
    </message>
    <message>
        <source>Show secrets in payloads</source>
        <translation>ペイロードの秘密を表示</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>行を JSON としてコピー</translation>
    </message>
    <message>
        <source>Compare others with this event</source>
        <translation>他をこのイベントと比べる</translation>
    </message>
    <message>
        <source>There is no other event of this label among what is loaded.</source>
        <translation>読み込んだものの中に、このラベルの他のイベントはありません。</translation>
    </message>
    <message>
        <source>Other events are compared with No. %1.</source>
        <translation>他のイベントを No. %1 と比べます。</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>表示内容をエクスポート</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson);;Comma-separated (*.csv)</source>
        <translation>JSON 行 (*.ndjson);;コンマ区切り (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>%n 件のイベントを %1 に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>記録を開く</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>記録 (*.ndjson);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 lines could not be read, %2 older events are not shown.</source>
        <translation>%1 行を読めませんでした。古いイベント %2 件は表示されていません。</translation>
    </message>
    <message>
        <source>At most %1 events are replayed at once: select fewer.</source>
        <translation>一度に再生できるのは %1 件までです。選択を減らしてください。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>a stream&apos;s key</source>
        <translation>ストリームのキー</translation>
    </message>
    <message>
        <source>An offset (882064), a time of today (14:02), a date and time (2026-11-27 14:02), or how long ago (-10 min)</source>
        <translation>オフセット (882064)、今日の時刻 (14:02)、日付と時刻 (2026-11-27 14:02)、またはどれだけ前か (-10 min)</translation>
    </message>
    <message>
        <source>From, an offset or a time</source>
        <translation>開始（オフセットまたは時刻）</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>To, an offset or a time</source>
        <translation>終了（オフセットまたは時刻）</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>終わりなし</translation>
    </message>
    <message>
        <source>St&amp;ream</source>
        <translation>ストリーム(&amp;R)</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>開始(&amp;O)</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Filter of what is loaded</source>
        <translation>読み込んだもののフィルター</translation>
    </message>
    <message>
        <source>event:orders.* and payload.status = closed</source>
        <translation>event:orders.* and payload.status = closed</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>フィルター(&amp;I)</translation>
    </message>
    <message>
        <source>a replay is running, and ends with the tab</source>
        <translation>再生中です。タブを閉じると終わります</translation>
    </message>
    <message>
        <source>▲ “%1” is no offset and no time. Write 882064, 14:02, 2026-11-27 14:02 or -10 min.</source>
        <translation>▲ 「%1」はオフセットでも時刻でもありません。882064、14:02、2026-11-27 14:02 または -10 min と書いてください。</translation>
    </message>
    <message>
        <source>▲ The range ends before it begins.</source>
        <translation>▲ 範囲の終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>▲ %1; the filter before is still used</source>
        <translation>▲ %1。前のフィルターが引き続き使われます</translation>
    </message>
    <message>
        <source>the stream keeps nothing there</source>
        <translation>ストリームにはそこに何も残っていません</translation>
    </message>
    <message numerus="yes">
        <source>loaded %1 to %2, %n events; the stream keeps %3 to %4</source>
        <translation>
            <numerusform>%1～%2 を読み込み済み、%n 件。ストリームには %3～%4 があります</numerusform>
        </translation>
    </message>
    <message>
        <source>What streams keep, as far back as retention reaches.

Choose a stream, or type its key. From and To take an offset (882064), a time (14:02), a date and time, or how long ago (-10 min).
An event&apos;s inspector shows what changed since the one before of the same label.

Replay… shows events once more, to you or to a stream or room made for it: never to who follows live events.</source>
        <translation>ストリームに残っているものを、保持期間の限り見られます。

ストリームを選ぶか、キーを入力してください。開始と終了には、オフセット (882064)、時刻 (14:02)、日付と時刻、またはどれだけ前か (-10 min) を書けます。
インスペクターは、同じラベルの直前のイベントからの変化を示します。

「再生…」はイベントをもう一度、あなたか専用のストリームやルームに見せます。ライブを見ている人には決して届きません。</translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>記録 %1: %n 件、オフライン。</numerusform>
        </translation>
    </message>
    <message>
        <source>HISTORY of %1: asking the server…</source>
        <translation>%1 の履歴: サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>Compared with the marked event No. %1.</source>
        <translation>印を付けた No. %1 と比べています。</translation>
    </message>
    <message>
        <source>HISTORY of %1: %2.</source>
        <translation>%1 の履歴: %2。</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>this console only</source>
        <translation>このコンソールのみ</translation>
    </message>
    <message>
        <source>REPLAY, not live: %1 to %2, %3.</source>
        <translation>再生（ライブではありません）: %1 → %2、%3。</translation>
    </message>
    <message>
        <source>REPLAY, not live: %1 to %2 is done, %3.</source>
        <translation>再生（ライブではありません）: %1 → %2 が完了、%3。</translation>
    </message>
    <message>
        <source>REPLAY of %1 to %2 was cancelled after %3. %4</source>
        <translation>%1 → %2 の再生は %3 で中止されました。%4</translation>
    </message>
    <message>
        <source>REPLAY of %1 to %2 failed after %3: %4</source>
        <translation>%1 → %2 の再生は %3 で失敗しました: %4</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>The first event of the list</source>
        <translation>リストの最初のイベント</translation>
    </message>
    <message>
        <source>The event before</source>
        <translation>前のイベント</translation>
    </message>
    <message>
        <source>Play the events in their own time</source>
        <translation>イベントを元の時間どおりに再生</translation>
    </message>
    <message>
        <source>The event after</source>
        <translation>次のイベント</translation>
    </message>
    <message>
        <source>The last event of the list</source>
        <translation>リストの最後のイベント</translation>
    </message>
    <message>
        <source>The range before</source>
        <translation>前の範囲</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>The range before a part of it was chosen</source>
        <translation>一部を選ぶ前の範囲</translation>
    </message>
    <message>
        <source>Pin A: the state after this event</source>
        <translation>A を固定: このイベント後の状態</translation>
    </message>
    <message>
        <source>Keep the state that is shown as A</source>
        <translation>表示中の状態を A として保持</translation>
    </message>
    <message>
        <source>Pin A</source>
        <translation>A を固定</translation>
    </message>
    <message>
        <source>Pin B: the state after this event</source>
        <translation>B を固定: このイベント後の状態</translation>
    </message>
    <message>
        <source>Keep the state that is shown as B</source>
        <translation>表示中の状態を B として保持</translation>
    </message>
    <message>
        <source>Pin B</source>
        <translation>B を固定</translation>
    </message>
    <message>
        <source>Difference from A to B</source>
        <translation>A から B への差</translation>
    </message>
    <message>
        <source>What is otherwise in B, or at the chosen event, than in A</source>
        <translation>B または選択したイベントで A と異なるもの</translation>
    </message>
    <message>
        <source>Forget the pins</source>
        <translation>固定を解除</translation>
    </message>
    <message>
        <source>Forget A and B</source>
        <translation>A と B を解除</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>A part of the time is chosen in history only.</source>
        <translation>時間の一部を選べるのは履歴だけです。</translation>
    </message>
</context>
<context>
    <name>sluice::console::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>メンバー %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>要素 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>JSON member that was not there before</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>gone, was %1</source>
        <translation>消失 (以前は %1)</translation>
    </message>
    <message>
        <source>changed inside</source>
        <translation>内部が変化</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>以前は %1</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>column: difference to the value before</comment>
        <translation>変化</translation>
    </message>
</context>
<context>
    <name>sluice::console::KickDialog</name>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>Reason, which the client receives</source>
        <translation>理由 (クライアントに伝わります)</translation>
    </message>
    <message>
        <source>the client receives it, and it is recorded</source>
        <translation>クライアントに伝わり、記録されます</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>may come back at once</source>
        <translation>すぐに再接続できる</translation>
    </message>
    <message>
        <source>blocked for 5 minutes</source>
        <translation>5 分間ブロック</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>その後</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>「%1」と入力</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Mute for 5 minutes</source>
        <translation>5 分間ミュート</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> 他 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close %n connections: %1? This cannot be undone; the client may connect again.</source>
        <translation>
            <numerusform>%n 件の接続を切断しますか: %1? 元に戻せません。クライアントは再接続できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close every connection of %1? This cannot be undone.</source>
        <translation>%1 のすべての接続を切断しますか? 元に戻せません。</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n connections from publishing for 5 minutes: %1?</source>
        <translation>
            <numerusform>%n 件の接続の発行を 5 分間止めますか: %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>理由を入力してください。</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>確認の語を入力してください。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせています…</translation>
    </message>
    <message numerus="yes">
        <source>%n connections are muted.</source>
        <translation>
            <numerusform>%n 件の接続をミュートしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections were closed.</source>
        <translation>
            <numerusform>%n 件の接続を切断しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ListPage</name>
    <message>
        <source>Filter of %1</source>
        <translation>%1のフィルター</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>フィルター(&amp;I)</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>全 %1 件</translation>
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
        <translation>%2 の %1</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events were not sent to this console</source>
        <translation>
            <numerusform>▲ %n 件のイベントはこのコンソールに送られませんでした</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ from here on the server sends 1 in %1</source>
        <translation>▲ ここからサーバーは %1 件に 1 件を送ります</translation>
    </message>
    <message>
        <source>● from here on the server sends all events</source>
        <translation>● ここからサーバーはすべてのイベントを送ります</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: running number of the tail</comment>
        <translation>番号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>By</source>
        <comment>column: who published the event</comment>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column: event, presence, denied, …</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n older events were taken by retention</source>
        <translation>
            <numerusform>▲ これより古い %n 件は保持期限で消えました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events are missing here</source>
        <translation>
            <numerusform>▲ ここで %n 件が欠けています</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ the stream has begun anew: what was before is another history</source>
        <translation>▲ ストリームは新しく始まりました。それ以前は別の履歴です</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <comment>column; UTC or a time zone</comment>
        <translation>時刻 (%1)</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogFeed</name>
    <message numerus="yes">
        <source>%n lines are missing here: more came than the server tells at once.</source>
        <translation>
            <numerusform>ここで %n 行が欠けています。サーバーが一度に伝えられる量を超えました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines may be missing here: the log was not followed for a while.</source>
        <translation>ここで行が欠けている可能性があります。しばらくログを追跡していませんでした。</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogInspector</name>
    <message>
        <source>The whole line</source>
        <translation>行全体</translation>
    </message>
    <message>
        <source>Select a line to read all of it.</source>
        <translation>行を選択すると全文を読めます。</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogList</name>
    <message>
        <source>Time (%1)</source>
        <translation>時刻 (%1)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
</context>
<context>
    <name>sluice::console::LogPage</name>
    <message>
        <source>Least level that is shown</source>
        <translation>表示する最低レベル</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Stage whose lines are shown</source>
        <translation>行を表示する段階</translation>
    </message>
    <message>
        <source>Text that the shown lines contain</source>
        <translation>表示する行に含まれる文字列</translation>
    </message>
    <message>
        <source>a part of the text, e.g. a connection&apos;s id</source>
        <translation>本文の一部 (例: 接続の ID)</translation>
    </message>
    <message>
        <source>&amp;Level from</source>
        <translation>レベル下限(&amp;L)</translation>
    </message>
    <message>
        <source>Stag&amp;e</source>
        <translation>段階(&amp;E)</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>フィルター(&amp;I)</translation>
    </message>
    <message>
        <source>Server log</source>
        <translation>サーバーログ</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%2 行中 %1 行</translation>
    </message>
    <message>
        <source>The log is not followed: %1</source>
        <translation>ログを追跡していません: %1</translation>
    </message>
    <message>
        <source>The log is not followed now: what is shown is from before.</source>
        <translation>現在ログを追跡していません。表示は以前のものです。</translation>
    </message>
    <message>
        <source>Held: new lines come below, out of sight.</source>
        <translation>一時停止中: 新しい行は画面外の下に追加されます。</translation>
    </message>
    <message>
        <source>None of the kept lines fits the filter.</source>
        <translation>保持している行の中にフィルターに合うものはありません。</translation>
    </message>
    <message>
        <source>The log is not followed.</source>
        <translation>ログを追跡していません。</translation>
    </message>
    <message>
        <source>No lines of this level yet.

The server tells here what it writes to its log: starts, reloads, refused rooms, slow subscribers, trouble with storage. With the level debug it tells more.</source>
        <translation>このレベルの行はまだありません。

サーバーがログに書く内容がここに表示されます: 起動、再読み込み、拒否されたルーム、遅いサブスクライバー、ストレージの問題。レベルをデバッグにすると詳しくなります。</translation>
    </message>
</context>
<context>
    <name>sluice::console::MainWindow</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>サーバーに接続…</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>このタブを閉じる</translation>
    </message>
    <message>
        <source>Import profiles…</source>
        <translation>プロファイルをインポート…</translation>
    </message>
    <message>
        <source>Export profiles, without tokens…</source>
        <translation>プロファイルをエクスポート (トークンなし)…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Go to or do…</source>
        <translation>移動または実行…</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>インスペクターの表示/非表示</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次のペイン</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>デスクトップの配色</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>明るい配色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>暗い配色</translation>
    </message>
    <message>
        <source>Next server</source>
        <translation>次のサーバー</translation>
    </message>
    <message>
        <source>About Sluice console</source>
        <translation>Sluice コンソールについて</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>サーバー(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <comment>menu: what the view that is shown can do</comment>
        <translation>操作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Nothing here now</source>
        <translation>ここには今何もありません</translation>
    </message>
    <message>
        <source>Sluice console</source>
        <translation>Sluice コンソール</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Ctrl+K  go to or do…</source>
        <translation>Ctrl+K  移動または実行…</translation>
    </message>
    <message>
        <source>There is no profile %1.</source>
        <translation>プロファイル %1 はありません。</translation>
    </message>
    <message>
        <source>Find “%1”</source>
        <translation>「%1」を検索</translation>
    </message>
    <message>
        <source>in subscribers</source>
        <translation>サブスクライバー内</translation>
    </message>
    <message>
        <source>in rooms</source>
        <translation>ルーム内</translation>
    </message>
    <message>
        <source>in live events</source>
        <translation>ライブイベント内</translation>
    </message>
    <message>
        <source>%1 – Sluice console</source>
        <translation>%1 – Sluice コンソール</translation>
    </message>
    <message>
        <source>+ Connect</source>
        <translation>+ 接続</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 を閉じる</translation>
    </message>
    <message>
        <source>Not finished:
%1</source>
        <translation>未完了:
%1</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>それでも閉じる</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>それでも終了</translation>
    </message>
    <message>
        <source>as a stream of history</source>
        <translation>履歴のストリームとして</translation>
    </message>
    <message numerus="yes">
        <source>%n new things need attention on %1.</source>
        <translation>
            <numerusform>%1 で新たに %n 件が要注意です。</numerusform>
        </translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>What needs attention</source>
        <translation>要注意の項目</translation>
    </message>
    <message>
        <source>Sluice console %1

See, understand and steer a running Sluice. It uses only the public admin API.

Apache License 2.0. It uses these libraries:</source>
        <translation>Sluice コンソール %1

動作中の Sluice を見て、理解し、操作します。公開の管理 API だけを使います。

Apache License 2.0。次のライブラリを使っています:</translation>
    </message>
    <message>
        <source>The language changes with the next start, because this is not finished: %1</source>
        <translation>次が終わっていないので、言語は次の起動時に変わります:%1</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestResults</name>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Difference from what runs</source>
        <translation>稼働中のものとの差分</translation>
    </message>
    <message>
        <source>&amp;Diff with running</source>
        <translation>差分(&amp;D)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>リビジョン</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>日時 (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>リビジョン</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>問題はありません。</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>問題(&amp;P)</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>No tests yet. Write them under `tests:` — an apply that would break one is refused.</source>
        <translation>テストはまだありません。`tests:` の下に書いてください — テストが失敗する適用は拒否されます。</translation>
    </message>
    <message>
        <source>&amp;Tests (✗ %1 of %2)</source>
        <translation>テスト (✗ %1 / %2)(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tests</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>Put the cursor on a key; what the schema says of it is shown here. Ctrl+Space completes, Alt+Enter mends, F8 goes to the next problem.</source>
        <translation>キーにカーソルを置くと、スキーマの説明がここに表示されます。Ctrl+Space で補完、Alt+Enter で修正、F8 で次の問題へ移動します。</translation>
    </message>
    <message>
        <source>%1 · runs</source>
        <translation>%1 · 稼働中</translation>
    </message>
    <message>
        <source>The server has told no revisions yet.</source>
        <translation>サーバーはまだリビジョンを通知していません。</translation>
    </message>
    <message>
        <source>S&amp;chema help</source>
        <translation>スキーマ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>リビジョン(&amp;R)</translation>
    </message>
    <message>
        <source>Problems, tests and revisions</source>
        <translation>問題、テスト、リビジョン</translation>
    </message>
    <message>
        <source>What this draft would have done</source>
        <translation>この下書きなら起きていたこと</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>もしも(&amp;W)</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestTree</name>
    <message>
        <source>changed by others too</source>
        <translation>他の人も変更</translation>
    </message>
    <message>
        <source>to be removed</source>
        <translation>削除予定</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>the disk has another text</source>
        <translation>ディスク上の内容が異なる</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Files and outline</source>
        <translation>ファイルとアウトライン</translation>
    </message>
</context>
<context>
    <name>sluice::console::ManifestsView</name>
    <message>
        <source>Waiting for the manifests of the server…</source>
        <translation>サーバーのマニフェストを待っています…</translation>
    </message>
    <message>
        <source>Why? Kept with the revision and in the audit log</source>
        <translation>変更の理由 (リビジョンと監査ログに残ります)</translation>
    </message>
    <message>
        <source>Comment of the revision</source>
        <translation>リビジョンのコメント</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the review</source>
        <translation>確認をやめる</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>新しいファイル…</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>次の問題</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>前の問題</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>クイック修正</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>補完</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Effect of this draft</source>
        <translation>この下書きの影響</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Review &amp;&amp; apply…</source>
        <translation>確認して適用…</translation>
    </message>
    <message>
        <source>Discard the draft of this file</source>
        <translation>このファイルの下書きを破棄</translation>
    </message>
    <message>
        <source>Remove this file</source>
        <translation>このファイルを削除</translation>
    </message>
    <message>
        <source>Return to the selected revision…</source>
        <translation>選択したリビジョンに戻す…</translation>
    </message>
    <message>
        <source>Select a revision below first.</source>
        <translation>先に下でリビジョンを選んでください。</translation>
    </message>
    <message>
        <source>It runs already.</source>
        <translation>すでに稼働中です。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分のものを残す</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>相手のものを採用</translation>
    </message>
    <message>
        <source>The manifests cannot be read: %1</source>
        <translation>マニフェストを読めません: %1</translation>
    </message>
    <message>
        <source>A draft could not be read and was set aside as %1.</source>
        <translation>下書きを 1 つ読めなかったため %1 として退避しました。</translation>
    </message>
    <message>
        <source>The effect is not known: %1</source>
        <translation>影響は不明です: %1</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>適用されませんでした: %1</translation>
    </message>
    <message>
        <source>Revision %1 runs.</source>
        <translation>リビジョン %1 が稼働中です。</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 は書き込まれませんでした: %2</translation>
    </message>
    <message>
        <source>− runs   + revision %1, as a new revision</source>
        <translation>− 稼働中   + リビジョン %1 (新しいリビジョンとして)</translation>
    </message>
    <message>
        <source>Run the text of revision %1 again?</source>
        <translation>リビジョン %1 の内容を再び稼働させますか?</translation>
    </message>
    <message>
        <source>Return to it</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Others changed the same files: decide first what to keep.</source>
        <translation>他の人が同じファイルを変更しました: 何を残すか先に決めてください。</translation>
    </message>
    <message>
        <source>There are errors: press F8 to see them.</source>
        <translation>エラーがあります: F8 で表示します。</translation>
    </message>
    <message>
        <source>A test of the manifests fails.</source>
        <translation>マニフェストのテストが失敗しています。</translation>
    </message>
    <message>
        <source>Manifest %1</source>
        <translation>マニフェスト %1</translation>
    </message>
    <message>
        <source>No manifests yet. A manifest says which events go to which streams, rooms and items: make one with “New file…”.</source>
        <translation>マニフェストはまだありません。マニフェストは、どのイベントがどのストリーム、ルーム、アイテムへ行くかを決めます。「新しいファイル…」で作成してください。</translation>
    </message>
    <message>
        <source>%1 applied revision %2, which changes what you edited: %3. Nothing was merged; the difference is below.</source>
        <translation>%1 がリビジョン %2 を適用し、編集中の内容が変わりました: %3。何もマージされていません。差分は下にあります。</translation>
    </message>
    <message>
        <source>%1 is what runs (revision %2).</source>
        <translation>%1 は稼働中の内容です (リビジョン %2)。</translation>
    </message>
    <message>
        <source>%1: − runs (revision %2)   + this draft</source>
        <translation>%1: − 稼働中 (リビジョン %2)   + この下書き</translation>
    </message>
    <message>
        <source>New manifest</source>
        <translation>新しいマニフェスト</translation>
    </message>
    <message>
        <source>Name of the file, ending in .sluice.yaml</source>
        <translation>ファイル名 (.sluice.yaml で終わる)</translation>
    </message>
    <message>
        <source>A manifest&apos;s name ends in .sluice.yaml, manifest.toa.yaml or context.toa.yaml.</source>
        <translation>マニフェストの名前は .sluice.yaml、manifest.toa.yaml、context.toa.yaml のいずれかで終わります。</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>同じ名前のファイルがすでにあります。</translation>
    </message>
    <message>
        <source>What will be applied over revision %1</source>
        <translation>リビジョン %1 に適用される内容</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n files?</source>
        <translation>
            <numerusform>%n 件のファイルを適用しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no manifest to add the test to.</source>
        <translation>テストを追加できるマニフェストがありません。</translation>
    </message>
    <message>
        <source>The test was added to the draft of %1.</source>
        <translation>%1 の下書きにテストを追加しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n manifests are changed and not applied; they are kept as drafts.</source>
        <translation>
            <numerusform>%n 件のマニフェストが変更されたまま未適用です。下書きとして保持されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Schema help</source>
        <translation>スキーマのヘルプ</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>もしも</translation>
    </message>
    <message>
        <source>what %1 changed (revision %2)</source>
        <translation>%1 の変更 (リビジョン %2)</translation>
    </message>
    <message>
        <source>what you changed</source>
        <translation>あなたの変更</translation>
    </message>
    <message>
        <source>%1: both changed revision %2</source>
        <translation>%1: 両方がリビジョン %2 を変更しました</translation>
    </message>
    <message>
        <source>The running manifests have no file %1.</source>
        <translation>稼働中のマニフェストにファイル %1 はありません。</translation>
    </message>
    <message>
        <source>It was applied; the answer got lost.</source>
        <translation>適用されました。応答は失われました。</translation>
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
        <translation>▲ このサーバーはレートを通知しません: %1</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>Events /s</source>
        <translation>イベント /秒</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保持数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>サブスクライバー</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Out /s</source>
        <translation>送信 /秒</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>方言</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Busiest streams</source>
        <translation>最も活発なストリーム</translation>
    </message>
    <message>
        <source>Fullest queues</source>
        <translation>最も詰まったキュー</translation>
    </message>
    <message>
        <source>Waiting for the first numbers of the server…</source>
        <translation>サーバーからの最初の数値を待っています…</translation>
    </message>
    <message>
        <source>events in /s</source>
        <translation>受信イベント /秒</translation>
    </message>
    <message>
        <source>messages out /s</source>
        <translation>送信メッセージ /秒</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>接続数</translation>
    </message>
    <message>
        <source>not shown to consoles /s</source>
        <translation>コンソールに非表示 /秒</translation>
    </message>
    <message>
        <source>cost of consoles, ms of CPU /s</source>
        <translation>コンソールの負荷 (CPU ms /秒)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
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
        <translation>サーバー内の時間</translation>
    </message>
    <message>
        <source>sampled</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>● All is well</source>
        <translation>● すべて正常</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n things need attention</source>
        <translation>
            <numerusform>▲ %n 件の要注意事項</numerusform>
        </translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>ノード %1</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>稼働時間 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n consoles look at it</source>
        <translation>
            <numerusform>%n 個のコンソールが閲覧中</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: no slow consumer, no denied burst, no silent source.</source>
        <translation>なし: 遅いコンシューマー、拒否の多発、沈黙したソースはありません。</translation>
    </message>
    <message>
        <source>No source is connected; events come over HTTP and from clients.</source>
        <translation>接続中のソースはありません。イベントは HTTP とクライアントから届きます。</translation>
    </message>
    <message>
        <source>fan-out, p99</source>
        <translation>配信 p99</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>遅い</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高い</translation>
    </message>
</context>
<context>
    <name>sluice::console::Preferences</name>
    <message>
        <source>as the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>フォント</translation>
    </message>
    <message>
        <source>Size of the font</source>
        <translation>フォントの大きさ</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>points of a font</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>表の行</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>height of rows</comment>
        <translation>標準</translation>
    </message>
    <message>
        <source>compact</source>
        <comment>height of rows</comment>
        <translation>狭い</translation>
    </message>
    <message>
        <source>roomy</source>
        <comment>height of rows</comment>
        <translation>広い</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>言語と時刻</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>時刻の表示</translation>
    </message>
    <message>
        <source>Files that are exported are always in UTC.</source>
        <translation>書き出したファイルは常に UTC です。</translation>
    </message>
    <message>
        <source>UTC, as servers write them</source>
        <translation>UTC（サーバーの書き方）</translation>
    </message>
    <message>
        <source>the time zone of this machine</source>
        <translation>この機器のタイムゾーン</translation>
    </message>
    <message>
        <source>Times of events</source>
        <translation>イベントの時刻</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>日付と時刻</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Live events that are kept</source>
        <translation>残しておくライブイベント</translation>
    </message>
    <message>
        <source>The oldest leave first. However few there are, never more than 96 MiB are kept.</source>
        <translation>古いものから消えます。件数が少なくても、96 MiB を超えて残すことはありません。</translation>
    </message>
    <message>
        <source> events</source>
        <comment>behind a number</comment>
        <translation> 件</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Read-only until unlocked</source>
        <translation>解除するまで読み取り専用</translation>
    </message>
    <message>
        <source>Whatever a role permits, a guarded tab only looks. The server decides besides.</source>
        <translation>ロールが何を許しても、保護されたタブは見るだけです。サーバーも別に判断します。</translation>
    </message>
    <message>
        <source>servers of production</source>
        <translation>本番のサーバー</translation>
    </message>
    <message>
        <source>every server</source>
        <translation>すべてのサーバー</translation>
    </message>
    <message>
        <source>Writes stay unlocked for</source>
        <translation>書き込みの解除が続く時間</translation>
    </message>
    <message>
        <source> minutes</source>
        <comment>behind a number</comment>
        <translation> 分</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: %3 is used.</source>
        <translation>%1 は「%2」にできません。%3 を使います。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>The settings could not be written to %1. They hold until the console is closed.</source>
        <translation>設定を %1 に書き込めませんでした。コンソールを閉じるまで有効です。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>At once; live events that are shown begin anew.</source>
        <translation>すぐに変わります。表示中のライブイベントは最初からになります。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell of what needs attention</source>
        <translation>要注意の項目を知らせる</translation>
    </message>
    <message>
        <source>By the desktop, while no window of the console is active, once a minute at most and never with what events hold.</source>
        <translation>コンソールのウィンドウが非アクティブの間、デスクトップの通知で、最大で毎分 1 回、イベントの中身は含めずに知らせます。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ProfileForm</name>
    <message>
        <source>e.g. staging</source>
        <translation>例: staging</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>local</source>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>ステージング</translation>
    </message>
    <message>
        <source>production, opens read-only</source>
        <translation>本番 (読み取り専用で開く)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>プロファイルの名前</translation>
    </message>
    <message>
        <source>Address of the server&apos;s admin listener</source>
        <translation>サーバーの管理リスナーのアドレス</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>このセッションのみ</translation>
    </message>
    <message>
        <source>printed by a command:</source>
        <translation>コマンドが出力:</translation>
    </message>
    <message>
        <source>Command that prints the token</source>
        <translation>トークンを出力するコマンド</translation>
    </message>
    <message>
        <source>Keep the token in</source>
        <translation>トークンの保存先</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (unlocked)</source>
        <translation>デスクトップのキーリング (ロック解除済み)</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (locked: unlock it first)</source>
        <translation>デスクトップのキーリング (ロック中: 先に解除してください)</translation>
    </message>
    <message>
        <source>the desktop&apos;s keyring (this desktop has none)</source>
        <translation>デスクトップのキーリング (このデスクトップにはありません)</translation>
    </message>
    <message>
        <source>the command prints it</source>
        <translation>コマンドが出力します</translation>
    </message>
    <message>
        <source>paste it; empty: the one that is kept already</source>
        <translation>貼り付け。空欄: 保存済みのもの</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>アドレス(&amp;D)</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>トークン(&amp;K)</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReachList</name>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>May</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
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
        <translation>再生</translation>
    </message>
    <message>
        <source>%1 events of the stream %2, offsets %3 to %4, are sent once more. Who gets them is told that they are a replay; nobody who follows live events gets any.</source>
        <translation>ストリーム %2 のオフセット %3～%4 の %1 件をもう一度送ります。受け取る側には再生であると伝わり、ライブを見ている人には届きません。</translation>
    </message>
    <message>
        <source> events/s</source>
        <comment>behind a number</comment>
        <translation> 件/秒</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>毎秒のイベント数</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>速さ(&amp;S)</translation>
    </message>
    <message>
        <source>Reason, which is recorded</source>
        <translation>理由（記録されます）</translation>
    </message>
    <message>
        <source>it is recorded with your name</source>
        <translation>あなたの名前とともに記録されます</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>to this &amp;console only</source>
        <translation>このコンソールだけに(&amp;C)</translation>
    </message>
    <message>
        <source>to a s&amp;tream of replays, where they are kept</source>
        <translation>再生用のストリームに（残ります）(&amp;T)</translation>
    </message>
    <message>
        <source>to a roo&amp;m of replays</source>
        <translation>再生用のルームに(&amp;M)</translation>
    </message>
    <message>
        <source>Name of the stream or room, behind replay/</source>
        <translation>replay/ に続くストリームまたはルームの名前</translation>
    </message>
    <message>
        <source>Tr&amp;y it out</source>
        <translation>試す(&amp;Y)</translation>
    </message>
    <message>
        <source>Asks the server what it would do; nothing is sent</source>
        <translation>サーバーに何が起こるかを尋ねます。何も送られません</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>To replay to others needs the role operator; yours is %1.</source>
        <translation>他の人への再生にはロール operator が必要です。あなたのロールは %1 です。</translation>
    </message>
    <message>
        <source>Write the name of the stream or room.</source>
        <translation>ストリームまたはルームの名前を書いてください。</translation>
    </message>
    <message>
        <source>Write a reason.</source>
        <translation>理由を入力してください。</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>確認の語を入力してください。</translation>
    </message>
    <message>
        <source>Type “%1”</source>
        <translation>「%1」と入力</translation>
    </message>
    <message>
        <source>The server is being asked.</source>
        <translation>サーバーに問い合わせています。</translation>
    </message>
    <message>
        <source>Replay to me</source>
        <translation>自分に再生</translation>
    </message>
    <message>
        <source>Replay to others</source>
        <translation>他の人に再生</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>✕ It would be refused: %1</source>
        <translation>✕ 拒否されます: %1</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n events would be sent.</source>
        <translation>
            <numerusform>✓ %n 件が送られます。</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes about %1. Receivers now: %2.</source>
        <translation>約 %1 かかります。現在の受信者: %2。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ReplayFeed</name>
    <message>
        <source>The connection was lost, which ends a replay.</source>
        <translation>接続が切れたため、再生は終わりました。</translation>
    </message>
    <message>
        <source>The server did not say which replay it began.</source>
        <translation>サーバーは、どの再生を始めたかを知らせませんでした。</translation>
    </message>
    <message>
        <source>The server sent something else than was agreed.</source>
        <translation>サーバーが取り決めと違うものを送りました。</translation>
    </message>
</context>
<context>
    <name>sluice::console::RoomsView</name>
    <message>
        <source>Room</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Messages /s</source>
        <translation>メッセージ /秒</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>発行数</translation>
    </message>
    <message>
        <source>Durable</source>
        <translation>永続</translation>
    </message>
    <message>
        <source>Created (%1)</source>
        <translation>作成 (%1)</translation>
    </message>
    <message>
        <source>There are no rooms yet.

A room is there when somebody joins it, or when a manifest&apos;s route sends events into one.</source>
        <translation>ルームはまだありません。

誰かが参加するか、マニフェストのルートがイベントを送ると、ルームができます。</translation>
    </message>
    <message>
        <source>room:/repositories/* and members &gt; 10</source>
        <translation>room:/repositories/* and members &gt; 10</translation>
    </message>
    <message>
        <source>Select a room.</source>
        <translation>ルームを選んでください。</translation>
    </message>
    <message>
        <source>Open live</source>
        <translation>ライブで開く</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>作成…</translation>
    </message>
    <message>
        <source>Why not seen…</source>
        <translation>見えない理由…</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>フィルターを入力</translation>
    </message>
    <message>
        <source>Facts of the room</source>
        <translation>ルームの情報</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Members of the room</source>
        <translation>ルームのメンバー</translation>
    </message>
    <message>
        <source>Select a room to see who is in it.</source>
        <translation>ルームを選ぶと、誰がいるか表示されます。</translation>
    </message>
    <message>
        <source>As a tree</source>
        <translation>ツリー表示</translation>
    </message>
    <message>
        <source>Rooms below each other by the slashes in their names</source>
        <translation>名前のスラッシュに従ってルームを階層表示</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteForm</name>
    <message>
        <source>empty: every occurrence</source>
        <translation>空欄: すべての発生</translation>
    </message>
    <message>
        <source>general, 42, true, null, &quot;42&quot;</source>
        <translation>general, 42, true, null, &quot;42&quot;</translation>
    </message>
    <message>
        <source>key of the stream</source>
        <translation>ストリームのキー</translation>
    </message>
    <message>
        <source>members, comma-separated; empty: all</source>
        <translation>メンバーをコンマ区切りで。空欄: すべて</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>while the stream is read</source>
        <translation>ストリームが読まれている間</translation>
    </message>
    <message>
        <source>for so many seconds</source>
        <translation>指定した秒数</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>削除されるまで</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>イベント(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Property</source>
        <translation>プロパティ(&amp;P)</translation>
    </message>
    <message>
        <source>E&amp;xpose</source>
        <translation>公開(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>ラベル(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Kept</source>
        <translation>保持(&amp;K)</translation>
    </message>
    <message>
        <source>Se&amp;conds</source>
        <translation>秒数(&amp;C)</translation>
    </message>
    <message>
        <source>Stage this route</source>
        <translation>このルートをステージ</translation>
    </message>
    <message>
        <source>An event is component.event or namespace.component.event.</source>
        <translation>イベントは component.event または namespace.component.event の形です。</translation>
    </message>
    <message>
        <source>Name the stream.</source>
        <translation>ストリームの名前を入力してください。</translation>
    </message>
    <message>
        <source>Val&amp;ue</source>
        <translation>値(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;tream</source>
        <translation>ストリーム(&amp;T)</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteGraphView</name>
    <message>
        <source>Picture of the routes; the outline beside it says the same</source>
        <translation>ルートの図。横のアウトラインと同じ内容です</translation>
    </message>
</context>
<context>
    <name>sluice::console::RouteOutline</name>
    <message>
        <source>+ staged</source>
        <translation>+ ステージ済み</translation>
    </message>
    <message>
        <source>− staged to go</source>
        <translation>− 削除をステージ済み</translation>
    </message>
    <message>
        <source>● staged changes</source>
        <translation>● ステージ済みの変更</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>永続</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1間</translation>
    </message>
    <message>
        <source>while it is read</source>
        <translation>読まれている間</translation>
    </message>
    <message>
        <source>always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>static: %1</source>
        <translation>静的: %1</translation>
    </message>
    <message>
        <source>(every occurrence)</source>
        <translation>(すべての発生)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
</context>
<context>
    <name>sluice::console::RoutesView</name>
    <message>
        <source>Outline of the routes</source>
        <translation>ルートのアウトライン</translation>
    </message>
    <message>
        <source>&amp;New route</source>
        <translation>新しいルート(&amp;N)</translation>
    </message>
    <message>
        <source>Si&amp;mulate</source>
        <translation>シミュレート(&amp;M)</translation>
    </message>
    <message>
        <source>What the staged changes would have done</source>
        <translation>ステージ済みの変更があった場合の結果</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>もしも(&amp;W)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>ルート</translation>
    </message>
    <message>
        <source>Staged changes</source>
        <translation>ステージ済みの変更</translation>
    </message>
    <message>
        <source>Stage&amp;d</source>
        <translation>ステージ済み(&amp;D)</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>リビジョン</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <translation>日時 (%1)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Applied change sets</source>
        <translation>適用済みの変更セット</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>リビジョン(&amp;R)</translation>
    </message>
    <message>
        <source>event, e.g. messages.created</source>
        <translation>イベント、例: messages.created</translation>
    </message>
    <message>
        <source>Event to try</source>
        <translation>試すイベント</translation>
    </message>
    <message>
        <source>payload, JSON — or pick one in Streams: “Simulate routes”</source>
        <translation>ペイロード (JSON) — またはライブストリームの「ルートをシミュレート」から選択</translation>
    </message>
    <message>
        <source>Payload to try</source>
        <translation>試すペイロード</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>行き先</translation>
    </message>
    <message>
        <source>Result of the simulation</source>
        <translation>シミュレーションの結果</translation>
    </message>
    <message>
        <source>Why? Kept with the revision and in the audit log</source>
        <translation>変更の理由 (リビジョンと監査ログに残ります)</translation>
    </message>
    <message>
        <source>Comment of the change set</source>
        <translation>変更セットのコメント</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the review</source>
        <translation>確認をやめる</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新しいルート</translation>
    </message>
    <message>
        <source>Stage removal</source>
        <translation>削除をステージ</translation>
    </message>
    <message>
        <source>Lay out again</source>
        <translation>再配置</translation>
    </message>
    <message>
        <source>focus: event, property, value or stream</source>
        <translation>フォーカス: イベント、プロパティ、値、ストリーム</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>フォーカス</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>シミュレート</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>もしも</translation>
    </message>
    <message>
        <source>Nothing is staged.</source>
        <translation>ステージ済みのものはありません。</translation>
    </message>
    <message>
        <source>Review &amp;&amp; apply…</source>
        <translation>確認して適用…</translation>
    </message>
    <message>
        <source>Undo the selected change set</source>
        <translation>選択した変更セットを取り消す</translation>
    </message>
    <message>
        <source>Select one in Revisions first.</source>
        <translation>先に「リビジョン」で選んでください。</translation>
    </message>
    <message>
        <source>Keep what I staged</source>
        <translation>ステージしたものを残す</translation>
    </message>
    <message>
        <source>No change set was applied yet.</source>
        <translation>適用された変更セットはまだありません。</translation>
    </message>
    <message>
        <source>Write an event and a payload that is JSON.</source>
        <translation>イベントと JSON のペイロードを入力してください。</translation>
    </message>
    <message>
        <source>✓ matched</source>
        <translation>✓ 一致</translation>
    </message>
    <message>
        <source>✗ not</source>
        <translation>✗ 不一致</translation>
    </message>
    <message>
        <source>= together</source>
        <translation>= 合計</translation>
    </message>
    <message>
        <source>with what is staged</source>
        <translation>ステージ済みを含む</translation>
    </message>
    <message>
        <source>as it runs</source>
        <translation>稼働中のまま</translation>
    </message>
    <message>
        <source>took %1 µs</source>
        <translation>所要 %1 µs</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>行き先なし</translation>
    </message>
    <message>
        <source>+ add</source>
        <translation>+ 追加</translation>
    </message>
    <message>
        <source>− remove</source>
        <translation>− 削除</translation>
    </message>
    <message>
        <source>%1 (gone already)</source>
        <translation>%1 (すでになし)</translation>
    </message>
    <message>
        <source>Stage&amp;d (%1)</source>
        <translation>ステージ済み (%1)(&amp;D)</translation>
    </message>
    <message>
        <source>Nothing is staged. Draw a line from an event to a stream, or press Ins in the outline.</source>
        <translation>ステージ済みのものはありません。イベントからストリームへ線を引くか、アウトラインで Ins を押してください。</translation>
    </message>
    <message>
        <source>= effect</source>
        <translation>= 影響</translation>
    </message>
    <message numerus="yes">
        <source>%n subscribers are touched</source>
        <translation>
            <numerusform>%n 件のサブスクライバーに影響</numerusform>
        </translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>適用されませんでした: %1</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>誰か</translation>
    </message>
    <message>
        <source>Routes: revision %1 is applied.</source>
        <translation>ルート: リビジョン %1 を適用しました。</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>%1 changed the routes meanwhile: look at them first.</source>
        <translation>%1 がその間にルートを変更しました: 先に確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n routes</source>
        <translation>
            <numerusform>ルート %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 read: narrow the focus</source>
        <translation>、%1 件を読み込み: フォーカスを絞ってください</translation>
    </message>
    <message numerus="yes">
        <source>, %n not drawn</source>
        <translation>
            <numerusform>、%n 件は非表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n staged</source>
        <translation>
            <numerusform>、%n 件をステージ</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the stream of the new route.</source>
        <translation>新しいルートのストリームの名前を入力してください。</translation>
    </message>
    <message>
        <source>Which value of %1?</source>
        <translation>%1 のどの値ですか?</translation>
    </message>
    <message>
        <source>There is such a route already.</source>
        <translation>同じルートがすでにあります。</translation>
    </message>
    <message>
        <source>stage %1 → %2</source>
        <translation>%1 → %2 をステージ</translation>
    </message>
    <message>
        <source>Staged: %1 → %2</source>
        <translation>ステージしました: %1 → %2</translation>
    </message>
    <message>
        <source>take back a staged route</source>
        <translation>ステージしたルートを取り下げる</translation>
    </message>
    <message>
        <source>It is written in %1: Enter opens the line.</source>
        <translation>%1 に書かれています: Enter でその行を開きます。</translation>
    </message>
    <message>
        <source>stage a removal</source>
        <translation>削除をステージ</translation>
    </message>
    <message>
        <source>Select one route in the outline.</source>
        <translation>アウトラインでルートを 1 つ選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes of routes?</source>
        <translation>
            <numerusform>ルートの変更 %n 件を適用しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed the routes while you staged changes. What is shown is the server&apos;s newest with yours over it; nothing was merged on the server.</source>
        <translation>変更をステージしている間に %1 がルートを変更しました。サーバーの最新の状態にあなたの変更を重ねて表示しています。サーバー上では何もマージされていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n staged changes of routes are not applied.</source>
        <translation>
            <numerusform>ルートのステージ済みの変更 %n 件が未適用です。</numerusform>
        </translation>
    </message>
    <message>
        <source>New routes, trials and revisions</source>
        <translation>新しいルート、試行、リビジョン</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>クライアント</translation>
    </message>
    <message numerus="yes">
        <source>%n routes were changed by %1: +%2 −%3.</source>
        <translation>
            <numerusform>ルート %n 件が %1 により変更されました: +%2 −%3。</numerusform>
        </translation>
    </message>
    <message>
        <source>What you staged is untouched.</source>
        <translation>ステージしたものはそのままです。</translation>
    </message>
    <message>
        <source>Routes: it was applied; the answer got lost.</source>
        <translation>ルート：適用されました。応答は失われました。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerPage</name>
    <message>
        <source>The answer got lost; asking the server what became of the request.</source>
        <translation>応答が失われました。リクエストがどうなったかサーバーに問い合わせています。</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>再サインイン…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>READ-ONLY</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>WRITES UNLOCKED</source>
        <translation>書き込み許可中</translation>
    </message>
    <message>
        <source>The server refused this console: %1</source>
        <translation>サーバーがこのコンソールを拒否しました: %1</translation>
    </message>
    <message>
        <source>This console and the server do not understand each other: %1 Console: protocol 1. Update the older one.</source>
        <translation>このコンソールとサーバーは互いに対応していません: %1 コンソール: プロトコル 1。古い方を更新してください。</translation>
    </message>
    <message>
        <source>No connection: %1 %2. What is shown is from before.</source>
        <translation>接続がありません: %1 %2。表示は以前の内容です。</translation>
    </message>
    <message>
        <source>The server is silent. Last data %1 ago.</source>
        <translation>サーバーが沈黙しています。最後のデータは %1前です。</translation>
    </message>
    <message numerus="yes">
        <source>Asking the server what became of %n requests whose answers got lost. Nothing is sent twice.</source>
        <translation>
            <numerusform>応答が失われた %n 件のリクエストがどうなったかサーバーに問い合わせています。二重に送信されるものはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a production server: this tab only looks.</source>
        <translation>%1 は本番サーバーです: このタブは閲覧のみです。</translation>
    </message>
    <message>
        <source>Writes to the production server %1 are unlocked for %2.</source>
        <translation>本番サーバー %1 への書き込みはあと %2 許可されています。</translation>
    </message>
    <message>
        <source>Unlock writes</source>
        <translation>書き込みを許可</translation>
    </message>
    <message>
        <source>Unlock writes for a while…</source>
        <translation>しばらく書き込みを解除…</translation>
    </message>
    <message>
        <source>%1 is read-only by the settings: this tab only looks.</source>
        <translation>%1 は設定により読み取り専用です。このタブは見るだけです。</translation>
    </message>
    <message>
        <source>Writes to %1 are unlocked for %2.</source>
        <translation>%1 への書き込みは %2 の間解除されています。</translation>
    </message>
    <message numerus="yes">
        <source>For %n minutes this tab may publish, kick and change routes and manifests of %1. Every change is recorded with your name.</source>
        <translation>
            <numerusform>%n 分の間、このタブは %1 で発行、切断、ルートとマニフェストの変更ができます。変更はすべてあなたの名前とともに記録されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::ServerSession</name>
    <message>
        <source>There is no connection to the server.</source>
        <translation>サーバーへの接続がありません。</translation>
    </message>
    <message>
        <source>Your role %1 may not do this.</source>
        <translation>あなたのロール %1 では実行できません。</translation>
    </message>
    <message>
        <source>This needs the role %1; yours is %2.</source>
        <translation>ロール %1 が必要です。あなたのロールは %2 です。</translation>
    </message>
    <message>
        <source>This server does not offer %1.</source>
        <translation>このサーバーは %1 を提供していません。</translation>
    </message>
    <message>
        <source>This server is read-only here: unlock writes first.</source>
        <translation>このサーバーは読み取り専用です: 先に書き込みを許可してください。</translation>
    </message>
    <message>
        <source>This server is read-only here: nothing was changed.</source>
        <translation>このサーバーは読み取り専用です: 何も変更されていません。</translation>
    </message>
</context>
<context>
    <name>sluice::console::SettingsView</name>
    <message>
        <source>Search the settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Reset columns of tables</source>
        <translation>表の列を既定に戻す</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>すべての設定を既定に戻す</translation>
    </message>
    <message>
        <source>Profiles, tokens, drafts and recordings stay as they are</source>
        <translation>プロファイル、トークン、下書き、記録はそのままです</translation>
    </message>
    <message>
        <source>The columns of all tables are reset.</source>
        <translation>すべての表の列を既定に戻しました。</translation>
    </message>
    <message>
        <source>All settings are reset.</source>
        <translation>すべての設定を既定に戻しました。</translation>
    </message>
    <message>
        <source>No setting is called so. Every action has a name of its own: Ctrl+K finds it.</source>
        <translation>その名前の設定はありません。操作にはそれぞれ名前があり、Ctrl+K で見つかります。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>A token is kept where its profile says, and nowhere else: not in these settings, in files that are exported, or in logs.</source>
        <translation>トークンはプロファイルの示す場所だけにあります。この設定、書き出したファイル、ログには入りません。</translation>
    </message>
    <message>
        <source>Places of tokens</source>
        <translation>トークンの場所</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>The servers of this console can go to a file and come from one. Tokens do not go with them.</source>
        <translation>このコンソールのサーバーをファイルに書き出し、読み込めます。トークンは含まれません。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>These settings are in %1.</source>
        <translation>これらの設定は %1 にあります。</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>すべてのショートカットを元に戻す</translation>
    </message>
    <message>
        <source>All shortcuts are reset.</source>
        <translation>すべてのショートカットを元に戻しました。</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Choose an action, press its new keys, and use them. They count at once, for all servers.</source>
        <translation>アクションを選び、新しいキーを押して、使うを選びます。すべてのサーバーですぐに有効になります。</translation>
    </message>
    <message>
        <source>keys keyboard</source>
        <translation>キー キーボード</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutBook</name>
    <message>
        <source>The shortcut of %1 cannot be “%2”: its own keys are used.</source>
        <translation>%1 のショートカットは「%2」にできません。元のキーを使います。</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutList</name>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Unless changed</source>
        <translation>変更しない場合</translation>
    </message>
</context>
<context>
    <name>sluice::console::ShortcutPanel</name>
    <message>
        <source>Search the shortcuts</source>
        <translation>ショートカットを検索</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>新しいキーを押す</translation>
    </message>
    <message>
        <source>New keys of the chosen action</source>
        <translation>選んだアクションの新しいキー</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Reset this one</source>
        <translation>これを元に戻す</translation>
    </message>
    <message>
        <source>%1 is taken by %2. Give that other keys first.</source>
        <translation>%1 は %2 が使っています。先にそちらのキーを変えてください。</translation>
    </message>
</context>
<context>
    <name>sluice::console::StateModel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>値 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>(the whole payload)</source>
        <translation>(ペイロード全体)</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No. %1, %2</source>
        <translation>No. %1、%2</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Was</source>
        <comment>column: the value before</comment>
        <translation>以前</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>column: the event since which it is so</comment>
        <translation>以来</translation>
    </message>
</context>
<context>
    <name>sluice::console::StatePanel</name>
    <message>
        <source>Where a payload names its thing, a JSON Pointer</source>
        <translation>ペイロードが対象を示す場所 (JSON Pointer)</translation>
    </message>
    <message>
        <source>Events of one label are told apart by what their payload has there, such as /id or /order/number. Empty: all of a label are one thing.</source>
        <translation>同じラベルのイベントは、ペイロードのその場所の値 (/id や /order/number など) で区別します。空: 同じラベルはすべて一つの対象です。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>識別</translation>
    </message>
    <message>
        <source>State of the stream</source>
        <translation>ストリームの状態</translation>
    </message>
    <message>
        <source>No. %1 (%2)</source>
        <translation>No. %1 (%2)</translation>
    </message>
    <message>
        <source>No difference from A, %1, to B, %2.</source>
        <translation>A (%1) から B (%2) への差はありません。</translation>
    </message>
    <message>
        <source>What is otherwise in B, %2, than it was in A, %1.</source>
        <translation>B (%2) で A (%1) から変わったもの。</translation>
    </message>
    <message>
        <source>Choose an event to see the state after it: what all loaded events up to it say together.</source>
        <translation>イベントを選ぶと、その後の状態 (それまでに読み込んだ全イベントを合わせた内容) を表示します。</translation>
    </message>
    <message>
        <source>State after %1, folded from No. %2 on.</source>
        <translation>%1 の後の状態。No. %2 以降をまとめたもの。</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n events in between are missing.</source>
        <translation>
            <numerusform>▲ 途中の %n 件が欠けています。</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ Only the first %1 values are shown.</source>
        <translation>▲ 最初の %1 個の値だけを表示しています。</translation>
    </message>
</context>
<context>
    <name>sluice::console::StatusLine</name>
    <message>
        <source>Not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Stale: last data %1 ago</source>
        <translation>古い内容: 最後のデータは %1前</translation>
    </message>
    <message>
        <source>Lost; next attempt in %1</source>
        <translation>切断。次の試行まで %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>非対応</translation>
    </message>
    <message>
        <source>No server is open.</source>
        <translation>開いているサーバーはありません。</translation>
    </message>
    <message>
        <source>token: %1</source>
        <translation>トークン: %1</translation>
    </message>
    <message>
        <source>RTT %1 ms</source>
        <translation>RTT %1 ms</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>server %1 / protocol %2</source>
        <translation>サーバー %1 / プロトコル %2</translation>
    </message>
    <message>
        <source>▲ clocks differ by %1</source>
        <translation>▲ 時計の差 %1</translation>
    </message>
    <message>
        <source>in %1/s   out %2/s</source>
        <translation>受信 %1/秒   送信 %2/秒</translation>
    </message>
</context>
<context>
    <name>sluice::console::StreamsView</name>
    <message>
        <source>Follow</source>
        <translation>追跡</translation>
    </message>
    <message>
        <source>Ask the server for what goes through</source>
        <translation>流れているものをサーバーに要求します</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The server sends nothing more</source>
        <translation>サーバーは何も送らなくなります</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>記録…</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>記録を開く…</translation>
    </message>
    <message>
        <source>Export what is shown…</source>
        <translation>表示内容をエクスポート…</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>作成…</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>ライブに戻る</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>フィルターを入力</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>一覧を消去</translation>
    </message>
    <message>
        <source>Undo clear</source>
        <translation>消去を取り消す</translation>
    </message>
    <message>
        <source>Show secrets in payloads</source>
        <translation>ペイロードの秘密を表示</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Hold the list; events are still kept (Space)</source>
        <translation>一覧を止めます。イベントは保持され続けます (Space)</translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>ライブへ移動</translation>
    </message>
    <message>
        <source>Show the newest events again (End)</source>
        <translation>最新のイベントを再び表示します (End)</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>行を JSON としてコピー</translation>
    </message>
    <message>
        <source>There is no other event of this channel and label in the list.</source>
        <translation>このチャネルとラベルの他のイベントは一覧にありません。</translation>
    </message>
    <message>
        <source>Why can somebody not see this…</source>
        <translation>誰かに見えない理由…</translation>
    </message>
    <message>
        <source>▲ %1; the filter before is still used</source>
        <translation>▲ %1。前のフィルターが引き続き使われます</translation>
    </message>
    <message>
        <source>▲ at “%1”: %2; the filter before is still used</source>
        <translation>▲ 「%1」: %2。前のフィルターが引き続き使われます</translation>
    </message>
    <message>
        <source>Record events to</source>
        <translation>イベントの記録先</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson)</source>
        <translation>記録 (*.ndjson)</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>記録を停止</translation>
    </message>
    <message>
        <source>Recording to %1, at most %2.</source>
        <translation>%1 に記録しています (最大 %2)。</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>記録を開く</translation>
    </message>
    <message>
        <source>Recordings (*.ndjson);;All files (*)</source>
        <translation>記録 (*.ndjson);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 lines could not be read, %2 older events are not shown.</source>
        <translation>%1 行を読めませんでした。古いイベント %2 件は表示されていません。</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>表示内容をエクスポート</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson);;Comma-separated (*.csv)</source>
        <translation>JSON 行 (*.ndjson);;コンマ区切り (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n events were written to %1.</source>
        <translation>
            <numerusform>%n 件のイベントを %1 に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server ended the tail: %1</source>
        <translation>サーバーが追跡を終了しました: %1</translation>
    </message>
    <message>
        <source>all channels, about %1 events/s; or patterns: stream:acme/*, room:*</source>
        <translation>全チャネル (約 %1 イベント/秒)、またはパターン: stream:acme/*, room:*</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>追跡(&amp;O)</translation>
    </message>
    <message>
        <source>Channels to follow</source>
        <translation>追跡するチャネル</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>フィルター(&amp;I)</translation>
    </message>
    <message>
        <source>Filter of events</source>
        <translation>イベントのフィルター</translation>
    </message>
    <message>
        <source>kind != ack and payload.status = closed</source>
        <translation>kind != ack and payload.status = closed</translation>
    </message>
    <message>
        <source>a recording is running</source>
        <translation>記録中です</translation>
    </message>
    <message>
        <source>shown %1</source>
        <translation>表示 %1</translation>
    </message>
    <message>
        <source>kept %1 of %2 (%3)</source>
        <translation>保持 %1 / %2 (%3)</translation>
    </message>
    <message>
        <source>SAMPLED: the server sends 1 in %1</source>
        <translation>サンプリング: サーバーは %1 件に 1 件を送信</translation>
    </message>
    <message>
        <source>the server sends all</source>
        <translation>サーバーはすべて送信</translation>
    </message>
    <message>
        <source>not sent %1</source>
        <translation>未送信 %1</translation>
    </message>
    <message>
        <source>recording: %1 events, %2</source>
        <translation>記録: %1 イベント、%2</translation>
    </message>
    <message>
        <source>Nothing is followed yet, and nothing is asked of the server until you do.

Follow all channels, or only those of patterns such as stream:acme/* and room:*.
Publish an event to see where it goes: Compose…</source>
        <translation>まだ何も追跡していません。始めるまでサーバーには何も要求しません。

すべてのチャネル、または stream:acme/* や room:* などのパターンを追跡してください。
イベントを発行して行き先を確かめるには: 作成…</translation>
    </message>
    <message numerus="yes">
        <source>RECORDING %1: %n events, offline.</source>
        <translation>
            <numerusform>記録 %1: イベント %n 件、オフライン。</numerusform>
        </translation>
    </message>
    <message>
        <source>HELD at %1, %2 new since.  %3</source>
        <translation>%1 から一時停止、以後の新着 %2 件。  %3</translation>
    </message>
    <message>
        <source>STOPPED: the server sends nothing.  %1</source>
        <translation>停止: サーバーは何も送っていません。  %1</translation>
    </message>
    <message>
        <source>STOPPED: the server sends nothing.</source>
        <translation>停止: サーバーは何も送っていません。</translation>
    </message>
    <message>
        <source>LIVE.  %1</source>
        <translation>ライブ。  %1</translation>
    </message>
    <message>
        <source>TAP of connection %2, ends by itself.  %1</source>
        <translation>接続 %2 を傍受中、自動的に終了します。  %1</translation>
    </message>
    <message>
        <source>Select an event.</source>
        <translation>イベントを選択してください。</translation>
    </message>
    <message>
        <source>Density of the list</source>
        <translation>リストの密度</translation>
    </message>
    <message>
        <source>How dense events are along the list. Red: denied. Amber: not sent. Blue: of the same channel and label as the chosen one. Click to go there.</source>
        <translation>リストに沿ったイベントの密度。赤: 拒否。黄: 未送信。青: 選択中と同じチャネルとラベル。クリックで移動します。</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>このフィルターを保存…</translation>
    </message>
    <message>
        <source>No filter has been saved yet.</source>
        <translation>保存されたフィルターはまだありません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>The filter “%1” was deleted.</source>
        <translation>フィルター「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>このフィルターを保存</translation>
    </message>
    <message>
        <source>A name for the filter; one of that name is replaced.</source>
        <translation>フィルターの名前。同じ名前のものは置き換えます。</translation>
    </message>
    <message>
        <source>The filter “%1” is saved.</source>
        <translation>フィルター「%1」を保存しました。</translation>
    </message>
    <message>
        <source>The filter was not saved: it needs a name, and there is room for %1.</source>
        <translation>フィルターを保存できませんでした。名前が必要で、保存できるのは %1 個までです。</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>button: filters that have names</comment>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>保存済みフィルター</translation>
    </message>
</context>
<context>
    <name>sluice::console::SubscribersView</name>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>方言</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>トランスポート</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Out /s</source>
        <translation>送信 /秒</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <translation>開始 (%1)</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Tapped</source>
        <translation>傍受</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Nobody is connected.

Clients connect to the server&apos;s own address with the native, Socket.IO, iii or Server-Sent Events dialect; they appear here within a second.</source>
        <translation>接続中のクライアントはいません。

クライアントはネイティブ、Socket.IO、iii、Server-Sent Events の方言でサーバー自身のアドレスに接続します。1 秒以内にここに表示されます。</translation>
    </message>
    <message>
        <source>subject:ana* and dialect = socketio</source>
        <translation>subject:ana* and dialect = socketio</translation>
    </message>
    <message>
        <source>Select a connection.</source>
        <translation>接続を選んでください。</translation>
    </message>
    <message>
        <source>Kick…</source>
        <translation>切断…</translation>
    </message>
    <message>
        <source>Kick user everywhere…</source>
        <translation>ユーザーを全接続から切断…</translation>
    </message>
    <message>
        <source>Mute 5 min…</source>
        <translation>5 分間ミュート…</translation>
    </message>
    <message>
        <source>Tap…</source>
        <translation>傍受…</translation>
    </message>
    <message>
        <source>Why can&apos;t they see…</source>
        <translation>見えない理由…</translation>
    </message>
    <message>
        <source>Type a filter</source>
        <translation>フィルターを入力</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>傍受</translation>
    </message>
    <message>
        <source>See exactly what %1 gets, for ten minutes. It is recorded, and the connection is marked. Why?</source>
        <translation>%1 が受け取るものを 10 分間そのまま表示します。記録され、接続に印が付きます。理由は?</translation>
    </message>
    <message>
        <source>Group connections</source>
        <translation>接続をグループ化</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>by user</source>
        <translation>ユーザー別</translation>
    </message>
    <message>
        <source>by dialect</source>
        <translation>方言別</translation>
    </message>
    <message>
        <source>by address</source>
        <translation>アドレス別</translation>
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
        <translation>イベントの再生速度</translation>
    </message>
    <message>
        <source>How fast events are played; waits of more than two seconds are cut</source>
        <translation>イベントの再生速度。2 秒を超える待ち時間は短縮します</translation>
    </message>
    <message>
        <source>Events over the time</source>
        <translation>時間に沿ったイベント</translation>
    </message>
    <message>
        <source>From %1 to %2, at most %3 events in a bar. Drag to choose a part of the time.</source>
        <translation>%1 から %2 まで、1 本あたり最大 %3 件。ドラッグで時間の一部を選びます。</translation>
    </message>
    <message numerus="yes">
        <source>▲ Something is missing at %n places.</source>
        <translation>
            <numerusform>▲ %n か所で欠けています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sluice::console::TlsFields</name>
    <message>
        <source>authorities of the system</source>
        <translation>システムの認証局</translation>
    </message>
    <message>
        <source>authorities of a file:</source>
        <translation>ファイルの認証局:</translation>
    </message>
    <message>
        <source>only the certificate with SHA-256:</source>
        <translation>次の SHA-256 の証明書だけ:</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>信頼する証明書</translation>
    </message>
    <message>
        <source>File with authorities</source>
        <translation>認証局のファイル</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信頼</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>PEM file; empty: none is shown</source>
        <translation>PEM ファイル。空なら提示しません</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>その鍵</translation>
    </message>
    <message>
        <source>PEM file without a passphrase; stays where it is</source>
        <translation>パスフレーズのない PEM ファイル。元の場所のままです</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>参照:%1</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM ファイル (*.pem *.crt *.cer *.key);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate</source>
        <translation>証明書の SHA-256</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM ファイル</translation>
    </message>
    <message>
        <source>64 hexadecimal digits; Test shows them</source>
        <translation>16 進数 64 桁。テストで表示されます</translation>
    </message>
    <message>
        <source>Name the file with the authorities that are trusted.</source>
        <translation>信頼する認証局のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The SHA-256 of a certificate has 64 hexadecimal digits, with or without colons.</source>
        <translation>証明書の SHA-256 は 16 進数 64 桁です。コロンはあってもなくてもかまいません。</translation>
    </message>
</context>
<context>
    <name>sluice::console::TokenPlaces</name>
    <message>
        <source>in memory only; gone when the console is closed</source>
        <translation>メモリーのみ。コンソールを閉じると消えます</translation>
    </message>
    <message>
        <source>a program prints it each time it is needed</source>
        <translation>必要になるたびにプログラムが出力します</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>解除済み</translation>
    </message>
    <message>
        <source>locked: unlock it in the desktop&apos;s keyring program</source>
        <translation>ロック中: デスクトップのキーリングで解除してください</translation>
    </message>
    <message>
        <source>not available: no Secret Service runs on this desktop</source>
        <translation>使えません: このデスクトップでは Secret Service が動いていません</translation>
    </message>
    <message>
        <source>this server&apos;s token</source>
        <translation>このサーバーのトークン</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>sluice::console::UndoDialog</name>
    <message>
        <source>Undo a change of routes</source>
        <translation>ルートの変更を取り消す</translation>
    </message>
    <message>
        <source>Undo a change of manifests</source>
        <translation>マニフェストの変更を取り消す</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>リビジョン</translation>
    </message>
    <message>
        <source>By</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Revisions that would be taken back</source>
        <translation>取り消されるリビジョン</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>コメント(&amp;C)</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>確認のため %1 と入力</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Go back to revision %1</source>
        <translation>リビジョン %1 に戻る</translation>
    </message>
    <message>
        <source>The revisions cannot be read: %1</source>
        <translation>リビジョンを読めません: %1</translation>
    </message>
    <message numerus="yes">
        <source>This takes back revision %1 and %n that came after it, by a new revision.</source>
        <translation>
            <numerusform>新しいリビジョンを作り、リビジョン %1 とその後の %n 件を取り消します。</numerusform>
        </translation>
    </message>
    <message>
        <source>This takes back revision %1, by a new revision.</source>
        <translation>新しいリビジョンを作り、リビジョン %1 を取り消します。</translation>
    </message>
    <message>
        <source>Type the confirmation.</source>
        <translation>確認の語を入力してください。</translation>
    </message>
    <message>
        <source>Taken back: revision %1 is as revision %2 was.</source>
        <translation>取り消しました。リビジョン %1 はリビジョン %2 と同じです。</translation>
    </message>
    <message>
        <source>✕ Nothing was changed: %1</source>
        <translation>✕ 何も変更されませんでした: %1</translation>
    </message>
</context>
<context>
    <name>sluice::console::View</name>
    <message>
        <source>Copy rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>行を JSON としてコピー</translation>
    </message>
</context>
<context>
    <name>sluice::console::WhatIfList</name>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Would also go to</source>
        <translation>追加の行き先</translation>
    </message>
    <message>
        <source>Would no more go to</source>
        <translation>なくなる行き先</translation>
    </message>
    <message>
        <source>Change something and press “What if”: the events of the last 5 minutes go through what runs and through the draft; what differs is shown here.</source>
        <translation>何かを変更して「もしも」を押すと、直近 5 分間のイベントが稼働中の設定と下書きの両方を通り、違いがここに表示されます。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせ中…</translation>
    </message>
    <message numerus="yes">
        <source>%n recorded events tried</source>
        <translation>
            <numerusform>記録されたイベント %n 件を試行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n streams</source>
        <translation>
            <numerusform>%n 個のストリームから</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not certain: what is kept of them may be a part only (expose)</source>
        <translation>
            <numerusform>%n 件のイベントは確かではありません。保存されているのは一部だけかもしれません (expose)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are not kept any more</source>
        <translation>
            <numerusform>%n 件のイベントはもう保存されていません</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more events or streams than were looked at</source>
        <translation>調べた分より多くのイベントまたはストリームがあります</translation>
    </message>
    <message>
        <source>the files use variables, whose values only the role admin sees</source>
        <translation>ファイルは変数を使っており、その値を見られるのは admin ロールだけです</translation>
    </message>
    <message>
        <source>Nothing would have gone another way.</source>
        <translation>行き先が変わるものはありませんでした。</translation>
    </message>
</context>
<context>
    <name>sluice::console::WordCompleter</name>
    <message>
        <source>Completions</source>
        <translation>補完候補</translation>
    </message>
</context>
<context>
    <name>sluice::console::YamlEditor</name>
    <message>
        <source>Manifest</source>
        <translation>マニフェスト</translation>
    </message>
</context>
</TS>
