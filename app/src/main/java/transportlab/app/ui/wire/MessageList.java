package transportlab.app.ui.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.bytes.Ribbon;
import transportlab.visualizer.bytes.UpdateCost;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.message.Message;
import transportlab.words.Numbers;

/**
 * The messages of a connection, one row each. A line at the left joins a request with its answer. Rows are made only for
 * what is seen.
 */
final class MessageList extends ListView<Message> {
    private static final double ROW = 40;

    /** What stands beside a name in its row, without the number of bytes: bracket, arrow, swatch, gaps, scroll bar. */
    private static final double BESIDE = 91;

    private final WireModel model;
    private final WireWords words;
    private final Font font;
    private final Font number;
    private final double room;
    private final Map<String, String> fitted = new HashMap<>();
    private int top = -1;
    private boolean following;

    /**
     * @param width of the list
     */
    MessageList(WireModel model, WireWords words, double width, double size) {
        this.model = model;
        this.words = words;
        this.font = KindPaint.strong(0.94 * 15 * size);
        this.number = KindPaint.plain(0.87 * 0.94 * 15 * size);
        this.room = width - BESIDE;
        setId("messages");
        getStyleClass().add("messages");
        setFixedCellSize(ROW * size);
        setMinHeight(60);
        setAccessibleText(words.words().get("wire.messages"));
        setCellFactory(list -> new Row());
        setItems(FXCollections.observableList(model.messages()));
        getSelectionModel().selectedIndexProperty().addListener((of, before, now) -> {
            if (!following && now.intValue() >= 0) {
                model.select(now.intValue());
            }
        });
    }

    /** Selects the message of the model, and scrolls so that it is seen. */
    void follow() {
        int number = model.message() == null ? -1 : model.message().number();
        if (number >= 0 && getSelectionModel().getSelectedIndex() != number) {
            following = true;
            getSelectionModel().clearAndSelect(number);
            getFocusModel().focus(number);
            following = false;
        }
        int rows = (int) (getHeight() / getFixedCellSize());
        if (number >= 0 && (number < first() || number >= first() + rows - 1 || rows == 0)) {
            scrollTo(Math.max(0, number - Math.max(2, rows / 3)));
            top = Math.max(0, number - Math.max(2, rows / 3));
        }
    }

    /** A name that fits into its row: without its last words, or its last letters, if it must be. */
    private String fitted(String name, String beside) {
        return fitted.computeIfAbsent(name + "\n" + beside.length(), key -> {
            String shorter = name;
            double left = room - KindPaint.width(beside, number);
            while (shorter.length() > 1 && KindPaint.width(shorter, font) > left) {
                int space = shorter.lastIndexOf(' ');
                shorter = space > 3 ? shorter.substring(0, space) : shorter.replaceFirst(".…?$", "…");
            }
            return shorter;
        });
    }

    /** The first row that is seen, as far as cells tell. */
    private int first() {
        int first = Integer.MAX_VALUE;
        for (var cell : lookupAll(".list-cell")) {
            if (cell instanceof ListCell<?> row
                    && row.isVisible()
                    && row.getIndex() >= 0
                    && !row.isEmpty()
                    && row.getBoundsInParent().getMinY() >= -1) {
                first = Math.min(first, row.getIndex());
            }
        }
        return first == Integer.MAX_VALUE ? top : first;
    }

    /** The number of the request to which a message belongs; -1 for none. */
    private static int exchange(Message of) {
        return of.answers() >= 0 ? of.answers() : of.sort() == Message.Sort.REQUEST ? of.number() : -1;
    }

    private boolean isJoined(Message of, int neighbour) {
        List<Message> all = model.messages();
        return exchange(of) >= 0
                && neighbour >= 0
                && neighbour < all.size()
                && exchange(all.get(neighbour)) == exchange(of);
    }

    private final class Row extends ListCell<Message> {
        private final FontIcon arrow = Ui.icon(Feather.ARROW_UP, 16);
        private final Region join = new Region();
        private final Region swatch = new Region();
        private final Label name = new Label();
        private final Label bytes = Ui.label("", "small");
        private final HBox box = new HBox(7, join, arrow, swatch, name, bytes);
        private Kind kind;

        Row() {
            box.setAlignment(Pos.CENTER_LEFT);
            join.getStyleClass().add("join");
            swatch.getStyleClass().add("swatch");
            bytes.getStyleClass().add("muted");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(name, Priority.ALWAYS);
            setText("");
            setPrefWidth(0);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            box.setMinHeight(getFixed());
            box.prefWidthProperty().bind(widthProperty().subtract(10));
        }

        private double getFixed() {
            return MessageList.this.getFixedCellSize();
        }

        @Override
        protected void updateItem(Message message, boolean empty) {
            super.updateItem(message, empty);
            if (empty || message == null) {
                setGraphic(null);
                return;
            }
            setGraphic(box);
            boolean up = message.direction() == Direction.UP;
            arrow.setIconCode(up ? Feather.ARROW_UP : Feather.ARROW_DOWN);
            Kind leading = Ribbon.of(message).leading();
            if (leading != kind) {
                swatch.getStyleClass().remove("fill-" + (kind == null ? "" : UpdateCost.key(kind)));
                swatch.getStyleClass().add("fill-" + UpdateCost.key(leading));
                kind = leading;
            }
            bytes.setText(Numbers.whole(message.bytes().length) + " B");
            name.setText(fitted(words.title(message), bytes.getText()));
            boolean above = isJoined(message, message.number() - 1);
            boolean below = isJoined(message, message.number() + 1);
            join.getStyleClass()
                    .setAll("join", above ? below ? "join-inside" : "join-last" : below ? "join-first" : "join-none");
            setAccessibleText(words.words()
                    .with(
                            up ? "wire.row.up" : "wire.row.down",
                            "name",
                            words.title(message),
                            "bytes",
                            Numbers.whole(message.bytes().length)));
        }
    }
}
