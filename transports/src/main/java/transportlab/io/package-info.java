/** What both ends of a connection speak: headers, messages, bytes, and the JSON wrapper around an update. */
package transportlab.io;
