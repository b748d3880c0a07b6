package transportlab.app.ui.wire;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.trace.Place;
import transportlab.app.ui.trace.Traced;
import transportlab.catalogue.Catalogue;
import transportlab.wire.message.Conversation;
import transportlab.words.Words;

/**
 * The Wire screen: the messages of a connection, one of them byte by byte, and one of its fields. It is rebuilt when
 * another connection is shown; another message or field only changes what the parts show.
 */
public final class WireView extends BorderPane {
    private static final double LIST = 256;
    private static final double FIELD = 268;

    private final WireModel model;
    private final Shared shared;
    private final WireShown shown;
    private final Runnable present;
    private final Consumer<String> browser;
    private final Runnable timeline;
    private boolean stale;
    private boolean searching;
    private Frame built;
    private MessageList list;
    private MessagePane message;
    private BesidePane beside;
    private FieldPane field;
    private SearchBar search;
    private WireFoot foot;
    private VBox middle;

    /**
     * @param present starts the presentation
     * @param browser opens the page at an address
     * @param timeline goes to the Timeline screen
     */
    public WireView(WireModel model, Shared shared, Runnable present, Consumer<String> browser, Runnable timeline) {
        this.model = model;
        this.shared = shared;
        this.shown = new WireShown(model, shared);
        this.present = present;
        this.browser = browser;
        this.timeline = timeline;
        model.changesProperty().addListener((of, before, now) -> later());
        build();
    }

    /** Shows everything again. */
    public void show() {
        built = null;
        later();
    }

    /** Several changes at the same time are shown at once. */
    private void later() {
        if (!stale) {
            stale = true;
            Platform.runLater(this::build);
        }
    }

    /** Everything on which the parts of the screen depend. */
    private record Frame(
            Traced traced,
            Place at,
            List<Conversation> conversations,
            int connection,
            boolean reading,
            String beside,
            boolean searching,
            Words words) {}

    /** Shows the current state of the model immediately. */
    public void build() {
        stale = false;
        Frame now = new Frame(
                model.traced(),
                model.at(),
                model.conversations(),
                model.connection(),
                model.isReading(),
                model.beside() == null ? "" : model.beside().transport(),
                searching,
                shared.words());
        if (!now.equals(built)) {
            built = now;
            Focus.keep(this, this::fill);
        }
        update();
    }

    private double wide(double width) {
        return width * (1 + 0.45 * (shared.desk().scaleProperty().get() - 1));
    }

    private void fill() {
        Words words = shared.words();
        double size = shared.desk().scaleProperty().get();
        WireWords names = WireWords.of(model, words);
        list = null;
        message = null;
        beside = null;
        search = null;
        field = null;
        foot = null;
        setTop(new WireBar(model, shared, present));
        HBox content = new HBox(14, left(names, size), Ui.grow(middle(names, size)), right(names, size));
        content.getStyleClass().add("content");
        setCenter(content);
    }

    private VBox left(WireWords names, double size) {
        VBox card = new VBox(6);
        card.getStyleClass().add("card");
        card.setPadding(new Insets(10, 8, 10, 8));
        card.setMinWidth(wide(LIST));
        card.setMaxWidth(wide(LIST));
        if (model.at() != null) {
            card.getChildren().add(transport());
        }
        list = new MessageList(model, names, wide(LIST) - 20, size);
        card.getChildren().add(Ui.grow(list));
        FlowPane keys = Ui.flow(
                6,
                Ui.key("↑ ↓"),
                Ui.label(shared.words().get("wire.key.message"), "muted", "small"),
                Ui.key("← →"),
                Ui.label(shared.words().get("wire.key.field"), "muted", "small"));
        keys.setPadding(new Insets(2, 6, 0, 6));
        card.getChildren().add(keys);
        return card;
    }

    private HBox transport() {
        String now = model.at().transport();
        Words words = shared.words();
        MenuButton menu = new MenuButton(Catalogue.name(now, words.language()));
        menu.setId("wire-transport");
        menu.getStyleClass().add("title-menu");
        menu.setMinWidth(0);
        menu.setAccessibleText(words.get("wire.choose.transport") + ": " + menu.getText());
        for (String id : model.traced().transports()) {
            MenuItem item = new MenuItem(Catalogue.name(id, words.language()));
            item.setOnAction(event -> model.lookAt(id));
            menu.getItems().add(item);
        }
        HBox row = Ui.row(8, Ui.chip(Catalogue.find(now).orElseThrow().info().chip(), now), menu);
        row.setPadding(new Insets(0, 0, 4, 8));
        return row;
    }

    private VBox middle(WireWords names, double size) {
        middle = new VBox(8);
        middle.getStyleClass().add("card");
        middle.setPadding(new Insets(12, 16, 10, 16));
        middle.setMinWidth(100);
        String missing = shown.missing();
        if (!missing.isEmpty()) {
            middle.getChildren()
                    .add(Ui.wrapped(missing, model.isReading() || model.message() != null ? "muted" : "title"));
        }
        if (model.isReading()) {
            return middle;
        }
        if (model.message() == null) {
            model.client().ifPresent(client -> middle.getChildren()
                    .add(Ui.grow(new Ledgers(
                            client.connections(), shared.words(), shared.desk().theme(), size))));
            return middle;
        }
        if (model.beside() != null) {
            beside = new BesidePane(model, shown, names, shared);
            middle.getChildren().add(rolling(beside));
        } else {
            message = new MessagePane(model, shown, names, shared);
            middle.getChildren().add(rolling(message));
        }
        if (searching) {
            search = new SearchBar(model, shared.words(), this::endSearch);
            middle.getChildren().add(search);
        }
        foot = new WireFoot(model, shown, shared, this::search);
        middle.getChildren().add(foot);
        return middle;
    }

    /** Rolls where letters are so large that not all parts have room. */
    private static ScrollPane rolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(80);
        return Ui.grow(scroll);
    }

    private Region right(WireWords names, double size) {
        double bars = wide(FIELD) - 146 * size;
        CostRows costs = new CostRows(
                shown.costs(),
                model.at() == null ? "" : model.at().transport(),
                shared.words(),
                Math.max(40, bars),
                size);
        field = new FieldPane(model, names, wide(FIELD), costs, browser, this::timeline);
        return field;
    }

    private void timeline() {
        if (model.markPlace()) {
            timeline.run();
        }
    }

    /** Shows the message and the field that are selected now. */
    private void update() {
        list.follow();
        field.show();
        if (message != null) {
            message.show();
        }
        if (beside != null) {
            beside.show();
        }
        if (search != null) {
            search.show();
        }
        if (foot != null) {
            Focus.keep(foot, foot::show);
        }
    }

    /** Gives the focus to the messages, so that arrow keys move there. */
    public void focusList() {
        list.requestFocus();
    }

    private void search() {
        searching = true;
        build();
        if (search != null) {
            search.focusText();
        }
    }

    private void endSearch() {
        searching = false;
        model.find("");
        build();
        focusList();
    }

    /**
     * Leaves what was opened last: the search, or the other transport.
     *
     * @return whether there was something
     */
    public boolean escape() {
        if (searching) {
            endSearch();
            return true;
        }
        if (model.beside() != null) {
            model.compareWith(null);
            return true;
        }
        return false;
    }

    /** Opens the section of the standard that belongs to the field. */
    public boolean enter() {
        return field != null && field.openSection();
    }

    /** Does what a key means, unless it belongs to a choice, a menu or a link. */
    public boolean key(KeyEvent event, Node focus) {
        boolean taken = focus instanceof ToggleButton || focus instanceof MenuButton;
        switch (event.getCode()) {
            case UP, DOWN -> {
                if (!(focus instanceof MenuButton)) {
                    model.step(event.getCode() == KeyCode.UP ? -1 : 1);
                    return true;
                }
                return false;
            }
            case LEFT, RIGHT -> {
                if (!taken) {
                    model.stepField(event.getCode() == KeyCode.LEFT ? -1 : 1);
                }
                return !taken;
            }
            case T -> model.switchText();
            case SLASH -> search();
            case F3 -> model.findNext(event.isShiftDown());
            default -> {
                return plain(event, focus);
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event, Node focus) {
        if ("/".equals(event.getText())) {
            search();
            return true;
        }
        boolean page = event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP;
        if (page && focus == list) {
            model.step(event.getCode() == KeyCode.PAGE_UP ? -10 : 10);
            return true;
        }
        boolean end = event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END;
        if (end && !(focus instanceof Hyperlink)) {
            model.step(
                    event.getCode() == KeyCode.HOME
                            ? -model.messages().size()
                            : model.messages().size());
            return true;
        }
        return false;
    }

    /** Does what a key means together with Ctrl. */
    public boolean control(KeyEvent event) {
        if (event.getCode() == KeyCode.F) {
            search();
            return true;
        }
        if (event.getCode() == KeyCode.C && foot != null && model.message() != null) {
            foot.copyHex();
            return true;
        }
        return false;
    }
}
