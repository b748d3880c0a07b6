/** The emulated path between client and server. */
package transportlab.wire.link;
