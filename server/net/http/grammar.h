// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/request.h"

#include <QByteArrayView>

#include <memory>

namespace sluice::net::http {

/// Boost.Beast's HTTP/1 parser, filling a Request; the only user of Beast, which compiles slowly.
/// It is given a whole head, whole chunk-size lines and pieces of bodies, never a part of a line,
/// so that its answers cannot depend on how the bytes arrived. Not for use outside this folder.
class Grammar
{
public:
    /// `request` must outlive the grammar.
    Grammar(Request &request, qsizetype maxHeadBytes);
    ~Grammar();

    /// False if the bytes are malformed or not all of them belong to the unit expected next.
    [[nodiscard]] bool take(QByteArrayView bytes);

    bool isHeadDone() const;
    bool isDone() const;
    // These are known once the head is done.
    bool isChunked() const;
    quint64 contentLength() const; ///< 0 without the field
    quint64 chunkSize() const;     ///< of the chunk-size line taken last

private:
    struct Parser;

    std::unique_ptr<Parser> m_parser;
};

} // namespace sluice::net::http
