/** Topics: bounded logs of updates. Every technique reads them by asking for everything after update n. */
package transportlab.server.topic;
