/** What clients did on the wire: recorded while a trial runs, kept for a few of them, and stored beside a result. */
package transportlab.wire.trace;
