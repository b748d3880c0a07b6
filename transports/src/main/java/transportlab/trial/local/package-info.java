/**
 * The site and the clients of a trial in this process. On what they stand, real sockets or virtual time, is given to
 * them.
 */
package transportlab.trial.local;
