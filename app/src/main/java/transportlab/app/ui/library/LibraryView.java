package transportlab.app.ui.library;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.library.SavedResult;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.settings.Presets;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Metric;
import transportlab.measure.Summary;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The list of saved results with their sentences and small bars on one scale. */
public final class LibraryView extends BorderPane {
    /** From more transports on, their number is given instead of their names. */
    private static final int MOST_NAMES = 4;

    private final LibraryModel model;
    private final Shared shared;
    private final Commands commands;
    private double scrolled;

    /** The commands that concern more than the list. */
    public interface Commands {
        void open(SavedResult saved);

        void compare(SavedResult one, SavedResult other);

        void export(SavedResult saved);

        /** Opens the first lesson. */
        void firstLesson();

        /** Opens the court. */
        void court();

        /** Shows the library's folder in the system's own program. */
        void showFolder();

        /** Whether the result of that folder is being measured at this moment. */
        boolean isBeingMeasured(Path folder);
    }

    public LibraryView(LibraryModel model, Shared shared, Commands commands) {
        this.model = model;
        this.shared = shared;
        this.commands = commands;
        model.results().addListener((ListChangeListener<SavedResult>) change -> show());
        model.selected().addListener((ListChangeListener<SavedResult>) change -> show());
        model.problemProperty().addListener((of, before, now) -> show());
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        setOnDragDropped(event -> dropped(event.getDragboard()));
        show();
    }

    private void dropped(Dragboard board) {
        if (board.hasFiles()) {
            model.importFiles(board.getFiles().stream().map(File::toPath).toList());
        }
    }

    private Words words() {
        return shared.words();
    }

    /** Shows the model as it is now. */
    public void show() {
        Focus.keep(this, this::build);
    }

    private void build() {
        int count = (int)
                model.results().stream().filter(saved -> !saved.isExample()).count();
        HBox bar = Ui.row(
                12,
                Ui.label(words().get("frame.library"), "title"),
                Ui.label(words().with(count == 1 ? "library.one" : "library.count", "n", count), "muted", "small"));
        bar.getStyleClass().add("top-bar");
        bar.setMinHeight(56);
        setTop(bar);
        VBox content = new VBox();
        content.getStyleClass().add("content");
        String title = count == 0 ? words().get("library.empty") : words().get("library.title");
        content.getChildren()
                .add(new VBox(3, Ui.wrapped(title, "headline"), Ui.wrapped(words().get("library.hint"), "sub")));
        if (!model.problemProperty().get().isEmpty()) {
            content.getChildren().add(problem());
        }
        content.getChildren().add(Ui.grow(list()));
        if (count == 0) {
            content.getChildren().add(newcomer());
        }
        if (!model.selected().isEmpty()) {
            content.getChildren().add(selection());
        }
        content.getChildren().add(foot());
        setCenter(content);
    }

    /** Where to begin, for those who have measured nothing yet. */
    private HBox newcomer() {
        Button lesson = Ui.button(words().get("library.firstLesson"), Feather.BOOK_OPEN, commands::firstLesson);
        lesson.setId("first-lesson");
        Button court = Ui.button(words().get("library.court"), Feather.AWARD, commands::court);
        court.setId("to-court");
        HBox card = Ui.row(12, Ui.grow(Ui.wrapped(words().get("library.newcomer"), "body")), lesson, court);
        card.getStyleClass().add("card");
        card.setPadding(new javafx.geometry.Insets(10, 12, 10, 18));
        return card;
    }

    private HBox problem() {
        HBox band = Ui.row(
                14,
                Ui.icon(Feather.ALERT_TRIANGLE, 20),
                Ui.grow(new VBox(
                        2,
                        Ui.wrapped(words().get("library.problem"), "strong"),
                        Ui.wrapped(
                                new Failures(words())
                                        .sentence(model.problemProperty().get()),
                                "body"))));
        band.getStyleClass().add("band");
        band.setId("problem");
        return band;
    }

    private ScrollPane list() {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        double most = model.results().stream()
                .flatMap(saved -> bytes(saved).stream())
                .mapToDouble(Summary.Values::median)
                .max()
                .orElse(1);
        for (int i = 0; i < model.results().size(); i++) {
            card.getChildren()
                    .add(new LibraryRow(
                            model.results().get(i),
                            model,
                            shared,
                            commands,
                            most,
                            i == model.results().size() - 1));
        }
        ScrollPane scroll = new ScrollPane(card);
        scroll.setFitToWidth(true);
        scroll.setVvalue(scrolled);
        scroll.vvalueProperty().addListener((of, before, now) -> scrolled = now.doubleValue());
        return scroll;
    }

    private static List<Summary.Values> bytes(SavedResult saved) {
        return saved.result().experiment().transports().stream()
                .map(id -> saved.result().summary().transports().getOrDefault(id, Map.of()))
                .map(values -> values.get(Metric.BYTES.key()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private HBox selection() {
        HBox box = Ui.row(16);
        box.getStyleClass().add("card");
        box.setPadding(new javafx.geometry.Insets(10, 12, 10, 18));
        box.getChildren()
                .add(Ui.label(
                        words().with("library.selected", "n", model.selected().size()), "strong", "body"));
        if (model.selected().size() == 2) {
            SavedResult one = model.selected().get(0);
            SavedResult other = model.selected().get(1);
            Button both = Ui.button(
                    words().get("library.compare"), Feather.BAR_CHART_2, () -> commands.compare(one, other), "primary");
            both.setId("compare-two");
            box.getChildren().addAll(Ui.grow(Ui.wrapped(difference(one, other), "body")), both);
        } else {
            box.getChildren().add(Ui.label(words().get("library.pickOther"), "muted"));
        }
        return box;
    }

    private String difference(SavedResult one, SavedResult other) {
        Map<String, String[]> different = Difference.of(one.result(), other.result());
        String list = String.join(
                ", ",
                different.entrySet().stream()
                        .map(entry -> words().get("setting." + entry.getKey()) + " "
                                + value(entry.getKey(), entry.getValue()[0]) + " → "
                                + value(entry.getKey(), entry.getValue()[1]))
                        .toList());
        return switch (different.size()) {
            case 0 -> words().get("library.same");
            case 1 -> words().with("library.oneDiffers", "what", list);
            default -> words().with("library.manyDiffer", "n", different.size(), "what", list);
        };
    }

    private String value(String key, String text) {
        if (!key.equals("transports")) {
            return Presets.brief(key, text, words());
        }
        List<String> ids = List.of(text.split(","));
        return ids.size() > MOST_NAMES
                ? words().with("library.transports", "n", ids.size())
                : String.join(
                        ", ",
                        ids.stream()
                                .map(id -> Catalogue.name(id, words().language()))
                                .toList());
    }

    private HBox foot() {
        Button imports = Ui.button(words().get("library.import"), Feather.DOWNLOAD, this::choose);
        imports.setId("import");
        Button folder = Ui.button(words().get("library.folder"), Feather.FOLDER, commands::showFolder);
        HBox foot = Ui.row(
                10,
                imports,
                folder,
                Ui.wrapped(
                        words().with(
                                        "library.where",
                                        "path",
                                        model.folder().toString(),
                                        "bytes",
                                        Numbers.bytes(model.bytes())),
                        "muted",
                        "small"));
        foot.setMinHeight(42);
        return foot;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words().get("library.import"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("result.json", "*.json"));
        List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (files != null) {
            List<Path> paths = files.stream().map(File::toPath).toList();
            model.importFiles(paths);
        }
    }
}
