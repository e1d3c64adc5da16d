// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The predecessor's server, where this protocol comes from, and ours get the same script; what a client
// sees must be the same but for the differences that DIFFERENCES names.
//     node oracle.mjs SLUICED [CASE]…
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assert, MODULES, need, Raw, RawWorker, run, Server, until, WebSocket } from "./harness.mjs";

need("@motiadev/core");
const { createSocketServer } = await import(pathToFileURL(join(MODULES, "@motiadev/core/dist/src/socket-server.mjs")));

/** The predecessor: its socket server over a map, as its own stream adapter keeps items. */
class Predecessor {
  async start({ refuses, denies } = {}) {
    this.items = new Map();
    this.http = createServer();
    const group = (stream, id) => this.items.get(`${stream}\0${id}`) ?? new Map();
    this.sockets = createSocketServer({
      server: this.http,
      onJoin: async (stream, groupId, id) => group(stream, groupId).get(id),
      onJoinGroup: async (stream, groupId) => [...group(stream, groupId).values()],
      authenticate: async () => { if (refuses) throw new Error("no"); return { user: 1 }; },
      authorize: async (data) => !denies?.(data),
    });
    await new Promise((done) => this.http.listen(0, "127.0.0.1", done));
    this.url = `ws://127.0.0.1:${this.http.address().port}`;
  }
  async set(stream, groupId, id, data) {
    const key = `${stream}\0${groupId}`;
    if (!this.items.has(key)) this.items.set(key, new Map());
    const isNew = !this.items.get(key).has(id);
    this.items.get(key).set(id, data);
    this.sockets.pushEvent({ streamName: stream, groupId, id, event: { type: isNew ? "create" : "update", data } });
  }
  async delete(stream, groupId, id) {
    const data = this.items.get(`${stream}\0${groupId}`).get(id);
    this.items.get(`${stream}\0${groupId}`).delete(id);
    this.sockets.pushEvent({ streamName: stream, groupId, id, event: { type: "delete", data } });
  }
  async send(stream, groupId, id, type, data) {
    this.sockets.pushEvent({ streamName: stream, groupId, id, event: { type: "event", event: { type, data } } });
  }
  async stop() { this.sockets.socketServer.clients.forEach((client) => client.terminate()); this.http.close(); }
}

/** Ours behind the same face. */
class Ours {
  async start({ refuses, denies } = {}) {
    this.server = new Server({ streams: { auth_function: "auth", auth_required: true, access_denied_event: true } });
    await this.server.start();
    this.url = this.server.streamUrl;
    this.worker = await RawWorker.open(this.server.workerUrl);
    this.worker.register("auth", () => (refuses ? undefined : { context: { user: 1 } }));
    if (denies) {
      this.worker.register("guard", (input) => ({ unauthorized: denies({ streamName: input.stream_name, groupId: input.group_id }) }));
      this.worker.trigger("stream:join", "guard");
    }
    await this.worker.settle();
  }
  set(stream, group, id, data) { return this.worker.call("stream::set", { stream_name: stream, group_id: group, item_id: id, data }); }
  delete(stream, group, id) { return this.worker.call("stream::delete", { stream_name: stream, group_id: group, item_id: id }); }
  send(stream, group, id, type, data) { return this.worker.call("stream::send", { stream_name: stream, group_id: group, id, type, data }); }
  stop() { return this.server.kill(); }
}

async function both(options, script) {
  const seen = [];
  for (const Kind of [Predecessor, Ours]) {
    const side = new Kind();
    await side.start(options);
    try {
      seen.push(await script(side));
    } finally {
      await side.stop();
    }
  }
  return seen;
}

// What may differ, and how a frame of ours is made one of theirs.
const DIFFERENCES = {
  "ours names the message's type": (frame) => { const { type, ...rest } = frame; return rest; },
  "ours writes a group's id as null": (frame) => { const { id, ...rest } = frame; return id === null ? rest : frame; },
};
const normal = (frame) => ({ ...Object.values(DIFFERENCES).reduce((made, change) => change(made), frame), timestamp: 0 });

async function frames(reader, count) {
  const taken = [];
  while (taken.length < count) taken.push(normal(await reader.next()));
  assert.ok(await reader.isQuiet(), "something more came");
  return taken;
}

const cases = {
  "a group's life": async () => {
    const [theirs, ours] = await both({}, async (side) => {
      await side.set("chat", "room", "1", { id: "1", text: "a" });
      const reader = await Raw.open(`${side.url}/?x=1`, ["Authorization", "T"]);
      const protocol = reader.socket.protocol;
      reader.join("chat", "room");
      const sync = await frames(reader, 1);
      await side.set("chat", "room", "2", { id: "2" });
      await side.set("chat", "room", "1", { id: "1", text: "b" });
      await side.send("chat", "room", undefined, "typing", { who: 1 });
      await side.send("chat", "room", "1", "seen", [1]);
      await side.delete("chat", "room", "2");
      await side.set("chat", "other", "1", { id: "1" });
      return [protocol, ...sync, ...await frames(reader, 5)];
    });
    assert.deepEqual(ours, theirs);
    assert.equal(ours[0], "Authorization");
  },
  "an item's life": async () => {
    const [theirs, ours] = await both({}, async (side) => {
      await side.set("chat", "room", "1", { id: "1", n: 1 });
      const reader = await Raw.open(side.url);
      reader.join("chat", "room", "1");
      const sync = await frames(reader, 1);
      await side.set("chat", "room", "1", { id: "1", n: 2 });
      await side.send("chat", "room", "1", "seen", null);
      await side.send("chat", "room", undefined, "typing", 1);
      await side.delete("chat", "room", "1");
      return [...sync, ...await frames(reader, 3)];
    });
    assert.deepEqual(ours, theirs);
  },
  "nothing comes after a leave": async () => {
    const [theirs, ours] = await both({}, async (side) => {
      const reader = await Raw.open(side.url);
      reader.join("chat", "room", undefined, "a");
      const sync = await frames(reader, 1);
      reader.leave("chat", "room", undefined, "a");
      assert.ok(await reader.isQuiet());
      await side.set("chat", "room", "1", { id: "1" });
      assert.ok(await reader.isQuiet());
      return sync;
    });
    assert.deepEqual(ours, theirs);
  },
  "a refused connection": async () => {
    const [theirs, ours] = await both({ refuses: true }, (side) => new Promise((done) => {
      const socket = new WebSocket(side.url);
      socket.on("error", () => {});
      socket.once("unexpected-response", (_, response) => { done(response.statusCode); socket.terminate(); });
    }));
    assert.deepEqual([theirs, ours], [401, 401]);
  },
  "a refused join: ours says unauthorized too": async () => {
    const [theirs, ours] = await both({ denies: (data) => data.groupId === "secret" }, async (side) => {
      const reader = await Raw.open(side.url);
      reader.join("chat", "secret");
      await until(() => reader.messages.length > 0, "the refusal");
      assert.equal((await reader.isQuiet()), false);
      return reader.messages.map(normal);
    });
    assert.deepEqual(ours[0].event, { type: "unauthorized" });
    assert.deepEqual(ours.slice(1), theirs);
  },
  "a missing item: ours answers null, theirs nothing": async () => {
    const [theirs, ours] = await both({}, async (side) => {
      const reader = await Raw.open(side.url);
      reader.join("chat", "room", "none");
      await reader.isQuiet();
      if (side instanceof Ours) await until(() => reader.messages.length === 1, "the snapshot");
      return reader.messages.map((frame) => frame.event);
    });
    assert.deepEqual([theirs, ours], [[], [{ type: "sync", data: null }]]);
  },
  "copies and leaks: theirs one per subscription, ours one per event": async () => {
    const count = async (side) => {
      const reader = await Raw.open(side.url);
      reader.join("chat", "room", undefined, "a");
      reader.join("chat", "room", undefined, "b");
      await frames(reader, 2);
      await side.set("chat", "room", "1", { id: "1" });
      await until(() => reader.messages.length > 0, "the event");
      await reader.isQuiet();
      return reader.messages.length;
    };
    assert.deepEqual(await both({}, count), [2, 1]);
  },
  "any path: theirs yes, ours / and /stream": async () => {
    const [theirs, ours] = await both({}, (side) => Raw.open(`${side.url}/nowhere`).then(() => "in", () => "refused"));
    assert.deepEqual([theirs, ours], ["in", "refused"]);
  },
};

await run(cases);
