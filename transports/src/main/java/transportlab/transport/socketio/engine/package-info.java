/** Engine.IO, protocol 4: sessions that live over polling or WebSocket, and change from one to the other. */
package transportlab.transport.socketio.engine;
