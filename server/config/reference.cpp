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
## Sections of later releases

`modules`, `workers`, `dialects.toa.amqp` and `dialects.socketio` are known and ignored with a warning.
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
