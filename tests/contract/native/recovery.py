#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Subscribers that leave and come back miss nothing and see nothing twice.

    recovery.py SLUICED [CASE…]
"""

import random
import threading
import time

from harness import Server, equal, eventually, run, token
from websocket import Closed

MANIFEST = """
routes:
  bench.tick: key
streams:
  - { match: "relaxed", durability: relaxed }
  - { match: "none", durability: none }
  - { match: "short", durability: strict, keep: { messages: 100 } }
  - { match: "*", durability: strict }
"""
SEED = 20260101


def tick(server, key, numbers, bearer):
    """Publishes a batch of events to the stream."""
    events = [{"event": "bench.tick", "payload": {"key": key, "n": n, "filler": "-" * 80}} for n in numbers]
    status, _, body = server.http("POST", "/v1/events", events, bearer)
    equal(status, 200, "POST /v1/events")
    return [result["deliveries"][0] for result in body["results"]]


def in_threads(*functions):
    """Runs all at once; the first exception of any is raised here."""
    errors = []

    def guarded(function):
        try:
            function()
        except BaseException as error:  # carried to the caller
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=(function,)) for function in functions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


class Follower:
    """A subscriber that leaves at random moments and resumes after the last event it has."""

    def __init__(self, server, bearer, seed, first_since):
        self._server = server
        self._bearer = bearer
        self._random = random.Random(seed)
        self._since = first_since
        self.events = []  # (epoch, offset, data)
        self.answers = []
        self.visits = 0

    def follow(self, is_last):
        """Visits until `is_last(offset)` says that an event is the last one."""
        while not self._visit(is_last):
            pass

    def _visit(self, is_last):
        self.visits += 1
        deflate = ["Sec-WebSocket-Extensions: permessage-deflate"] if self._random.random() < 0.5 else []
        connection = self._server.connect(self._bearer, headers=deflate)
        try:
            answer = connection.call("stream.subscribe", stream="k", since=self._since)
            self.answers.append((self._since, answer))
            for _ in range(self._random.choice((1, 3, 10, 100, 400))):
                params = connection.note(10)["params"]
                self.events.append((params["epoch"], params["offset"], params["data"]["n"]))
                self._since = {"epoch": params["epoch"], "offset": params["offset"]}
                if is_last(params["offset"]):
                    return True
            return False
        finally:
            if self._random.random() < 0.5:
                connection.drop()  # what was on the way is lost, and must come again
            else:
                connection.close()


def drop_and_resume():
    """Three publishers, eight followers that come and go: every one has every event once, in order."""
    with Server({"edges": 2}, MANIFEST) as server:
        bearer = token()
        published = {}
        top = threading.Event()
        last = []

        def publisher(number):
            connection = server.connect(bearer)
            for i in range(400):
                n = number * 1000 + i
                result = connection.call("event.publish", event="bench.tick", payload={"key": "k", "n": n, "filler": "-" * (n % 500)})
                published[result["deliveries"][0]["offset"]] = n
            connection.close()

        def publish_all():
            in_threads(*(lambda number=number: publisher(number) for number in range(3)))
            last.append(max(published))
            top.set()

        followers = [Follower(server, bearer, SEED + i, "earliest") for i in range(8)]

        def is_last(offset):
            return top.is_set() and offset == last[0] or offset == 1200

        in_threads(publish_all, *(lambda f=f: f.follow(is_last) for f in followers))
        expected = [published[offset] for offset in sorted(published)]
        equal(sorted(published), list(range(1, 1201)), "offsets of the answers")
        for follower in followers:
            equal([offset for _, offset, _ in follower.events], list(range(1, 1201)), "offsets received")
            equal([n for _, _, n in follower.events], expected, "payloads received")
            equal(len({epoch for epoch, _, _ in follower.events}), 1, "epochs")
            assert all(answer["recovered"] for _, answer in follower.answers), follower.answers
        assert sum(follower.visits for follower in followers) > 50, "nobody came and went"


def live_subscribers_have_no_gap():
    """Who subscribes without `since` gets every event after the offset of the answer."""
    with Server(manifest=MANIFEST) as server:
        bearer = token()
        stop = threading.Event()

        def publish():
            connection = server.connect(bearer)
            n = 0
            while not stop.is_set():
                n += 1
                connection.call("event.publish", event="bench.tick", payload={"key": "k", "n": n})
            connection.close()

        def subscribe_often():
            try:
                for _ in range(40):
                    connection = server.connect(bearer)
                    answer = connection.call("stream.subscribe", stream="k")
                    equal(answer["recovered"], False, "recovered without since")
                    offsets = [connection.note()["params"]["offset"] for _ in range(3)]
                    equal(offsets, list(range(answer["offset"] + 1, answer["offset"] + 4)), "first live events")
                    connection.close()
            finally:
                stop.set()

        in_threads(publish, subscribe_often)


def a_slow_reader_may_catch_up():
    """50,000 events go page by page to a reader that takes far longer than limits.outbox_age, while
    publishing goes on: it is not closed, and what follows is live without a gap."""
    config = {"limits": {"outbox": "64KiB", "outbox_age": "300ms", "slow_subscriber": "close"}}
    with Server(config, MANIFEST) as server:
        bearer = token()
        for start in range(0, 50_000, 1000):
            tick(server, "k", range(start + 1, start + 1001), bearer)
        connection = server.connect(bearer, receive_buffer=16 * 1024)
        answer = connection.call("stream.subscribe", stream="k", since="earliest")
        equal((answer["offset"], answer["recovered"]), (50_000, True), "answer")
        begin = time.monotonic()
        pause = {1_000, 5_000, 20_000, 40_000}  # longer than the age an outbox may have
        for expected in range(1, 50_001):
            params = connection.note(20)["params"]
            equal((params["offset"], params["data"]["n"]), (expected, expected), "event")
            if expected in pause:
                time.sleep(1.0)
                tick(server, "k", [50_000 + len(pause)], bearer)
                pause.discard(expected)
        offsets = [connection.note(20)["params"]["offset"] for _ in range(4)]
        equal(offsets, [50_001, 50_002, 50_003, 50_004], "published meanwhile")
        tick(server, "k", [1], bearer)
        equal(connection.note()["params"]["offset"], 50_005, "live")
        assert time.monotonic() - begin > 4, "the reader was not slow"
        assert server.rss_kib() < 400_000, f"{server.rss_kib()} KiB"


def other_epochs_and_lost_offsets():
    """`recovered` is false, and everything kept follows, if anything may be missing."""
    with Server(manifest=MANIFEST) as server:
        bearer = token()
        positions = tick(server, "k", range(1, 11), bearer)
        epoch = positions[0]["epoch"]
        connection = server.connect(bearer)
        for since, recovered, first in (
                ("earliest", True, 1),
                ({"epoch": epoch, "offset": 0}, True, 1),
                ({"epoch": epoch, "offset": 7}, True, 8),
                (f"{epoch}.7", True, 8),
                ({"epoch": epoch, "offset": 10}, True, 11),
                ({"epoch": epoch, "offset": 11}, False, 1),
                ({"epoch": "anotherepoch", "offset": 7}, False, 1),
                ({"epoch": "anotherepoch", "offset": 10}, False, 1)):
            answer = connection.call("stream.subscribe", stream="k", since=since)
            equal(answer, {"epoch": epoch, "offset": 10, "recovered": recovered}, f"since {since}")
            offsets = [connection.note()["params"]["offset"] for _ in range(first, 11)]
            equal(offsets, list(range(first, 11)), f"events since {since}")
            connection.call("stream.unsubscribe", stream="k")
            if since != "earliest":
                page = connection.call("stream.history", stream="k", since=since)
                equal(([event["offset"] for event in page["events"]], page["recovered"]),
                      (list(range(first, 11)), recovered), f"history since {since}")
        assert connection.is_quiet(0.2), connection.notes


def trimmed_streams():
    """What retention removed is missed, and said to be."""
    with Server(manifest=MANIFEST) as server:
        bearer = token()
        epoch = tick(server, "short", range(1, 501), bearer)[0]["epoch"]
        connection = server.connect(bearer)

        def first_kept():
            page = connection.call("stream.history", stream="short", limit=1)
            return page["first"] if page["first"] > 1 else None

        first = eventually(first_kept, 20, "trimming")
        equal(first, 401, "the oldest of the last 100")
        for since, recovered, begin in (("earliest", False, 401), (f"{epoch}.1", False, 401),
                                        (f"{epoch}.399", False, 401), (f"{epoch}.400", True, 401),
                                        (f"{epoch}.450", True, 451), ("another.450", False, 401)):
            answer = connection.call("stream.subscribe", stream="short", since=since)
            equal((answer["offset"], answer["recovered"]), (500, recovered), f"since {since}")
            offsets = [connection.note()["params"]["offset"] for _ in range(begin, 501)]
            equal(offsets, list(range(begin, 501)), f"events since {since}")
            connection.call("stream.unsubscribe", stream="short")
        status, _, page = server.http("GET", f"/v1/streams/short?since={epoch}.7&limit=2", bearer=bearer)
        equal((status, page["recovered"], page["first"], [e["offset"] for e in page["events"]], page["next"]),
              (200, False, 401, [401, 402], f"{epoch}.402"), "page over HTTP")


def after_a_crash():
    """A position outlives kill -9."""
    with Server(manifest=MANIFEST) as server:
        bearer = token()
        positions = tick(server, "k", range(1, 101), bearer)
        server.restart(hard=True)
        epoch = positions[-1]["epoch"]
        more = tick(server, "k", [101], bearer)[0]
        equal(more, {"stream": "k", "epoch": epoch, "offset": 101}, "position after the crash")
        connection = server.connect(bearer)
        answer = connection.call("stream.subscribe", stream="k", since=f"{epoch}.99")
        equal(answer, {"epoch": epoch, "offset": 101, "recovered": True}, "answer")
        equal([connection.note()["params"]["data"]["n"] for _ in range(2)], [100, 101], "events")


def pages_are_the_stream():
    """Following `next` over HTTP reads each event once."""
    with Server(manifest=MANIFEST) as server:
        bearer = token()
        tick(server, "a/b ?", range(1, 251), bearer)
        seen, query = [], "limit=37"
        while query:
            status, _, page = server.http("GET", f"/v1/streams/a%2Fb%20%3F?{query}", bearer=bearer)
            equal((status, page["recovered"], page["top"]), (200, True, 250), "page")
            seen += [event["data"]["n"] for event in page["events"]]
            query = f"limit=37&since={page['next']}" if "next" in page else None
        equal(seen, list(range(1, 251)), "events of all pages")


def a_live_subscriber_that_stalls_is_closed():
    """It gets slow_consumer, and resumes without a loss."""
    config = {"limits": {"outbox": "64KiB", "outbox_age": "500ms", "slow_subscriber": "close"}}
    with Server(config, MANIFEST) as server:
        bearer = token()
        stalled = server.connect(bearer, receive_buffer=4096)
        healthy = server.connect(bearer)
        for connection in (stalled, healthy):
            connection.call("stream.subscribe", stream="k")
        total = 0
        while not server.closes("slow_consumer") and total < 60_000:
            positions = tick(server, "k", range(200), bearer)
            total += 200
            for _ in range(200):
                healthy.note()
        equal(healthy.call("stream.history", stream="k", limit=1)["top"], total, "top")
        assert server.rss_kib() < 400_000, f"{server.rss_kib()} KiB"
        offsets = []
        try:
            while True:
                offsets.append(stalled.note(15)["params"]["offset"])
        except Closed as closed:
            assert closed.code in (3000, 1006), closed
        equal(offsets, list(range(1, len(offsets) + 1)), "what it got")
        assert len(offsets) < total, "it was never closed"
        again = server.connect(bearer)
        answer = again.call("stream.subscribe", stream="k",
                            since={"epoch": positions[0]["epoch"], "offset": len(offsets)})
        equal(answer["recovered"], True, "recovered")
        rest = [again.note()["params"]["offset"] for _ in range(len(offsets), total)]
        equal(rest, list(range(len(offsets) + 1, total + 1)), "the rest")


class Switcher:
    """One connection that subscribes and unsubscribes at random, and checks every event it gets."""

    def __init__(self, connection, streams):
        self._connection = connection
        self._streams = streams
        self._random = random.Random(SEED)
        self._last = {}    # stream → the last position processed
        self._next = {}    # stream → the offset that must come next
        self._pending = {} # request → (method, stream)
        self.events = 0
        self.switches = 0

    def switch(self):
        stream = self._random.choice(self._streams)
        if any(pending[1] == stream for pending in self._pending.values()):
            return
        self.switches += 1
        if stream in self._next:
            self._pending[self._connection.request("stream.unsubscribe", {"stream": stream})] = ("unsubscribe", stream)
            return
        params = {"stream": stream, "since": self._last.get(stream, "earliest")}
        self._pending[self._connection.request("stream.subscribe", params)] = ("subscribe", stream)

    def take(self, timeout):
        message = self._connection.receive(timeout)
        if "id" in message:
            self._answered(*self._pending.pop(message["id"]), message["result"])
            return
        params = message["params"]
        stream = params["stream"]
        assert stream in self._next, f"an event of {stream} without a subscription"
        equal(params["offset"], self._next[stream], f"offset in {stream}")
        self._next[stream] += 1
        self._last[stream] = {"epoch": params["epoch"], "offset": params["offset"]}
        self.events += 1

    def _answered(self, method, stream, result):
        if method == "unsubscribe":
            del self._next[stream]
            return
        equal(result["recovered"], True, f"recovered {stream}")
        self._next[stream] = self._last[stream]["offset"] + 1 if stream in self._last else 1

    def settle(self, tops):
        """Subscribes to everything and reads to the end."""
        while self._pending:
            self.take(10)
        for stream in self._streams:
            if stream not in self._next:
                params = {"stream": stream, "since": self._last.get(stream, "earliest")}
                self._pending[self._connection.request("stream.subscribe", params)] = ("subscribe", stream)
        while self._pending or any(self._next[stream] <= tops[stream] for stream in self._streams):
            self.take(10)


def many_streams_on_one_connection():
    """Subscriptions that are dropped and resumed in the middle of their replays do not mix."""
    with Server(manifest=MANIFEST) as server:
        bearer = token()
        streams = [f"s{i}" for i in range(6)]
        for stream in streams:
            tick(server, stream, range(1000), bearer)
        stop = threading.Event()

        def publish():
            while not stop.is_set():
                for stream in streams:
                    tick(server, stream, range(20), bearer)

        publisher = threading.Thread(target=publish)
        publisher.start()
        switcher = Switcher(server.connect(bearer, receive_buffer=32 * 1024), streams)
        try:
            end = time.monotonic() + 4
            while time.monotonic() < end:
                switcher.switch()
                for _ in range(50):
                    try:
                        switcher.take(0.01)
                    except TimeoutError:
                        break
        finally:
            stop.set()
            publisher.join()
        tops = {stream: server.http("GET", f"/v1/streams/{stream}?limit=1", bearer=bearer)[2]["top"] for stream in streams}
        switcher.settle(tops)
        equal(switcher.events, sum(tops.values()), "events in all")
        assert switcher.switches > 50, switcher.switches


def what_was_not_synced_gets_a_new_epoch():
    """relaxed: kept over a drain; after kill -9 a new epoch, so that nobody trusts an old position.
    none: nothing is kept, and the epoch says so."""
    with Server(manifest=MANIFEST) as server:
        bearer = token()
        epoch = tick(server, "relaxed", range(1, 11), bearer)[0]["epoch"]
        server.restart()
        equal(tick(server, "relaxed", [11], bearer)[0], {"stream": "relaxed", "epoch": epoch, "offset": 11}, "after a drain")
        server.restart(hard=True)
        connection = server.connect(bearer)
        answer = connection.call("stream.subscribe", stream="relaxed", since=f"{epoch}.11")
        assert answer["epoch"] != epoch and answer["recovered"] is False, answer
        ephemeral = tick(server, "none", [1, 2], bearer)[-1]
        answer = connection.call("stream.subscribe", stream="none", since="earliest")
        equal((answer["offset"], answer["epoch"]), (2, ephemeral["epoch"]), "none, without subscribers before")
        tick(server, "none", [3], bearer)
        while True:
            note = connection.note()["params"]
            if note["stream"] == "none":
                break
        equal((note["offset"], note["data"]["n"]), (3, 3), "live")
        server.restart(hard=True)
        connection = server.connect(bearer)
        answer = connection.call("stream.subscribe", stream="none", since=f"{ephemeral['epoch']}.3")
        assert answer["epoch"] != ephemeral["epoch"] and answer["recovered"] is False, answer


if __name__ == "__main__":
    run([drop_and_resume, many_streams_on_one_connection, what_was_not_synced_gets_a_new_epoch, live_subscribers_have_no_gap, a_slow_reader_may_catch_up,
         other_epochs_and_lost_offsets, trimmed_streams, after_a_crash, pages_are_the_stream,
         a_live_subscriber_that_stalls_is_closed])
