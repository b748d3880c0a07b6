/** Socket.IO, protocol 5, on top of Engine.IO, protocol 4: one server for three transport ids. */
package transportlab.transport.socketio;
