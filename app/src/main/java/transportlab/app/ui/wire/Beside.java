package transportlab.app.ui.wire;

import java.util.List;
import transportlab.wire.message.Message;

/**
 * The message of another transport that brought the same update.
 *
 * @param messages of its connection
 * @param message null if none has been found
 * @param reading whether messages are still being read
 */
public record Beside(String transport, long update, List<Message> messages, Message message, boolean reading) {}
