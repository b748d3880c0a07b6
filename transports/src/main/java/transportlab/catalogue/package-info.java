/** The one list of all transports. */
package transportlab.catalogue;
