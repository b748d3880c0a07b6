/** HTTP/1.1 messages as an intermediary reads them, byte for byte and in any split. */
package transportlab.path.http;
