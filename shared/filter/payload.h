// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/filter/value.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <span>

namespace sluice::filter {

/// A JSON text that filters look into. It is parsed when the first one does, once for all of them.
/// One thread; the text outlives this.
class Payload
{
public:
    Payload();
    explicit Payload(QByteArrayView json);
    ~Payload();
    Payload(Payload &&other) noexcept;
    Payload &operator=(Payload &&other) noexcept;

    /// Another text; what was allocated for the last one is used again.
    void reset(QByteArrayView json);

    QByteArrayView json() const { return m_json; }

    /// Calls `test` for each value at the path until it returns true; that is the result. An array
    /// stands for its elements, on the way and at the end; a number in the path takes one of them.
    /// Objects, and texts that are no JSON, have no values.
    bool any(std::span<const QByteArray> path, const std::function<bool(const Value &)> &test);

private:
    struct Document;

    QByteArrayView m_json;
    std::unique_ptr<Document> m_document;
};

} // namespace sluice::filter
