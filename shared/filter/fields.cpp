// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/filter/fields.h"

#include <array>

namespace sluice::filter {

namespace {

constexpr std::array kEventFields = {
    Field{"channel", true}, Field{"stream", false}, Field{"room", false},
    Field{"event", true},   Field{"kind", false},   Field{"subject", true},
    Field{"source", false}, Field{"id", false},     Field{"bytes", false},
};

} // namespace

std::span<const Field> eventFields()
{
    return kEventFields;
}

} // namespace sluice::filter
