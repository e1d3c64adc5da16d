// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/error.h"

#include <version>

#if defined(__cpp_lib_expected)
#include <expected>
#else
#include <tl/expected.hpp>
#endif

namespace sluice {

#if defined(__cpp_lib_expected)
template <class T, class E> using Expected = std::expected<T, E>;
template <class E> using Unexpected = std::unexpected<E>;
#else
template <class T, class E> using Expected = tl::expected<T, E>;
template <class E> using Unexpected = tl::unexpected<E>;
#endif

/// A value or the reason why there is none. Use only what std::expected and tl::expected share:
/// `if (!r)`, `*r`, `r->`, `r.error()`, `r.value()`.
template <class T = void> using Result = Expected<T, Error>;

/// `return fail(ErrorCode::NotFound, u"no such route"_s);`
[[nodiscard]] inline Unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return Unexpected<Error>(Error{code, std::move(detail)});
}

/// Passes an error of another Result on: `return fail(std::move(r).error());`
[[nodiscard]] inline Unexpected<Error> fail(Error error)
{
    return Unexpected<Error>(std::move(error));
}

} // namespace sluice
