// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/filter/filter.h"

#include <cstdlib>

namespace {

using namespace sluice::filter;

class Input final : public Record
{
public:
    explicit Input(QByteArrayView json)
        : m_json(json)
        , m_payload(json)
    {
    }

    Value field(size_t index) const override
    {
        return index % 2 == 0 ? Value::of(m_json) : Value::of(static_cast<double>(m_json.size()));
    }
    Payload *payload() const override { return &m_payload; }

private:
    QByteArrayView m_json;
    mutable Payload m_payload;
};

} // namespace

/// The first line is a filter, the rest a payload.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    const qsizetype split = std::max<qsizetype>(0, text.indexOf('\n'));
    const QByteArrayView filter = text.first(split);
    const Input record(text.sliced(std::min(split + 1, text.size())));
    const auto parsed = Filter::parse(filter, eventFields());
    if (!parsed) {
        const SyntaxError &error = parsed.error();
        if (error.begin < 0 || error.begin > error.end || error.end > filter.size())
            std::abort();
        return 0;
    }
    const bool isTrue = parsed->matches(record);
    const auto negated = Filter::parse("not (" + filter.toByteArray() + ')', eventFields());
    // What is empty has no negation, and one level more may be too many.
    if (negated && negated->matches(record) == isTrue)
        std::abort();
    return 0;
}
