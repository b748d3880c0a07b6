package transportlab.app.ui.wire;

import java.util.List;
import transportlab.catalogue.Catalogue;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Field;
import transportlab.wire.message.FieldWords;
import transportlab.wire.message.Message;
import transportlab.wire.message.Steps;
import transportlab.words.Words;

/** The names of messages and fields of a transport, and what is said about them, in one language. */
record WireWords(Words words, FieldWords of) {
    static WireWords of(WireModel model, Words words) {
        String id = model.at() == null ? Catalogue.ids().get(0) : model.at().transport();
        return new WireWords(words, FieldWords.of(Catalogue.find(id).orElseThrow(), words.language()));
    }

    /** What a message is called in a list. */
    String title(Message message) {
        return of.title(message);
    }

    String name(Field field) {
        return of.name(field);
    }

    /** What bits mean: their name if that is all, otherwise with their value. */
    String label(Field.Bits bits) {
        String name = of.name(bits);
        boolean named = !name.equals(of.name(new Field.Bits(bits.key(), 0, bits.count(), Long.MAX_VALUE)));
        return bits.count() == 1 || named ? name : name + " = " + bits.value();
    }

    /** What a field means, with its value. */
    String label(Field field) {
        return field.value().isEmpty() ? name(field) : name(field) + " = " + field.value();
    }

    /** One sentence on what a field is for. */
    String sentence(Field field) {
        return of.sentence(field);
    }

    /** The section of the standard; empty if there is none. */
    String section(Field field) {
        return of.section(field).orElse("").replaceFirst("^(RFC \\d+) (\\d.*)$", "$1 §$2");
    }

    /** The address of that section; empty if there is none. */
    String link(Field field) {
        return of.link(field).orElse("");
    }

    /** How the value comes about, step by step; empty if that needs no explanation. */
    List<Steps.Step> steps(Message message, Field field, Conversation in) {
        return Steps.of(message, field, in);
    }

    String label(Steps.Step step) {
        return of.label(step);
    }
}
