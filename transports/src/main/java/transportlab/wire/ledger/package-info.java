/** The bytes of a trial by phase, direction and kind. */
package transportlab.wire.ledger;
