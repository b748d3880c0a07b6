/** Plain TCP beside any engine: the only sockets that the lab accepts by itself. */
package transportlab.server.tcp;
