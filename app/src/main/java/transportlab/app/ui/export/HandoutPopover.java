package transportlab.app.ui.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.handout.HandoutWords;
import transportlab.app.handout.Handouts;
import transportlab.app.handout.Kept;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.court.Court;
import transportlab.lesson.read.LessonException;
import transportlab.lesson.read.Lessons;
import transportlab.measure.ResultFiles;
import transportlab.trial.ResultFolder;
import transportlab.trial.TrialException;
import transportlab.visualizer.document.PaperExport;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Words;

/** The popover for a handout: what, in which formats, with or without answers. It writes the same files as the terminal. */
public final class HandoutPopover {
    private static final double WIDTH = 440;
    private final Handouts handouts;
    private final String lesson;
    private final Shared shared;
    private final Executor worker;
    private final Words words;
    private final Set<String> formats = new LinkedHashSet<>(Set.of("pdf"));
    private String what;
    private boolean answers;
    private Window window;

    /**
     * @param what is chosen at first: the id of the open lesson, or {@code all} or {@code court}
     * @param worker makes and writes the files, off the JavaFX thread
     */
    public HandoutPopover(String what, Lessons all, Kept kept, Shared shared, Executor worker) {
        this.words = HandoutWords.of(shared.words().language().getLanguage());
        this.handouts = new Handouts(all, words, kept);
        this.lesson = all.ids().contains(what) ? what : "";
        this.what = what;
        this.shared = shared;
        this.worker = worker;
    }

    public void show(Node anchor) {
        window = anchor.getScene().getWindow();
        VBox box = new VBox(10, Ui.label(words.get("export.title"), "column-title"), subjects());
        box.setPrefWidth(WIDTH);
        for (String format : PaperExport.FORMATS) {
            CheckBox check = new CheckBox(words.get("export.handout." + format));
            check.setMinWidth(Region.USE_PREF_SIZE);
            check.setSelected(formats.contains(format));
            check.setId("handout-" + format);
            check.setOnAction(event -> {
                if (!formats.remove(format)) {
                    formats.add(format);
                }
            });
            box.getChildren().add(check);
        }
        Choice<Boolean> told = new Choice<Boolean>(words.get("export.handout.answers"), each -> answers = each)
                .with(false, words.get("export.handout.answers.no"), "handout-answers-no", !answers)
                .with(true, words.get("export.handout.answers.yes"), "handout-answers-yes", answers);
        box.getChildren().add(Ui.row(10, Ui.label(words.get("export.handout.answers"), "muted"), told));
        Button choose = Ui.button(words.get("export.folder"), Feather.FOLDER, this::choose, "primary");
        choose.setId("handout-folder");
        box.getChildren().add(choose);
        shared.overlay().popover(anchor, box, () -> {});
        choose.requestFocus();
    }

    private Choice<String> subjects() {
        Choice<String> choice = new Choice<>(words.get("export.what"), each -> what = each);
        if (!lesson.isEmpty()) {
            choice.with(lesson, words.get("export.handout.lesson"), "handout-lesson", lesson.equals(what));
        }
        for (String each : new String[] {Handouts.ALL, Court.ID, Handouts.BOOKLET}) {
            choice.with(each, words.get("export.handout." + each), "handout-" + each, each.equals(what));
        }
        return choice;
    }

    private void choose() {
        if (formats.isEmpty()) {
            shared.messages().say(words.get("export.handout.none"));
            return;
        }
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.get("export.folder"));
        File folder = chooser.showDialog(window);
        if (folder != null) {
            shared.overlay().close();
            write(folder.toPath());
        }
    }

    /** Writes the chosen formats into the folder, off the JavaFX thread. */
    private void write(Path folder) {
        Set<String> wanted = Set.copyOf(formats);
        String subject = what;
        boolean told = answers;
        shared.messages().say(words.get("export.writing"));
        worker.execute(() -> {
            String said = written(folder, subject, told, wanted);
            shared.ui().post(() -> shared.messages().say(said));
        });
    }

    private String written(Path folder, String subject, boolean told, Set<String> wanted) {
        try {
            PaperExport export = new PaperExport(handouts.paper(subject, told));
            ResultFiles.write(export.files(folder, handouts.fileName(subject, told), wanted));
            return words.with("export.done", "path", folder);
        } catch (LessonException e) {
            return words.with("export.handout.mistakes", "why", e.mistakes().get(0));
        } catch (IOException | TrialException | RuntimeException | OutOfMemoryError e) {
            String why = e instanceof Exception failure ? ResultFolder.reason(failure) : String.valueOf(e);
            return words.with("export.failed", "path", folder, "why", new Failures(words).sentence(why));
        }
    }
}
