/** Netty 4.2 behind the neutral surface; the only package that knows Netty. From the socket: tap, link, codec, client. */
package transportlab.client.netty;
