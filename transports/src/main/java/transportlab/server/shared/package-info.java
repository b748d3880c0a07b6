/** What the server halves of several techniques have in common: held reads, the feeder, publishing, refusing. */
package transportlab.server.shared;
