// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/net/ws_connection.h"

#include <array>
#include <cstring>

namespace sluice::load {

namespace {

// The pair of RFC 6455 1.3: a fixed key makes the answer a constant.
constexpr std::string_view kKey = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr std::string_view kAccept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
constexpr std::size_t kMaxHeadBytes = 16 * 1024;
constexpr std::size_t kMaxFrameBytes = 64 * 1024 * 1024;

constexpr unsigned kContinuation = 0x0;
constexpr unsigned kText = 0x1;
constexpr unsigned kClose = 0x8;
constexpr unsigned kPing = 0x9;
constexpr unsigned kPong = 0xA;
constexpr unsigned kFin = 0x80;

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char c : bytes)
        value = (value << 8) | static_cast<unsigned char>(c);
    return value;
}

void appendLength(std::string &out, std::size_t size)
{
    constexpr unsigned kMasked = 0x80;
    const int bytes = size < 126 ? 0 : size <= 0xFFFF ? 2 : 8;
    const auto marker = bytes == 0 ? static_cast<unsigned>(size) : bytes == 2 ? 126U : 127U;
    out.push_back(static_cast<char>(kMasked | marker));
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(size >> shift));
}

} // namespace

WsConnection::WsConnection(Loop &loop, WsListener &listener, std::uint32_t index)
    : TcpConnection(loop, index)
    , m_listener(listener)
    , m_maskState(index * 2654435761U + 0x9E3779B9U)
{
}

bool WsConnection::open(const Endpoint &endpoint, const UpgradeRequest &request)
{
    m_head = "GET " + request.path + " HTTP/1.1\r\nHost: " + request.host
             + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
               "\r\nSec-WebSocket-Key: "
             + std::string(kKey) + "\r\n";
    if (!request.protocol.empty())
        m_head += "Sec-WebSocket-Protocol: " + request.protocol + "\r\n";
    if (!request.token.empty())
        m_head += "Authorization: Bearer " + request.token + "\r\n";
    m_head += "\r\n";
    m_wantsProtocol = !request.protocol.empty();
    return TcpConnection::open(endpoint);
}

void WsConnection::connected()
{
    out() += m_head;
    m_head.clear();
    m_head.shrink_to_fit();
}

std::size_t WsConnection::received(std::string_view bytes)
{
    std::size_t at = 0;
    if (!m_upgraded) {
        at = readHead(bytes);
        if (at == 0)
            return 0;
    }
    while (isOpen()) {
        const std::size_t length = readFrame(bytes.substr(at));
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

std::size_t WsConnection::readHead(std::string_view bytes)
{
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos) {
        if (bytes.size() > kMaxHeadBytes)
            fail("handshake: endless head");
        return 0;
    }
    const auto head = bytes.substr(0, end + 2);
    if (!head.starts_with("HTTP/1.1 101 ")) {
        fail("handshake: " + std::string(head.substr(0, head.find("\r\n"))));
        return 0;
    }
    if (head.find(kAccept) == std::string_view::npos) {
        fail("handshake: wrong Sec-WebSocket-Accept");
        return 0;
    }
    m_upgraded = true;
    m_listener.opened(*this);
    return end + 4;
}

std::size_t WsConnection::readFrame(std::string_view bytes)
{
    if (bytes.size() < 2)
        return 0;
    const auto second = static_cast<unsigned char>(bytes[1]);
    if ((second & 0x80U) != 0) { // RFC 6455 5.1
        fail("the server masks its frames");
        return 0;
    }
    const std::size_t lengthBytes = second == 126 ? 2 : second == 127 ? 8 : 0;
    if (bytes.size() < 2 + lengthBytes)
        return 0;
    const std::uint64_t size = lengthBytes == 0 ? second : bigEndian(bytes.substr(2, lengthBytes));
    if (size > kMaxFrameBytes) {
        fail("a frame is too long");
        return 0;
    }
    const std::size_t whole = 2 + lengthBytes + size;
    if (bytes.size() < whole)
        return 0;
    deliver(static_cast<unsigned char>(bytes[0]), bytes.substr(2 + lengthBytes, size));
    return whole;
}

void WsConnection::deliver(unsigned first, std::string_view payload)
{
    const unsigned opcode = first & 0x0FU;
    if ((first & 0x70U) != 0)
        return fail("a reserved bit is set");
    if (opcode >= kClose)
        return control(opcode, payload);
    const bool whole = (first & kFin) != 0;
    if (whole && opcode == kText)
        return m_listener.text(*this, payload);
    if (opcode != kText && opcode != kContinuation)
        return fail("a frame is neither text nor control");
    m_fragments += payload;
    if (!whole)
        return;
    const std::string message = std::move(m_fragments);
    m_fragments.clear();
    m_listener.text(*this, message);
}

void WsConnection::control(unsigned opcode, std::string_view payload)
{
    if (opcode == kPing)
        return frame(kPong, payload);
    if (opcode != kClose)
        return;
    if (payload.size() >= 2) {
        m_closeCode = static_cast<int>(bigEndian(payload.substr(0, 2)));
        m_closeText = payload.substr(2);
    }
    fail("closed by the server: " + std::to_string(m_closeCode) + " " + m_closeText);
}

void WsConnection::frame(unsigned opcode, std::string_view payload)
{
    std::string &bytes = out();
    bytes.push_back(static_cast<char>(kFin | opcode));
    appendLength(bytes, payload.size());
    m_maskState ^= m_maskState << 13U;
    m_maskState ^= m_maskState >> 17U;
    m_maskState ^= m_maskState << 5U;
    std::array<char, 4> mask{};
    std::memcpy(mask.data(), &m_maskState, mask.size());
    bytes.append(mask.data(), mask.size());
    const std::size_t begin = bytes.size();
    bytes += payload;
    for (std::size_t i = 0; i < payload.size(); ++i)
        bytes[begin + i] = static_cast<char>(bytes[begin + i] ^ mask[i & 3U]);
}

} // namespace sluice::load
