/**
 * What a technique is: a server half, a client half and a description. Each technique has a folder of its own below.
 */
package transportlab.transport;
