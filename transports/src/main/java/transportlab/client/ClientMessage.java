package transportlab.client;

import transportlab.io.Identity;

/**
 * A message from a client to the server, where it becomes an update of a topic.
 *
 * @param identity identifies the message; the payload begins with it
 * @param payload UTF-8 text; must not be changed
 */
public record ClientMessage(String topic, Identity identity, byte[] payload) {}
