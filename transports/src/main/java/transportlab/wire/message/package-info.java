/** What passed over a connection, message by message and field by field. */
package transportlab.wire.message;
