// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sluice::console {

/// A JSON text whose secrets are dots: strings and numbers of members whose name contains
/// "password", "token", "secret", "authorization" or "api_key". Works on a cut text too. Pure.
QByteArray maskSecrets(QByteArrayView json);
bool isSecretName(QByteArrayView name);

/// JSON with line breaks and indentation; numbers keep their digits. Text that is no JSON comes
/// back as it is. Pure.
QByteArray prettyJson(QByteArrayView json);

} // namespace sluice::console
