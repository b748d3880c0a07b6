/** The wire events of a trial's first client. */
package transportlab.wire.trace;
