/**
 * What the client half of a technique sees: a dialer that opens connections as a browser tab does, and an inbox that
 * takes what it decodes. All calls of one client come from one thread, its event loop; nothing here blocks.
 */
package transportlab.client;
