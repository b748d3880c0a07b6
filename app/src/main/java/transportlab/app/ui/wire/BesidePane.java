package transportlab.app.ui.wire;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.bytes.MessageBytes;
import transportlab.visualizer.bytes.MessageSentence;
import transportlab.visualizer.bytes.Ribbon;
import transportlab.wire.Direction;
import transportlab.wire.message.Message;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The same update with two transports, one above the other: what it took to bring it, with ribbons on one scale. A
 * request that was needed belongs to it.
 */
final class BesidePane extends VBox {
    /** Costs that differ by less are called about the same. */
    private static final double LEAST_DIFFERENCE = 1.2;

    private final WireModel model;
    private final WireShown shown;
    private final WireWords names;
    private final Shared shared;
    private final Words words;

    BesidePane(WireModel model, WireShown shown, WireWords names, Shared shared) {
        super(10);
        this.model = model;
        this.shown = shown;
        this.names = names;
        this.shared = shared;
        this.words = shared.words();
        setId("beside");
    }

    void show() {
        Beside beside = model.beside();
        Message here = model.message();
        if (beside == null || here == null) {
            return;
        }
        getChildren().setAll(Ui.wrapped(title(beside), "title"));
        int most = Math.max(longest(model.messages(), here), longest(beside.messages(), beside.message()));
        getChildren().add(half(model.at().transport(), model.messages(), here, most, true));
        if (beside.message() != null) {
            getChildren().add(half(beside.transport(), beside.messages(), beside.message(), most, false));
        } else {
            getChildren().add(Ui.wrapped(words.get(beside.reading() ? "wire.reading" : "wire.beside.none"), "muted"));
        }
    }

    private String title(Beside beside) {
        Message there = beside.message();
        if (there == null) {
            return words.with("wire.beside.title", "n", beside.update());
        }
        double here = cost(model.messages(), model.message());
        double other = cost(beside.messages(), there);
        boolean more = here >= other;
        double ratio = Math.max(here, other) / Math.max(1, Math.min(here, other));
        return words.with(
                ratio < LEAST_DIFFERENCE ? "wire.beside.same" : "wire.beside.ratio",
                "n",
                beside.update(),
                "more",
                Catalogue.name(more ? model.at().transport() : beside.transport(), words.language()),
                "less",
                Catalogue.name(more ? beside.transport() : model.at().transport(), words.language()),
                "times",
                words.times(ratio));
    }

    /** What one update cost: an answer to a poll may bring several. */
    private static double cost(List<Message> all, Message message) {
        Message request = request(all, message);
        int bytes = message.bytes().length + (request == null ? 0 : request.bytes().length);
        return (double) bytes / Math.max(1, message.updates().size());
    }

    /** The request that was needed for this message alone. */
    private static Message request(List<Message> all, Message message) {
        return message.sort() == Message.Sort.RESPONSE ? MessageSentence.request(all, message) : null;
    }

    private static int longest(List<Message> all, Message message) {
        if (message == null) {
            return 1;
        }
        Message request = request(all, message);
        return Math.max(message.bytes().length, request == null ? 0 : request.bytes().length);
    }

    private VBox half(String transport, List<Message> all, Message message, int most, boolean mine) {
        double size = shared.desk().scaleProperty().get();
        String chip = Catalogue.find(transport).orElseThrow().info().chip();
        MessageSentence sentences = shown.sentences(all);
        VBox half = new VBox(
                4, Ui.row(10, Ui.chip(chip, transport), Ui.grow(Ui.wrapped(sentences.cost(message), "column-title"))));
        Message request = request(all, message);
        if (request != null) {
            half.getChildren().add(ribbon(request, most, size));
        }
        half.getChildren().add(ribbon(message, most, size));
        BytesPane bytes = new BytesPane(shared.desk().theme(), words, size);
        bytes.setMinHeight(100 * size);
        bytes.setId("bytes-" + transport);
        bytes.setAccessibleText(sentences.cost(message));
        boolean asText = message.sort() != Message.Sort.FRAME && message.sort() != Message.Sort.PLAIN;
        bytes.show(
                MessageBytes.of(message, true),
                mine ? model.isText() : asText,
                mine ? model.fieldProperty().get() : -1,
                List.of(),
                null);
        bytes.whenClicked(field -> {
            if (mine) {
                model.selectField(field);
            }
        });
        half.getChildren().add(Ui.grow(bytes));
        return Ui.grow(half);
    }

    private HBox ribbon(Message message, int most, double size) {
        RibbonPane ribbon = new RibbonPane(shared.desk().theme(), words, size);
        ribbon.fit();
        ribbon.show(Ribbon.of(message), null, most);
        boolean up = message.direction() == Direction.UP;
        HBox row = new HBox(
                8,
                Ui.icon(up ? Feather.ARROW_UP : Feather.ARROW_DOWN, 16),
                Ui.label(Numbers.whole(message.bytes().length) + " B", "strong", "small"),
                Ui.grow(ribbon));
        ((javafx.scene.control.Label) row.getChildren().get(1)).setMinWidth(58 * size);
        row.setAccessibleText(names.title(message) + ", " + message.bytes().length + " B");
        return row;
    }
}
