// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
//
// node browser.mjs NODE_MODULES SETTINGS: the bundles of socket.io-client 2 and 4 in headless
// Chromium, in a page of another origin than the server's, with credentials.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [modules, json] = process.argv.slice(2);
const settings = JSON.parse(json);
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
const WAIT = { timeout: 30_000 };
for (const needed of [CHROMIUM ?? "chromium", join(modules, "playwright-core"), ...settings.bundles]) {
  if (!existsSync(needed)) {
    console.log(`SKIP there is no ${needed}`);
    process.exit(77);
  }
}
const { chromium } = createRequire(join(modules, "x.js"))("playwright-core");

/** What the server answered to requests for its path, so that CORS is seen and not only felt. */
function watch(page) {
  const answers = [];
  page.on("response", (response) => {
    if (new URL(response.url()).host === settings.address) answers.push([response.request().method(), response.status(), response.headers()]);
  });
  return answers;
}

async function open(browser, version, transports) {
  const page = await browser.newPage();
  const answers = watch(page);
  await page.goto(`${settings.origin}/${version}/`);
  await page.evaluate((options) => window.start(options), { ...settings, transports });
  return { page, answers };
}

async function joinsAndHears(browser, version, transports) {
  const { page, answers } = await open(browser, version, transports);
  await page.waitForFunction(() => window.seen.length > 0, null, WAIT);
  assert.deepEqual(await page.evaluate(() => window.seen), [["realtime:join:success", { name: settings.room }]]);
  await page.waitForFunction((name) => window.transport() === name, transports.at(-1), WAIT);
  const data = { type: "hello", from: `${version} ${transports}`, text: "\u20ac\u2028\ud83d\ude00" };
  await page.evaluate(([room, token, event]) => window.socket.emit("realtime:event", { name: room, token, data: event }), [settings.room, settings.token, data]);
  await page.waitForFunction(() => window.saw("realtime:event"), null, WAIT);
  assert.deepEqual(await page.evaluate(() => window.saw("realtime:event")), ["realtime:event", { name: settings.room, data }]);
  assert.equal(await page.evaluate(() => window.begunBy), transports[0]);
  if (transports[0] === "polling") {
    const answered = () => answers.filter(([method, status]) => status === 200 && method !== "OPTIONS");
    for (let left = 100; left > 0 && !answered().some(([method]) => method === "POST"); --left)
      await page.waitForTimeout(50); // what came by WebSocket may overtake what is told of a POST
    const polled = answered();
    assert(polled.length >= 2 && polled.some(([method]) => method === "POST"), JSON.stringify(answers));
    for (const [, , headers] of polled) {
      assert.equal(headers["access-control-allow-origin"], settings.origin);
      assert.equal(headers["access-control-allow-credentials"], "true");
    }
  }
  await page.close();
}

async function isShutOut(browser, version, transports) {
  const { page } = await open(browser, version, transports);
  await page.waitForFunction(() => window.seen.length > 0, null, WAIT);
  assert.equal((await page.evaluate(() => window.seen))[0][0], "connect_error");
  await page.close();
}

async function main() {
  const profile = mkdtempSync(join(tmpdir(), "sluice-chromium-"));
  const browser = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  try {
    const use = settings.isAllowed ? joinsAndHears : isShutOut;
    for (const version of [4, 2]) {
      for (const transports of settings.transports) {
        await use(browser, version, transports);
        console.log(`ok   socket.io-client ${version} by ${transports.join(", then ")}`);
      }
    }
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

main().then(() => process.exit(0), (error) => {
  console.log(error.stack);
  process.exit(1);
});
