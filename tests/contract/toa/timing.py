#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""When heartbeats and goodbyes come; the numbers are printed.

    timing.py SLUICED NODE [CASE]…
"""

import random
import selectors
import signal
import threading
import time

from gateway import USER, Gateway, basic, payload, people, sealed, stream_of
from harness import equal, run

FIN = b'"FIN"'


def seconds(values):
    return f"{min(values):.3f} … {max(values):.3f} s"


def silence_never_lasts_longer_than_sixteen_seconds():
    """40 streams of two keys, opened at different moments; one key gets events meanwhile."""
    with Gateway([{"anyone": True}]) as gateway:
        authorization = sealed(expiresIn="5 minutes")
        streams = []
        for number in range(40):
            accept = ("application/json", "application/yaml", "text/plain", "text/event-stream")[number % 4]
            stream = gateway.get(stream_of("busy" if number % 2 else "idle"), authorization, accept=accept)
            stream.chunk()
            stream.last, stream.is_busy = time.monotonic(), number % 2 == 1
            streams.append(stream)
            time.sleep(random.random() * 0.1)  # so that the phases differ
        silences, beats, early = {True: [], False: []}, 0, 0
        selector = selectors.DefaultSelector()
        for stream in streams:
            selector.register(stream._socket, selectors.EVENT_READ, stream)
        end, next_event, sent = time.monotonic() + 22, time.monotonic() + 3, 0
        while time.monotonic() < end:
            if time.monotonic() > next_event and sent < 2:
                gateway.write("busy", n=sent)
                next_event, sent = next_event + 2.5, sent + 1
            for key, _ in selector.select(0.05):
                stream, now = key.data, time.monotonic()
                chunk = stream.chunk()
                silence, stream.last = now - stream.last, now
                if b"heartbeat" in chunk:
                    beats += 1
                    silences[stream.is_busy].append(silence)
                    early += silence < 15.8
        print(f"     {beats} heartbeats; silence before: {seconds(silences[False])} idle, {seconds(silences[True])} after events")
        equal((beats, early), (40, 0))
        assert max(map(max, silences.values())) < 16.2, silences
        for stream in streams:
            stream.close()


def compat_fixed_heartbeat_counts_from_the_opening():
    """An event 5 s after the opening does not put the heartbeat off, as it does without the setting."""
    with Gateway([{"anyone": True}], compat={"fixed_heartbeat": True}) as gateway:
        start = time.monotonic()
        with gateway.get(stream_of("fixed"), sealed(), accept="application/json") as stream:
            stream.chunk()
            time.sleep(5)  # the setting is about the time that passes
            gateway.write("fixed", n=1)
            chunk = stream.chunk()
            assert b"heartbeat" not in chunk, chunk
            eventful = time.monotonic()
            while b"heartbeat" not in chunk:
                chunk = stream.chunk()
            end = time.monotonic()
        print(f"     the heartbeat: {end - start:.3f} s after the opening, {end - eventful:.3f} s after the event")
        assert end - start > 15.8 and end - eventful < 15.5, (start, eventful, end)


def goodbyes_come_at_once():
    def seconds_to_fin(stream, action):
        start = time.monotonic()
        action()
        assert FIN in stream.rest(), "the end has no FIN"
        return time.monotonic() - start

    taken = {}
    with Gateway(more={"edges": 2}) as gateway:
        def opened(*arguments):
            stream = gateway.get(*arguments)
            stream.chunk()
            return stream

        start = time.monotonic()
        expiring = opened(None, sealed(expiresIn="2s"))
        taken["expiry (2 s after the token was made)"] = seconds_to_fin(expiring, lambda: None)
        assert time.monotonic() - start < 2.6
        banned = opened(None, sealed())
        gateway.write_credentials(people(developer="banned"))
        taken["ban"] = seconds_to_fin(banned, lambda: gateway.signal(signal.SIGHUP))
        revoked = opened(stream_of(USER), basic("user"))
        gateway.write_credentials(people().replace("user:", "user2:"))
        taken["user removed"] = seconds_to_fin(revoked, lambda: gateway.signal(signal.SIGHUP))
        forbidden = opened(None, sealed())
        gateway.configure(access=[])
        taken["directive removed"] = seconds_to_fin(forbidden, lambda: gateway.signal(signal.SIGHUP))
        gateway.configure(access=[{"anyone": True}])
        gateway.reload()
        many = [opened(stream_of(f"k{n}"), sealed(contents=payload(f"u{n}"))) for n in range(50)]
        ends = []
        threads = [threading.Thread(target=lambda stream=stream: ends.append(FIN in stream.rest())) for stream in many]
        for thread in threads:
            thread.start()
        start = time.monotonic()
        gateway.signal(signal.SIGTERM)
        for thread in threads:
            thread.join()
        taken["drain of 50 streams"] = time.monotonic() - start
        equal(ends, [True] * 50)
    for what, value in taken.items():
        print(f"     FIN after {what}: {value * 1000:.0f} ms")
        assert value < 2.6, what


if __name__ == "__main__":
    run([silence_never_lasts_longer_than_sixteen_seconds, compat_fixed_heartbeat_counts_from_the_opening, goodbyes_come_at_once])
