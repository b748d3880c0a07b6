package transportlab.visualizer.bytes;

import java.util.List;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Message;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * What a message is for, and what it costs, in one sentence made of its bytes, its answer and its updates.
 *
 * @param messages of the connection
 * @param measuredMicros when <em>measured</em> begins; an empty answer before that time is not called empty
 * @param noun what an update is, such as a price
 */
public record MessageSentence(List<Message> messages, long measuredMicros, String noun, Words words) {
    /** As said of updates in general. */
    public static MessageSentence of(List<Message> messages, long measuredMicros, Words words) {
        return new MessageSentence(messages, measuredMicros, words.get("wire.noun"), words);
    }

    public String sentence(Message message) {
        int payload = payload(message);
        if (message.sort() == Message.Sort.OTHER) {
            return say("cut", message, 0, 0);
        }
        if (message.direction() == Direction.UP) {
            return payload > 0 ? say("up", message, payload, 0) : up(message);
        }
        if (message.updates().size() > 1) {
            return words.with(
                    "wire.say.updates",
                    "bytes",
                    Numbers.whole(message.bytes().length),
                    "n",
                    Numbers.whole(message.updates().size()),
                    "payload",
                    Numbers.whole(payload));
        }
        if (payload > 0) {
            return say(message.updates().isEmpty() ? "piece" : "update", message, payload, 0);
        }
        return down(message);
    }

    private String up(Message message) {
        if (message.sort() != Message.Sort.REQUEST) {
            return say("control", message, 0, 0);
        }
        Message answer = answer(messages, message);
        if (answer == null) {
            return say("ask.alone", message, 0, 0);
        }
        int bytes = answer.bytes().length;
        if (answer.sort() == Message.Sort.HEAD) {
            return say("ask.channel", message, 0, bytes);
        }
        if (payload(answer) > 0) {
            return say("ask.news", message, 0, bytes);
        }
        return say(isMeasured(message) ? "ask.nothing" : "ask.plain", message, 0, bytes);
    }

    private String down(Message message) {
        if (message.sort() == Message.Sort.HEAD) {
            return say(message.line().startsWith("101") ? "switch" : "open", message, 0, 0);
        }
        if (message.sort() == Message.Sort.RESPONSE) {
            Message request = request(messages, message);
            if (request != null && payload(request) > 0) {
                return say("confirm", message, 0, 0);
            }
            return say(isMeasured(message) ? "nothing" : "plain", message, 0, 0);
        }
        return say("control", message, 0, 0);
    }

    private boolean isMeasured(Message message) {
        return message.sentMicros() >= measuredMicros;
    }

    private String say(String key, Message message, int payload, int answer) {
        return words.with(
                "wire.say." + key,
                "bytes",
                Numbers.whole(message.bytes().length),
                "payload",
                Numbers.whole(payload),
                "noun",
                noun,
                "answer",
                Numbers.whole(answer));
    }

    /** How much of the message is not payload. */
    public String overhead(Message message) {
        int bytes = message.bytes().length;
        int over = bytes - payload(message);
        if (over == bytes) {
            return words.get("wire.overhead.all");
        }
        return words.with(
                "wire.overhead",
                "bytes",
                Numbers.whole(over),
                "percent",
                Math.round(100.0 * over / Math.max(1, bytes)));
    }

    /** What it took to bring an update: its message, and the request before it if one was needed. */
    public String cost(Message message) {
        Message request = request(messages, message);
        if (request == null || message.sort() != Message.Sort.RESPONSE) {
            return sentence(message);
        }
        int ask = request.bytes().length;
        int answer = message.bytes().length;
        int updates = message.updates().size();
        return words.with(
                updates > 1 ? "wire.say.exchange.updates" : "wire.say.exchange",
                "bytes",
                Numbers.whole(ask + answer),
                "ask",
                Numbers.whole(ask),
                "answer",
                Numbers.whole(answer),
                "n",
                Numbers.whole(updates),
                "noun",
                noun);
    }

    public static int payload(Message message) {
        return Ribbon.of(message).bytes(Kind.PAYLOAD);
    }

    /** The first message that answers a request; null if there is none. */
    public static Message answer(List<Message> messages, Message request) {
        for (int i = request.number() + 1; i < messages.size(); i++) {
            if (messages.get(i).answers() == request.number()) {
                return messages.get(i);
            }
        }
        return null;
    }

    /** The request that a message answers; null if it answers none. */
    public static Message request(List<Message> messages, Message answer) {
        int number = answer.answers();
        return number >= 0 && number < messages.size() ? messages.get(number) : null;
    }
}
