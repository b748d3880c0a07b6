package transportlab.app.handout;

import java.util.ArrayList;
import java.util.List;
import transportlab.app.lesson.FieldText;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.wire.Direction;
import transportlab.wire.message.Field;
import transportlab.wire.message.FieldWords;
import transportlab.wire.message.Message;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * Messages on paper: the head line by line, and the fields behind it with their names, as the desktop shows them.
 *
 * @param sizes whether it says how long they are, which may be what a question asks
 */
record Messages(String transport, List<Message> messages, boolean sizes, Words words) {
    private static final int LONGEST = 150;

    List<Part> parts() {
        FieldWords names = FieldWords.of(Catalogue.find(transport).orElseThrow(), words.language());
        List<Part> parts = new ArrayList<>();
        for (Message message : messages) {
            parts.addAll(of(message, names));
        }
        return parts;
    }

    private List<Part> of(Message message, FieldWords names) {
        List<Part> parts = new ArrayList<>();
        boolean up = message.direction() == Direction.UP;
        String sender = words.get(up ? "lesson.panel.up" : "lesson.panel.down");
        String size = sizes ? ", " + Numbers.bytes(message.bytes().length) : "";
        String title = names.title(message) + size;
        Part heading = new Part.Text(Span.named(sender + ":", title), Part.Role.BODY);
        List<Field> rest = new ArrayList<>();
        String head = head(message, rest);
        List<List<String>> rows = rest.stream()
                .filter(field -> field.length() > 0)
                .map(field -> List.of(names.name(field), FieldText.shortened(FieldText.of(message, field), LONGEST)))
                .toList();
        List<String> columns = List.of(words.get("handout.field.name"), words.get("handout.field.bytes"));
        Part table = new Part.Table(columns, rows, List.of(2, 5));
        if (!head.isEmpty()) {
            parts.add(new Part.Together(List.of(heading, new Part.Code(head))));
        }
        if (!rows.isEmpty()) {
            parts.add(head.isEmpty() ? new Part.Together(List.of(heading, table)) : table);
        }
        if (head.isEmpty() && rows.isEmpty()) {
            parts.add(heading);
        }
        if (message.clear() != null) {
            parts.add(new Part.Text(Span.plain(words.get("lesson.panel.masked")), Part.Role.SMALL));
        }
        return parts;
    }

    /** The lines of the head; the fields behind it are added to the rest. */
    private static String head(Message message, List<Field> rest) {
        StringBuilder head = new StringBuilder();
        for (Field field : message.fields()) {
            if (!rest.isEmpty() || !FieldText.isHead(field)) {
                rest.add(field);
            } else if (field.length() > 0) {
                String text = FieldText.shortened(FieldText.of(message, field), LONGEST);
                boolean ends = message.bytes()[field.end() - 1] == '\n';
                head.append(text.equals("↵") ? "" : text).append(ends ? "\n" : "");
            }
        }
        return head.toString().stripTrailing();
    }
}
