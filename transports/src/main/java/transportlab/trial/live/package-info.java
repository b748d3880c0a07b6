/** Trials on real sockets, and what is watched of the machine meanwhile. */
package transportlab.trial.live;
