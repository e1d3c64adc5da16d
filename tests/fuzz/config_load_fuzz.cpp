// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/load.h"

#include <cstdlib>

/// Any bytes become a configuration with absolute paths, or findings that say what to do and keep
/// what a variable holds to themselves.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    const auto variables = [](QByteArrayView name) -> std::optional<QByteArray> {
        if (name == "S")
            return QByteArray("\x01SeCrEt\x01");
        return name == "HOME" ? std::optional<QByteArray>("/home/fuzz") : std::nullopt;
    };
    const auto result = sluice::config::loadConfig(text, QStringLiteral("/f/sluice.yaml"),
                                                   variables);
    if (!result.config.dataDirectory.startsWith(u'/')
        || !result.config.storage.path.startsWith(u'/'))
        std::abort();
    for (const sluice::Diagnostic &diagnostic : result.diagnostics) {
        if (diagnostic.hint.isEmpty()
            || toText(diagnostic).contains(QStringLiteral("\x01SeCrEt\x01")))
            std::abort();
    }
    return 0;
}
