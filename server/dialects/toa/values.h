// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// JSON in other notations, pure. The JSON was checked when it came in; white space and the way
/// numbers were written are not kept.
namespace sluice::dialects::toa {

/// `{"event": label, "data": json}` as block-style YAML with a line end. Text that another reader
/// could take for something else is in double quotes.
QByteArray yamlEnvelope(QByteArrayView label, const QByteArray &json);
QByteArray yamlObject(const QByteArray &json); ///< not empty
QByteArray yamlText(QByteArrayView text);

/// The same as MessagePack; whole numbers are integers of up to 32 bits, then float 64 as long as
/// that is exact, then integers of 64 bits.
QByteArray msgpackEnvelope(QByteArrayView label, const QByteArray &json);
QByteArray msgpackValue(const QByteArray &json);
QByteArray msgpackText(QByteArrayView text);

} // namespace sluice::dialects::toa
