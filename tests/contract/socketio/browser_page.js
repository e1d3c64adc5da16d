// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What runs in the page of browser.mjs, after socket.io-client: all that happened is in `window.seen`.
window.seen = [];
window.start = ({ address, path, token, room, transports }) => {
  const socket = window.socket = io("http://" + address, { path, transports, withCredentials: true, reconnection: false });
  const note = (event) => (...values) => window.seen.push([event, ...values]);
  for (const event of ["connect_error", "disconnect", "unauthorized", "realtime:join:error", "realtime:join:success", "realtime:event"])
    socket.on(event, note(event));
  socket.on("connect_error", (error) => window.seen.push(["why", String(error.message)]));
  window.begunBy = socket.io.engine.transport.name; // the upgrade may be over when it is connected
  socket.on("connect", () => socket.emit("authenticate", { token }));
  socket.on("authenticated", () => socket.emit("realtime:join", { name: room, token }));
};
window.saw = (event) => window.seen.find(([name]) => name === event);
window.transport = () => socket.io.engine.transport.name;
