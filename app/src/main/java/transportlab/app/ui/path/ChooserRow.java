package transportlab.app.ui.path;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.measure.TryCounts;
import transportlab.transport.Transport;
import transportlab.transport.TransportInfo;
import transportlab.words.Words;

/**
 * A technique that only tries others, and therefore has no choice: what it would try, and where it would end. While
 * that is hidden or not calculated, it says only what it tries, in order.
 */
final class ChooserRow extends HBox {
    private final PathModel model;
    private final Transport transport;
    private final Words words;
    private final FlowPane tries = Ui.flow(8);

    ChooserRow(PathModel model, String id, PathLook look, Words words) {
        super(10);
        this.model = model;
        this.transport = Catalogue.find(id).orElseThrow();
        this.words = words;
        getStyleClass().add("card-foot");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        setMinHeight(look.scale() > 1 ? USE_PREF_SIZE : look.isTight() ? 36 : 48);
        TransportInfo info = transport.info();
        HBox name = Ui.row(10, Ui.chip(info.chip(), id), Ui.label(info.name(words.language()), "name-small"));
        name.setMinWidth(look.name() - 26);
        name.setPadding(new Insets(0, 14, 0, 0));
        tries.setPadding(new Insets(4, 0, 4, 0));
        tries.setId("expected-" + id);
        getChildren().addAll(name, Ui.grow(tries));
        show();
    }

    /** Shows what is known by now. */
    void show() {
        tries.getChildren().clear();
        Expectation expected = model.hiddenProperty().get()
                ? null
                : model.expected().get(transport.info().id());
        if (expected == null || !expected.isKnown()) {
            transport.candidates().forEach(id -> chip(id, null));
            if (expected != null) {
                tries.getChildren().add(Ui.label(words.get("path.expected.unknown"), "muted", "small"));
            }
            return;
        }
        for (TryCounts each : expected.attempts()) {
            chip(each.transport(), each.won() > 0 ? Feather.CHECK : Feather.X);
            if (each.won() > 0) {
                break;
            }
        }
        tries.getChildren().add(sentence(expected));
    }

    /**
     * @param mark how that try ended; null if nothing is said about it
     */
    private void chip(String id, Feather mark) {
        if (!tries.getChildren().isEmpty()) {
            tries.getChildren().add(Ui.icon(Feather.ARROW_RIGHT, 15));
        }
        TransportInfo info = Catalogue.find(id).orElseThrow().info();
        HBox tried = Ui.row(6, Ui.chip(info.chip(), id));
        tried.setAccessibleText(info.name(words.language()));
        if (mark != null) {
            tried.getChildren().add(Ui.icon(mark, 17));
        }
        tries.getChildren().add(tried);
    }

    private TextFlow sentence(Expectation expected) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("why-product");
        flow.setPadding(new Insets(0, 0, 0, 12));
        String won = expected.attempts().stream()
                .filter(each -> each.won() > 0)
                .map(TryCounts::transport)
                .findFirst()
                .orElse("");
        Expectation open = model.open().get(transport.info().id());
        double later = open == null ? 0 : expected.untilWonMillis() - open.untilWonMillis();
        if (won.isEmpty()) {
            add(flow, words.get("path.chooser.none"), "", "");
        } else if (later < 50) {
            add(flow, words.get("path.chooser.same"), Catalogue.name(won, words.language()), "");
        } else {
            String time = Phrases.time(later, words);
            add(flow, words.get("path.chooser.later"), Catalogue.name(won, words.language()), time);
        }
        return flow;
    }

    /** Puts the values into the sentence so that they stand out. */
    private static void add(TextFlow flow, String sentence, String name, String time) {
        for (String piece : sentence.split("(?=\\{)|(?<=})")) {
            boolean value = piece.startsWith("{");
            Text text = new Text(piece.equals("{name}") ? name : piece.equals("{t}") ? time : piece);
            text.getStyleClass().addAll("text", value ? "strong-text" : "plain-text");
            flow.getChildren().add(text);
        }
    }
}
