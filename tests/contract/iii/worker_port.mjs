// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The worker port and its functions, frame by frame: numbers are rows of the reference's list of iii's
// own tests.
//     node worker_port.mjs SLUICED [CASE]…
import { connect } from "node:net";
import { assert, at, pair, Raw, RawWorker, run, Server, token, until } from "./harness.mjs";

const cases = {
  "19 20 21 set, get, update, delete and their events": () => pair({}, async (server, worker, reader) => {
    reader.join("s", "g");
    await reader.next();
    await worker.call("stream::set", { ...at("1"), data: { v: 1 } });
    assert.deepEqual(await worker.call("stream::get", at("1")), { v: 1 });
    await worker.call("stream::set", { ...at("1"), data: { v: 2 } });
    await worker.call("stream::update", { ...at("1"), ops: [{ type: "set", path: "", value: { v: 3 } }] });
    await worker.call("stream::delete", at("1"));
    assert.equal(await worker.call("stream::get", at("1")), undefined);
    await worker.call("stream::update", { ...at("2"), ops: [{ type: "set", path: "", value: [4] }] });
    const events = [];
    for (let i = 0; i < 5; i++) events.push((await reader.next()).event);
    assert.deepEqual(events.map(({ type, data }) => [type, data]), [["create", { v: 1 }], ["update", { v: 2 }], ["update", { v: 3 }], ["delete", { v: 3 }], ["create", [4]]]);
  }),

  "22 lists": () => pair({}, async (server, worker) => {
    for (const id of ["c", "a", "b", "d", "e"]) await worker.call("stream::set", { ...at(id), data: id });
    await worker.call("stream::set", { ...at("a"), data: "a" });
    assert.deepEqual(await worker.call("stream::list", { stream_name: "s", group_id: "g" }), ["c", "a", "b", "d", "e"]);
    await worker.call("stream::set", { ...at("1", "s", "h:1"), data: 1 });
    await worker.call("stream::set", { ...at("1", "s:g", "x"), data: 1 });
    assert.deepEqual((await worker.call("stream::list_groups", { stream_name: "s" })).sort(), ["g", "h:1"]);
    assert.deepEqual(await worker.call("stream::list_all", {}), { stream: [{ id: "s", groups: ["g", "h:1"] }, { id: "s:g", groups: ["x"] }], count: 2 });
    await worker.call("stream::delete", at("1", "s:g", "x"));
    assert.equal((await worker.call("stream::list_all", {})).count, 1);
    assert.deepEqual(await worker.call("stream::list", { stream_name: "none", group_id: "g" }), []);
  }),

  "a group of thousands is listed whole and in one snapshot": () => pair({}, async (server, worker, reader) => {
    const text = "x".repeat(500);
    await Promise.all(Array.from({ length: 2500 }, (_, n) => worker.call("stream::set", { ...at(`${n}`), data: { id: `${n}`, text } })));
    const list = await worker.call("stream::list", { stream_name: "s", group_id: "g" });
    assert.deepEqual(list.map((value) => value.id), Array.from({ length: 2500 }, (_, n) => `${n}`));
    reader.join("s", "g");
    assert.equal((await reader.next()).event.data.length, 2500);
  }),

  "24 every custom function of a stream": () => pair({}, async (server, worker, reader) => {
    const calls = [];
    const custom = (verb, result) => worker.register(`stream::${verb}(orders)`, (input) => { calls.push([verb, input]); return result; });
    custom("get", { v: "got" });
    custom("set", { old_value: null, new_value: { v: "set" } });
    custom("delete", { old_value: { v: "gone" } });
    custom("list", [{ v: "listed" }]);
    custom("list_groups", ["one"]);
    custom("update", { old_value: { v: 1 }, new_value: { v: 2 } });
    await worker.settle();
    reader.join("orders", "g");
    reader.join("orders", "g", "1");
    assert.deepEqual((await reader.next()).event, { type: "sync", data: [{ v: "listed" }] });
    assert.deepEqual((await reader.next()).event, { type: "sync", data: { v: "got" } });
    calls.length = 0;
    const item = at("1", "orders");
    assert.deepEqual(await worker.call("stream::get", item), { v: "got" });
    assert.deepEqual(await worker.call("stream::set", { ...item, data: 5 }), { old_value: null, new_value: { v: "set" } });
    assert.deepEqual(await worker.call("stream::update", { ...item, ops: [] }), { old_value: { v: 1 }, new_value: { v: 2 } });
    assert.deepEqual(await worker.call("stream::delete", item), { old_value: { v: "gone" } });
    assert.deepEqual(await worker.call("stream::list", { stream_name: "orders", group_id: "g" }), [{ v: "listed" }]);
    assert.deepEqual(await worker.call("stream::list_groups", { stream_name: "orders" }), ["one"]);
    assert.deepEqual(calls.map(([verb]) => verb), ["get", "set", "update", "delete", "list", "list_groups"]);
    assert.equal(calls[1][1].data, 5);
    assert.equal(calls[1][1]._caller_worker_id, worker.hello.worker_id);
    const events = [];
    for (let i = 0; i < 3; i++) events.push((await reader.next()).event);
    assert.deepEqual(events, [{ type: "create", data: { v: "set" } }, { type: "update", data: { v: 2 } }, { type: "delete", data: { v: "gone" } }]);
    assert.equal((await worker.call("stream::list_all", {})).count, 0); // nothing of it was stored
  }),

  "custom back-ends that give nonsense": () => pair({}, async (server, worker) => {
    worker.register("stream::set(a)", () => undefined);
    worker.register("stream::set(b)", () => ({ nothing: 1 }));
    worker.register("stream::set(c)", () => { throw new Error("broken"); });
    await worker.settle();
    const failure = async (stream) => (await worker.invoke("stream::set", { ...at("1", stream), data: 1 })).error;
    assert.deepEqual(await failure("a"), { code: "STREAM_SET_ERROR", message: "Failed to set value: Function returned no result" });
    assert.equal((await failure("b")).code, "JSON_ERROR");
    assert.deepEqual(await failure("c"), { code: "STREAM_SET_ERROR", message: "Failed to set value: broken" });
  }),

  "an adapter that is a worker's": () => Server.with({ streams: { adapter: { class: "my::adapter" } } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    assert.deepEqual((await worker.invoke("stream::set", { ...at("1"), data: 1 })).error,
      { code: "STREAM_SET_ERROR", message: "Failed to set value: Function my::adapter::set not found in namespace default." });
    const kept = new Map();
    worker.register("my::adapter::set", ({ item_id, data }) => { const old = kept.get(item_id) ?? null; kept.set(item_id, data); return { old_value: old, new_value: data }; });
    worker.register("my::adapter::list", () => [...kept.values()]);
    await worker.settle();
    assert.deepEqual(await worker.call("stream::set", { ...at("1"), data: { v: 1 } }), { old_value: null, new_value: { v: 1 } });
    const reader = await Raw.open(server.streamUrl);
    reader.join("s", "g");
    assert.deepEqual((await reader.next()).event.data, [{ v: 1 }]);
    await worker.call("stream::set", { ...at("1"), data: { v: 2 } });
    assert.deepEqual((await reader.next()).event, { type: "update", data: { v: 2 } });
  }),

  "23 an adapter that fails": () => Server.with({ streams: { adapter: { class: "my::adapter" } } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    for (const verb of ["set", "get", "delete", "list", "list_groups", "update"]) worker.register(`my::adapter::${verb}`, () => { throw new Error("broken"); });
    await worker.settle();
    const failure = async (verb, data) => { const { code, message } = (await worker.invoke(`stream::${verb}`, data)).error; return `${code} ${message}`; };
    assert.equal(await failure("set", { ...at("1"), data: 1 }), "STREAM_SET_ERROR Failed to set value: broken");
    assert.equal(await failure("delete", at("1")), "STREAM_DELETE_ERROR Failed to delete value: broken");
    assert.equal(await failure("update", { ...at("1"), ops: [] }), "STREAM_UPDATE_ERROR Failed to update value: broken");
    // What a worker's function says to a read is passed on as it is.
    for (const [verb, data] of [["get", at("1")], ["list", { stream_name: "s", group_id: "g" }], ["list_groups", { stream_name: "s" }]])
      assert.equal(await failure(verb, data), "invocation_failed broken");
  }),

  "25 stream triggers and their conditions": () => pair({}, async (server, worker) => {
    const ran = [];
    for (const name of ["plain", "afterFalse", "afterNothing", "afterError"]) worker.register(name, (input) => { ran.push([name, input.event.type]); });
    worker.register("fails", () => { throw new Error("no"); });
    worker.register("isFalse", () => false);
    worker.register("isNothing", () => undefined);
    worker.register("isError", () => { throw new Error("no"); });
    worker.trigger("stream", "plain", { stream_name: "s" });
    worker.trigger("stream", "afterFalse", { stream_name: "s", condition_function_id: "isFalse" });
    worker.trigger("stream", "afterNothing", { stream_name: "s", condition_function_id: "isNothing" });
    worker.trigger("stream", "afterError", { stream_name: "s", condition_function_id: "isError" });
    worker.trigger("stream", "fails", { stream_name: "s" });
    await worker.call("stream::set", { ...at("1"), data: 1 });
    await until(() => ran.length === 2, "two handlers");
    await worker.settle();
    assert.deepEqual(ran, [["plain", "create"], ["afterNothing", "create"]]);
  }),

  "29 30 31 filters, and a config that is none": () => pair({}, async (server, worker) => {
    const ran = [];
    worker.register("f", (input) => { ran.push(`${input.streamName}/${input.groupId}/${input.id}`); });
    worker.trigger("stream", "f", { stream_name: "s", group_id: "g", item_id: "1" });
    worker.trigger("stream", "f", { stream_name: "t", group_id: "", item_id: null });
    for (const item of [at("1"), at("2"), at("1", "s", "h"), at("9", "t"), at("9", "u")]) await worker.call("stream::set", { ...item, data: 1 });
    await until(() => ran.length === 2, "two runs");
    assert.deepEqual(ran, ["s/g/1", "t/g/9"]);
    worker.trigger("stream", "f", "text", "bad");
    await until(() => worker.failures.length === 1, "the refusal");
    assert.deepEqual(worker.failures[0], { type: "triggerregistrationresult", id: "bad", trigger_type: "stream", function_id: "f",
      error: { code: "trigger_registration_failed", message: "Failed to deserialize stream trigger" } });
    worker.trigger("stream", "f", {}, "without a stream");
    await until(() => worker.failures.length === 2, "the refusal");
    assert.match(worker.failures[1].error.message, /missing field `stream_name`/);
  }),

  "32 unregistering triggers and functions": () => pair({}, async (server, worker) => {
    const ran = [];
    worker.register("f", () => { ran.push("f"); });
    const first = worker.trigger("stream", "f", { stream_name: "s" });
    worker.trigger("stream", "f", { stream_name: "s" });
    worker.raw.send({ type: "unregistertrigger", id: first });
    worker.raw.send({ type: "unregistertrigger", id: "unknown", trigger_type: "stream" });
    await worker.call("stream::set", { ...at("1"), data: 1 });
    await until(() => ran.length === 1, "one run");
    worker.raw.send({ type: "unregisterfunction", id: "f" });
    assert.equal((await worker.invoke("f", {})).error.code, "function_not_found");
    assert.equal(ran.length, 1);
  }),

  "54 updates are atomic": () => pair({}, async (server, worker) => {
    const other = await RawWorker.open(server.workerUrl);
    const item = at("1");
    const update = (who, op) => who.call("stream::update", { ...item, ops: [op] });
    await Promise.all(Array.from({ length: 500 }, (_, n) => [
      update(worker, { type: "increment", path: "n", by: 2 }), update(other, { type: "append", path: "list", value: { n } }),
      update(worker, { type: "set", path: "name", value: String.fromCharCode(65 + (n % 26)) })]).flat());
    await update(other, { type: "set", path: "name", value: "Z" });
    const value = await worker.call("stream::get", item);
    assert.equal(value.n, 1000);
    assert.equal(value.list.length, 500);
    assert.equal(value.name, "Z");
  }),

  "89 merges of two calls add up": () => pair({}, async (server, worker) => {
    const merge = (value) => worker.call("stream::update", { ...at("1"), ops: [{ type: "merge", path: "session-abc", value }] });
    await merge({ author: "alice" });
    const second = await merge({ ts: 2 });
    assert.deepEqual(second, { old_value: { "session-abc": { author: "alice" } }, new_value: { "session-abc": { author: "alice", ts: 2 } } });
    assert.deepEqual(await worker.call("stream::get", at("1")), { "session-abc": { author: "alice", ts: 2 } });
  }),

  "101 the result of a first set, exactly": () => pair({}, async (server, worker) => {
    const data = { name: "Test", n: 1 };
    assert.deepEqual(await worker.call("stream::set", { ...at("1"), data }), { old_value: null, new_value: data });
    assert.deepEqual(await worker.call("stream::set", { ...at("1"), data: null }), { old_value: data, new_value: null });
  }),

  "121 a socket that stalls before its upgrade": () => Server.with({ config: { limits: { handshake_timeout: "300ms" } } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    const reader = await Raw.open(server.streamUrl);
    for (const url of [server.workerUrl, server.streamUrl]) {
      const { hostname, port } = new URL(url);
      for (const start of ["", "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"]) {
        const socket = connect(Number(port), hostname, () => socket.write(start));
        socket.on("error", () => {}).resume();
        await until(() => socket.closed, `the end of ${url}`);
      }
    }
    reader.join("s", "g");
    assert.equal((await reader.next()).event.type, "sync");
    await worker.call("stream::set", { ...at("1"), data: 1 });
    assert.equal((await reader.next()).event.type, "create"); // those that were there survive
  }),

  "87 errors of an update, later operations run": () => pair({}, async (server, worker) => {
    const result = await worker.call("stream::update", { ...at("1"), ops: [{ type: "set", path: "__proto__", value: 1 }, { type: "increment", path: "n", by: 1 }] });
    assert.deepEqual(result.new_value, { n: 1 });
    assert.deepEqual(result.errors, [{ op_index: 0, code: "set.path.proto_polluted", message: "Path segment '__proto__' is not allowed (prototype pollution).",
      doc_url: "https://iii.dev/docs/workers/iii-state#error-codes" }]);
    assert.match((await worker.invoke("stream::update", { ...at("1"), ops: [{ type: "increment", path: "n", by: 1.5 }] })).error.message,
      /^Failed to deserialize input for stream::update: invalid type: floating point `1.5`, expected i64/);
  }),

  "ours: versions, compare-and-set, time to live": () => pair({}, async (server, worker, reader) => {
    const item = at("1");
    assert.equal((await worker.call("stream::set", { ...item, data: "a", if_version: 0, with_version: true })).version, 1);
    assert.equal((await worker.invoke("stream::set", { ...item, data: "b", if_version: 0 })).error.code, "STREAM_SET_ERROR");
    assert.equal((await worker.call("stream::set", { ...item, data: "b", if_version: 1, with_version: true })).version, 2);
    assert.deepEqual(await worker.call("stream::get", { ...item, with_version: true }), { value: "b", version: 2 });
    assert.equal((await worker.invoke("stream::delete", { ...item, if_version: 1 })).error.code, "STREAM_DELETE_ERROR");
    reader.join("s", "g");
    await reader.next();
    await worker.call("stream::set", { ...item, data: "c", ttl_ms: 50 });
    assert.equal((await reader.next()).event.type, "update");
    assert.deepEqual((await reader.next("the end of the item")).event, { type: "delete", data: "c" });
  }),

  "absent data, wrong types, enqueue": () => pair({}, async (server, worker) => {
    const message = async (id, data, extra) => (await worker.invoke(id, data, extra)).error;
    assert.deepEqual(await message("stream::set", undefined), { code: "deserialization_error", message: "Failed to deserialize input for stream::set: invalid type: null, expected a map" });
    assert.equal((await message("stream::set", { ...at("1") })).message, "Failed to deserialize input for stream::set: missing field `data`");
    assert.equal((await message("stream::get", { stream_name: "s", group_id: "g", item_id: 1 })).message, "Failed to deserialize input for stream::get: invalid type: integer `1`, expected a string");
    assert.equal((await message("f", {}, { action: { type: "enqueue", queue: "q" } })).code, "enqueue_error");
    worker.register("f", (data) => ({ data }));
    assert.deepEqual(await worker.call("f", undefined), { data: null });
    assert.deepEqual(await server.counted("answered_errors_total", "code"), { deserialization_error: 3, enqueue_error: 1 });
  }),

  "calls that come to nothing are counted": () => pair({ streams: { auth_function: "slow" } }, async (server, worker) => {
    assert.equal((await worker.invoke("nobody", {})).error.code, "function_not_found");
    worker.register("throws", () => { throw new Error("no"); });
    assert.equal((await worker.invoke("throws", {})).error.code, "invocation_failed");
    const other = await RawWorker.open(server.workerUrl);
    other.register("gone", () => new Promise(() => {}));
    await other.settle();
    const call = worker.invoke("gone", {});
    await worker.settle();
    other.raw.socket.terminate();
    assert.equal((await call).error.code, "invocation_stopped");
    assert.deepEqual(await server.counted("answered_errors_total", "code"), { function_not_found: 1, invocation_stopped: 1, other: 1 });
    await until(async () => (await server.counted("failed_calls_total", "reason")).stopped === 1, "the count of the core");
    worker.register("slow", () => new Promise(() => {})); // a hook that never answers lets in
    await worker.settle();
    const reader = await Raw.open(server.streamUrl);
    reader.join("s", "g");
    assert.equal((await reader.next()).event.type, "sync");
    await until(async () => (await server.counted("failed_calls_total", "reason")).timed_out === 1, "the count of the hook");
  }),

  "the seed's names and spellings": () => pair({}, async (server, worker, reader) => {
    assert.deepEqual(await worker.call("streams.set", { ...at("1"), data: { v: 1 } }), { v: 1 });
    assert.deepEqual(await worker.call("streams.get", at("1")), { v: 1 });
    assert.deepEqual(await worker.call("streams.getGroup", { stream_name: "s", group_id: "g" }), [{ v: 1 }]);
    assert.deepEqual(await worker.call("streams.listGroups", { stream_name: "s" }), ["g"]);
    assert.deepEqual(await worker.call("streams.delete", at("1")), { v: 1 });
    const answers = [];
    worker.functions.set("motia.streams.onJoin", (input) => { answers.push(input); });
    worker.raw.send({ type: "registerfunction", function_path: "motia.streams.onJoin" });
    worker.raw.send({ type: "registertrigger", id: "t", trigger_type: "streams:join", function_path: "motia.streams.onJoin", config: {} });
    worker.raw.send({ type: "invokefunction", invocation_id: "i", function_path: "streams.get", data: at("1") });
    await worker.settle();
    reader.join("s", "g");
    await reader.next();
    assert.equal(answers.length, 1);
  }),

  "114 calls between workers": () => pair({}, async (server, worker) => {
    const other = await RawWorker.open(server.workerUrl);
    const seen = [];
    other.register("test.echo", (data) => data);
    other.register("test.void", (data) => { seen.push(data); });
    await other.settle();
    assert.deepEqual(await worker.call("test.echo", { a: 1 }), { a: 1, _caller_worker_id: worker.hello.worker_id });
    worker.raw.send({ type: "invokefunction", function_id: "test.void", data: 5, action: { type: "void" } });
    await until(() => seen.length === 1, "the void call");
    const { functions } = await worker.call("engine::functions::list", {});
    assert.deepEqual(functions.map((known) => known.function_id).sort(), ["test.echo", "test.void"]);
    assert.equal((await worker.invoke("test.none", {})).error.code, "function_not_found");
    // The newest registration wins, and goes with its worker.
    worker.register("test.echo", () => "mine");
    await worker.settle();
    assert.equal(await other.call("test.echo", {}), "mine");
  }),

  "115 a reattach ends the old connection at once": () => pair({}, async (server, worker) => {
    const { worker_id, reattach_token } = worker.hello;
    worker.register("f", () => "old");
    worker.register("never", () => new Promise(() => {}));
    const ran = [];
    worker.register("onChange", () => { ran.push("old"); });
    worker.trigger("stream", "onChange", { stream_name: "s" }, "the trigger");
    const caller = await RawWorker.open(server.workerUrl);
    await worker.settle();
    const hanging = caller.invoke("never", {});
    await caller.settle();
    const next = await RawWorker.open(server.workerUrl);
    next.raw.send({ type: "reattach", previous_worker_id: worker_id, reattach_token: "wrong" });
    await next.settle();
    assert.equal(await caller.call("f", {}), "old");
    next.raw.send({ type: "reattach", previous_worker_id: worker_id, reattach_token });
    next.register("f", () => "new");
    next.register("onChange", () => { ran.push("new"); });
    next.trigger("stream", "onChange", { stream_name: "s" }, "the trigger");
    assert.equal((await hanging).error.code, "invocation_stopped");
    await worker.raw.closed;
    await next.settle();
    assert.equal(await caller.call("f", {}), "new");
    await caller.call("stream::set", { ...at("1"), data: 1 });
    await until(() => ran.length === 1, "the trigger");
    assert.deepEqual(ran, ["new"]);
  }),

  "116 ping in JSON": () => pair({}, async (server, worker) => {
    worker.raw.send({ type: "ping" });
    await until(() => worker.raw.messages.some((frame) => frame.type === "pong"), "the pong");
  }),

  "118 a trigger of an unknown type is kept in silence": () => pair({}, async (server, worker) => {
    for (const type of ["http", "cron", "queue", "state", "log", "engine::functions-available"]) worker.trigger(type, "f", { x: 1 });
    await worker.settle();
    assert.deepEqual(worker.failures, []);
  }),

  "119 a worker that vanishes takes everything along": () => pair({}, async (server, worker) => {
    const gone = await RawWorker.open(server.workerUrl);
    gone.register("f", () => new Promise(() => {}));
    gone.trigger("stream:join", "f", {});
    await gone.settle();
    const call = worker.invoke("f", {});
    await worker.settle();
    gone.raw.socket.terminate();
    assert.deepEqual((await call).error, { code: "invocation_stopped", message: "Invocation stopped" });
    assert.equal((await worker.invoke("f", {})).error.code, "function_not_found");
    const { workers } = await worker.call("engine::workers::list", {});
    assert.deepEqual(workers, []);
  }),

  "120 telemetry is no worker": () => pair({}, async (server, worker) => {
    const telemetry = await Raw.open(`${server.workerUrl}/otel`);
    const early = await Raw.open(server.workerUrl); // of SDKs before 0.11
    for (const sink of [telemetry, early]) for (const kind of ["OTLP", "MTRC", "LOGS"]) sink.send(Buffer.from(`${kind}{"a":1}`));
    assert.ok(await telemetry.isQuiet());
    worker.raw.send({ type: "invokefunction", function_id: "engine::workers::register", data: { name: "w", version: "1", runtime: "node" } });
    const { workers } = await worker.call("engine::workers::list", {});
    assert.deepEqual(workers.map(({ name, function_count }) => [name, function_count]), [["w", 0]]);
  }),

  "frames that mean nothing at the worker port": () => pair({}, async (server, worker) => {
    for (const text of ["nope", "[]", "{}", '{"type":"registerfunction"}', '{"type":"registertrigger","id":"x"}', '{"type":"invocationresult","invocation_id":"12345"}',
      '{"type":"invocationresult","invocation_id":"x"}', '{"type":"registerservice","id":"x"}', '{"type":"registertriggertype","id":"x","description":""}',
      '{"type":"unregistertriggertype","id":"x"}', JSON.stringify({ type: "registerfunction", id: "x".repeat(5000) }), Buffer.from([0xff, 0xfe])]) worker.raw.send(text);
    assert.deepEqual((await worker.call("engine::functions::list", {})).functions, []);
    worker.raw.send("");
    worker.raw.send(Buffer.from("OTLP{}"));
    await worker.settle();
    assert.deepEqual(await server.ignored("workers"), { empty: 1, not_json: 3, type: 1, member: 2, too_long: 1, unserved: 3, stray: 1, telemetry: 1 });
    assert.deepEqual(await server.ignored("streams"), {});
  }),

  "rbac: a token says what a worker may call, lend and trigger": () => Server.with({ workers: { rbac: { expose_functions: ['match("api::*")'] } } }, async (server) => {
    const open = async (grants) => RawWorker.open(server.workerUrl, { headers: { Authorization: `Bearer ${await token("w", grants)}` } });
    const all = await open({ publish: ["*"], subscribe: ["*"] });
    for (const name of ["api::hello", "users::delete"]) all.register(name, () => name);
    await all.settle();
    const some = await open({ publish: ["function:stream::get", "group:s/*"], subscribe: ["group:s/*", "function:mine::*", "trigger:stream"] });
    assert.equal(await some.call("api::hello", {}), "api::hello");
    for (const [name, data] of [["users::delete", {}], ["stream::set", { ...at("1"), data: 1 }], ["engine::workers::list", {}]])
      assert.deepEqual((await some.invoke(name, data)).error, { code: "FORBIDDEN", message: `function '${name}' not allowed (add to rbac.expose_functions)` });
    await all.call("stream::set", { ...at("1"), data: 7 });
    assert.equal(await some.call("stream::get", at("1")), 7);
    assert.equal((await some.invoke("stream::get", at("1", "t"))).error.code, "STREAM_GET_ERROR"); // the group is not granted
    some.register("mine::f", () => "mine");
    some.register("users::delete", () => "stolen");
    some.trigger("stream:join", "mine::f");
    await until(() => some.failures.length === 1, "the refused trigger");
    assert.equal(some.failures[0].trigger_type, "stream:join");
    assert.deepEqual([await all.call("mine::f", {}), await all.call("users::delete", {})], ["mine", "users::delete"]);
    assert.deepEqual((await some.call("engine::functions::list", {})).functions.map((one) => one.function_id), ["api::hello"]);
    assert.deepEqual(await server.ignored("workers"), { forbidden: 1 });
    for (const headers of [{}, { Authorization: "Bearer nonsense" }]) {
      const raw = await Raw.open(server.workerUrl, undefined, { headers });
      const { type, error } = await raw.next("the reason");
      assert.deepEqual([type, error.code, typeof error.message], ["error", "AUTH_ERROR", "string"]);
      assert.equal(await raw.closed, 1008);
    }
  }),

  "a worker cannot answer another's calls": () => pair({}, async (server, worker) => {
    const thief = await RawWorker.open(server.workerUrl);
    let release;
    worker.register("f", () => new Promise((done) => { release = () => done("right"); }));
    await worker.settle();
    const call = thief.invoke("f", {});
    await until(() => release, "the call");
    for (let id = 0; id < 50; id++) thief.raw.send({ type: "invocationresult", invocation_id: `${id}`, function_id: "f", result: "wrong" });
    await thief.settle();
    release();
    assert.equal((await call).result, "right");
  }),

  "items outlive a restart": () => Server.with({}, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    for (const id of ["b", "a"]) await worker.call("stream::set", { ...at(id, "s:1", "g/2"), data: { id } });
    await server.kill();
    await server.start();
    const again = await RawWorker.open(server.workerUrl);
    assert.deepEqual(await again.call("stream::list", { stream_name: "s:1", group_id: "g/2" }), [{ id: "b" }, { id: "a" }]);
  }),
};

await run(cases);
