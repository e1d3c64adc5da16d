// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/client/json_slices.h"

#include <QCommandLineParser>
#include <QUuid>

namespace sluice::ctl {

/// The parameters of a request, member by member.
class Params
{
public:
    Params &raw(const char *name, const QByteArray &json)
    {
        m_json += (m_json.size() > 1 ? ",\"" : "\"") + QByteArray(name) + "\":" + json;
        return *this;
    }
    Params &text(const char *name, const QString &value)
    {
        return raw(name, client::jsonString(value.toUtf8()));
    }
    Params &option(const QCommandLineParser &parser, const QString &option, const char *name)
    {
        return parser.isSet(option) ? text(name, parser.value(option)) : *this;
    }
    /// Of a change: so that it is made once, however often it is sent.
    Params &key() { return text("key", QUuid::createUuid().toString(QUuid::WithoutBraces)); }
    QByteArray json() const { return m_json + '}'; }

private:
    QByteArray m_json = "{";
};

} // namespace sluice::ctl
