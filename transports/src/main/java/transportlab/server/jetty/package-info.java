/** Jetty 12.1 behind the neutral surface; the only package that knows Jetty. */
package transportlab.server.jetty;
