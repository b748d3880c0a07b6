package transportlab.app.shots;

import java.awt.image.BufferedImage;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;
import transportlab.app.Examples;
import transportlab.app.library.Library;
import transportlab.app.ui.Desktop;
import transportlab.app.ui.base.Preferences;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.compare.Expanded;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.run.Lane;
import transportlab.app.ui.scale.ScaleModel;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.app.ui.trace.Place;
import transportlab.app.ui.trace.Traced;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.Verdicts;
import transportlab.visualizer.palette.Theme;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/**
 * Takes a picture of every state of the desktop, of a real window on a real screen, in both languages, both themes and
 * two sizes. Its argument is the folder of the pictures; a second one of {@code few} takes one variant only, and one
 * picture of states that differ by the technique, the path or the number of rows alone: {@code LayoutTest} lays these
 * out in every build.
 */
public final class Screenshots {
    private static final int[][] SIZES = {{1280, 720}, {1920, 1080}};
    private static final Runnable NOTHING = () -> {};
    private final Path folder;
    private final boolean few;
    private final Robot robot;
    private final Stage stage;
    private final Desktop desktop;
    private final Library library;

    private Screenshots(Path folder, boolean few, Path home) throws Exception {
        this.folder = folder;
        this.few = few;
        this.library = new Library(home.resolve("results"));
        Object[] made = Fx.get(() -> {
            Ui.begin();
            Stage window = new Stage(StageStyle.UNDECORATED);
            Desktop shown = new Desktop(window, library, new Preferences(home.resolve("settings.properties")), "en");
            shown.show(SIZES[0][0], SIZES[0][1]);
            window.setX(0);
            window.setY(0);
            shown.warmUp();
            return new Object[] {window, shown, new Robot()};
        });
        stage = (Stage) made[0];
        desktop = (Desktop) made[1];
        robot = (Robot) made[2];
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("transportlab.windowed", "true");
        Path home = Files.createTempDirectory("transport-lab-shots");
        Fx.start();
        AtomicBoolean failed = new AtomicBoolean();
        Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            failed.set(true);
            e.printStackTrace();
        }));
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        int exit = 1;
        try {
            Screenshots shots = new Screenshots(folder, List.of(arguments).contains("few"), home);
            if (List.of(arguments).contains("timeline")) {
                shots.timeline();
            } else if (List.of(arguments).contains("outcome")) {
                shots.overAPath();
            } else if (List.of(arguments).contains("wire")) {
                shots.wire();
            } else if (List.of(arguments).contains("path")) {
                shots.path();
            } else {
                shots.take();
            }
            exit = failed.get() ? 1 : 0;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(exit);
    }

    private void take() throws Exception {
        before();
        path();
        running();
        fallback();
        allAtOnce();
        result();
        overAPath();
        broken();
        others();
        timeline();
        Fx.run(() -> {
            desktop.close();
        });
    }

    /** Lanes of the example, live, and of a result with a place in it. */
    private void timeline() throws Exception {
        Fx.run(() -> {
            desktop.compare().clear();
            choose(id -> true);
            desktop.frame().screenProperty().set(FrameModel.Screen.TIMELINE);
        });
        Fx.await(() -> desktop.timeline().state() == TimelineModel.State.EXAMPLE);
        List<String> all = Catalogue.ids();
        lanes("timeline-example", List.of("short-polling", "websocket"));
        lanes("timeline-example-one", List.of("long-polling"));
        lanes("timeline-example-four", List.of("short-polling", "long-polling", "streaming", "websocket"));
        lanes("timeline-example-all", all);
        shootEach("timeline-presenter-all", () -> present(0));
        Fx.run(() -> {
            desktop.frame().presentingProperty().set(false);
            desktop.timeline().chooseTransports(List.of("short-polling", "websocket"));
        });
        shootEach("timeline-presenter", () -> present(0));
        Fx.run(() -> {
            desktop.frame().presentingProperty().set(false);
            desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
            choose(id -> List.of("short-polling", "long-polling", "streaming", "websocket")
                    .contains(id));
            desktop.compare().settings().trySet("duration", few ? "4s" : "8s");
            desktop.compare().settings().trySet("loss", "3%");
            desktop.compare().settings().trySet("cut", "2s");
            desktop.compare().start();
            desktop.frame().screenProperty().set(FrameModel.Screen.TIMELINE);
        });
        Fx.await(() -> desktop.compare().run().playheadMillisProperty().get() > 1500);
        shoot("timeline-live");
        Fx.await(() -> !desktop.compare().isRunning());
        Fx.await(() -> desktop.timeline().state() == TimelineModel.State.RESULT);
        lanes("timeline-result", List.of("long-polling", "streaming"));
        Fx.run(() -> {
            TrialTrace trial =
                    desktop.traces().traced().trial("short-polling", 0).orElseThrow();
            TrialTrace.Place slowest = trial.slowest().orElseThrow();
            desktop.traces()
                    .placeProperty()
                    .set(Place.of(
                            "short-polling",
                            0,
                            slowest.client(),
                            slowest.delivery().update()));
        });
        shoot("timeline-place");
        Fx.run(() -> {
            desktop.timeline().play().mark();
            desktop.timeline().play().back();
            desktop.timeline().play().mark();
            desktop.timeline()
                    .play()
                    .zoom(6, desktop.timeline().play().playheadProperty().get());
        });
        shoot("timeline-measured");
        Fx.run(() -> desktop.desk().scaleProperty().set(1.5));
        shoot("timeline-large");
        Fx.run(() -> {
            desktop.desk().scaleProperty().set(1);
            desktop.compare().open(Examples.measured(), null);
        });
        Fx.await(() -> desktop.timeline().state() == TimelineModel.State.NO_TRACE);
        shoot("timeline-no-trace");
        Fx.run(() -> {
            desktop.compare().settings().choosePreset("stock-ticker");
            desktop.compare().clear();
            desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
        });
    }

    private void lanes(String name, List<String> ids) throws Exception {
        Fx.run(() -> desktop.timeline().chooseTransports(ids));
        Fx.await(() -> desktop.timeline().play().timeline().lanes().size() == ids.size());
        Fx.run(() -> desktop.timeline().play().scrub(700_000));
        shoot(name);
    }

    private void before() throws Exception {
        shoot("compare-before");
        Fx.run(() -> {
            desktop.compareView().openEditor("poll-interval");
        });
        shootEach("compare-field", () -> desktop.compareView().openEditor("poll-interval"));
        shootEach("compare-settings", () -> desktop.compareView().openDrawer());
        shootEach("compare-picker", () -> click("#add-transport"));
        close();
    }

    /** The switchboard: open, hidden, each kind of choice, all stopped, what a preset does, all techniques, large. */
    private void path() throws Exception {
        String six = "short-polling,long-polling,streaming,websocket,flashsocket,tcp,auto";
        Fx.run(() -> {
            desktop.compare().clear();
            desktop.compare().settings().trySet("transports", six);
            desktop.compare().openSwitchboard();
        });
        shoot("path-hidden");
        Fx.run(desktop.path()::toggleHidden);
        shoot("path-open");
        String changed = "/ws=501,policy=swallow,tcp=close";
        Fx.run(() -> desktop.compare().settings().trySet("path", changed));
        shoot("path-changed");
        Fx.run(() -> desktop.compare()
                .settings()
                .trySet("path", "/poll=404,/long-poll=501,/stream=swallow,/ws=close,policy=close,tcp=swallow"));
        shoot("path-stopped");
        for (int i = 0; i < (few ? 1 : desktop.path().presets().size()); i++) {
            Fx.run(desktop.path()::nextPreset);
            shoot("path-preset-" + i);
        }
        Fx.run(() -> desktop.path().choosePreset(desktop.path().presets().get(1)));
        shootEach("path-about", () -> {
            if (stage.getScene().lookup("#path-about") instanceof javafx.scene.control.Hyperlink link) {
                link.fire();
            }
        });
        close();
        Fx.run(() -> {
            choose(id -> true);
            desktop.compare().openSwitchboard();
        });
        shoot("path-all");
        for (double scale : few ? new double[] {1.5} : new double[] {1.25, 1.5}) {
            Fx.run(() -> desktop.desk().scaleProperty().set(scale));
            shoot("path-all-" + (int) (scale * 100));
            Fx.run(() -> desktop.compare().settings().trySet("transports", six));
            shoot("path-" + (int) (scale * 100));
            Fx.run(() -> choose(id -> true));
        }
        Fx.run(() -> {
            desktop.desk().scaleProperty().set(1);
            desktop.compare().clear();
            desktop.compare().settings().choosePreset("stock-ticker");
        });
    }

    private void running() throws Exception {
        Fx.run(() -> {
            desktop.compare().guess("short-polling");
            desktop.compare().settings().trySet("duration", few ? "4s" : "8s");
            desktop.compare().start();
        });
        Fx.await(() -> desktop.compare().run().lane("streaming").status() == Lane.Status.MEASURING
                || desktop.compare().run().lane("websocket").status() == Lane.Status.MEASURING);
        Fx.await(() -> desktop.compare().run().playheadMillisProperty().get() > 1000);
        shoot("compare-running");
        Fx.await(() -> !desktop.compare().isRunning());
        Fx.run(() -> {
            desktop.compare().guess("short-polling");
        });
        shoot("compare-result");
    }

    /** The automatic fallback against a proxy and a firewall. */
    private void fallback() throws Exception {
        Fx.run(() -> {
            desktop.compare().clear();
            choose(id -> List.of("long-polling", "socketio", "auto").contains(id));
            desktop.compare().settings().trySet("refuse", "websocket=501,flashsocket=swallow");
            desktop.compare().settings().trySet("duration", "2s");
            desktop.compare().start();
        });
        Fx.await(() -> desktop.compare().isRunning());
        Fx.await(() -> !desktop.compare().isRunning());
        shoot("compare-automatic");
        Fx.run(() -> desktop.compare().expandedProperty().set(Expanded.FALLBACK));
        shoot("compare-automatic-cost");
        shootEach("presenter-automatic-cost", () -> present(3));
        Fx.run(() -> {
            desktop.frame().presentingProperty().set(false);
            desktop.compare().expandedProperty().set(Expanded.NONE);
            desktop.compare().clear();
            desktop.compare().settings().trySet("refuse", "");
        });
    }

    /** Every transport that there is. */
    private void allAtOnce() throws Exception {
        Fx.run(() -> {
            desktop.compare().clear();
            choose(id -> List.of("sse", "multipart", "forever-iframe", "jsonp-polling", "flashsocket", "tcp")
                    .contains(id));
        });
        shootUnlessFew("compare-before-six");
        Fx.run(() -> {
            choose(id -> true);
        });
        shoot("compare-before-all");
        shootEach("compare-picker-all", () -> click("#add-transport"));
        close();
        runAll();
        shoot("compare-result-all");
        for (Expanded column : Expanded.values()) {
            if (column != Expanded.NONE && column != Expanded.FALLBACK) {
                Fx.run(() -> {
                    desktop.compare().expandedProperty().set(column);
                });
                shootUnlessFew("compare-" + column.name().toLowerCase(Locale.ROOT) + "-all");
            }
        }
        Fx.run(() -> {
            desktop.compare().expandedProperty().set(Expanded.NONE);
        });
        shootEach("presenter-all", () -> present(1));
        Fx.run(() -> {
            desktop.frame().presentingProperty().set(false);
            desktop.compare().settings().choosePreset("stock-ticker");
        });
    }

    /** Runs every transport; for few pictures, only calculates them. */
    private void runAll() throws Exception {
        Fx.run(() -> {
            desktop.compare().settings().trySet("duration", few ? "2s" : "3s");
            desktop.compare().settings().trySet("warmup", few ? "0ms" : "1s");
            if (few) {
                desktop.compare().settings().trySet("mode", "model");
            }
            desktop.compare().start();
        });
        if (!few) {
            Fx.await(() -> desktop.compare().run().lane("tcp").status() == Lane.Status.MEASURING
                    || desktop.compare().run().lane("websocket").status() == Lane.Status.MEASURING);
            Fx.await(() -> desktop.compare().run().playheadMillisProperty().get() > 1000);
            shoot("compare-running-all");
        }
        Fx.await(() -> !desktop.compare().isRunning());
    }

    /** First more, then less: one always stays. */
    private void choose(Predicate<String> wanted) {
        for (boolean more : new boolean[] {true, false}) {
            for (String id : Catalogue.ids()) {
                boolean chosen = desktop.compare().settings().transports().contains(id);
                if (chosen != wanted.test(id) && chosen != more) {
                    desktop.compare().settings().toggleTransport(id);
                }
            }
        }
    }

    private void result() throws Exception {
        Result example = Examples.measured();
        Fx.run(() -> {
            desktop.compare().open(example, null);
        });
        shoot("compare-result-five");
        for (Expanded column : Expanded.values()) {
            if (column != Expanded.NONE && column != Expanded.FALLBACK) {
                Fx.run(() -> {
                    desktop.compare().expandedProperty().set(column);
                });
                shoot("compare-" + column.name().toLowerCase(Locale.ROOT));
            }
        }
        Fx.run(() -> {
            desktop.compare().expandedProperty().set(Expanded.NONE);
            desktop.compare().settings().trySet("poll-interval", "2s");
        });
        shoot("compare-out-of-date");
        for (int page = 0; page < 4; page++) {
            int to = page;
            shootEach("presenter-" + (page + 1), () -> present(to));
        }
        Fx.run(() -> {
            desktop.frame().presentingProperty().set(false);
        });
    }

    /** What became of techniques over a path, what those cost that got through, and both for an audience. */
    private void overAPath() throws Exception {
        Result stopped = Examples.overAPath();
        Fx.run(() -> {
            desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
            desktop.compare().open(stopped, null);
        });
        shoot("outcome");
        Fx.run(() -> {
            desktop.compare().costProperty().set(true);
        });
        shoot("outcome-cost");
        for (int page = 0; page < 2; page++) {
            int to = page;
            shootEach("outcome-presenter-" + (page + 1), () -> present(to));
        }
        Fx.run(() -> {
            desktop.frame().presentingProperty().set(false);
            desktop.compare().clear();
            choose(id -> true);
            desktop.compare().settings().trySet("duration", few ? "1s" : "4s");
            desktop.compare().openSwitchboard();
            desktop.path().hiddenProperty().set(false);
            desktop.path().openTable();
        });
        Fx.await(() -> stage.getScene().lookup("#survival") != null);
        shoot("survival");
        Fx.run(() -> {
            desktop.compare().clear();
            desktop.compare().settings().choosePreset("stock-ticker");
        });
    }

    private void present(int page) {
        desktop.frame().presentingProperty().set(false);
        desktop.frame().presentingProperty().set(true);
        Node presenter = stage.getScene().lookup(".presenter");
        for (int i = 0; i < page; i++) {
            presenter.fireEvent(new javafx.scene.input.KeyEvent(
                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    javafx.scene.input.KeyCode.RIGHT,
                    false,
                    false,
                    false,
                    false));
        }
    }

    private void broken() throws Exception {
        Result whole = Examples.measured();
        List<Measurement> trials = new ArrayList<>();
        for (Measurement trial : whole.trials()) {
            trials.add(
                    trial.transport().equals("long-polling")
                            ? Measurement.failed(
                                    "long-polling", trial.repetition(), "0 of 50 clients were ready within 20 s")
                            : trial);
        }
        Result failed = with(whole, trials, true);
        Fx.run(() -> {
            desktop.compare().open(failed, null);
        });
        shoot("compare-error");
        Result stopped = with(whole, whole.trials().subList(0, 3), false);
        Fx.run(() -> {
            desktop.compare().open(stopped, null);
        });
        shoot("compare-stopped");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Fx.run(() -> {
                desktop.compare().clear();
                desktop.compare().settings().choosePreset("stock-ticker");
                desktop.compare().settings().setPort(taken.getLocalPort());
                desktop.compare().start();
            });
            Fx.await(() -> desktop.compare().stage() == CompareModel.Stage.FAILED);
            shoot("compare-failed");
        }
        Fx.run(() -> {
            desktop.compare().settings().setPort(0);
            desktop.compare().clear();
        });
    }

    private static Result with(Result whole, List<Measurement> trials, boolean completed) {
        Result.ExperimentFacts of = whole.experiment();
        return new Result(
                whole.schema(),
                whole.environment(),
                new Result.ExperimentFacts(of.name(), of.transports(), of.options(), of.repetitions(), completed),
                trials,
                whole.discarded(),
                Verdicts.summary(of.transports(), trials));
    }

    private void scale() throws Exception {
        for (ScaleModel.View view : ScaleModel.View.values()) {
            Fx.run(() -> {
                desktop.frame().screenProperty().set(FrameModel.Screen.SCALE);
                desktop.scale().viewProperty().set(view);
            });
            Fx.await(() -> view == ScaleModel.View.PUBLISHED
                    || desktop.scale().sweep() != null
                            && desktop.scale().sweep().done().size()
                                    == desktop.scale().sweep().over().values().size());
            shoot("scale-" + view.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** The Wire screen: messages of the example and of a real run, side by side, searched, and without bytes. */
    private void wire() throws Exception {
        Fx.run(() -> {
            desktop.compare().clear();
            choose(id -> true);
            desktop.frame().screenProperty().set(FrameModel.Screen.WIRE);
        });
        Fx.await(() -> desktop.traces().traced().transports().size() > 12
                && desktop.wire().message() != null);
        for (String id : few ? List.of("streaming", "socketio") : Catalogue.ids()) {
            wire(id, "");
        }
        wire("websocket", "");
        Fx.run(() -> {
            while (desktop.wire().message().clear() == null) {
                desktop.wire().step(1);
            }
            desktop.wire().stepField(3);
        });
        shoot("wire-masked");
        wire("websocket", "Sec-WebSocket-Accept");
        shootEach("wire-presenter", () -> presentOnly());
        Fx.run(() -> {
            desktop.frame().presentingProperty().set(false);
            desktop.wire().find("");
        });
        wire("short-polling", "");
        Fx.run(() -> {
            desktop.wire().step(-1);
        });
        shoot("wire-request");
        Fx.run(() -> {
            desktop.wire().compareWith("websocket");
        });
        Fx.await(() -> desktop.wire().beside().message() != null);
        shoot("wire-beside");
        Fx.run(() -> {
            desktop.wire().compareWith(null);
            desktop.compare().settings().choosePreset("stock-ticker");
            desktop.compare().settings().trySet("transports", "short-polling,websocket");
            desktop.compare().settings().trySet("payload", "8000");
            desktop.compare().settings().trySet("duration", "1s");
            desktop.compare().settings().trySet("warmup", "0ms");
            desktop.compare().settings().trySet("clients", "5");
            desktop.compare().settings().trySet("repetitions", "2");
            desktop.compare().start();
        });
        Fx.await(() -> !desktop.compare().isRunning() && desktop.wire().message() != null);
        shoot("wire-long");
        shootEach("wire-search", () -> control(javafx.scene.input.KeyCode.F, "date"));
        Fx.run(this::withoutBytes);
        Fx.await(() -> !desktop.wire().isReading());
        shoot("wire-no-room");
        Result example = Examples.measured();
        Fx.run(() -> {
            desktop.compare().open(example, null);
        });
        shoot("wire-no-trace");
        Fx.run(() -> {
            desktop.compare().clear();
            desktop.compare().settings().choosePreset("stock-ticker");
            desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
        });
    }

    private void wire(String id, String found) throws Exception {
        Fx.run(() -> {
            desktop.wire().lookAt(id);
        });
        Fx.await(() -> desktop.wire().message() != null);
        if (!found.isEmpty()) {
            Fx.run(() -> {
                desktop.wire().lookAtConnection(0);
                desktop.wire().find(found);
            });
        }
        shoot("wire-" + id + (found.isEmpty() ? "" : "-accept"));
    }

    /** As after a run whose bytes had no room: a client that nobody has looked at, so that nothing of it is known. */
    @SuppressWarnings("unchecked")
    private void withoutBytes() {
        try {
            java.lang.reflect.Field field = desktop.traces().getClass().getDeclaredField("traced");
            field.setAccessible(true);
            Traced now = desktop.traces().traced();
            java.util.Map<String, TrialTrace> trials = new java.util.LinkedHashMap<>();
            now.trials()
                    .forEach((name, of) -> trials.put(
                            name,
                            new TrialTrace(
                                    of.transport(),
                                    of.repetition(),
                                    of.mode(),
                                    of.measuredMicros(),
                                    of.endMicros(),
                                    of.oneWayMicros(),
                                    of.clients().stream()
                                            .map(each -> new ClientTrace(
                                                    each.client() + 7,
                                                    each.connections(),
                                                    List.of(),
                                                    each.deliveries(),
                                                    false))
                                            .toList())));
            ((javafx.beans.property.ReadOnlyObjectWrapper<Traced>) field.get(desktop.traces()))
                    .set(new Traced(now.title(), now.result(), now.transports(), trials));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void presentOnly() {
        desktop.frame().presentingProperty().set(false);
        desktop.frame().presentingProperty().set(true);
    }

    private void control(javafx.scene.input.KeyCode code, String text) {
        javafx.event.Event.fireEvent(
                stage.getScene().getRoot(),
                new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
        if (stage.getScene().lookup("#wire-search") instanceof javafx.scene.control.TextField field) {
            field.setText(text);
        }
    }

    private void others() throws Exception {
        scale();
        wire();
        Fx.run(() -> {
            desktop.frame().screenProperty().set(FrameModel.Screen.LIBRARY);
        });
        Fx.await(() -> desktop.libraryModel().results().size() >= 2);
        Fx.run(() -> {
            desktop.libraryModel().toggle(desktop.libraryModel().results().get(0));
            desktop.libraryModel().toggle(desktop.libraryModel().results().get(1));
        });
        shoot("library");
        Fx.run(() -> {
            click("#compare-two");
        });
        shootEach("library-pair", () -> click("#compare-two"));
        Fx.run(() -> {
            desktop.frame().screenProperty().set(FrameModel.Screen.LESSONS);
        });
        shoot("lessons");
        lesson();
    }

    /** The first lesson with a page that measures, before and after that page. */
    private void lesson() throws Exception {
        Fx.run(() -> desktop.lessons().open(desktop.lessons().list().get(2)));
        for (int page = 0; page < 3; page++) {
            Fx.await(() -> desktop.lessons().isSettled());
            Fx.run(() -> desktop.lessons().answer(2));
            shoot("lesson-" + (page + 1));
            Fx.run(() -> {
                if (!desktop.lessons().isRevealed()) {
                    desktop.lessons().goOn();
                }
            });
            Fx.await(() -> desktop.lessons().isSettled());
            shoot("lesson-" + (page + 1) + "-told");
            Fx.run(() -> desktop.lessons().goOn());
        }
        Fx.run(() -> desktop.lessons().closeLesson());
    }

    private void click(String selector) {
        if (stage.getScene().lookup(selector) instanceof Button button) {
            button.fire();
        }
    }

    private void close() throws Exception {
        Fx.run(() -> {
            desktop.frame().screenProperty().set(FrameModel.Screen.LIBRARY);
            desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
        });
    }

    private void shoot(String name) throws Exception {
        shootEach(name, NOTHING);
    }

    /** What {@code LayoutTest} lays out beside a state that is taken anyway. */
    private void shootUnlessFew(String name) throws Exception {
        if (!few) {
            shoot(name);
        }
    }

    /** In each variant, set up anew where the variant takes away what was open. */
    private void shootEach(String name, Runnable setUp) throws Exception {
        for (int[] size : few ? new int[][] {SIZES[0]} : SIZES) {
            for (Theme theme : few ? new Theme[] {Theme.LIGHT} : Theme.values()) {
                for (String language : few ? new String[] {"en"} : new String[] {"en", "ko"}) {
                    variant(size, theme, language, setUp);
                    String file = name + "-" + size[0] + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language;
                    capture(folder.resolve(file + ".png"), size);
                }
            }
        }
    }

    private void variant(int[] size, Theme theme, String language, Runnable setUp) throws Exception {
        boolean moves = Fx.get(() -> {
            boolean changed = stage.getWidth() != size[0]
                    || stage.getHeight() != size[1]
                    || desktop.desk().themeProperty().get() != theme
                    || !desktop.desk().words().language().getLanguage().equals(language);
            stage.setWidth(size[0]);
            stage.setHeight(size[1]);
            desktop.desk().themeProperty().set(theme);
            if (!desktop.desk().words().language().getLanguage().equals(language)) {
                desktop.desk().switchLanguage();
            }
            return changed || setUp != NOTHING;
        });
        if (moves) {
            settle();
        }
        Fx.run(() -> {
            setUp.run();
        });
        settle();
    }

    /** Until charts are drawn and the picture on the screen stays the same. */
    private void settle() throws Exception {
        long before = 0;
        int same = 0;
        for (int i = 0; i < 60 && same < 3; i++) {
            LockSupport.parkNanos(90_000_000L);
            long now = Fx.get(() -> sum(robot.getScreenCapture(null, 0, 0, stage.getWidth(), stage.getHeight())));
            same = now == before ? same + 1 : 0;
            before = now;
            if (desktop.compare().isRunning() && i > 6) {
                return;
            }
        }
    }

    private static long sum(WritableImage image) {
        PixelReader pixels = image.getPixelReader();
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                sum = sum * 31 + pixels.getArgb(x, y);
            }
        }
        return sum;
    }

    private void capture(Path file, int[] size) throws Exception {
        WritableImage image = Fx.get(() -> robot.getScreenCapture(null, 0, 0, size[0], size[1]));
        BufferedImage copy = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < size[1]; y++) {
            for (int x = 0; x < size[0]; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        ImageIO.write(copy, "png", new File(file.toString()));
    }
}
