package transportlab.client;

import transportlab.io.Identity;

/**
 * What a client sends up; becomes an update of a topic.
 *
 * @param identity which message it is; its payload begins with it
 * @param payload UTF-8 text; not to be changed
 */
public record ClientMessage(String topic, Identity identity, byte[] payload) {}
