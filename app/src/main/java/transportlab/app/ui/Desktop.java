package transportlab.app.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import transportlab.app.library.Library;
import transportlab.app.ui.base.ChartThread;
import transportlab.app.ui.base.Desk;
import transportlab.app.ui.base.FxQueue;
import transportlab.app.ui.base.Messages;
import transportlab.app.ui.base.Overlay;
import transportlab.app.ui.base.Preferences;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Styles;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.compare.CompareView;
import transportlab.app.ui.court.CourtModel;
import transportlab.app.ui.court.Stars;
import transportlab.app.ui.export.ExportPopover;
import transportlab.app.ui.export.HandoutPopover;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.frame.FrameView;
import transportlab.app.ui.frame.Keys;
import transportlab.app.ui.lesson.Sitting;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.LessonShelves;
import transportlab.app.ui.lesson.play.LessonStore;
import transportlab.app.ui.library.LibraryModel;
import transportlab.app.ui.path.PathModel;
import transportlab.app.ui.run.Pictograms;
import transportlab.app.ui.run.Runs;
import transportlab.app.ui.run.WhatIf;
import transportlab.app.ui.scale.PublishedModel;
import transportlab.app.ui.scale.ScaleModel;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.app.ui.trace.TraceModel;
import transportlab.app.ui.wire.WireModel;
import transportlab.lesson.court.Court;
import transportlab.measure.Result;

/**
 * The whole desktop: creates models, views and keys and connects them in one place. Must be used on the JavaFX thread.
 */
public final class Desktop {
    private static final Duration LONGEST_WRITING = Duration.ofSeconds(5);
    private final Stage stage;
    private final FxQueue ui = new FxQueue();
    private final ChartThread chartThread = new ChartThread();
    private final ExecutorService lessonWriter =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "ui-lessons-0"));
    private final ExecutorService handoutWorker = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-handouts-0");
        made.setDaemon(true);
        return made;
    });
    private final ExecutorService lessonWorker = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-lesson-work-0");
        made.setDaemon(true);
        return made;
    });
    private final Desk desk;
    private final Runs runs;
    private final Pictograms pictograms;
    private final WhatIf whatIf;
    private final FrameModel frame = new FrameModel();
    private final CompareModel compare;
    private final PathModel path;
    private final LibraryModel libraryModel;
    private final StackPane root = new StackPane();
    private final FrameView frameView;
    private final Shared shared;
    private final CompareView compareView;
    private final LessonModel lessons;
    private final CourtModel court;
    private final LessonScreen lessonScreen;
    private final LibraryScreen libraryScreen;
    private final ScaleModel scale;
    private final TraceModel traces;
    private final TimelineModel timeline;
    private final PublishedModel published;
    private final WireModel wire;
    private final WireScreen wireScreen;
    private final Map<FrameModel.Screen, DesktopScreen> screens;
    private final Presenting presenting;

    public Desktop(Stage stage, Library library, Preferences preferences, String language) {
        this.stage = stage;
        this.desk = new Desk(language);
        preferences.follow(desk);
        this.runs = new Runs(ui, library);
        this.pictograms = new Pictograms(ui);
        this.whatIf = new WhatIf(ui);
        this.compare = new CompareModel(runs, library);
        this.libraryModel = new LibraryModel(library, ui);
        this.frameView = new FrameView(frame, desk);
        root.getChildren().add(frameView);
        Overlay overlay = new Overlay(root, desk);
        this.shared = new Shared(desk, ui, chartThread, overlay, new Messages(root));
        this.traces = new TraceModel(compare, ui);
        this.path = new PathModel(compare.settings(), ui);
        TraceLinks links = new TraceLinks(traces, frame);
        this.compareView =
                new CompareView(compare, shared, pictograms, whatIf, this::present, this::export, links, path);
        Path kept = library.folder().resolveSibling("lessons");
        LessonStore store = new LessonStore(kept, lessonWriter);
        LessonShelves shelves = new LessonShelves(preferences.lessonFolders(), preferences::keepLessonFolders);
        String spoken = desk.words().language().getLanguage();
        this.lessons = new LessonModel(runs, shelves, store, ui, lessonWorker, spoken);
        this.court = new CourtModel(
                shelves,
                new Sitting(new LessonModel(runs, shelves, store, ui, lessonWorker, spoken)),
                new Stars(kept.resolve(Court.ID), lessonWriter),
                spoken);
        this.libraryScreen = new LibraryScreen(libraryModel, compare, shared, frame, new Beginnings());
        this.scale = new ScaleModel(compare, runs, ui);
        this.lessonScreen = new LessonScreen(
                lessons,
                court,
                (anchor, what) ->
                        new HandoutPopover(what, shelves.lessons(), store::own, shared, handoutWorker).show(anchor),
                shared,
                new LessonWays(traces, scale, compare, compareView, frame),
                this::present);
        this.published = new PublishedModel(runs, ui);
        this.timeline = new TimelineModel(traces, compare, ui, System::nanoTime);
        this.wire = new WireModel(traces.tracedProperty(), traces.placeProperty(), traces::conversations);
        this.wireScreen = new WireScreen(wire, traces, frame, shared, this::present);
        this.screens = Map.of(
                FrameModel.Screen.COMPARE,
                new CompareScreen(compareView, compare, frame),
                FrameModel.Screen.TIMELINE,
                new TimelineScreen(timeline, shared, frame),
                FrameModel.Screen.WIRE,
                wireScreen,
                FrameModel.Screen.SCALE,
                new ScaleScreen(scale, published, shared, frame, this::present),
                FrameModel.Screen.LESSONS,
                lessonScreen,
                FrameModel.Screen.LIBRARY,
                libraryScreen);
        this.presenting = new Presenting(root, stage, frame, this::screen, compare, shared);
        listen();
        frameView.show(compareView);
    }

    /** Leads to the lessons. */
    private final class Beginnings implements LibraryScreen.Beginnings {
        @Override
        public void firstLesson() {
            frame.screenProperty().set(FrameModel.Screen.LESSONS);
            court.close();
            lessons.list().stream().findFirst().ifPresent(lessons::open);
        }

        @Override
        public void court() {
            frame.screenProperty().set(FrameModel.Screen.LESSONS);
            court.open();
        }
    }

    private void listen() {
        frame.screenProperty().addListener((of, before, now) -> {
            screens.get(before).hidden();
            if (!frame.isLed()) {
                traces.giveBack();
                scale.giveBack();
            }
            show();
        });
        libraryScreen.whenReplaced(this::show);
        // the ways to a trace appear when the trace has been read
        traces.tracedProperty().addListener((of, before, now) -> compareView.show());
        court.openProperty().addListener((of, before, now) -> {
            if (now) {
                // it stands where the lesson was
                lessons.leaveStage();
            }
            show();
        });
        frame.presentingProperty().addListener((of, before, now) -> presenting.show(now));
        desk.wordsProperty().addListener((of, before, now) -> {
            lessons.speak(now.language().getLanguage());
            court.speak(now.language().getLanguage());
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
        compare.stageProperty().addListener((of, before, now) -> presenting.followRun());
        runs.runningProperty().addListener((of, before, now) -> {
            presenting.followRun();
            if (!now && !scale.isMeasuring()) {
                libraryModel.refresh();
            }
        });
    }

    /**
     * @param how opens the folder at an address in the file manager of the system
     */
    public void foldersBy(Consumer<String> how) {
        libraryScreen.foldersBy(how);
    }

    /**
     * @param how opens the page at an address in the browser of the system
     */
    public void pagesBy(Consumer<String> how) {
        wireScreen.pagesBy(how);
        lessons.stage().browserBy(how);
    }

    /**
     * @param how lets the user choose a folder of lessons; empty if none was chosen
     */
    public void lessonFoldersBy(Supplier<Optional<Path>> how) {
        lessonScreen.lessons().foldersBy(how);
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

    /** Creates the contents again at another size, for tests without a window. */
    void resize(double width, double height) {
        stage.getScene().setRoot(new StackPane());
        build(width, height);
        root.resize(width, height);
    }

    /** Does the work that can wait until the first frame is on the screen. Must be called on the JavaFX thread. */
    public void warmUp() {
        Platform.runLater(libraryScreen::view);
        Platform.runLater(libraryModel::refresh);
        chartThread.after(() -> {
            Platform.runLater(lessons.readAhead());
            Platform.runLater(court.readAhead());
            Platform.runLater(lessonScreen::lessons);
            var charts =
                    new transportlab.visualizer.model.Charts(Library.example().result(), desk.words());
            transportlab.visualizer.draw.Raster.warmUp(
                    new transportlab.visualizer.draw.ComparisonSheet(charts, desk.words(), desk.theme()));
        });
    }

    private void style() {
        stage.getScene()
                .getStylesheets()
                .setAll(Styles.of(desk.theme(), desk.scaleProperty().get()));
    }

    private void showAll() {
        screens.values().forEach(DesktopScreen::showAgain);
        show();
        presenting.showAgain();
    }

    private void show() {
        shared.overlay().close();
        DesktopScreen screen = screens.get(frame.screenProperty().get());
        frameView.show(screen.view());
        screen.shown();
    }

    /** Opens the popover for exporting the result. */
    void export() {
        Node anchor = compareView.lookup("#save");
        if (compare.result() != null && anchor != null) {
            ExportPopover.of(compare.result(), shared).show(anchor);
        }
    }

    DesktopScreen screen() {
        return screens.get(frame.screenProperty().get());
    }

    boolean isPresenting() {
        return presenting.isOn();
    }

    /**
     * Starts the presentation, which shows the audience what is on the screen: the comparison in its current state, or
     * the current page of the lesson.
     */
    void present() {
        frame.presentingProperty().set(true);
    }

    /** Does the same as the main button of the lesson's page. */
    void enterLesson() {
        lessonScreen.lessons().enter();
    }

    /** Ends what runs, keeps what is finished, and closes all threads. */
    public void close() {
        pictograms.close();
        whatIf.close();
        path.close();
        scale.close();
        traces.close();
        timeline.close();
        published.close();
        runs.close();
        lessons.keepPlace();
        lessons.stop();
        court.keepPlace();
        court.stop();
        lessons.leaveStage();
        lessonWorker.shutdown();
        handoutWorker.shutdown();
        finishWriting();
        chartThread.close();
        libraryModel.close();
        ui.close();
    }

    /** Waits until the place in lessons and in the court is on the disk, which takes milliseconds. */
    private void finishWriting() {
        lessonWriter.shutdown();
        try {
            lessonWriter.awaitTermination(LONGEST_WRITING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Presenting presenting() {
        return presenting;
    }

    /** @return whether two results were shown */
    boolean leavePair() {
        return libraryScreen.leavePair();
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

    public PathModel path() {
        return path;
    }

    public LessonModel lessons() {
        return lessons;
    }

    public CourtModel court() {
        return court;
    }

    public ScaleModel scale() {
        return scale;
    }

    public TraceModel traces() {
        return traces;
    }

    public TimelineModel timeline() {
        return timeline;
    }

    public WireModel wire() {
        return wire;
    }

    public PublishedModel published() {
        return published;
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
