/** Socket.IO, protocol 5, on Engine.IO, protocol 4: one server, three ids of clients. */
package transportlab.transport.socketio;
