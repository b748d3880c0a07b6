/** Readers that give a kind to each byte of a connection, of its bodies and of its messages. */
package transportlab.wire.dissect;
