// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The stream port, frame by frame: numbers are rows of the reference's list of iii's own tests.
//     node stream_port.mjs SLUICED [CASE]…
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, at, pair, Raw, RawWorker, refusedWith, run, Server, token, until, WebSocket } from "./harness.mjs";

const cases = {
  "1 2 4 join and leave of groups and items": () => pair({}, async (server, worker, reader) => {
    reader.join("s", "g");
    assert.deepEqual(Object.keys((await reader.next()).event), ["type", "data"]);
    reader.send({ type: "leave", data: { subscriptionId: "s/g/undefined", streamName: "s", groupId: "g", id: null }, extra: 1 });
    await worker.call("stream::set", { ...at("1"), data: 1 });
    assert.ok(await reader.isQuiet());
  }),

  "3 every event's shape": () => pair({}, async (server, worker, reader) => {
    reader.join("s", "g");
    const sync = await reader.next();
    assert.deepEqual({ ...sync, timestamp: 0 }, { type: "stream", timestamp: 0, streamName: "s", groupId: "g", id: null, event: { type: "sync", data: [] } });
    await worker.call("stream::set", { ...at("1"), data: { a: 1 } });
    await worker.call("stream::set", { ...at("1"), data: { a: 2 } });
    await worker.call("stream::send", { stream_name: "s", group_id: "g", type: "custom", data: [1] });
    await worker.call("stream::send", { stream_name: "s", group_id: "g", id: "1", type: "custom", data: null });
    await worker.call("stream::delete", at("1"));
    const shapes = [];
    for (let i = 0; i < 5; i++) shapes.push(await reader.next());
    assert.deepEqual(shapes.map(({ id, event }) => [id, event]), [
      ["1", { type: "create", data: { a: 1 } }], ["1", { type: "update", data: { a: 2 } }],
      [null, { type: "event", event: { type: "custom", data: [1] } }], ["1", { type: "event", event: { type: "custom", data: null } }],
      ["1", { type: "delete", data: { a: 2 } }]]);
    assert.ok(shapes.every((shape) => shape.type === "stream" && Number.isInteger(shape.timestamp)));
  }),

  "timestamps grow strictly, the snapshot's too": () => pair({}, async (server, worker, reader) => {
    reader.join("s", "g");
    const stamps = [(await reader.next()).timestamp];
    await Promise.all(Array.from({ length: 200 }, (_, n) => worker.call("stream::set", { ...at(`${n % 3}`), data: n })));
    for (let i = 0; i < 200; i++) stamps.push((await reader.next()).timestamp);
    reader.join("s", "g", undefined, "again");
    stamps.push((await reader.next()).timestamp);
    for (let i = 1; i < stamps.length; i++) assert.ok(stamps[i] > stamps[i - 1], `${stamps[i - 1]} then ${stamps[i]}`);
  }),

  "5 the auth function's input": () => Server.with({ streams: { auth_function: "auth" } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    const inputs = [];
    worker.register("auth", (input) => { inputs.push(input); });
    await worker.settle();
    const reader = await Raw.open(`${server.streamUrl}/?a=1&a=2&b=3&c=&d=%20+&=x&e`, ["Authorization", "tok"], { headers: { "X-Two": ["1", "2"], Authorization: "Bearer T" } });
    assert.equal(reader.socket.protocol, "Authorization");
    const input = inputs[0];
    assert.deepEqual(input.query_params, { a: ["1", "2"], b: ["3"], c: [""], d: ["%20+"], e: [""] });
    assert.equal(input.path, "/");
    assert.equal(input.headers["x-two"].split(", ").at(-1), "2");
    assert.equal(input.headers["sec-websocket-protocol"], "Authorization,tok");
    assert.equal(input.headers.authorization, "Bearer T");
    assert.match(input.addr, /^127\.0\.0\.1:\d+$/);
  }),

  "6 pings are answered, a close unsubscribes": () => pair({}, async (server, worker, reader) => {
    for (const text of ["1", "2", "3"]) {
      const pong = new Promise((done) => reader.socket.once("pong", done));
      reader.socket.ping(text);
      assert.equal((await pong).toString(), text);
    }
    reader.join("s", "g");
    await reader.next();
    await reader.close();
    await worker.call("stream::set", { ...at("1"), data: 1 });
  }),

  "7 what means nothing is dropped, then a join works": () => pair({}, async (server, worker, reader) => {
    const nonsense = ["", "not-json", Buffer.from("nope"), "[]", "{}", "null", '{"type":"join"}', '{"type":"join","data":{"subscriptionId":"1","streamName":"s"}}',
      '{"type":"join","data":{"subscriptionId":1,"streamName":"s","groupId":"g"}}', '{"type":"join","data":{"subscriptionId":"1","streamName":"s","groupId":"g","id":5}}',
      '{"type":"publish","data":{}}', '{"type":"join","data":' + "[".repeat(500) + "]".repeat(500) + "}", JSON.stringify({ type: "join", data: { subscriptionId: "1", streamName: "x".repeat(2000), groupId: "g" } })];
    for (let round = 0; round < 20; round++) for (const text of nonsense) reader.send(text);
    reader.send(Buffer.from(JSON.stringify({ type: "join", data: { subscriptionId: "1", streamName: "s", groupId: "g" } })));
    assert.deepEqual((await reader.next()).event, { type: "sync", data: [] });
    await worker.call("stream::send", { stream_name: "s", group_id: "g", type: "t", data: {} });
    assert.equal((await reader.next()).event.type, "event");
    // Each of them is counted, by why: [] and null are no objects, and 500 levels no JSON of ours.
    assert.deepEqual(await server.ignored("streams"), { empty: 20, not_json: 100, type: 40, member: 80, too_long: 20 });
    assert.deepEqual(await server.ignored("workers"), {});
  }),

  "8 12 a close leaves every subscription": () => pair({}, async (server, worker, reader) => {
    const left = [];
    worker.register("onLeave", (input) => { left.push(input.subscription_id); });
    worker.trigger("stream:leave", "onLeave");
    await worker.call("stream::set", { ...at("1"), data: { v: 1 } });
    reader.join("s", "g", undefined, "A");
    reader.join("s", "g", "1", "B");
    assert.deepEqual((await reader.next()).event, { type: "sync", data: [{ v: 1 }] });
    assert.deepEqual((await reader.next()).event, { type: "sync", data: { v: 1 } });
    await reader.close();
    await until(() => left.length === 2, "two leaves");
    assert.deepEqual(left.sort(), ["A", "B"]);
  }),

  "9 10 a refused join": () => Server.with({ streams: { auth_function: "auth", access_denied_event: true } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    const visits = [];
    worker.register("auth", () => ({ context: "alice" }));
    worker.register("guard", (input) => { visits.push(input); return { unauthorized: true }; });
    worker.register("onLeave", (input) => { visits.push(input); return { unauthorized: true }; });
    worker.trigger("streams:join", "guard");
    worker.trigger("streams:leave", "onLeave");
    await worker.settle();
    const reader = await Raw.open(server.streamUrl);
    reader.join("s", "g", "1", "sub");
    const refused = await reader.next();
    assert.deepEqual([refused.streamName, refused.groupId, refused.id, refused.event], ["s", "g", "1", { type: "unauthorized" }]);
    assert.equal((await reader.next()).event.event.data.code, "STREAM_ACCESS_DENIED");
    await worker.call("stream::set", { ...at("1"), data: 1 });
    assert.ok(await reader.isQuiet());
    reader.leave("s", "g", "1", "sub");
    await until(() => visits.length === 2, "the leave");
    for (const visit of visits) assert.deepEqual(visit, { subscription_id: "sub", stream_name: "s", group_id: "g", id: "1", context: "alice" });
  }),

  "11 an item's snapshot, event, and silence after leave": () => pair({}, async (server, worker, reader) => {
    await worker.call("stream::set", { ...at("1"), data: 7 });
    reader.join("s", "g", "1");
    assert.deepEqual((await reader.next()).event, { type: "sync", data: 7 });
    await worker.call("stream::send", { stream_name: "s", group_id: "g", id: "1", type: "t", data: 1 });
    assert.equal((await reader.next()).event.type, "event");
    await worker.call("stream::send", { stream_name: "s", group_id: "g", type: "t", data: 1 }); // the group's alone
    reader.leave("s", "g", "1");
    assert.ok(await reader.isQuiet());
    await worker.call("stream::set", { ...at("1"), data: 8 });
    assert.ok(await reader.isQuiet());
  }),

  "13 one frame for each event, whatever subscriptions match": () => pair({}, async (server, worker, reader) => {
    reader.join("s", "g", "1", "item");
    reader.join("s", "g", undefined, "group");
    reader.join("s", "g", undefined, "group again");
    reader.join("s", "other", undefined, "other");
    for (let i = 0; i < 4; i++) assert.equal((await reader.next()).event.type, "sync");
    await worker.call("stream::set", { ...at("1"), data: 1 });
    assert.equal((await reader.next()).event.type, "create");
    assert.ok(await reader.isQuiet());
    reader.leave("s", "g", undefined, "group");
    await worker.call("stream::set", { ...at("2"), data: 1 });
    assert.equal((await reader.next()).id, "2"); // the other group subscription is still there
    reader.leave("s", "g", undefined, "group again");
    assert.ok(await reader.isQuiet());
    await worker.call("stream::set", { ...at("2"), data: 2 });
    await worker.call("stream::set", { ...at("1"), data: 2 });
    assert.equal((await reader.next()).id, "1"); // only the item's is left
    assert.ok(await reader.isQuiet());
  }),

  "a subscription id that is used again replaces": () => pair({}, async (server, worker, reader) => {
    reader.join("s", "g", undefined, "x");
    reader.join("s", "h", undefined, "x");
    await reader.next(); await reader.next();
    await worker.call("stream::set", { ...at("1"), data: 1 });
    await worker.call("stream::set", { ...at("1", "s", "h"), data: 1 });
    assert.equal((await reader.next()).groupId, "h");
    assert.ok(await reader.isQuiet());
  }),

  "14 15 a guard that fails, or says no boolean, allows": () => pair({}, async (server, worker, reader) => {
    worker.register("throws", () => { throw new Error("no"); });
    worker.register("odd", () => ({ unauthorized: "nope" }));
    worker.trigger("stream:join", "throws");
    worker.trigger("stream:join", "odd");
    worker.trigger("stream:join", "is not registered");
    await worker.settle();
    reader.join("s", "g");
    assert.equal((await reader.next()).event.type, "sync");
  }),

  "16 17 a custom back-end that fails sends no snapshot": () => pair({}, async (server, worker, reader) => {
    worker.register("stream::get(orders)", () => { throw new Error("broken"); });
    worker.register("stream::list(orders)", () => { throw new Error("broken"); });
    await worker.settle();
    reader.join("orders", "g");
    reader.join("orders", "h", "1");
    assert.ok(await reader.isQuiet());
    await worker.call("stream::send", { stream_name: "orders", group_id: "g", type: "t", data: 1 });
    assert.equal((await reader.next()).event.type, "event");
  }),

  "join triggers honour their filters and conditions": () => pair({}, async (server, worker, reader) => {
    worker.register("no", () => ({ unauthorized: true }));
    worker.register("never", () => false);
    worker.trigger("stream:join", "no", { stream_name: "s", group_id: "secret" });
    worker.trigger("stream:join", "no", { condition_function_id: "never" });
    await worker.settle();
    reader.join("s", "open");
    reader.join("s", "secret");
    assert.equal((await reader.next()).event.type, "sync");
    assert.equal((await reader.next()).event.type, "unauthorized");
  }),

  "a hook that never answers is given up": () => Server.with({ streams: { auth_function: "auth" } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    worker.register("auth", () => new Promise(() => {}));
    await worker.settle();
    const start = Date.now();
    const reader = await Raw.open(server.streamUrl);
    assert.ok(Date.now() - start >= 4_900 && Date.now() - start < 8_000, `${Date.now() - start} ms`);
    worker.register("guard", () => new Promise(() => {}));
    worker.trigger("stream:join", "guard");
    await worker.settle();
    reader.join("s", "g");
    assert.equal((await reader.next()).event.type, "sync"); // iii's guards fail open
  }),

  "auth_required refuses who is not accepted": () => Server.with({ streams: { auth_function: "auth", auth_required: true } }, async (server) => {
    assert.equal(await refusedWith(server.streamUrl), 401); // there is no such function yet
    const worker = await RawWorker.open(server.workerUrl);
    worker.register("auth", (input) => input.query_params.token?.[0] === "good" ? { context: { user: 1 } } : input.query_params.token?.[0] === "null" ? { context: null } : undefined);
    worker.register("broken", () => { throw new Error("no"); });
    await worker.settle();
    assert.equal(await refusedWith(`${server.streamUrl}/?token=bad`), 401);
    assert.equal(await refusedWith(`${server.streamUrl}/?token=null`), 401);
    const reader = await Raw.open(`${server.streamUrl}/?token=good`);
    reader.join("s", "g");
    assert.equal((await reader.next()).event.type, "sync");
    worker.trigger("stream:join", "broken");
    await worker.settle();
    reader.join("s", "h");
    assert.equal((await reader.next()).event.type, "unauthorized"); // guards fail closed too
  }),

  "auth_required without a function wants a token of the server's keys": () => Server.with({ streams: { auth_required: true }, workers: { auth_required: true } }, async (server) => {
    const jwt = await token();
    assert.equal(await refusedWith(server.streamUrl), 401);
    assert.equal(await refusedWith(server.streamUrl, ["Authorization", "nonsense"]), 401);
    assert.equal(await refusedWith(server.workerUrl), 401);
    for (const [url, protocols, options] of [[server.streamUrl, ["Authorization", jwt]], [`${server.streamUrl}/?authToken=${jwt}`],
      [server.streamUrl, undefined, { headers: { Authorization: `Bearer ${jwt}` } }]]) await (await Raw.open(url, protocols, options)).close();
    const worker = await RawWorker.open(server.workerUrl, { headers: { Authorization: `Bearer ${jwt}` } });
    await worker.call("stream::set", { ...at("1"), data: 1 });
    const reader = await token("reader", { subscribe: ["group:s/*"], publish: [] });
    const follower = await Raw.open(server.streamUrl, ["Authorization", await token("follower", { subscribe: ["group:s/*"], publish: [] })]);
    follower.join("t", "g");
    assert.equal((await follower.next()).event.type, "unauthorized");
    follower.join("s", "g");
    assert.equal((await follower.next()).event.type, "sync");
    writeFileSync(join(server.folder, "manifests", "test.sluice.yaml"), 'access: [ { deny: subscribe, who: { sub: follower }, on: "group:s/g" } ]');
    server.signal("SIGHUP");
    assert.equal((await follower.next()).event.type, "unauthorized");
    const restricted = await RawWorker.open(server.workerUrl, { headers: { Authorization: `Bearer ${reader}` } });
    assert.equal(await restricted.call("stream::get", at("1")), 1);
    assert.equal((await restricted.invoke("stream::set", { ...at("1"), data: 2 })).error.code, "STREAM_SET_ERROR");
    assert.equal((await restricted.invoke("stream::get", at("1", "t"))).error.code, "STREAM_GET_ERROR");
  }),

  "paths of both ports": () => Server.with({}, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    await worker.call("stream::set", { ...at("a b"), data: 1 });
    for (const path of ["/stream/s/g", "/stream/s/g/", "/stream/s/g/a%20b/"]) {
      const reader = await Raw.open(server.streamUrl + path);
      assert.deepEqual((await reader.next()).event, { type: "sync", data: path.includes("a%20b") ? 1 : [1] });
    }
    for (const path of ["/x", "/stream/", "/stream/s", "/stream/s/g/i/j"]) assert.equal(await refusedWith(server.streamUrl + path), 404);
    assert.equal(await refusedWith(`${server.workerUrl}/ws/channels/1`), 404);
    const plain = await fetch(server.streamUrl.replace("ws:", "http:"));
    assert.ok(plain.status >= 400 && plain.status < 500);
    assert.equal((await fetch(`${server.workerUrl.replace("ws:", "http:")}/v1/events`, { method: "POST", body: "{}" })).status, 404);
  }),

  "readers of a manifest see what they may, in the snapshot and after it": () => Server.with({ streams: { auth_function: "auth" },
    manifest: 'readers: [ { group: "s/*", member: owner, context: user }, { group: "s/*", context: role, equals: admin } ]' }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    worker.register("auth", ({ query_params }) => ({ context: JSON.parse(Buffer.from(query_params.c[0], "base64url")) }));
    await worker.settle();
    await worker.call("stream::set", { ...at("1"), data: { owner: "ann" } });
    await worker.call("stream::set", { ...at("2"), data: { owner: "bob" } });
    const enter = (context) => Raw.open(`${server.streamUrl}/?c=${Buffer.from(JSON.stringify(context)).toString("base64url")}`);
    const [ann, bob, admin, nobody] = await Promise.all([{ user: "ann" }, { user: "bob" }, { role: "admin" }, {}].map(enter));
    const snapshot = async (reader) => { reader.join("s", "g"); return (await reader.next()).event.data; };
    assert.deepEqual(await Promise.all([nobody, ann, bob, admin].map(snapshot)), [[], [{ owner: "ann" }], [{ owner: "bob" }], [{ owner: "ann" }, { owner: "bob" }]]);
    await worker.call("stream::set", { ...at("1"), data: { owner: "bob" } });
    await worker.call("stream::delete", at("2"));
    const told = async (reader, count) => { const all = []; while (all.length < count) { const frame = await reader.next(); all.push([frame.id, frame.event.type, frame.event.data.owner]); } return all; };
    assert.deepEqual(await told(ann, 1), [["1", "delete", "ann"]]);
    assert.deepEqual(await told(bob, 2), [["1", "create", "bob"], ["2", "delete", "bob"]]);
    assert.deepEqual(await told(admin, 2), [["1", "update", "bob"], ["2", "delete", "bob"]]);
    for (const reader of [nobody, ann, bob, admin]) assert.ok(await reader.isQuiet());
    assert.equal((await worker.call("stream::list", { stream_name: "s", group_id: "g" })).length, 1); // no token, no rules
  }),

  "paged_sync: a group beyond the snapshot's bound comes whole": () => Server.with({ streams: { paged_sync: true }, config: { limits: { message: "2MiB" } } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    const text = "x".repeat(900_000);
    for (let n = 0; n < 22; n++) await worker.call("stream::set", { ...at(`${n}`), data: { id: `${n}`, text } });
    const reader = await Raw.open(server.streamUrl);
    reader.join("s", "g");
    const sync = await reader.next();
    const seen = new Set(sync.event.data.map((value) => value.id));
    assert.ok(seen.size > 10 && seen.size < 22, `${seen.size} in the snapshot`);
    let last = sync.timestamp;
    while (seen.size < 22) {
      const frame = await reader.next();
      assert.equal(frame.event.type, "create");
      assert.ok(frame.timestamp > last, "timestamps grow");
      last = frame.timestamp;
      seen.add(frame.id);
    }
    await worker.call("stream::set", { ...at("0"), data: { id: "0" } });
    assert.deepEqual((await reader.next()).event, { type: "update", data: { id: "0" } });
  }),

  "a value of null does not break group readers": () => pair({}, async (server, worker, reader) => {
    reader.join("s", "g");
    await reader.next();
    await worker.call("stream::set", { ...at("1"), data: null });
    await worker.call("stream::set", { ...at("1"), data: null });
    assert.deepEqual((await reader.next()).event, { type: "create", data: { id: "1" } });
    assert.deepEqual((await reader.next()).event, { type: "update", data: { id: "1" } }); // null was a value
    assert.deepEqual(await worker.call("stream::get", at("1")), null);
  }),

  "inject_id": () => pair({ streams: { inject_id: true } }, async (server, worker, reader) => {
    await worker.call("stream::set", { ...at("1"), data: { v: 1 } });
    await worker.call("stream::set", { ...at("2"), data: { id: "own" } });
    reader.join("s", "g");
    assert.deepEqual((await reader.next()).event.data, [{ v: 1, id: "1" }, { id: "own" }]);
    await worker.call("stream::set", { ...at("3"), data: {} });
    assert.deepEqual((await reader.next()).event.data, { id: "3" });
    assert.deepEqual(await worker.call("stream::get", at("3")), {});
  }),

  "28 a port that is taken": async () => {
    await Server.with({}, async (server) => {
      const port = Number(server.streamUrl.split(":").at(-1));
      const second = new Server({ streams: { port } });
      await assert.rejects(second.start(), new RegExp(`127\\.0\\.0\\.1:${port} is already in use`));
    });
  },

  "38 43 44 a reload": () => Server.with({}, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    const asked = [];
    worker.register("auth", (input) => { asked.push(input); });
    await worker.settle();
    const reader = await Raw.open(server.streamUrl);
    server.streams.auth_function = "auth"; // the port 0 stays as it is: nothing is bound again
    server.write();
    server.signal("SIGHUP");
    await until(() => server.log().includes("reloaded"), "the reload");
    await (await Raw.open(server.streamUrl)).close();
    assert.equal(asked.length, 1);
    reader.join("s", "g");
    assert.equal((await reader.next()).event.type, "sync");
    // Another port: the new one serves, the old one's connections end.
    const free = await new Promise((done) => import("node:net").then(({ createServer }) => { const probe = createServer().listen(0, "127.0.0.1", () => { const { port } = probe.address(); probe.close(() => done(port)); }); }));
    server.streams.port = free;
    server.write();
    server.signal("SIGHUP");
    await reader.closed;
    await until(() => Raw.open(`ws://127.0.0.1:${free}`).then((raw) => raw.close(), () => false), "the new port");
    await assert.rejects(Raw.open(server.streamUrl));
    // A port that is taken: the old one goes on.
    server.streams.port = Number(server.workerUrl.split(":").at(-1));
    server.write();
    server.signal("SIGHUP");
    await until(() => server.log().includes("is already in use"), "the refusal");
    await (await Raw.open(`ws://127.0.0.1:${free}`)).close();
  }),

  "a stalled reader changes nothing for others": () => pair({ config: { limits: { outbox: "64KiB", outbox_age: "1s" } } }, async (server, worker, reader) => {
    const stalled = await Raw.open(server.streamUrl);
    for (const one of [stalled, reader]) { one.join("s", "g"); await one.next(); }
    stalled.socket._socket.pause();
    const data = { text: "x".repeat(1000) };
    for (let round = 0; round < 20; round++) {
      await Promise.all(Array.from({ length: 100 }, (_, n) => worker.call("stream::set", { ...at(`${n}`), data })));
      for (let n = 0; n < 100; n++) await reader.next();
    }
    stalled.socket._socket.resume();
    await until(() => stalled.socket.readyState === WebSocket.CLOSED, "the stalled reader's end");
  }),
};

await run(cases);
