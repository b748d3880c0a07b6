package transportlab.wire.message;

import java.util.List;
import transportlab.wire.trace.ClientTrace;

/**
 * One connection of a client, message by message.
 *
 * @param messages in the order in which they began
 */
public record Conversation(ClientTrace.Connection connection, List<Message> messages) {}
