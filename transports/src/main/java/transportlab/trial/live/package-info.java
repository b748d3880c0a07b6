/** Trials on real sockets: the site and the clients in this process, and what is watched of the machine meanwhile. */
package transportlab.trial.live;
