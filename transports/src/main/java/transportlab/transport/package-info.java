/** What a technique is: a server half, a client half, and what it knows about itself. One folder below for each. */
package transportlab.transport;
