/** Readers that cut whole bodies and messages into fields. Each technique can have its own. */
package transportlab.wire.field;
