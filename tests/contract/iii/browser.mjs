// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The browser client and its React hooks in headless Chromium, with a token in the sub-protocol.
//     node browser.mjs SLUICED [CASE]…
import { createServer } from "node:http";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert, at, MODULES, need, RawWorker, require, run, Server } from "./harness.mjs";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
if (!CHROMIUM) {
  console.log("there is no chromium");
  process.exit(process.env.SLUICE_TEST_OFFLINE === "1" ? 77 : 1);
}
const { chromium } = require(need("playwright-core"));
const esbuild = require(need("esbuild"));

const PAGES = {
  client: `
    import { Stream } from "@motiadev/stream-client-browser";
    window.start = (url) => {
      const stream = new Stream(url, { protocols: ["Authorization", "browser-token"] });
      window.group = stream.subscribeGroup("chat", "room");
      window.item = stream.subscribeItem("chat", "room", "1");
      window.events = [];
      window.group.onEvent("typing", (data) => window.events.push(data));
    };`,
  react: `
    import { createElement } from "react";
    import { createRoot } from "react-dom/client";
    import { MotiaStreamProvider, useStreamGroup, useStreamItem } from "@motiadev/stream-client-react";
    function Room() {
      const { data } = useStreamGroup({ streamName: "chat", groupId: "room" });
      const item = useStreamItem({ streamName: "chat", groupId: "room", id: "1" });
      return createElement("pre", { id: "state" }, JSON.stringify([data, item.data ?? null]));
    }
    window.start = (url) => createRoot(document.body).render(
      createElement(MotiaStreamProvider, { address: url, protocols: ["Authorization", "browser-token"] }, createElement(Room)));`,
};

/** The page, built from the published packages, in a browser with a profile of its own. */
async function inBrowser(name, use) {
  const { outputFiles } = await esbuild.build({ stdin: { contents: PAGES[name], resolveDir: MODULES }, bundle: true, write: false, format: "iife", define: { "process.env.NODE_ENV": '"production"' } });
  const http = createServer((request, response) => {
    const isScript = request.url === "/page.js";
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? outputFiles[0].contents : '<!doctype html><body></body><script src="/page.js"></script>');
  });
  await new Promise((done) => http.listen(0, "127.0.0.1", done));
  const profile = mkdtempSync(join(tmpdir(), "sluice-chromium-"));
  const browser = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${http.address().port}/`);
    await use(page);
  } finally {
    await browser.close();
    http.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function withRoom(use) {
  return Server.with({ streams: { auth_function: "auth", auth_required: true } }, async (server) => {
    const worker = await RawWorker.open(server.workerUrl);
    worker.register("auth", ({ headers }) => headers["sec-websocket-protocol"]?.replaceAll(" ", "") === "Authorization,browser-token" ? { context: { user: "b" } } : undefined);
    const set = (id, data) => worker.call("stream::set", { ...at(id, "chat", "room"), data });
    await set("1", { id: "1", text: "first" });
    await use(server, worker, set);
  });
}

const cases = {
  "stream-client-browser in Chromium": () => withRoom((server, worker, set) => inBrowser("client", async (page) => {
    await page.evaluate((url) => window.start(url), server.streamUrl);
    await page.waitForFunction(() => window.group.getState()?.length === 1 && window.item.getState()?.text === "first", null, { timeout: 20_000 });
    await set("2", { id: "2" });
    await Promise.all(Array.from({ length: 1000 }, (_, n) => set("1", { id: "1", n })));
    await worker.call("stream::send", { stream_name: "chat", group_id: "room", type: "typing", data: 7 });
    await page.waitForFunction(() => window.events.length === 1, null, { timeout: 20_000 });
    assert.deepEqual(await page.evaluate(() => [window.group.getState(), window.item.getState(), window.events]), [[{ id: "1", n: 999 }, { id: "2" }], { id: "1", n: 999 }, [7]]);
  })),

  "stream-client-react in Chromium": () => withRoom((server, worker, set) => inBrowser("react", async (page) => {
    await page.evaluate((url) => { window.start(url); }, server.streamUrl);
    const shows = (state) => page.waitForFunction((wanted) => document.querySelector("#state")?.textContent === wanted, JSON.stringify(state), { timeout: 20_000 });
    await shows([[{ id: "1", text: "first" }], { id: "1", text: "first" }]);
    await set("2", { id: "2" });
    await set("1", { id: "1", text: "changed" });
    await shows([[{ id: "1", text: "changed" }, { id: "2" }], { id: "1", text: "changed" }]);
    await Promise.all(Array.from({ length: 1000 }, (_, n) => set("1", { id: "1", n })));
    await shows([[{ id: "1", n: 999 }, { id: "2" }], { id: "1", n: 999 }]);
  })),
};

await run(cases);
