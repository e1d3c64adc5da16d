// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/reference.h"

#include "server/config/settings.h"

namespace sluice::config {

namespace {

constexpr const char *kIntroduction = R"(# Configuration

<!-- Written by `sluiced --print-config-reference`; a test compares the two. -->

`sluiced` reads one YAML file, `/etc/sluice/sluice.yaml` unless `--config` names another. Every
setting may be left out. `sluiced --check-config` prints every mistake with its line and column; a
reload (SIGHUP) of a file with mistakes changes nothing.

`${NAME}` and `${NAME:default}` in a value are replaced from the environment: in plain text before
the type of the value is looked at, in quotes after. Relative paths start at the file's folder.
Durations are a whole number and `ms`, `s`, `m`, `h` or `d`; sizes a whole number and `B`, `KiB`,
`MiB`, `GiB` or `TiB`.

"Effect" says whether a changed value counts after a reload or only after a restart.
)";

constexpr const char *kEnd = R"(
## iii's own sections

`modules` and `workers` are written exactly as iii writes them, in any of its forms, also mixed in one
file. Without them no iii port is opened. The top-level `port` is the worker port where
`iii-worker-manager` does not set one.

```yaml
modules:                                     # or workers: [ { name: iii-stream, config: … } ]
  - class: modules::streams::StreamModule    # or modules::stream::StreamModule
    config:
      port: 3112                             # the stream port; 0 takes a free one
      host: 0.0.0.0                          # an address, or localhost
      auth_function: motia.streams.authenticate   # called at each upgrade; not set: none
      auth_required: false                   # ours: true refuses who is not authenticated
      access_denied_event: false             # ours: a refused join is told as an event too
      inject_id: false                       # ours: object values get their item's id
      paged_sync: false                      # ours: groups of more than 16 MiB come in pages
      adapter:                               # not set: the server's own store
        class: modules::streams::adapters::KvStore   # or kv; any other class: functions of a worker
        config:
          store_method: file_based           # or in_memory: the server's own store
          file_path: ./kv_store_data.db      # a directory
          save_interval_ms: 5000             # 100 to 3600000
workers:
  - name: iii-worker-manager
    config:
      port: 49134                            # the worker port; 0 takes a free one
      host: 127.0.0.1
      auth_required: false                   # ours: true wants a token of auth.keys
      rbac:                                  # not set: whoever gets in may call everything
        expose_functions: [ 'match("api::*")' ]   # the others need a grant in the token
```

A reload applies all of it but another `file_path`; existing connections stay unless their port has changed. `RedisAdapter` and
`Bridge` are refused with the alternative. `channel_size` is read and means nothing here.

## Sections of later releases

`dialects.toa.amqp` is known and ignored with a warning.
)";

QString cell(QString text)
{
    return text.replace(u'|', QStringLiteral("\\|"));
}

template <class Owner>
void addRows(QString &out, const std::vector<Setting<Owner>> &settings, const QString &prefix)
{
    Owner defaults{};
    for (const Setting<Owner> &setting : settings) {
        const QString value = setting.show(defaults);
        out += QStringLiteral("| `%1` | %2 | %3 | %4 | %5 |\n")
                   .arg(prefix + QString::fromUtf8(setting.path), cell(setting.type),
                        value.isEmpty() ? QStringLiteral("not set") : u'`' + cell(value) + u'`',
                        setting.effect == Effect::Reload ? QStringLiteral("reload")
                                                         : QStringLiteral("restart"),
                        cell(QString::fromUtf8(setting.doc)));
        if (setting.path == "auth.keys")
            addRows(out, keySettings(), QStringLiteral("auth.keys[]."));
        else if (setting.path == "auth.jwks")
            addRows(out, keySourceSettings(), QStringLiteral("auth.jwks[]."));
        else if (setting.path == "dialects.toa.tokens")
            addRows(out, tokenKeySettings(), QStringLiteral("dialects.toa.tokens[]."));
        else if (setting.path == "routes.self_service")
            addRows(out, selfServiceSettings(), QStringLiteral("routes.self_service[]."));
    }
}

} // namespace

QString configReference()
{
    QString out = QString::fromUtf8(kIntroduction);
    out += QStringLiteral(
        "\n| setting | type | default | effect | meaning |\n|---|---|---|---|---|\n");
    addRows(out, settings(), {});
    return out + QString::fromUtf8(kEnd);
}

} // namespace sluice::config
