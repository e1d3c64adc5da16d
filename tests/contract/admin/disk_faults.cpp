// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Preloaded into the server by manifests_disk.py: the process ends, as by a power loss, at the
// SLUICE_TEST_DIE_AT-th rename of a manifest, or just before the first one (0: never).
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <unistd.h>

extern "C" int rename(const char *from, const char *to)
{
    static int left = []() {
        const char *number = std::getenv("SLUICE_TEST_DIE_AT");
        return number ? std::atoi(number) : 0;
    }();
    const bool isManifest = std::strstr(from, ".sluiced-new") != nullptr;
    if (isManifest && left > 0 && --left == 0)
        ::_exit(9);
    using Rename = int (*)(const char *, const char *);
    static const auto next = reinterpret_cast<Rename>(::dlsym(RTLD_NEXT, "rename"));
    return next(from, to);
}
