// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// The room half of the native protocol on npm `ws`, written as its readme shows a broadcast:
// parse, look the room up, send to each socket.
import { createServer } from 'node:http';

import { announce, load, port } from './peer.mjs';

const { WebSocketServer, WebSocket } = load('ws');
const rooms = new Map();
const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });

function join(socket, { room }) {
    if (!rooms.has(room))
        rooms.set(room, new Set());
    rooms.get(room).add(socket);
    socket.rooms.add(room);
    return { room };
}

function publish(socket, { room, type, data }) {
    const text = JSON.stringify({ jsonrpc: '2.0', method: 'room.event',
                                  params: { room, type, data } });
    for (const member of rooms.get(room) ?? []) {
        if (member.readyState === WebSocket.OPEN)
            member.send(text);
    }
    return {};
}

const methods = { 'room.join': join, 'room.publish': publish };

server.on('connection', (socket) => {
    socket.rooms = new Set();
    socket.on('message', (bytes) => {
        const { id, method, params } = JSON.parse(bytes);
        const answer = methods[method]
            ? { result: methods[method](socket, params) }
            : { error: { code: -32601, message: 'method not found' } };
        socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
    });
    socket.on('close', () => socket.rooms.forEach((room) => rooms.get(room).delete(socket)));
    socket.on('error', () => socket.terminate());
});

http.listen({ port, host: '127.0.0.1', backlog: 4096 }, () => announce(http));
