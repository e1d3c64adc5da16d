// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// Starts the real server with iii's ports, speaks raw frames to them, runs the cases of a suite.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
export const MODULES = process.env.SLUICE_NODE_MODULES || resolve(HERE, "../../clients/node_modules");
export const require = createRequire(join(MODULES, "x.js"));
export { assert };

process.env.OTEL_ENABLED = "false"; // the SDKs would open a second connection

/** A package, or exit 77 (skipped) where tests run without a network. */
export function need(name) {
  if (existsSync(join(MODULES, name))) return name;
  console.log(`${name} is not installed in ${MODULES}`);
  process.exit(process.env.SLUICE_TEST_OFFLINE === "1" ? 77 : 1);
}

need("ws");
export const { WebSocket } = require("ws");

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until `check` gives something true, which it returns. */
export async function until(check, what = "a condition", ms = 10_000) {
  const deadline = Date.now() + ms;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`${what} did not come true in ${ms} ms`);
    await sleep(5);
  }
}

const BINARY = process.argv[2];

/** sluiced in a folder of its own. `streams` and `workers` are laid over the modules' config. */
export class Server {
  constructor({ streams = {}, workers = {}, config = {}, manifest = "" } = {}) {
    this.folder = mkdtempSync(join(tmpdir(), "sluice-iii-"));
    this.streams = streams;
    this.workers = workers;
    this.config = config;
    mkdirSync(join(this.folder, "manifests"));
    writeFileSync(join(this.folder, "manifests", "test.sluice.yaml"), manifest);
  }

  static async with(options, use) {
    const server = new Server(options);
    try {
      await server.start();
      return await use(server);
    } catch (error) {
      error.message += `\nserver log:\n${server.log().slice(-3000)}`;
      throw error;
    } finally {
      await server.kill();
      rmSync(server.folder, { recursive: true, force: true });
    }
  }

  write() {
    const config = {
      listen: { host: "127.0.0.1", port: 0 }, admin: { host: "127.0.0.1", port: 0 }, data_directory: "./data",
      manifests: ["./manifests"],
      auth: { keys: [{ kid: "main", alg: "HS256", secret: SECRET }] },
      modules: [{ class: "modules::streams::StreamModule", config: { host: "127.0.0.1", port: 0, ...this.streams } }],
      workers: [{ name: "iii-worker-manager", config: { host: "127.0.0.1", port: 0, ...this.workers } }],
      ...this.config,
    };
    writeFileSync(join(this.folder, "sluice.yaml"), JSON.stringify(config)); // every JSON text is YAML
  }

  async start() {
    this.write();
    const ready = join(this.folder, "ready.json");
    rmSync(ready, { force: true });
    this.output = this.output || [];
    this.process = spawn(BINARY, ["--config", join(this.folder, "sluice.yaml"), "--ready-file", ready],
      { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on("data", (data) => this.output.push(data));
    this.exited = new Promise((done) => this.process.once("exit", (code) => done(code)));
    const end = await Promise.race([until(() => existsSync(ready), "the ready file", 30_000), this.exited]);
    if (end !== true) throw new Error(`the server ended with ${end}:\n${this.log()}`);
    const places = JSON.parse(readFileSync(ready, "utf8"));
    const url = (place, scheme) => `${scheme}://${place.host}:${place.port}`;
    this.http = url(places.listen, "http");
    this.admin = url(places.admin, "http");
    this.streamUrl = url(places.iii_streams, "ws");
    this.workerUrl = url(places.iii_workers, "ws");
  }

  /** Frames that a port has dropped, by reason; those that never were are left out. */
  ignored(port) { return this.counted("ignored_frames_total", "reason", `port="${port}",`); }
  /** The series of sluice_iii_NAME, by a label; those that are 0 are left out. */
  async counted(name, label, others = "") {
    const text = await (await fetch(`${this.admin}/metrics`)).text();
    const counts = {};
    for (const [, value, count] of text.matchAll(new RegExp(`^sluice_iii_${name}\\{${others}${label}="(\\w+)"\\} (\\d+)`, "gm")))
      if (count !== "0") counts[value] = Number(count);
    return counts;
  }
  log() { return Buffer.concat(this.output || []).toString(); }
  signal(name) { this.process.kill(name); }
  async stop() { this.signal("SIGTERM"); return this.exited; }
  async kill() {
    if (!this.process || this.process.exitCode !== null) return;
    this.process.kill("SIGKILL");
    await this.exited;
  }
}

// ---- tokens of the server's own keys

const SECRET = "0123456789abcdef0123456789abcdef";
export async function token(subject = "alice", grants = { publish: ["*"], subscribe: ["*"] }) {
  const { createHmac } = await import("node:crypto");
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = part({ alg: "HS256", typ: "JWT", kid: "main" }) + "." +
    part({ sub: subject, exp: Math.floor(Date.now() / 1000) + 3600, sluice: grants });
  return text + "." + createHmac("sha256", SECRET).update(text).digest("base64url");
}

// ---- raw connections

/** One WebSocket whose messages are kept in order. */
export class Raw {
  static async open(url, protocols, options) {
    const raw = new Raw();
    raw.socket = new WebSocket(url, protocols, options);
    raw.messages = [];
    raw.socket.on("message", (data) => raw.messages.push(JSON.parse(data)));
    raw.closed = new Promise((done) => raw.socket.once("close", (code) => done(code)));
    await new Promise((opened, failed) => {
      raw.socket.once("open", opened);
      raw.socket.once("error", failed);
    });
    return raw;
  }
  send(value) { this.socket.send(typeof value === "string" || Buffer.isBuffer(value) ? value : JSON.stringify(value)); }
  next(what = "a message") { return until(() => this.messages.shift(), what); }
  /** Nothing more came although the server has answered something sent after everything before. */
  async isQuiet() {
    await new Promise((done) => { this.socket.once("pong", done); this.socket.ping(); });
    return this.messages.length === 0;
  }
  close() { this.socket.close(); return this.closed; }

  join(stream, group, id, subscription = `${stream}/${group}/${id}`) {
    this.send({ type: "join", data: { subscriptionId: subscription, streamName: stream, groupId: group, id } });
  }
  leave(stream, group, id, subscription = `${stream}/${group}/${id}`) {
    this.send({ type: "leave", data: { subscriptionId: subscription, streamName: stream, groupId: group, id } });
  }
}

/** A worker that speaks frames itself. */
export class RawWorker {
  static async open(url, options) {
    const worker = new RawWorker();
    worker.raw = await Raw.open(url, undefined, options);
    worker.functions = new Map();
    worker.waiting = new Map();
    worker.failures = [];
    worker.calls = 0;
    worker.hello = await worker.raw.next("workerregistered");
    worker.raw.socket.on("message", (data) => worker.take(JSON.parse(data)));
    return worker;
  }
  async take(frame) {
    if (frame.type === "triggerregistrationresult") this.failures.push(frame);
    if (frame.type === "invocationresult") this.waiting.get(frame.invocation_id)?.(frame);
    if (frame.type !== "invokefunction") return;
    const answer = { type: "invocationresult", invocation_id: frame.invocation_id, function_id: frame.function_id };
    try {
      const handler = this.functions.get(frame.function_id);
      const result = await handler(frame.data);
      if (result !== undefined) answer.result = result;
    } catch (error) {
      answer.error = { code: "invocation_failed", message: error.message };
    }
    if (frame.invocation_id) this.raw.send(answer);
  }
  register(id, handler) {
    this.functions.set(id, handler);
    this.raw.send({ type: "registerfunction", id });
  }
  trigger(type, functionId, config = {}, id = `trigger-${++this.calls}-${functionId}`) {
    this.raw.send({ type: "registertrigger", id, trigger_type: type, function_id: functionId, config, message_type: "registertrigger" });
    return id;
  }
  /** The whole answer: `result` or `error`. */
  invoke(functionId, data, extra = {}) {
    const id = `call-${++this.calls}`;
    const answered = new Promise((done) => this.waiting.set(id, done));
    this.raw.send({ type: "invokefunction", invocation_id: id, function_id: functionId, data, ...extra });
    return answered;
  }
  async call(functionId, data) {
    const answer = await this.invoke(functionId, data);
    if (answer.error) throw Object.assign(new Error(answer.error.message), answer.error);
    return answer.result;
  }
  /** Everything sent before has been taken in. */
  async settle() { await this.invoke("engine::functions::list", {}); }
  close() { return this.raw.close(); }
}

// ---- what the suites share

export const at = (id, stream = "s", group = "g") => ({ stream_name: stream, group_id: group, item_id: id });

/** A server, a worker and a reader at its stream port. */
export function pair(options, use) {
  return Server.with(options, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    await use(server, worker, await Raw.open(server.streamUrl));
  });
}

export async function refusedWith(url, protocols) {
  const socket = new WebSocket(url, protocols);
  return new Promise((done, failed) => {
    socket.once("unexpected-response", (_, response) => { done(response.statusCode); socket.terminate(); });
    socket.once("open", () => { failed(new Error(`${url} was let in`)); socket.terminate(); });
    socket.on("error", () => {});
  });
}

// ---- running

export async function run(cases) {
  const only = process.argv.slice(3);
  let failed = 0;
  for (const [name, test] of Object.entries(cases)) {
    if (only.length && !only.some((part) => name.includes(part))) continue;
    const start = Date.now();
    const timer = setTimeout(() => { console.log(`FAIL ${name}: it takes more than 60 s`); process.exit(1); }, 60_000);
    try {
      await test();
      console.log(`ok   ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed++;
      console.log(`FAIL ${name}: ${error.stack}`);
    }
    clearTimeout(timer);
  }
  process.exit(failed ? 1 : 0);
}
