package transportlab.app.ui;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import transportlab.app.library.Library;
import transportlab.app.library.SavedResult;
import transportlab.app.ui.base.ChartThread;
import transportlab.app.ui.base.Desk;
import transportlab.app.ui.base.FxQueue;
import transportlab.app.ui.base.HeadStart;
import transportlab.app.ui.base.Messages;
import transportlab.app.ui.base.Overlay;
import transportlab.app.ui.base.Preferences;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Styles;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.compare.CompareView;
import transportlab.app.ui.export.ExportPopover;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.frame.FrameView;
import transportlab.app.ui.frame.Keys;
import transportlab.app.ui.lesson.LessonModel;
import transportlab.app.ui.lesson.LessonStore;
import transportlab.app.ui.lesson.LessonView;
import transportlab.app.ui.library.LibraryModel;
import transportlab.app.ui.library.LibraryView;
import transportlab.app.ui.library.PairView;
import transportlab.app.ui.present.LessonPresenter;
import transportlab.app.ui.present.LivePresenter;
import transportlab.app.ui.present.PresentModel;
import transportlab.app.ui.present.PresenterView;
import transportlab.app.ui.run.Pictograms;
import transportlab.app.ui.run.Runs;
import transportlab.measure.Result;

/** The whole desktop, wired in one place: models, views, keys. On the screen's thread. */
public final class Desktop {
    private final Stage stage;
    private final Library library;
    private final FxQueue ui = new FxQueue();
    private final ChartThread chartThread = new ChartThread();
    private final ExecutorService lessonWriter =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "ui-lessons-0"));
    private final Desk desk;
    private final Runs runs;
    private final Pictograms pictograms;
    private final FrameModel frame = new FrameModel();
    private final CompareModel compare;
    private final LibraryModel libraryModel;
    private final StackPane root = new StackPane();
    private final FrameView frameView;
    private final Shared shared;
    private final CompareView compareView;
    private final LessonModel lessons;
    private LibraryView libraryView;
    private LessonView lessonView;
    private SavedResult[] pair;
    private Region presenter;
    private PresentModel pages;
    private Consumer<String> shower = address -> {};

    public Desktop(Stage stage, Library library, Preferences preferences, String language) {
        this.stage = stage;
        this.library = library;
        this.desk = new Desk(language);
        preferences.follow(desk);
        this.runs = new Runs(ui, library);
        this.pictograms = new Pictograms(ui, HeadStart.pictures());
        this.compare = new CompareModel(runs, library);
        this.libraryModel = new LibraryModel(library, ui);
        this.frameView = new FrameView(frame, desk);
        root.getChildren().add(frameView);
        Overlay overlay = new Overlay(root, desk);
        this.shared = new Shared(desk, ui, chartThread, overlay, new Messages(root));
        this.compareView = new CompareView(compare, shared, pictograms, this::present, this::export);
        LessonStore store = new LessonStore(library.folder().resolveSibling("lessons"), lessonWriter);
        this.lessons = new LessonModel(runs, store, desk.words().language().getLanguage());
        listen();
        frameView.show(compareView);
    }

    /** Made when first asked for, because the first frame shows nothing of it. */
    private LibraryView libraryView() {
        if (libraryView == null) {
            libraryView = new LibraryView(
                    libraryModel,
                    shared,
                    this::open,
                    this::compareTwo,
                    this::exportSaved,
                    this::openFolder,
                    folder -> compare.isRunning() && folder.equals(compare.saved()));
        }
        return libraryView;
    }

    /** Likewise. */
    private LessonView lessonView() {
        if (lessonView == null) {
            lessonView = new LessonView(lessons, shared, this::openSettings);
        }
        return lessonView;
    }

    private void listen() {
        frame.screenProperty().addListener((of, before, now) -> show());
        frame.presentingProperty().addListener((of, before, now) -> presenting(now));
        desk.wordsProperty().addListener((of, before, now) -> {
            lessons.speak(now.language().getLanguage());
            showAll();
        });
        desk.themeProperty().addListener((of, before, now) -> {
            style();
            showAll();
        });
        desk.scaleProperty().addListener((of, before, now) -> {
            style();
            showAll();
        });
        compare.stageProperty().addListener((of, before, now) -> presentAnew());
        runs.runningProperty().addListener((of, before, now) -> {
            presentAnew();
            if (!now) {
                libraryModel.refresh();
            }
        });
    }

    /**
     * @param how shows the folder of an address in the system's own program
     */
    public void foldersBy(Consumer<String> how) {
        shower = how;
    }

    /** Opens the window. */
    public void show(double width, double height) {
        build(width, height);
        stage.show();
        compareView.focusPrimary();
    }

    /** Makes what the window shows, without opening it. */
    void build(double width, double height) {
        Scene scene = new Scene(new StackPane(), width, height);
        stage.setScene(scene);
        style();
        scene.setRoot(root);
        new Keys(new DesktopKeys(this, shared, scene)).listen(scene);
        stage.setTitle("Transport Lab");
        stage.setMinWidth(1280);
        stage.setMinHeight(720);
        stage.setOnCloseRequest(event -> close());
    }

    /** The same at another size, for tests without a window. */
    void resize(double width, double height) {
        stage.getScene().setRoot(new StackPane());
        build(width, height);
        root.resize(width, height);
    }

    /** What may wait until the first frame is on the screen. On the screen's thread. */
    public void warmUp() {
        Platform.runLater(this::libraryView);
        Platform.runLater(libraryModel::refresh);
        String language = desk.words().language().getLanguage();
        chartThread.after(() -> {
            LessonModel.readAhead(language);
            Platform.runLater(this::lessonView);
            var charts =
                    new transportlab.visualizer.model.Charts(Library.example().result(), desk.words());
            transportlab.visualizer.draw.Raster.warmUp(
                    new transportlab.visualizer.draw.ComparisonSheet(charts, desk.words(), desk.theme()));
        });
    }

    /** What the room sees follows the run. */
    private void presentAnew() {
        if (presenter != null && !inLesson()) {
            Platform.runLater(() -> {
                if (presenter != null) {
                    presenting(true);
                }
            });
        }
    }

    private void style() {
        stage.getScene()
                .getStylesheets()
                .setAll(Styles.of(desk.theme(), desk.scaleProperty().get()));
    }

    private void showAll() {
        compareView.show();
        if (libraryView != null) {
            libraryView.show();
        }
        if (lessonView != null) {
            lessonView.show();
        }
        show();
        if (presenter != null) {
            presenting(true);
        }
    }

    private void show() {
        shared.overlay().close();
        frameView.show(
                switch (frame.screenProperty().get()) {
                    case COMPARE -> compareView;
                    case LESSONS -> lessonView();
                    case LIBRARY ->
                        pair == null ? libraryView() : new PairView(pair[0], pair[1], shared, this::leavePair);
                });
        if (frame.screenProperty().get() == FrameModel.Screen.LIBRARY) {
            libraryModel.refresh();
        } else if (frame.screenProperty().get() == FrameModel.Screen.LESSONS) {
            lessonView.focusPrimary();
        }
    }

    private void open(SavedResult saved) {
        if (compare.isRunning()) {
            shared.messages().say(desk.words().get("library.running"));
            return;
        }
        libraryModel.load(List.of(saved), whole -> {
            if (!compare.open(whole.get(0).result(), whole.get(0).folder())) {
                shared.messages().say(desk.words().get("library.otherOptions"));
            }
            frame.screenProperty().set(FrameModel.Screen.COMPARE);
        });
    }

    private void openSettings(Map<String, String> options, String from) {
        compare.takeOptions(options, from);
        frame.screenProperty().set(FrameModel.Screen.COMPARE);
    }

    private void compareTwo(SavedResult one, SavedResult other) {
        libraryModel.load(List.of(one, other), whole -> {
            pair = whole.toArray(SavedResult[]::new);
            show();
        });
    }

    /** @return whether two results were shown */
    boolean leavePair() {
        boolean shown = pair != null;
        pair = null;
        if (shown) {
            show();
        }
        return shown;
    }

    private void exportSaved(SavedResult saved) {
        libraryModel.load(
                List.of(saved), whole -> new ExportPopover(whole.get(0).result(), shared).show(libraryView()));
    }

    /** Opens what the result can be written as. */
    void export() {
        Node anchor = compareView.lookup("#save");
        if (compare.result() != null && anchor != null) {
            new ExportPopover(compare.result(), shared).show(anchor);
        }
    }

    private void openFolder() {
        shared.messages().say(library.folder().toAbsolutePath().toString());
        shower.accept(library.folder().toUri().toString());
    }

    boolean isPresenting() {
        return presenter != null;
    }

    /** Shows the room what is on the screen: the comparison, as far as it is, or the lesson's step. */
    void present() {
        frame.presentingProperty().set(true);
    }

    private boolean inLesson() {
        return frame.screenProperty().get() == FrameModel.Screen.LESSONS && lessons.lesson() != null;
    }

    private void presenting(boolean on) {
        root.getChildren().remove(presenter);
        if (presenter instanceof LivePresenter live) {
            live.end();
        } else if (presenter instanceof LessonPresenter lesson) {
            lesson.end();
        }
        presenter = null;
        if (!on) {
            pages = null;
        } else {
            presenter = presenter(() -> frame.presentingProperty().set(false));
            root.getChildren().add(presenter);
            presenter.requestFocus();
        }
        if (stage.isFullScreen() != on && !"true".equals(System.getProperty("transportlab.windowed"))) {
            stage.setFullScreenExitHint("");
            // Esc has one owner: it leaves the presenter, and the presenter the full screen
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(on);
        }
    }

    private Region presenter(Runnable leave) {
        if (inLesson()) {
            return new LessonPresenter(lessons, lessonView()::chart, leave);
        }
        if (compare.isRunning() || compare.result() == null) {
            return new LivePresenter(compare, shared, leave);
        }
        if (pages == null) {
            pages = new PresentModel(compare.result());
        } else {
            pages.refresh(compare.result());
        }
        return new PresenterView(pages, shared, leave);
    }

    /** Does what the button of the lesson's page does. */
    void enterLesson() {
        lessonView().enter();
    }

    /** Ends what runs, keeps what is finished, and closes all threads. */
    public void close() {
        pictograms.close();
        runs.close();
        lessons.keepPlace();
        lessonWriter.shutdown();
        chartThread.close();
        libraryModel.close();
        ui.close();
    }

    /** The presenter's next page, for tests without a window. */
    void turnPage() {
        pages.next();
        ((PresenterView) presenter).show();
    }

    void closeOverlay() {
        shared.overlay().close();
    }

    /** For harnesses and tests. */
    public CompareModel compare() {
        return compare;
    }

    public FrameModel frame() {
        return frame;
    }

    public Desk desk() {
        return desk;
    }

    public LessonModel lessons() {
        return lessons;
    }

    public LibraryModel libraryModel() {
        return libraryModel;
    }

    public CompareView compareView() {
        return compareView;
    }

    public Result result() {
        return compare.result();
    }
}
