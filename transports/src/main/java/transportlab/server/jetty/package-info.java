/** Jetty 12.1 behind the engine-neutral interface. No other package depends on Jetty. */
package transportlab.server.jetty;
