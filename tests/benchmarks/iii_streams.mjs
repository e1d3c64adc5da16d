// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// stream::set per second and the latency of fan-out, of sluiced and of the predecessor's server in the
// same run, interleaved. The predecessor has no way in for writers: its writes are calls inside its own
// process, without a connection and without a disk, which is to its advantage.
//     node iii_streams.mjs SLUICED [--short]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const MODULES = process.env.SLUICE_NODE_MODULES || resolve(HERE, "../clients/node_modules");
if (!existsSync(join(MODULES, "@motiadev/core"))) {
  console.log(`@motiadev/core is not installed in ${MODULES}`);
  process.exit(process.env.SLUICE_TEST_OFFLINE === "1" ? 77 : 1);
}
const { WebSocket } = createRequire(join(MODULES, "x.js"))("ws");
const [, , BINARY, ...flags] = process.argv;
const SHORT = flags.includes("--short");
const ROUNDS = SHORT ? 1 : 3;
const SUBSCRIBERS = SHORT ? 10 : 100;
const WRITES = SHORT ? 300 : 5000;
const IN_FLIGHT = 64;
const PACED = { count: SHORT ? 50 : 1000, everyMs: 5 };
const nowNs = () => Number(process.hrtime.bigint() / 1000n) / 1000; // ms, of a clock that processes share
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))];

/** sluiced, written to through its worker port. */
class Sluiced {
  constructor(storage) { this.name = `sluiced, ${storage}`; this.storage = storage; }
  async start() {
    this.folder = mkdtempSync(join(tmpdir(), "sluice-bench-"));
    const at = { host: "127.0.0.1", port: 0 };
    writeFileSync(join(this.folder, "c.yaml"), JSON.stringify({ listen: at, admin: at, data_directory: "./data", storage: { adapter: this.storage },
      modules: [{ class: "modules::streams::StreamModule", config: at }], workers: [{ name: "iii-worker-manager", config: at }] }));
    const ready = join(this.folder, "ready");
    this.process = spawn(BINARY, ["--config", join(this.folder, "c.yaml"), "--ready-file", ready], { stdio: "ignore" });
    while (!existsSync(ready)) await new Promise((done) => setTimeout(done, 10));
    const places = JSON.parse(readFileSync(ready));
    this.url = `ws://127.0.0.1:${places.iii_streams.port}`;
    this.writer = new WebSocket(`ws://127.0.0.1:${places.iii_workers.port}`);
    await once(this.writer, "open");
    this.waiting = new Map();
    this.count = 0;
    this.writer.on("message", (data) => { const frame = JSON.parse(data); this.waiting.get(frame.invocation_id)?.(); this.waiting.delete(frame.invocation_id); });
  }
  set(id, data) {
    const call = `${++this.count}`;
    return new Promise((done) => {
      this.waiting.set(call, done);
      this.writer.send(JSON.stringify({ type: "invokefunction", invocation_id: call, function_id: "stream::set", data: { stream_name: "bench", group_id: "g", item_id: id, data } }));
    });
  }
  async burst(count) {
    let next = 0;
    const start = nowNs();
    await Promise.all(Array.from({ length: IN_FLIGHT }, async () => { while (next < count) await this.set(`${next++ % 100}`, payload()); }));
    return count / ((nowNs() - start) / 1000);
  }
  async paced() {
    for (let n = 0; n < PACED.count; n++) { this.set(`${n % 100}`, payload()); await new Promise((done) => setTimeout(done, PACED.everyMs)); }
  }
  async stop() { this.writer.terminate(); this.process.kill("SIGKILL"); await once(this.process, "exit"); rmSync(this.folder, { recursive: true, force: true }); }
}

/** The predecessor's socket server in a process of its own, which also writes. */
class Predecessor {
  name = "predecessor, in process";
  async start() {
    this.process = spawn(process.execPath, [fileURLToPath(import.meta.url), "--predecessor", ...flags], { stdio: ["ignore", "inherit", "inherit", "ipc"], env: { ...process.env, SLUICE_NODE_MODULES: MODULES } });
    const [{ port }] = await once(this.process, "message");
    this.url = `ws://127.0.0.1:${port}`;
  }
  async ask(what) { this.process.send(what); return (await once(this.process, "message"))[0]; }
  async burst(count) { return (await this.ask({ burst: count })).rate; }
  async paced() { await this.ask({ paced: true }); }
  async stop() { this.process.kill("SIGKILL"); await once(this.process, "exit"); }
}

const payload = () => ({ id: "1", at: nowNs(), text: "x".repeat(150) });

async function subscribe(url, count, onLatency) {
  return Promise.all(Array.from({ length: count }, async (_, n) => {
    const socket = new WebSocket(url);
    socket.events = 0;
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "join", data: { subscriptionId: `${n}`, streamName: "bench", groupId: "g" } }));
    await once(socket, "message");
    socket.on("message", (data) => {
      socket.events++;
      if (onLatency.on) onLatency.list.push(nowNs() - JSON.parse(data).event.data.at);
    });
    return socket;
  }));
}

async function measure(side) {
  await side.start();
  const alone = await side.burst(WRITES);
  const latency = { on: false, list: [] };
  const sockets = await subscribe(side.url, SUBSCRIBERS, latency);
  const followed = await side.burst(WRITES);
  const deadline = Date.now() + 20_000;
  while (sockets.some((socket) => socket.events < WRITES) && Date.now() < deadline) await new Promise((done) => setTimeout(done, 5));
  if (sockets.some((socket) => socket.events !== WRITES)) throw new Error(`${side.name}: a subscriber got ${Math.min(...sockets.map((socket) => socket.events))} of ${WRITES} events`);
  latency.on = true;
  await side.paced();
  await new Promise((done) => setTimeout(done, 300));
  if (latency.list.length !== PACED.count * SUBSCRIBERS) throw new Error(`${side.name}: ${latency.list.length} events`);
  sockets.forEach((socket) => socket.terminate());
  await side.stop();
  return { alone, followed, p50: quantile(latency.list, 0.5), p99: quantile(latency.list, 0.99) };
}

async function predecessor() {
  const { createServer } = await import("node:http");
  const { createSocketServer } = await import(join(MODULES, "@motiadev/core/dist/src/socket-server.mjs"));
  const items = new Map();
  const http = createServer();
  const sockets = createSocketServer({ server: http, onJoin: async (s, g, id) => items.get(id), onJoinGroup: async () => [...items.values()] });
  const set = async (id, data) => {
    const type = items.has(id) ? "update" : "create";
    items.set(id, data);
    sockets.pushEvent({ streamName: "bench", groupId: "g", id, event: { type, data } });
  };
  process.on("message", async (what) => {
    const start = nowNs();
    for (let n = 0; n < (what.burst ?? 0); n++) {
      await set(`${n % 100}`, payload());
      if (n % IN_FLIGHT === 0) await new Promise((done) => setImmediate(done)); // let the sockets write
    }
    if (what.burst) process.send({ rate: what.burst / ((nowNs() - start) / 1000) });
    if (!what.paced) return;
    for (let n = 0; n < PACED.count; n++) { await set(`${n % 100}`, payload()); await new Promise((done) => setTimeout(done, PACED.everyMs)); }
    process.send({ done: true });
  });
  http.listen(0, "127.0.0.1", () => process.send({ port: http.address().port }));
}

async function main() {
  const sides = [() => new Sluiced("sqlite"), () => new Sluiced("memory"), () => new Predecessor()];
  const results = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    for (let n = 0; n < sides.length; n++) {
      const side = sides[(n + round) % sides.length]();
      const result = await measure(side);
      results.set(side.name, [...(results.get(side.name) ?? []), result]);
    }
  }
  console.log(`| server | set/s, nobody follows | set/s, ${SUBSCRIBERS} follow | latency p50 ms | p99 ms |\n|---|---|---|---|---|`);
  for (const [name, list] of results) {
    const of = (key) => median(list.map((result) => result[key]));
    console.log(`| ${name} | ${Math.round(of("alone"))} | ${Math.round(of("followed"))} | ${of("p50").toFixed(2)} | ${of("p99").toFixed(2)} |`);
  }
}

await (process.argv[2] === "--predecessor" ? predecessor() : main());
