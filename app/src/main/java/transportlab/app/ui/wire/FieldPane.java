package transportlab.app.ui.wire;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.bytes.MessageBytes;
import transportlab.visualizer.bytes.UpdateCost;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;
import transportlab.wire.message.Steps;

/** The selected field: what it is called, what it says and what it is for. Below it what an update costs everywhere. */
final class FieldPane extends VBox {
    private static final int MOST_RAW = 24;
    private static final int MOST_VALUE = 400;
    private final WireModel model;
    private final WireWords words;
    private final Consumer<String> browser;
    private final VBox field = new VBox(8);
    private final Button timeline;
    private final Region line = new Region();
    private Hyperlink link;

    /**
     * @param width of the whole card
     * @param costs of all transports of the result
     * @param browser opens the page at an address
     * @param goTo shows the message on the Timeline screen
     */
    FieldPane(WireModel model, WireWords words, double width, CostRows costs, Consumer<String> browser, Runnable goTo) {
        super(10);
        this.model = model;
        this.words = words;
        this.browser = browser;
        getStyleClass().add("card");
        setPadding(new Insets(14, 4, 14, 16));
        line.getStyleClass().add("rule");
        field.setId("field");
        field.getStyleClass().add("lines");
        VBox all = new VBox(12, field, line);
        if (!costs.isEmpty()) {
            all.getChildren().addAll(Ui.wrapped(words.words().get("wire.average"), "column-title"), costs);
        }
        // leaves room for the scroll bar, so that nothing moves when that appears
        all.setMinWidth(width - 40);
        all.setMaxWidth(width - 40);
        setMinWidth(width);
        setMaxWidth(width);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(80);
        timeline = Ui.button(words.words().get("wire.timeline"), Feather.GIT_COMMIT, goTo);
        timeline.setId("show-timeline");
        getChildren().addAll(Ui.grow(scroll), timeline);
    }

    void show() {
        boolean focused = link != null && link.isFocused();
        field.getChildren().clear();
        link = null;
        Field now = model.field();
        timeline.setDisable(now == null);
        line.setManaged(now != null);
        if (now == null) {
            return;
        }
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "fill-" + UpdateCost.key(now.kind()));
        String kind = words.words().get("kind." + UpdateCost.key(now.kind()));
        field.getChildren()
                .addAll(
                        Ui.row(8, swatch, Ui.label(kind, "muted", "small")),
                        Ui.wrapped(words.name(now), "title"),
                        Ui.wrapped(raw(model.bytes(), now, model.isText()), "mono"));
        if (isMore(now)) {
            field.getChildren().add(Ui.wrapped("= " + cut(now.value()), "strong"));
        }
        if (!words.sentence(now).isEmpty()) {
            field.getChildren().add(Ui.wrapped(words.sentence(now), "body"));
        }
        steps(model.message(), now);
        link(now, focused);
    }

    /** Whether the value says more than the bytes. */
    private boolean isMore(Field of) {
        return !of.value().isEmpty()
                && !(model.isText() && raw(model.bytes(), of, true).contains(of.value()));
    }

    private void steps(Message message, Field now) {
        List<Steps.Step> steps = words.steps(message, now, model.conversations().get(model.connection()));
        for (Steps.Step step : steps) {
            field.getChildren()
                    .add(new VBox(Ui.wrapped(words.label(step), "muted", "small"), Ui.wrapped(step.value(), "mono")));
        }
    }

    private void link(Field now, boolean focused) {
        String section = words.section(now);
        if (section.isEmpty()) {
            return;
        }
        String address = words.link(now);
        if (address.isEmpty()) {
            field.getChildren().add(Ui.wrapped(section, "muted", "small"));
            return;
        }
        link = Ui.link(section, () -> browser.accept(address));
        link.setId("section");
        link.setGraphic(Ui.icon(Feather.EXTERNAL_LINK, 15));
        link.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        link.setMaxWidth(Double.MAX_VALUE);
        link.setMinWidth(0);
        link.setWrapText(true);
        field.getChildren().add(link);
        if (focused) {
            link.requestFocus();
        }
    }

    /** Opens the section of the standard. */
    boolean openSection() {
        if (link != null) {
            link.fire();
        }
        return link != null;
    }

    private static String cut(String value) {
        return value.length() > MOST_VALUE ? value.substring(0, MOST_VALUE) + " …" : value;
    }

    /** The bytes of the field, the first ones if there are many. */
    static String raw(MessageBytes bytes, Field field, boolean asText) {
        StringBuilder raw = new StringBuilder();
        int to = Math.min(field.end(), field.from() + (asText ? 3 * MOST_RAW : MOST_RAW));
        for (int at = field.from(); at < to; at++) {
            int one = bytes.unsigned(at);
            if (asText) {
                raw.append(
                        one == '\r'
                                ? ""
                                : one == '\n' ? "↵" : one >= 0x20 && one < 0x7F ? String.valueOf((char) one) : "·");
            } else {
                raw.append(raw.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%02X", one));
            }
        }
        return to < field.end() ? raw + " …" : raw.toString();
    }
}
