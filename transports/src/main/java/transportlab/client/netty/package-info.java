/**
 * Netty 4.2 behind the engine-neutral interface. No other package depends on Netty. From the socket, bytes pass through
 * the tap, the link and the codec to the client.
 */
package transportlab.client.netty;
