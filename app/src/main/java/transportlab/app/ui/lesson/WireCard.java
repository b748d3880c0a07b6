package transportlab.app.ui.lesson;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Excerpt;
import transportlab.lesson.Sources;
import transportlab.transport.TransportInfo;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.trace.Exchange;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * What passed the wire for one update of this run, as text in the colours of the kinds of bytes, and behind a button
 * the code that did it.
 */
final class WireCard extends VBox {
    private final Words words;

    /**
     * @param exchange null if this run was not recorded, because it was made before a restart
     * @param excerpts pieces of the program's code; may be empty
     */
    WireCard(String transport, Exchange exchange, List<Excerpt> excerpts, Words words) {
        super(6);
        this.words = words;
        setId("wire");
        getStyleClass().add("code");
        TransportInfo info = Catalogue.find(transport).orElseThrow().info();
        getChildren()
                .add(Ui.row(8, Ui.chip(info.chip(), transport), Ui.label(words.get("lesson.wire"), "strong", "small")));
        if (exchange == null) {
            getChildren().add(Ui.wrapped(words.get("lesson.wire.gone"), "muted", "small"));
        } else {
            getChildren().addAll(way(exchange, Direction.UP), way(exchange, Direction.DOWN), kinds(exchange));
        }
        if (!excerpts.isEmpty()) {
            getChildren().add(code(excerpts));
        }
    }

    private VBox way(Exchange exchange, Direction direction) {
        boolean up = direction == Direction.UP;
        int bytes = exchange.bytes(direction);
        if (bytes == 0) {
            return new VBox(Ui.wrapped(words.get("lesson.wire.none"), "muted", "small"));
        }
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("wire-text");
        for (Exchange.Part part : exchange.parts()) {
            if (part.direction() == direction) {
                Text text = new Text(shown(part));
                text.getStyleClass().addAll("text", "mono", "wire-" + key(part.kind()));
                flow.getChildren().add(text);
            }
        }
        String said = words.with(up ? "lesson.wire.up" : "lesson.wire.down", "bytes", Numbers.bytes(bytes));
        return new VBox(2, Ui.label((up ? "▼ " : "▲ ") + said, "muted", "small"), flow);
    }

    /** The text of a part. The line ends of chunks are shown, because they are most of what chunks cost. */
    private static String shown(Exchange.Part part) {
        if (!part.isText()) {
            return part.text() + " ";
        }
        return part.kind() == Kind.FRAMING ? part.text().replace("\n", "↵\n") : part.text();
    }

    private FlowPane kinds(Exchange exchange) {
        FlowPane kinds = Ui.flow(12);
        Map<Kind, Integer> bytes = new EnumMap<>(Kind.class);
        exchange.parts().forEach(part -> bytes.merge(part.kind(), part.bytes(), Integer::sum));
        bytes.forEach((kind, n) -> {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "fill-" + key(kind));
            String said = words.get("kind." + key(kind)) + " " + Numbers.bytes(n);
            kinds.getChildren().add(Ui.row(6, swatch, Ui.label(said, "muted", "small")));
        });
        return kinds;
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private VBox code(List<Excerpt> excerpts) {
        VBox code = new VBox(4);
        code.setManaged(false);
        code.setVisible(false);
        for (Excerpt excerpt : excerpts) {
            Text text = new Text(Sources.member(excerpt).orElse(""));
            text.getStyleClass().addAll("text", "code-text", "mono");
            String file = excerpt.file().substring(excerpt.file().lastIndexOf('/') + 1);
            code.getChildren().addAll(Ui.label(file, "muted", "small"), new TextFlow(text));
        }
        Button show = Ui.button(words.get("lesson.showCode"), Feather.CHEVRON_DOWN, () -> {}, "flat");
        show.setId("show-code");
        show.setOnAction(event -> {
            boolean now = !code.isVisible();
            code.setVisible(now);
            code.setManaged(now);
            show.setText(words.get(now ? "lesson.hideCode" : "lesson.showCode"));
            show.setGraphic(Ui.icon(now ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN, 18));
        });
        return new VBox(2, new HBox(show), code);
    }
}
