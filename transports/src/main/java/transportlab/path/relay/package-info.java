/** The relay: a path on real sockets, between clients and a server that listens. */
package transportlab.path.relay;
