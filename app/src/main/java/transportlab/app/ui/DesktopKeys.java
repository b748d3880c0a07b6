package transportlab.app.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.compare.Expanded;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.frame.Keys;
import transportlab.words.Glossary;

/** What the keys of the window do, screen by screen. */
record DesktopKeys(Desktop desktop, Shared shared, Scene scene) implements Keys.Commands {
    @Override
    public void go(int screen) {
        desktop.frame().go(screen);
    }

    @Override
    public boolean isPresenting() {
        return desktop.isPresenting();
    }

    @Override
    public void run() {
        if (!desktop.isPresenting() && desktop.screen().run()) {
            shared.overlay().close();
            return;
        }
        if (onCompare() && !desktop.compare().isRunning()) {
            shared.overlay().close();
            desktop.compare().start();
        }
    }

    private boolean onCompare() {
        return desktop.frame().screenProperty().get() == FrameModel.Screen.COMPARE && !desktop.isPresenting();
    }

    @Override
    public boolean escape() {
        if (shared.overlay().isPopoverOpen() && popoverTakesIt()) {
            return false;
        }
        if (shared.overlay().close()) {
            return true;
        }
        if (desktop.screen().escape()) {
            return true;
        }
        if (desktop.frame().screenProperty().get() == FrameModel.Screen.LIBRARY && desktop.leavePair()) {
            return true;
        }
        if (onCompare() && desktop.compare().isRunning()) {
            desktop.compare().stop();
            return true;
        }
        if (desktop.frame().screenProperty().get() == FrameModel.Screen.LESSONS
                && desktop.lessons().isRunning()) {
            desktop.lessons().stop();
            return true;
        }
        if (onCompare() && desktop.compare().expandedProperty().get() != Expanded.NONE) {
            desktop.compare().expandedProperty().set(Expanded.NONE);
            return true;
        }
        return false;
    }

    /** Whether the focus is in the editor of a value, which itself handles Esc by restoring the value. */
    private boolean popoverTakesIt() {
        return scene.getFocusOwner() != null
                && scene.getFocusOwner().getId() != null
                && scene.getFocusOwner().getId().matches("(field|slider)-.*");
    }

    @Override
    public void choose(int number) {
        if (shared.overlay().isOpen() || desktop.screen().choose(number)) {
            return;
        }
        if (onCompare() && number <= desktop.compare().settings().transports().size()) {
            desktop.compare().guess(desktop.compare().settings().transports().get(number - 1));
        }
    }

    @Override
    public void expand() {
        if (onCompare() && desktop.compareView().whyKey(KeyCode.E)) {
            return;
        }
        if (onCompare()
                && desktop.compare().result() != null
                && !desktop.compare().switchboardProperty().get()) {
            boolean none = desktop.compare().expandedProperty().get() == Expanded.NONE;
            desktop.compare().expandedProperty().set(none ? Expanded.BYTES : Expanded.NONE);
        }
    }

    @Override
    public void save() {
        if (!desktop.screen().export() && onCompare()) {
            desktop.export();
        }
    }

    @Override
    public void present() {
        desktop.present();
    }

    @Override
    public void language() {
        shared.desk().switchLanguage();
    }

    @Override
    public void theme() {
        shared.desk().switchTheme();
    }

    @Override
    public boolean enter() {
        boolean lesson = desktop.frame().screenProperty().get() == FrameModel.Screen.LESSONS
                && desktop.lessons().lesson() != null
                && !desktop.court().isOpen()
                && !shared.overlay().isOpen();
        if (lesson) {
            desktop.enterLesson();
        }
        return lesson || !shared.overlay().isOpen() && desktop.screen().enter();
    }

    @Override
    public boolean other(KeyEvent event, Node focus) {
        return !shared.overlay().isOpen() && desktop.screen().key(event, focus);
    }

    @Override
    public boolean control(KeyEvent event) {
        return !shared.overlay().isOpen() && desktop.screen().control(event);
    }

    private boolean onCourt() {
        return desktop.frame().screenProperty().get() == FrameModel.Screen.LESSONS
                && desktop.court().isOpen();
    }

    /** Keys and what they do, which stand in turn in a list. */
    private GridPane grid(String list) {
        GridPane grid = new GridPane();
        grid.setHgap(18);
        grid.setVgap(9);
        String[] keys = shared.words().get(list).split("\\|", -1);
        for (int i = 0; i + 1 < keys.length; i += 2) {
            grid.add(Ui.key(keys[i].strip()), 0, i / 2);
            grid.add(Ui.label(keys[i + 1].strip()), 1, i / 2);
        }
        return grid;
    }

    /** Shows the list of all keys; on the court, its own come first. */
    @Override
    public void help() {
        Button close = Ui.iconButton(
                shared.words().get("drawer.close"),
                Feather.X,
                () -> shared.overlay().close(),
                "flat");
        HBox head = Ui.row(8, Ui.label(shared.words().get("keys.title"), "title"), Ui.gap(), Ui.key("Esc"), close);
        VBox words = new VBox(8, Ui.label(shared.words().get("keys.words"), "title"));
        for (Glossary.Term term :
                Glossary.of(shared.words().language().getLanguage()).all()) {
            words.getChildren()
                    .add(new VBox(Ui.label(term.name(), "strong"), Ui.wrapped(term.meaning(), "muted", "small")));
        }
        VBox court = new VBox(8, Ui.label(shared.words().get("keys.court.title"), "title"), grid("keys.court"));
        GridPane others = grid("keys.list");
        VBox keys = onCourt() ? new VBox(22, court, others, words) : new VBox(22, others, court, words);
        ScrollPane all = new ScrollPane(keys);
        all.setFitToWidth(true);
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox box = new VBox(14, head, Ui.grow(all));
        box.setPadding(new Insets(20, 12, 20, 26));
        box.setMaxWidth(500);
        shared.overlay().drawer(box, () -> {});
        close.requestFocus();
    }
}
