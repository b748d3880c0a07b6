/** The messages of one connection, byte by byte. */
package transportlab.app.ui.wire;
