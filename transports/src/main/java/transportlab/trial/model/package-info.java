/**
 * Trials in virtual time: the same server halves and client halves as on real sockets, over connections that are calls
 * with a delay. One thread runs everything, so a trial gives the same result on every machine.
 *
 * <p>What the live server and the live clients write is imitated to the byte. What is not here: idle time-outs, slow
 * heads and bodies, and everything that threads and processors add.
 */
package transportlab.trial.model;
