// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/key_set.h"

#include <atomic>

namespace sluice::auth {

std::shared_ptr<const KeySet> KeySet::create(std::vector<Key> keys)
{
    static std::atomic<quint64> lastGeneration = 0;

    const std::shared_ptr<KeySet> set(new KeySet);
    set->m_keys = std::move(keys);
    set->m_generation = ++lastGeneration;
    return set;
}

} // namespace sluice::auth
