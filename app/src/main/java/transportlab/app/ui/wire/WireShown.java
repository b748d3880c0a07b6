package transportlab.app.ui.wire;

import java.util.List;
import java.util.Optional;
import transportlab.app.ui.base.Shared;
import transportlab.visualizer.bytes.Copies;
import transportlab.visualizer.bytes.CurlLine;
import transportlab.visualizer.bytes.MessageSentence;
import transportlab.visualizer.bytes.UpdateCost;
import transportlab.wire.message.Message;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What is said about the message on the screen, and what can be copied of it. */
record WireShown(WireModel model, Shared shared) {
    private Words words() {
        return shared.words();
    }

    /** The sentences about messages of a connection. */
    MessageSentence sentences(List<Message> messages) {
        long measured = model.trial().map(TrialTrace::measuredMicros).orElse(0L);
        String noun = words().find("wire.noun." + model.traced().title()).orElse(words().get("wire.noun"));
        return new MessageSentence(messages, measured, noun, words());
    }

    String sentence() {
        return sentences(model.messages()).sentence(model.message());
    }

    String overhead() {
        return sentences(model.messages()).overhead(model.message());
    }

    /** Of all transports of the result, or of the example. */
    List<UpdateCost> costs() {
        if (model.traced().result() != null) {
            return UpdateCost.of(model.traced().result(), words());
        }
        int round = model.at() == null ? 0 : model.at().repetition();
        return UpdateCost.of(model.traced().transports().stream()
                .flatMap(id -> model.traced().trial(id, round).stream())
                .toList());
    }

    /** The transports that can be shown beside the one that is looked at. */
    List<String> others() {
        return model.traced().transports().stream()
                .filter(id -> model.at() != null
                        && !id.equals(model.at().transport())
                        && model.traced().trial(id, model.at().repetition()).isPresent())
                .toList();
    }

    /** Why there are no messages, or not all of them; empty if there are. */
    String missing() {
        if (model.traced().isEmpty()) {
            String why = model.traced().isLater()
                    ? "wire.none.later"
                    : model.traced().result() == null ? "wire.none.yet" : "wire.none.file";
            return words().get(why);
        }
        if (model.client().isEmpty()) {
            return words().get("wire.none.transport");
        }
        if (model.isReading()) {
            return words().get("wire.reading");
        }
        if (!model.client().get().whole()) {
            return model.message() == null ? words().get("wire.none.room") : part();
        }
        return "";
    }

    /** What all of the connection was, where not all of its bytes were kept. */
    private String part() {
        ClientTrace.Connection of =
                model.conversations().get(model.connection()).connection();
        return words().with(
                        "wire.none.part",
                        "bytes",
                        Numbers.bytes(Ledgers.ribbon(of).total()),
                        "requests",
                        Numbers.whole(of.requests()),
                        "updates",
                        Numbers.whole(of.updates()));
    }

    String asText() {
        return Copies.text(copied());
    }

    String asHex() {
        return Copies.hex(copied());
    }

    private byte[] copied() {
        return model.bytes().shown();
    }

    Optional<String> asCurl() {
        return CurlLine.of(model.message());
    }
}
