package transportlab.app.ui.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.trial.ResultFolder;
import transportlab.visualizer.export.PictureSize;
import transportlab.visualizer.export.ResultExport;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Words;

/** The popover for the formats, size and folder of an export. It writes the same files as the terminal. */
public final class ExportPopover {
    private static final Set<String> FIRST = Set.of("png", "html");
    private final Exported exported;
    private final Shared shared;
    private final Set<String> formats = new LinkedHashSet<>();
    private int scale = PictureSize.DEFAULT.scale();
    private TextField size;
    private Window window;

    /** What is exported. */
    public interface Exported {
        /** The name of the new folder. */
        String name();

        Set<String> formats();

        /** What is written into the folder. It is called off the JavaFX thread. */
        Map<Path, ResultFiles.Content> files(Path folder, Set<String> chosen, PictureSize size);
    }

    public ExportPopover(Exported exported, Shared shared) {
        this.exported = exported;
        this.shared = shared;
        formats.addAll(FIRST);
        formats.retainAll(exported.formats());
    }

    /** For a result. */
    public static ExportPopover of(Result result, Shared shared) {
        Theme theme = shared.desk().theme();
        Words words = shared.words();
        return new ExportPopover(
                new Exported() {
                    @Override
                    public String name() {
                        return result.experiment().name();
                    }

                    @Override
                    public Set<String> formats() {
                        return ResultExport.FORMATS;
                    }

                    @Override
                    public Map<Path, ResultFiles.Content> files(Path folder, Set<String> chosen, PictureSize size) {
                        return new ResultExport(result, words, size, theme).files(folder, "result", chosen);
                    }
                },
                shared);
    }

    public void show(Node anchor) {
        window = anchor.getScene().getWindow();
        Words words = shared.words();
        VBox box = new VBox(10, Ui.label(words.get("export.title"), "column-title"));
        box.setPrefWidth(420);
        for (String format : exported.formats()) {
            CheckBox check = new CheckBox(words.get("export." + format));
            check.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            check.setSelected(formats.contains(format));
            check.setId("export-" + format);
            check.setOnAction(event -> {
                if (!formats.remove(format)) {
                    formats.add(format);
                }
            });
            box.getChildren().add(check);
        }
        size = new TextField(PictureSize.DEFAULT.width() + "x" + PictureSize.DEFAULT.height());
        size.setPrefColumnCount(9);
        size.setAccessibleText(words.get("export.size"));
        box.getChildren().add(Ui.row(10, Ui.label(words.get("export.size"), "muted"), size, scales()));
        var choose = Ui.button(words.get("export.folder"), Feather.FOLDER, this::choose, "primary");
        choose.setId("export-folder");
        box.getChildren().add(choose);
        shared.overlay().popover(anchor, box, () -> {});
        choose.requestFocus();
    }

    private Choice<Integer> scales() {
        Choice<Integer> scales = new Choice<>(shared.words().get("export.size"), each -> scale = each);
        for (int each = 1; each <= 4; each++) {
            scales.with(each, each + "×", "export-scale-" + each, each == scale);
        }
        return scales;
    }

    private void choose() {
        String[] lengths = size.getText().strip().split("x", -1);
        boolean numbers = lengths.length == 2 && lengths[0].matches("\\d{1,5}") && lengths[1].matches("\\d{1,5}");
        PictureSize chosen = numbers
                ? new PictureSize(Integer.parseInt(lengths[0]), Integer.parseInt(lengths[1]), scale)
                : new PictureSize(0, 0, 1);
        if (!chosen.isFine()) {
            size.getStyleClass().add("wrong");
            shared.messages().say(shared.words().with("export.wrongSize", "expected", PictureSize.EXPECTED));
            return;
        }
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(shared.words().get("export.folder"));
        File folder = chooser.showDialog(window);
        if (folder != null) {
            shared.overlay().close();
            write(fresh(folder.toPath()), chosen);
        }
    }

    /** A new folder inside the chosen one, so that no file there is overwritten. */
    private Path fresh(Path inside) {
        String name = exported.name().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        Path path = inside.resolve(name);
        for (int i = 2; Files.exists(path); i++) {
            path = inside.resolve(name + "-" + i);
        }
        return path;
    }

    /** Writes the chosen formats into the folder, off the JavaFX thread. */
    void write(Path folder, PictureSize chosen) {
        Set<String> wanted = Set.copyOf(formats);
        shared.messages().say(shared.words().get("export.writing"));
        shared.charts().after(() -> {
            String said;
            try {
                ResultFiles.write(exported.files(folder, wanted, chosen));
                said = shared.words().with("export.done", "path", folder);
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                said = shared.words().with("export.failed", "path", folder, "why", reason(e));
            }
            String told = said;
            shared.ui().post(() -> shared.messages().say(told));
        });
    }

    private String reason(Throwable e) {
        String why = e instanceof Exception failure ? ResultFolder.reason(failure) : String.valueOf(e);
        return new Failures(shared.words()).sentence(why);
    }
}
