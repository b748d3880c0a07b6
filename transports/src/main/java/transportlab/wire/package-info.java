/**
 * Every byte that passes a socket, and what it was for: the tap hands bytes to a connection dissector, the dissector
 * gives each byte a kind, the ledger adds them up by phase, the trace keeps those of one client.
 */
package transportlab.wire;
