// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Runs one fuzz target without a fuzzer: every corpus file, its prefixes, and mutations of it from
// a fixed seed, for at most two seconds. A crash leaves its input beside the program's log.

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
// NOLINTNEXTLINE(bugprone-reserved-identifier): the sanitizers' own name
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

namespace {

using Bytes = std::vector<uint8_t>;
using SteadyClock = std::chrono::steady_clock;

constexpr auto kTimeLimit = std::chrono::seconds(2);
constexpr uint32_t kSeed = 20260;
constexpr size_t kMaxPrefixesOfAFile = 2048;
constexpr size_t kMaxMutations = 20000;
constexpr const char *kCrashFile = "fuzz_replay_crash.bin";

const Bytes *currentInput = nullptr;

/// Only async-signal-safe calls: it runs inside a dying process.
void saveCurrentInput()
{
    if (!currentInput)
        return;
    const int file = ::open(kCrashFile, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0)
        return;
    [[maybe_unused]] const auto written = ::write(file, currentInput->data(), currentInput->size());
    ::close(file);
    constexpr std::string_view text = "\nthe crashing input is in fuzz_replay_crash.bin\n";
    [[maybe_unused]] const auto told = ::write(STDERR_FILENO, text.data(), text.size());
}

void onFatalSignal(int number)
{
    saveCurrentInput();
    std::signal(number, SIG_DFL);
    std::raise(number);
}

void installCrashReport()
{
    if (__sanitizer_set_death_callback) {
        __sanitizer_set_death_callback(saveCurrentInput);
        std::signal(SIGABRT, onFatalSignal);
        return;
    }
    for (const int number : {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE})
        std::signal(number, onFatalSignal);
}

void run(const Bytes &input)
{
    // A copy of exact size, so that an address sanitizer sees a read past the end.
    const Bytes exact(input.begin(), input.end());
    currentInput = &exact;
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
    currentInput = nullptr;
}

std::vector<Bytes> readCorpus(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> paths;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.is_regular_file())
            paths.push_back(entry.path());
    }
    std::ranges::sort(paths); // the order decides the mutations

    std::vector<Bytes> corpus;
    for (const auto &path : paths) {
        std::ifstream file(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return corpus;
}

void replayPrefixes(const Bytes &input, SteadyClock::time_point deadline)
{
    const size_t step = std::max<size_t>(1, input.size() / kMaxPrefixesOfAFile);
    for (size_t size = 0; size < input.size() && SteadyClock::now() < deadline; size += step)
        run(Bytes(input.begin(), input.begin() + static_cast<std::ptrdiff_t>(size)));
}

void mutateOnce(Bytes &input, std::mt19937 &random)
{
    // Bytes that parsers treat specially, beside plain noise.
    constexpr std::array<uint8_t, 16> kTokens = {0x00, 0xff, 0x80, 0x7f, '\r', '\n', ' ', '"',
                                                 '\\', '{',  '}',  '[',  ']',  ':',  ',', '%'};
    const auto at = [&](size_t size) { return static_cast<std::ptrdiff_t>(random() % size); };
    const bool special = random() % 2 == 0;
    const auto byte = static_cast<uint8_t>(special ? kTokens[random() % kTokens.size()] : random());
    if (input.empty() || random() % 4 == 0) {
        input.insert(input.begin() + at(input.size() + 1), byte);
        return;
    }
    switch (random() % 4) {
    case 0:
        input.erase(input.begin() + at(input.size()));
        return;
    case 1:
        input.resize(random() % input.size());
        return;
    case 2:
        input[static_cast<size_t>(at(input.size()))] ^= static_cast<uint8_t>(1U << (random() % 8));
        return;
    default:
        input[static_cast<size_t>(at(input.size()))] = byte;
    }
}

size_t replayMutations(const std::vector<Bytes> &corpus, SteadyClock::time_point deadline)
{
    std::mt19937 random(kSeed);
    size_t count = 0;
    while (count < kMaxMutations && SteadyClock::now() < deadline) {
        Bytes input = corpus[random() % corpus.size()];
        for (uint32_t left = 1 + random() % 8; left > 0; --left)
            mutateOnce(input, random);
        run(input);
        ++count;
    }
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s CORPUS_FOLDER\n", argv[0]);
        return EXIT_FAILURE;
    }
    const std::vector<Bytes> corpus = readCorpus(argv[1]);
    if (corpus.empty()) {
        std::fprintf(stderr, "no corpus files in %s: add a few small seeds\n", argv[1]);
        return EXIT_FAILURE;
    }
    installCrashReport();
    const auto deadline = SteadyClock::now() + kTimeLimit;
    for (const Bytes &input : corpus)
        run(input);
    for (const Bytes &input : corpus)
        replayPrefixes(input, SteadyClock::now() + kTimeLimit / (2 * corpus.size()));
    const size_t mutations = replayMutations(corpus, deadline);
    std::printf("%zu corpus files, %zu mutations, seed %u\n", corpus.size(), mutations, kSeed);
    return EXIT_SUCCESS;
}
