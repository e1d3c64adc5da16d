// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/load/net/peer_state.h"

#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

namespace sluice::load {

namespace {

struct Question
{
    nlmsghdr header{};
    inet_diag_req_v2 request{};
};

Question ask(const sockaddr_in &server, int localPort)
{
    Question question;
    question.header.nlmsg_len = sizeof question;
    question.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    question.header.nlmsg_flags = NLM_F_REQUEST;
    question.request.sdiag_family = AF_INET;
    question.request.sdiag_protocol = IPPROTO_TCP;
    question.request.idiag_states = ~0U;
    inet_diag_sockid &id = question.request.id;
    id.idiag_sport = server.sin_port;
    id.idiag_dport = htons(static_cast<std::uint16_t>(localPort));
    id.idiag_src[0] = server.sin_addr.s_addr;
    id.idiag_dst[0] = htonl(INADDR_LOOPBACK);
    id.idiag_cookie[0] = INET_DIAG_NOCOOKIE;
    id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return question;
}

PeerEnd readAnswer(const char *bytes, ssize_t count)
{
    nlmsghdr header{};
    if (count < static_cast<ssize_t>(sizeof header))
        return PeerEnd::Unknown;
    std::memcpy(&header, bytes, sizeof header);
    if (header.nlmsg_type == NLMSG_ERROR) {
        nlmsgerr problem{};
        std::memcpy(&problem, bytes + sizeof header, sizeof problem);
        return problem.error == -ENOENT ? PeerEnd::Closed : PeerEnd::Unknown;
    }
    inet_diag_msg message{};
    std::memcpy(&message, bytes + sizeof header, sizeof message);
    return message.idiag_inode == 0 ? PeerEnd::Closed : PeerEnd::Held;
}

} // namespace

PeerEnd peerEnd(const sockaddr_in &server, int localPort)
{
    const int link = ::socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (link < 0)
        return PeerEnd::Unknown;
    const Question question = ask(server, localPort);
    alignas(nlmsghdr) std::array<char, 4096> answer{};
    PeerEnd end = PeerEnd::Unknown;
    if (::send(link, &question, sizeof question, 0) == static_cast<ssize_t>(sizeof question))
        end = readAnswer(answer.data(), ::recv(link, answer.data(), answer.size(), 0));
    ::close(link);
    return end;
}

} // namespace sluice::load
