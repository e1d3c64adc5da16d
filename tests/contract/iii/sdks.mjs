// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// The published packages behind one face each: writers (iii-sdk, motia) and readers (stream clients).
import { need, require, until } from "./harness.mjs";

export const SDKS = ["iii-sdk-0-2", "iii-sdk-0-9", "iii-sdk-0-11", "iii-sdk-0-22"];
export const CLIENTS = ["stream-client-node-0-13", "stream-client-node-0-17"];

/** A worker by one of the SDKs: call, register, trigger, close. */
export function openSdk(name, url) {
  const sdk = require(need(name));
  const old = name === "iii-sdk-0-2";
  const worker = old ? sdk.init(url, { otel: { enabled: false } })
    : sdk.registerWorker(url, { otel: { enabled: false } });
  const byObject = old || name === "iii-sdk-0-9";
  return {
    name,
    worker,
    call: (id, data) => old ? worker.trigger(id, data) : worker.trigger({ function_id: id, payload: data }),
    register: (id, handler) => byObject ? worker.registerFunction({ id }, handler) : worker.registerFunction(id, handler),
    trigger: (type, functionId, config = {}) => worker.registerTrigger({ type, function_id: functionId, config }),
    close: () => worker.shutdown(),
  };
}

/** A reader by one of the stream clients. */
export function openClient(name, url, protocols) {
  const { Stream } = require(need(name));
  const stream = new Stream(url, protocols ? { protocols } : undefined);
  return {
    name,
    stream,
    group: (streamName, group) => stream.subscribeGroup(streamName, group),
    item: (streamName, group, id) => stream.subscribeItem(streamName, group, id),
    close: () => stream.close(),
  };
}

/** The state that a subscription holds when `check` accepts it. */
export function state(subscription, check, what) {
  return until(() => {
    const value = subscription.getState();
    return check(value) ? { value } : null;
  }, what).then((found) => found.value);
}
