# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Debian's python3-websockets against the echo server. Usage: websockets_client.py PORT LIMIT"""

import asyncio
import sys

import websockets
from websockets.extensions.permessage_deflate import ClientPerMessageDeflateFactory

PORT, LIMIT = int(sys.argv[1]), int(sys.argv[2])
TEXT = '{"stream": "octocat", "text": "žluť 水門 🚰"}'


def connect(*factories):
    return websockets.connect(
        f"ws://127.0.0.1:{PORT}/",
        compression=None,
        extensions=factories,
        max_size=LIMIT,
        ping_interval=None,
        close_timeout=5,
    )


async def echoes(ws, payload):
    await ws.send(payload)
    assert await ws.recv() == payload, f"echo of {len(payload)} differs"


async def sizes(*factories):
    async with connect(*factories) as ws:
        for size in (0, 1, 125, 126, 127, 65535, 65536, 1 << 20, LIMIT):
            await echoes(ws, "x" * size)
            await echoes(ws, bytes([0xFE]) * size)
        await echoes(ws, TEXT * 400)


async def fragments(*factories):
    async with connect(*factories) as ws:
        await ws.send(list(TEXT))
        assert await ws.recv() == TEXT
        await ws.send([b"\x00", b"", b"\xff"])
        assert await ws.recv() == b"\x00\xff"


async def ping():
    async with connect() as ws:
        await asyncio.wait_for(await ws.ping(b"payload"), 5)
        await asyncio.wait_for(await ws.ping(b"x" * 125), 5)


async def agreed(factory, bits):
    async with connect(factory) as ws:
        (extension,) = ws.extensions
        assert extension.remote_no_context_takeover and extension.local_no_context_takeover
        assert extension.remote_max_window_bits == bits, extension
        for _ in range(3):
            await echoes(ws, TEXT * 100)


async def close(code):
    ws = await connect()
    await ws.close(code, "bye")
    assert ws.close_code == code, ws.close_code


async def refused(code, payload, *factories):
    ws = await connect(*factories)
    try:
        await ws.send(payload)
        await asyncio.wait_for(ws.recv(), 5)
    except websockets.ConnectionClosed as error:
        assert error.rcvd is not None and error.rcvd.code == code, error
        return
    raise AssertionError("not refused")


async def main():
    deflate = ClientPerMessageDeflateFactory
    cases = {
        "sizes, plain": lambda: sizes(),
        "sizes, deflate": lambda: sizes(deflate()),
        "fragments, plain": lambda: fragments(),
        "fragments, deflate": lambda: fragments(deflate()),
        "ping": ping,
        "close 1000": lambda: close(1000),
        "close 3999": lambda: close(3999),
        "too big, plain": lambda: refused(1009, b"x" * (LIMIT + 1)),
        "too big, deflate": lambda: refused(1009, b"x" * (LIMIT + 1), deflate()),
        "negotiation, bare": lambda: agreed(deflate(), 15),
        "negotiation, client bits": lambda: agreed(deflate(client_max_window_bits=True), 15),
        "negotiation, no takeover": lambda: agreed(
            deflate(server_no_context_takeover=True, client_no_context_takeover=True), 15
        ),
    }
    for bits in range(8, 16):
        cases[f"negotiation, server bits {bits}"] = lambda bits=bits: agreed(
            deflate(server_max_window_bits=bits), bits
        )
    failed = 0
    for name, run in cases.items():
        try:
            await run()
        except Exception as error:  # each case reports its own failure
            failed += 1
            print(f"  FAIL {name}: {error!r}")
    print(f"  {len(cases) - failed} of {len(cases)} cases pass")
    return failed != 0


sys.exit(asyncio.run(main()))
