/**
 * Who may connect: two page servers on loopback, on which a real browser shows what it blocks and what the server has to
 * check. They listen only as long as a stage is open.
 */
package transportlab.stage;
