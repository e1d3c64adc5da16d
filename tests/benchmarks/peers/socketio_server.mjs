// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Rooms on npm `socket.io`, websocket transport alone, as its documentation broadcasts.
import { createServer } from 'node:http';

import { announce, load, port } from './peer.mjs';

const { Server } = load('socket.io');
const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false,
                              pingInterval: 25000, pingTimeout: 60000 });

io.on('connection', (socket) => {
    socket.on('join', (room, reply) => {
        socket.join(room);
        reply({ room });
    });
    socket.on('publish', ({ room, type, data }, reply) => {
        io.to(room).emit('room.event', { room, type, data });
        reply({});
    });
});

http.listen({ port, host: '127.0.0.1', backlog: 4096 }, () => announce(http));
