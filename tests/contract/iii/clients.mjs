// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Published writers and published readers, unmodified, through the real server.
//     node clients.mjs SLUICED [CASE]…
import { assert, need, require, run, Server, sleep, until } from "./harness.mjs";
import { CLIENTS, openClient, openSdk, SDKS, state } from "./sdks.mjs";

const cases = {};

for (const sdkName of SDKS) {
  cases[`101 102 103 104 105 106 107 108 every function by ${sdkName}`] = () => Server.with({}, async (server) => {
    const worker = openSdk(sdkName, server.workerUrl);
    const at = { stream_name: "todo", group_id: "inbox" };
    const item = { ...at, item_id: "1" };
    assert.deepEqual(await worker.call("stream::set", { ...item, data: { id: "1", n: 1 } }), { old_value: null, new_value: { id: "1", n: 1 } });
    assert.deepEqual(await worker.call("stream::set", { ...item, data: { id: "1", n: 2 } }), { old_value: { id: "1", n: 1 }, new_value: { id: "1", n: 2 } });
    assert.deepEqual(await worker.call("stream::get", item), { id: "1", n: 2 });
    assert.equal(await worker.call("stream::get", { ...item, item_id: "none" }), undefined);
    for (const id of ["b", "a"]) await worker.call("stream::set", { ...at, item_id: id, data: { id } });
    assert.deepEqual(await worker.call("stream::list", at), [{ id: "1", n: 2 }, { id: "b" }, { id: "a" }]);
    assert.deepEqual(await worker.call("stream::list_groups", { stream_name: "todo" }), ["inbox"]);
    assert.deepEqual(await worker.call("stream::list_all", {}), { stream: [{ id: "todo", groups: ["inbox"] }], count: 1 });
    assert.deepEqual(await worker.call("stream::update", { ...item, ops: [{ type: "increment", path: "n", by: 5 }, { type: "set", path: "t", value: "x" }] }),
      { old_value: { id: "1", n: 2 }, new_value: { id: "1", n: 7, t: "x" } });
    assert.equal(await worker.call("stream::send", { ...at, type: "ping", data: 1 }), null);
    assert.deepEqual(await worker.call("stream::delete", item), { old_value: { id: "1", n: 7, t: "x" } });
    assert.deepEqual(await worker.call("stream::delete", item), { old_value: null });
    assert.equal(await worker.call("stream::get", item), undefined);
    await assert.rejects(worker.call("stream::set", { ...at, data: 1 }), (error) => JSON.stringify(error).includes("deserialization_error") || String(error).includes("missing field `item_id`"));
    await assert.rejects(worker.call("nobody::has::this", {}), (error) => JSON.stringify(error).includes("function_not_found") || String(error).includes("not found"));
    await worker.close();
  });

  for (const clientName of CLIENTS) {
    cases[`123 126 ${sdkName} writes, ${clientName} follows`] = () => Server.with({ streams: { auth_function: "auth" } }, async (server) => {
      const worker = openSdk(sdkName, server.workerUrl);
      const seen = { auth: [], join: [], leave: [], change: [] };
      worker.register("auth", async (input) => { seen.auth.push(input); return { context: { user: "u1" } }; });
      worker.register("onJoin", async (input) => { seen.join.push(input); return { unauthorized: input.group_id === "secret" }; });
      worker.register("onLeave", async (input) => { seen.leave.push(input); });
      worker.register("onChange", async (input) => { seen.change.push(input); });
      worker.trigger("stream:join", "onJoin");
      worker.trigger("stream:leave", "onLeave");
      worker.trigger("stream", "onChange", { stream_name: "chat" });
      await worker.call("stream::set", { stream_name: "chat", group_id: "room", item_id: "1", data: { id: "1", text: "first" } });

      const client = openClient(clientName, server.streamUrl, ["Authorization", "token-1"]);
      const room = client.group("chat", "room");
      const one = client.item("chat", "room", "1");
      await state(room, (value) => value?.length === 1, "the group's snapshot");
      assert.deepEqual(await state(one, Boolean, "the item's snapshot"), { id: "1", text: "first" });
      assert.equal(seen.auth[0].headers["sec-websocket-protocol"], "Authorization,token-1");
      assert.equal(seen.auth[0].path, "/");
      assert.match(seen.auth[0].addr, /^127\.0\.0\.1:\d+$/);
      assert.equal(seen.join.length, 2);
      assert.deepEqual(seen.join[0].context, { user: "u1" });
      assert.deepEqual([seen.join[0].stream_name, seen.join[0].group_id, seen.join[0].id], ["chat", "room", null]);

      const events = [];
      room.onEvent("typing", (data) => events.push(data));
      await worker.call("stream::set", { stream_name: "chat", group_id: "room", item_id: "2", data: { id: "2", text: "second" } });
      await worker.call("stream::set", { stream_name: "chat", group_id: "room", item_id: "1", data: { id: "1", text: "changed" } });
      await worker.call("stream::send", { stream_name: "chat", group_id: "room", type: "typing", data: { who: "u2" } });
      await worker.call("stream::delete", { stream_name: "chat", group_id: "room", item_id: "2" });
      assert.deepEqual(await state(room, (value) => value?.length === 1 && value[0].text === "changed", "the group's end"), [{ id: "1", text: "changed" }]);
      await state(one, (value) => value?.text === "changed", "the item's end");
      await until(() => events.length === 1, "the custom event");
      assert.deepEqual(events, [{ who: "u2" }]);
      await until(() => seen.change.length === 5, "five changes at the trigger");
      assert.deepEqual(seen.change.map((change) => change.event.type), ["create", "create", "update", "event", "delete"]);
      assert.deepEqual(Object.keys(seen.change[1]), ["type", "timestamp", "streamName", "groupId", "id", "event"]);

      const refused = client.group("chat", "secret");
      await until(() => seen.join.length === 3, "the refused join");
      await worker.call("stream::set", { stream_name: "chat", group_id: "secret", item_id: "x", data: { id: "x" } });
      await worker.call("stream::set", { stream_name: "chat", group_id: "room", item_id: "3", data: { id: "3" } });
      await state(room, (value) => value?.length === 2, "what comes after");
      assert.deepEqual(refused.getState() ?? [], []);

      client.close();
      await until(() => seen.leave.length === 2, "a leave for each subscription");
      assert.deepEqual(seen.leave.map((leave) => leave.id).sort(), ["1", null].sort());
      await worker.close();
    });
  }
}

cases["132 motia's Stream as a writer"] = () => Server.with({}, async (server) => {
  process.env.III_URL = server.workerUrl;
  const { Stream } = require(need("motia-1"));
  const stream = new Stream({ name: "orders", schema: {}, baseConfig: { storageType: "default" } });
  const client = openClient(CLIENTS[0], server.streamUrl);
  const group = client.group("orders", "open");
  await state(group, Array.isArray, "the snapshot");
  assert.deepEqual(await stream.set("open", "1", { id: "1", n: 1 }), { old_value: null, new_value: { id: "1", n: 1 } });
  assert.deepEqual(await stream.get("open", "1"), { id: "1", n: 1 });
  await stream.set("open", "2", { id: "2" });
  await stream.set("open", "3", { id: "3" });
  assert.equal((await stream.list("open")).length, 3);
  assert.deepEqual(await stream.listGroups(), ["open"]);
  assert.deepEqual((await stream.update("open", "1", [{ type: "increment", path: "n", by: 1 }])).new_value, { id: "1", n: 2 });
  await stream.delete("open", "2");
  const end = await state(group, (value) => value?.length === 2 && value[0].n === 2, "the state at the reader");
  assert.deepEqual(end, [{ id: "1", n: 2 }, { id: "3" }]);
  client.close();
});

cases["a thousand updates of one item end right at every reader"] = () => Server.with({}, async (server) => {
  const worker = openSdk("iii-sdk-0-11", server.workerUrl);
  const item = { stream_name: "burst", group_id: "g", item_id: "1" };
  await worker.call("stream::set", { ...item, data: { id: "1", n: -1 } });
  const readers = CLIENTS.map((name) => openClient(name, server.streamUrl));
  const followed = readers.flatMap((reader) => [reader.group("burst", "g"), reader.item("burst", "g", "1")]);
  const valueOf = (held) => (Array.isArray(held) ? held[0] : held);
  for (const subscription of followed) await state(subscription, (held) => valueOf(held)?.n === -1, "the snapshot");
  const writes = [];
  for (let n = 0; n < 1000; n++) writes.push(worker.call("stream::set", { ...item, data: { id: "1", n } }));
  await Promise.all(writes);
  for (const subscription of followed) assert.deepEqual(valueOf(await state(subscription, (held) => valueOf(held)?.n === 999, "the last update")), { id: "1", n: 999 });
  assert.deepEqual(await worker.call("stream::get", item), { id: "1", n: 999 });
  readers.forEach((reader) => reader.close());
  await worker.close();
});

cases["a reader is back after a restart of its port"] = () => Server.with({}, async (server) => {
  const worker = openSdk("iii-sdk-0-22", server.workerUrl);
  const item = (id) => ({ stream_name: "s", group_id: "g", item_id: id, data: { id } });
  await worker.call("stream::set", item("1"));
  const client = openClient(CLIENTS[1], server.streamUrl);
  const group = client.group("s", "g");
  await state(group, (value) => value?.length === 1, "the snapshot");
  // Its own close would end the reconnecting, so the connection is cut at the server's side.
  const socket = client.stream.ws?.ws ?? Object.values(client.stream).find((part) => part?.ws)?.ws;
  assert.ok(socket, "the client's socket");
  socket._socket.destroy();
  await worker.call("stream::set", item("2"));
  await state(group, (value) => value?.length === 2, "the state after the reconnect");
  client.close();
  await worker.close();
});

await run(cases);
