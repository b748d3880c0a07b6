/** The automatic fallback: several techniques, one after another, until one works. */
package transportlab.transport.auto;
