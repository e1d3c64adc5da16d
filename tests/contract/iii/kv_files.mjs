// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The directory of a file-based KvStore: taken in at the first start, written while the server runs and
// when it ends.
//     node kv_files.mjs SLUICED [CASE]…
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, at, RawWorker, run, Server, until } from "./harness.mjs";

// rkyv 0.8, by its description: a text of more than 8 bytes, zeros to a multiple of 4, then its length
// with a mark and its distance; a shorter one lies in the last 8 bytes, filled up with 0xFF.
function frame(text) {
  const bytes = Buffer.from(text);
  if (bytes.length <= 8) return Buffer.concat([bytes, Buffer.alloc(8 - bytes.length, 0xff)]);
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(((bytes.length & 0x3f) | 0x80 | ((bytes.length & ~0x3f) << 2)) >>> 0, 0);
  trailer.writeInt32LE(-padded.length, 4);
  return Buffer.concat([padded, trailer]);
}
function unframe(bytes) {
  const word = bytes.readUInt32LE(bytes.length - 8);
  if ((word & 0xc0) !== 0x80) return bytes.subarray(-8).toString("latin1").replace(/\xff+$/, "");
  const start = bytes.length - 8 + bytes.readInt32LE(bytes.length - 4);
  return bytes.subarray(start, start + ((word & 0x3f) | ((word >>> 2) & ~0x3f))).toString();
}

const adapter = { class: "modules::streams::adapters::KvStore", config: { store_method: "file_based", file_path: "./kv.db", save_interval_ms: 100 } };
const folderOf = (server) => join(server.folder, "kv.db");
const filesOf = (server) => readdirSync(folderOf(server)).filter((name) => name.endsWith(".bin")).sort();
const contentOf = (server, name) => { const path = join(folderOf(server), name); return existsSync(path) ? unframe(readFileSync(path)) : null; };
const list = (worker, stream, group) => worker.call("stream::list", { stream_name: stream, group_id: group });

const cases = {
  "50 53 57 files follow the items": () => Server.with({ streams: { adapter } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    for (const id of ["c", "a", "b"]) await worker.call("stream::set", { ...at(id, "chat", "room-1"), data: { id } });
    await worker.call("stream::set", { ...at("a", "chat", "room-1"), data: { id: "a", text: "zwölf" } });
    await until(() => contentOf(server, "stream%3Achat%3Aroom-1.bin") === '{"c":{"id":"c"},"a":{"id":"a","text":"zwölf"},"b":{"id":"b"}}', "the file");
    await worker.call("stream::set", { ...at("x", "s", "g"), data: 1 });
    await until(() => contentOf(server, "stream%3As%3Ag.bin") === '{"x":1}', "the short file");
    assert.deepEqual(readFileSync(join(folderOf(server), "stream%3As%3Ag.bin")), frame('{"x":1}'));
    await worker.call("stream::delete", at("x", "s", "g"));
    await until(() => !filesOf(server).includes("stream%3As%3Ag.bin"), "the end of the file");
    assert.ok(readdirSync(folderOf(server)).every((name) => !name.includes(".tmp")));
  }),

  "55 names with separators": () => Server.with({ streams: { adapter } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    for (const [stream, group] of [["a:b", "c"], ["a", "b:c"], ["50%", "%3A"], ["ä/..", "\u0001"]]) await worker.call("stream::set", { ...at("1", stream, group), data: [stream, group] });
    await until(() => filesOf(server).length === 4, "four files");
    await server.stop();
    rmSync(join(server.folder, "data"), { recursive: true }); // another store: everything comes from the files
    await server.start();
    const again = await RawWorker.open(server.workerUrl);
    for (const [stream, group] of [["a:b", "c"], ["a", "b:c"], ["50%", "%3A"], ["ä/..", "\u0001"]]) assert.deepEqual(await list(again, stream, group), [[stream, group]]);
  }),

  "a directory is taken in, in order; what cannot be read is skipped": () => Server.with({}, async (server) => {
    await server.stop();
    server.streams.adapter = adapter;
    mkdirSync(folderOf(server));
    const write = (name, bytes) => writeFileSync(join(folderOf(server), name), bytes);
    write("stream%3Achat%3Aroom-1.bin", frame('{"z":{"id":"z"},"a":{"id":"a","n":12.50}}'));
    write("stream%3Achat%3Ab%3Ac.bin", frame('{"a":1}'));
    write("stream%3Alarge%3Ag.bin", frame(JSON.stringify(Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`i${n}`, { id: `i${n}` }])))));
    write("stream%3Abroken%3Ag.bin", Buffer.from("nonsense and more of it"));
    write("stream%3Ashort%3Ag.bin", Buffer.from("x"));
    write("other.bin", frame('{"a":1}'));
    await server.start();
    const worker = await RawWorker.open(server.workerUrl);
    assert.deepEqual(await list(worker, "chat", "room-1"), [{ id: "z" }, { id: "a", n: 12.5 }]);
    assert.deepEqual(await list(worker, "chat", "b:c"), [1]);
    assert.equal((await list(worker, "large", "g")).length, 3000);
    assert.match(server.log(), /skipped stream%3Abroken%3Ag\.bin/);
    assert.ok(existsSync(join(folderOf(server), "other.bin")));
    // Files that are the store's own are not taken in again: what was deleted stays deleted.
    await worker.call("stream::delete", at("z", "chat", "room-1"));
    await server.kill();
    await server.start();
    assert.deepEqual(await list(await RawWorker.open(server.workerUrl), "chat", "room-1"), [{ id: "a", n: 12.5 }]);
    await until(() => contentOf(server, "stream%3Achat%3Aroom-1.bin") === '{"a":{"id":"a","n":12.50}}', "the file after the crash");
  }),

  "an end writes what the interval has not": () => Server.with({ streams: { adapter: { ...adapter, config: { ...adapter.config, save_interval_ms: 3600000 } } } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    await Promise.all(Array.from({ length: 500 }, (_, n) => worker.call("stream::set", { ...at(`${n}`, "s", `g${n % 7}`), data: n })));
    assert.equal(await server.stop(), 0);
    assert.equal(filesOf(server).length, 7);
    const kept = filesOf(server).flatMap((name) => Object.values(JSON.parse(contentOf(server, name)))).sort((a, b) => a - b);
    assert.deepEqual(kept, Array.from({ length: 500 }, (_, n) => n));
  }),

  "with the store in memory the files are what remains": () => Server.with({ streams: { adapter }, config: { storage: { adapter: "memory" } } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    await worker.call("stream::set", { ...at("1"), data: { v: 1 } });
    await server.stop();
    await server.start();
    assert.deepEqual(await list(await RawWorker.open(server.workerUrl), "s", "g"), [{ v: 1 }]);
  }),
};

await run(cases);
