// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/net/websocket/ws_cases.h"

namespace sluice::test {

namespace {

// An offer that must be declined.
ExtensionCase no(const QByteArray &name, const QByteArray &header)
{
    return {name, header};
}

// An offer that must be accepted, with window bits if they belong into the answer.
ExtensionCase yes(const QByteArray &name, const QByteArray &header, int bits = 0)
{
    if (bits == 0)
        return {name, header, true};
    return {name, header, true, bits, "; server_max_window_bits=" + QByteArray::number(bits)};
}

std::vector<ExtensionCase> accepted()
{
    std::vector<ExtensionCase> rows = {
        yes("bare", "permessage-deflate"),
        yes("browser", "permessage-deflate; client_max_window_bits"),
        yes("client bits with a value", "permessage-deflate; client_max_window_bits=10"),
        yes("both takeovers off",
            "permessage-deflate; server_no_context_takeover; client_no_context_takeover"),
        yes("server takeover off", "permessage-deflate;server_no_context_takeover"),
        yes("everything",
            "permessage-deflate; client_max_window_bits=9; server_max_window_bits=11;"
            "client_no_context_takeover; server_no_context_takeover",
            11),
        yes("quoted value", "permessage-deflate; server_max_window_bits=\"12\"", 12),
        yes("quoted value with backslashes",
            "permessage-deflate; server_max_window_bits=\"\\1\\2\"", 12),
        yes("blanks everywhere", " permessage-deflate ;\t server_max_window_bits = 12 ", 12),
        yes("second offer", "permessage-deflate; unknown, permessage-deflate"),
        yes("first good offer wins",
            "permessage-deflate; server_max_window_bits=10, "
            "permessage-deflate",
            10),
        yes("second offer, first has bad bits",
            "permessage-deflate; server_max_window_bits=7, permessage-deflate"),
        yes("after another extension", "x-webkit-deflate-frame, permessage-deflate"),
        yes("after another extension with parameters", "mux; max=\"4\"; flow, permessage-deflate"),
        yes("empty elements", ",, permessage-deflate ,"),
    };
    for (int bits = 8; bits <= 15; ++bits) {
        const QByteArray number = QByteArray::number(bits);
        rows.push_back(yes("server bits " + number,
                           "permessage-deflate; server_max_window_bits=" + number, bits));
        rows.push_back(
            yes("client bits " + number, "permessage-deflate; client_max_window_bits=" + number));
    }
    return rows;
}

std::vector<ExtensionCase> declined()
{
    const QByteArray offer = "permessage-deflate; ";
    std::vector<ExtensionCase> rows = {
        no("no header", ""),
        no("blanks", "  \t "),
        no("only commas", ",,,"),
        no("other extension", "permessage-bzip2"),
        no("other case", "Permessage-Deflate"),
        no("prefix", "permessage-deflate2"),
        no("unknown parameter", offer + "level=9"),
        no("unknown parameter that ends alike", offer + "some_max_window_bits=9"),
        no("server takeover with a value", offer + "server_no_context_takeover=1"),
        no("server takeover with window bits", offer + "server_no_context_takeover=10"),
        no("client takeover with window bits", offer + "client_no_context_takeover=10"),
        no("client takeover with a value", offer + "client_no_context_takeover=\"true\""),
        no("server bits without a value", offer + "server_max_window_bits"),
        no("server bits twice", offer + "server_max_window_bits=9; server_max_window_bits=9"),
        no("client bits twice", offer + "client_max_window_bits; client_max_window_bits"),
        no("takeover twice", offer + "server_no_context_takeover; server_no_context_takeover"),
        no("no parameter after the semicolon", offer),
        no("two semicolons", offer + "; client_max_window_bits"),
        no("equals without a value", offer + "client_max_window_bits="),
        no("empty quotes", offer + "client_max_window_bits=\"\""),
        no("open quotes", offer + "client_max_window_bits=\"10"),
        no("blank in quotes", offer + "client_max_window_bits=\"1 0\""),
        no("open quotes after a backslash", offer + "client_max_window_bits=\"\\"),
        no("two words", "permessage-deflate permessage-deflate"),
        no("a value for the extension", "permessage-deflate=1"),
        no("syntax error after a good offer", "permessage-deflate, ="),
        no("control character", QByteArray("permessage-deflate; \x01")),
        no("NUL", QByteArray("permessage-deflate\0", 19)),
        no("8-bit character", "permessage-deflate; \xC3\xA9"),
    };
    for (const char *bits :
         {"0", "1", "7", "16", "08", "015", "-9", "+9", "9.0", "0x9", "a", "99", "4294967305"}) {
        rows.push_back(
            no(QByteArray("server bits ") + bits, offer + "server_max_window_bits=" + bits));
        rows.push_back(
            no(QByteArray("client bits ") + bits, offer + "client_max_window_bits=" + bits));
    }
    return rows;
}

} // namespace

std::vector<ExtensionCase> extensionCases()
{
    std::vector<ExtensionCase> rows = accepted();
    for (ExtensionCase &row : declined())
        rows.push_back(std::move(row));
    return rows;
}

} // namespace sluice::test
