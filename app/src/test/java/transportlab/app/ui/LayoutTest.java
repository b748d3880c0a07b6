package transportlab.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.app.ui.OnFx.fx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.Examples;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.compare.Expanded;
import transportlab.app.ui.court.CourtModel;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.run.RunModel;
import transportlab.app.ui.scale.ScaleModel;
import transportlab.app.ui.scale.ScaleView;
import transportlab.app.ui.timeline.TimelineView;
import transportlab.app.ui.timeline.play.PlayModel;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.app.ui.trace.Traced;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Lesson;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.Verdicts;
import transportlab.path.PathRules;
import transportlab.trial.Glance;
import transportlab.trial.RunListener;
import transportlab.visualizer.why.Why;
import transportlab.wire.Phase;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/**
 * Every screen in every state lies inside the window, and no word is cut: laid out without a window being shown. Pairs of
 * what can vary are looked at here; {@code -Dlayout=all} looks at the full product.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayoutTest {
    private static final boolean ALL = "all".equals(System.getProperty("layout"));

    @TempDir
    static Path home;

    private Desktop desktop;
    private int lessons;
    private Stage stage;
    private final Clipping clipping = new Clipping();
    private final List<String> faults = clipping.faults();

    @BeforeAll
    void make() throws Exception {
        Begun.toolkit();
        fx(() -> {
            stage = new Stage();
            desktop = Begun.desktop(stage, home);
            desktop.desk().reducedMotionProperty().set(true);
            desktop.lessons().use(new QuickBench());
            desktop.court().use(new QuickBench());
            desktop.build(1280, 720);
        });
    }

    @AfterAll
    void close() throws Exception {
        fx(desktop::close);
    }

    private void size(String language, double width, double height, double scale) {
        if (!desktop.desk().words().language().getLanguage().equals(language)) {
            desktop.desk().switchLanguage();
        }
        desktop.desk().scaleProperty().set(scale);
        desktop.resize(width, height);
    }

    private void rows(int count) {
        List<String> ids = Catalogue.ids();
        List<String> four = List.of("short-polling", "long-polling", "streaming", "websocket");
        List<String> chosen = new ArrayList<>(four);
        ids.stream().filter(id -> !four.contains(id)).limit(count - 4).forEach(chosen::add);
        List<String> ordered = ids.stream().filter(chosen::contains).toList();
        desktop.compare().settings().trySet("transports", String.join(",", ordered));
    }

    /** Each view of the Scale screen, as far as its points are calculated by then. */
    private int scale(String at) {
        desktop.frame().screenProperty().set(FrameModel.Screen.SCALE);
        for (ScaleModel.View view : ScaleModel.View.values()) {
            desktop.scale().viewProperty().set(view);
            ((ScaleView) desktop.screen().view()).build();
            look(at + ", scale " + view);
        }
        desktop.scale().viewProperty().set(ScaleModel.View.CLIENTS);
        return ScaleModel.View.values().length;
    }

    /** The Timeline screen with the lanes of the example: one, two, four, all; measured, zoomed out, to the room. */
    private int timeline(String at) throws Exception {
        fx(() -> {
            desktop.compare().clear();
            desktop.compare().settings().choosePreset("stock-ticker");
            rows(14);
            result("none");
            desktop.frame().screenProperty().set(FrameModel.Screen.TIMELINE);
            look(at + ", timeline without a trace");
            desktop.compare().clear();
            look(at + ", timeline is read");
        });
        List<String> ids = Catalogue.ids();
        int looked = 2;
        for (int count : new int[] {1, 2, 4, 14}) {
            awaitTimeline(() -> desktop.timeline().state() == TimelineModel.State.EXAMPLE
                    && desktop.timeline().transports().size() == ids.size());
            fx(() -> desktop.timeline().chooseTransports(ids.subList(0, count)));
            awaitTimeline(() -> desktop.timeline().play().timeline().lanes().size() == count);
            fx(() -> {
                TimelineView view = (TimelineView) desktop.screen().view();
                PlayModel play = desktop.timeline().play();
                view.build();
                for (int step = 0; step < play.timeline().steps().size(); step += 1 + 4 * count) {
                    play.choose(step);
                    look(at + ", timeline, " + count + " lanes, step " + step);
                }
                play.mark();
                play.first();
                look(at + ", timeline, " + count + " lanes, before the first step");
                play.mark();
                play.zoom(8, 0);
                look(at + ", timeline, " + count + " lanes, measured");
                ((javafx.scene.control.Button) view.lookup("#lanes")).fire();
                look(at + ", timeline, " + count + " lanes, chosen");
                desktop.closeOverlay();
                desktop.present();
                look(at + ", timeline, " + count + " lanes, presented");
                desktop.frame().presentingProperty().set(false);
            });
            looked += 4;
        }
        return looked;
    }

    private void awaitTimeline(java.util.function.BooleanSupplier condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        AtomicReference<Boolean> met = new AtomicReference<>(false);
        while (!met.get() && System.nanoTime() < until) {
            fx(() -> met.set(condition.getAsBoolean()));
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
        assertThat(met.get()).as("the lanes are read").isTrue();
    }

    /** A result of the present settings, with what gives it this band. */
    private void result(String band) {
        CompareModel compare = desktop.compare();
        Result example = Examples.measured();
        Map<String, Measurement> by = new java.util.HashMap<>();
        example.trials().forEach(trial -> by.put(trial.transport(), trial));
        List<String> ids = compare.settings().transports();
        List<Measurement> trials = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            boolean fails = band.equals("failed") && i == 1;
            boolean outcome = band.equals("outcome");
            boolean missing = band.equals("stopped") && i >= 2;
            if (fails) {
                trials.add(Measurement.failed(
                        ids.get(i), 0, "0 of 50 clients were ready within 20 s: the server answered with 501"));
            } else if (outcome) {
                List<Measurement> stopped = Examples.overAPath().trials();
                trials.add(Relabelled.as(stopped.get((i + 2) % stopped.size()), ids.get(i), false));
            } else if (!missing) {
                trials.add(Relabelled.as(by.get("websocket"), ids.get(i), band.equals("disturbed") && i == 0));
            }
        }
        Result result = new Result(
                Result.SCHEMA,
                example.environment(),
                new Result.ExperimentFacts(
                        "stock-ticker", ids, compare.settings().options(), 1, !band.equals("stopped")),
                trials,
                List.of(),
                Verdicts.summary(ids, trials));
        compare.open(result, home);
        if (band.equals("changed")) {
            compare.settings().trySet("payload", "121");
        }
        if (band.equals("notSaved")) {
            notSaved("/a/long/path/to/a/folder/of/results: there is no space left on the device");
        }
        compare.guess(ids.get(0));
    }

    /** As after a run whose folder cannot be written. */
    private void notSaved(String why) {
        try {
            java.lang.reflect.Field field = CompareModel.class.getDeclaredField("notSaved");
            field.setAccessible(true);
            ((javafx.beans.property.ReadOnlyStringWrapper) field.get(desktop.compare())).set(why);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(String where) {
        desktop.compareView().build();
        lookAgain(where);
    }

    /** Looks at what is on the screen without building it again. */
    private void lookAgain(String where) {
        Parent root = stage.getScene().getRoot();
        for (int i = 0; i < 3; i++) {
            root.resize(stage.getScene().getWidth(), stage.getScene().getHeight());
            root.applyCss();
            root.layout();
        }
        clipping.check(stage.getScene(), where);
    }

    private static final int[] ROWS = {4, 6, 8, 14};
    private static final int MOST_ROWS = 14;

    private static final List<String> BANDS =
            List.of("none", "failed", "stopped", "disturbed", "changed", "notSaved", "outcome");

    @Test
    void everyScreenLiesInsideTheWindowAndNoWordIsCut() throws Exception {
        int looked = 0;
        long began = System.nanoTime();
        double[][] sizes = {{1280, 720}, {1440, 900}, {1920, 1080}};
        double[] scales = {1, 1.25, 1.5};
        int turn = 0;
        for (String language : List.of("en", "ko")) {
            for (int s = 0; s < sizes.length; s++) {
                for (int c = 0; c < scales.length; c++) {
                    boolean pair = ALL || s == 0 || c == 0 && language.equals("en");
                    if (!pair) {
                        continue;
                    }
                    double[] of = sizes[s];
                    double scale = scales[c];
                    String at = language + " " + (int) of[0] + "x" + (int) of[1] + " " + (int) (scale * 100) + " %";
                    fx(() -> size(language, of[0], of[1], scale));
                    for (int r = 0; r < ROWS.length; r++) {
                        turn++;
                        looked += compare(at, ROWS[r], turn);
                        if (ALL || isPathLookedAt(language, s, c, r)) {
                            looked += path(at, ROWS[r], turn);
                        }
                    }
                    looked += others(at);
                    looked += wire(at);
                    looked += lesson(at);
                    looked += court(at);
                    looked += running(at, turn % 2 == 0 ? 14 : 4);
                    looked += timeline(at);
                }
            }
        }
        System.out.printf("%d states in %.0f s%n", looked, (System.nanoTime() - began) / 1e9);
        faults.stream().limit(400).forEach(System.out::println);
        assertThat(faults).isEmpty();
    }

    /**
     * Whether the path is looked at with that number of rows. The largest number meets everything else. Each of the others
     * meets each scale in the smallest window, in one language or the other, and one of them meets each larger window.
     */
    private static boolean isPathLookedAt(String language, int size, int scale, int row) {
        if (ROWS[row] == MOST_ROWS) {
            return true;
        }
        boolean one = (size + scale + row) % (ROWS.length - 1) == 0;
        return size == 0 ? one == language.equals("ko") : one;
    }

    private int compare(String at, int count, int turn) throws Exception {
        int[] looked = new int[1];
        fx(() -> {
            desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
            desktop.compare().clear();
            desktop.compare().settings().choosePreset("stock-ticker");
            rows(count);
            look(at + ", before, " + count + " rows");
            looked[0]++;
            for (int i = 0; i < BANDS.size(); i++) {
                if (ALL || count == 4 || count == 14 || (i + turn) % 2 == 0) {
                    desktop.compare().clear();
                    desktop.compare().settings().choosePreset("stock-ticker");
                    rows(count);
                    result(BANDS.get(i));
                    look(at + ", result, " + BANDS.get(i) + ", " + count + " rows");
                    looked[0]++;
                    if (BANDS.get(i).equals("outcome")) {
                        desktop.compare().costProperty().set(true);
                        look(at + ", cost beside an outcome, " + count + " rows");
                        looked[0]++;
                    }
                    if (BANDS.get(i).equals("none")) {
                        looked[0] += whys(at + ", " + count + " rows");
                    }
                }
            }
        });
        return looked[0];
    }

    /** The switchboard: hidden, with a preset, with every kind of choice, and what a preset does. */
    private int path(String at, int count, int turn) throws Exception {
        fx(() -> {
            desktop.compare().clear();
            desktop.compare().settings().choosePreset("stock-ticker");
            rows(count);
            desktop.compare().openSwitchboard();
            desktop.path().hiddenProperty().set(true);
            look(at + ", path hidden, " + count + " rows");
            desktop.path().hiddenProperty().set(false);
        });
        List<PathRules> presets = desktop.path().presets();
        PathRules preset = presets.get(1 + turn % (presets.size() - 1));
        for (String choices : List.of("", "/ws=501,policy=swallow,/poll=404,/stream=close,tcp=swallow,")) {
            fx(() -> {
                desktop.path().choosePreset(preset);
                desktop.compare().settings().trySet("path", choices + preset.text());
                look(at + ", path " + choices + preset.id() + " is calculated, " + count + " rows");
            });
            await(desktop.path()::isCalculated);
            fx(() -> look(at + ", path " + choices + preset.id() + ", " + count + " rows"));
        }
        fx(() -> {
            if (stage.getScene().lookup("#path-about") instanceof javafx.scene.control.Hyperlink about) {
                about.fire();
            }
            lookAgain(at + ", what " + preset.id() + " does");
            desktop.closeOverlay();
            desktop.compare().settings().trySet("path", "idle=77s,/ws=501");
            look(at + ", own path, " + count + " rows");
        });
        int looked = ALL || count == MOST_ROWS ? survival(at + ", what survives what, " + count + " rows") : 0;
        fx(() -> {
            desktop.compare().closeSwitchboard();
            look(at + ", value of an own path, " + count + " rows");
            desktop.compare().settings().trySet("path", "open");
        });
        return 8 + looked;
    }

    /** The table has a row for each technique. It is kept for the next look if no other is asked for in between. */
    private int survival(String at) throws Exception {
        fx(() -> {
            desktop.path().openTable();
            look(at + ", is calculated");
        });
        await(() -> stage.getScene().lookup("#survival") != null);
        fx(() -> {
            look(at);
            desktop.path().closeTable();
        });
        return 2;
    }

    /** The cards that explain the figures of the first and of the last row. */
    private int whys(String at) {
        List<String> ids = desktop.compare().settings().transports();
        for (Why.Column column : Why.Column.values()) {
            for (String id : List.of(ids.get(0), ids.get(ids.size() - 1))) {
                desktop.compareView().explain(id, column);
                lookAgain(at + ", why " + column + " of " + id);
            }
        }
        assertThat(desktop.compareView().closeWhy()).isTrue();
        return 2 * Why.Column.values().length;
    }

    /** While a real run is on: at its start, measuring with a cut, failed in one row, to the room. */
    private int running(String at, int count) throws Exception {
        fx(() -> {
            desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
            desktop.compare().clear();
            desktop.compare().settings().choosePreset("stock-ticker");
            desktop.compare().settings().trySet("clients", "2");
            rows(count);
            desktop.compare().guess("websocket");
            desktop.compare().start();
            look(at + ", running, " + count + " rows, at the start");
            List<String> ids = desktop.compare().settings().transports();
            RunModel run = desktop.compare().run();
            RunListener.Step step = new RunListener.Step(ids.get(0), 0, false, 2, 8);
            run.trialStarted(step, Duration.ofSeconds(3000));
            run.phaseStarted(step, Phase.MEASURED);
            Glance.Cut cut = new Glance.Cut(1000.0, 50, 48, 130.0, 90.0);
            run.glance(step, new Glance(12_345, 1_234_567, 299, 300, List.of(), cut));
            RunListener.Step other = new RunListener.Step(ids.get(1), 0, false, 2, 8);
            String why = "0 of 50 clients were ready within 20 s: the server answered with 501";
            run.trialFinished(other, Measurement.failed(ids.get(1), 0, why));
            look(at + ", running, " + count + " rows, measuring");
            desktop.frame().screenProperty().set(FrameModel.Screen.TIMELINE);
            look(at + ", timeline, live, " + count + " lanes");
            desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
            desktop.present();
            look(at + ", running, presented");
            desktop.frame().presentingProperty().set(false);
            desktop.compare().stop();
        });
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        AtomicReference<Boolean> on = new AtomicReference<>(true);
        while (on.get() && System.nanoTime() < until) {
            fx(() -> on.set(desktop.compare().isRunning()));
        }
        assertThat(on.get()).as("the run ends").isFalse();
        return 3;
    }

    private int others(String at) throws Exception {
        int[] looked = new int[1];
        fx(() -> {
            desktop.compare().clear();
            desktop.compare().settings().choosePreset("stock-ticker");
            for (String preset : transportlab.experiment.ExperimentFile.PRESETS) {
                desktop.compare().settings().choosePreset(preset);
                look(at + ", " + preset);
                looked[0]++;
            }
            desktop.compare().settings().choosePreset("stock-ticker");
            rows(6);
            result("none");
            for (Expanded column : Expanded.values()) {
                desktop.compare().expandedProperty().set(column);
                look(at + ", big chart " + column);
                looked[0]++;
            }
            desktop.compare().expandedProperty().set(Expanded.NONE);
            looked[0] += scale(at);
            desktop.frame().screenProperty().set(FrameModel.Screen.LESSONS);
            look(at + ", lessons");
            desktop.frame().screenProperty().set(FrameModel.Screen.LIBRARY);
            look(at + ", library");
            desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
            desktop.compareView().build();
            desktop.compareView().openDrawer();
            look(at + ", settings");
            desktop.closeOverlay();
            desktop.present();
            for (int page = 0; page < 4; page++) {
                look(at + ", presenter " + page);
                desktop.presenting().turnPage();
            }
            desktop.frame().presentingProperty().set(false);
            desktop.compare().clear();
            desktop.present();
            look(at + ", presenter before a run");
            desktop.frame().presentingProperty().set(false);
            looked[0] += 8;
        });
        return looked[0];
    }

    /** The Wire screen: frames, text, a computation, side by side, a search, presented, and without bytes. */
    private int wire(String at) throws Exception {
        fx(() -> {
            desktop.compare().clear();
            desktop.compare().settings().choosePreset("stock-ticker");
            desktop.frame().screenProperty().set(FrameModel.Screen.WIRE);
        });
        await(() -> desktop.wire().message() != null);
        String[] transports = {"short-polling", "streaming", "websocket"};
        for (String id : transports) {
            fx(() -> desktop.wire().lookAt(id));
            await(() -> desktop.wire().message() != null);
            fx(() -> wireLook(at + ", wire, " + id));
        }
        fx(() -> {
            desktop.wire().find("Sec-WebSocket-Accept");
            wireLook(at + ", wire, accept");
            desktop.screen()
                    .control(new javafx.scene.input.KeyEvent(
                            javafx.scene.input.KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            javafx.scene.input.KeyCode.F,
                            false,
                            true,
                            false,
                            false));
            wireLook(at + ", wire, search");
            desktop.present();
            look(at + ", wire, presenter");
            desktop.frame().presentingProperty().set(false);
            desktop.screen().escape();
            desktop.wire().compareWith("short-polling");
        });
        await(() -> desktop.wire().beside().message() != null);
        fx(() -> {
            wireLook(at + ", wire, beside");
            desktop.wire().compareWith(null);
            traced(false);
            wireLook(at + ", wire, reading");
        });
        await(() -> !desktop.wire().isReading());
        fx(() -> {
            wireLook(at + ", wire, no room");
            traced(true);
            wireLook(at + ", wire, no trace");
            desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
            desktop.compare().clear();
        });
        return transports.length + 7;
    }

    private void wireLook(String where) {
        ((transportlab.app.ui.wire.WireView) desktop.screen().view()).build();
        look(where);
    }

    /** As with traces that had no more room, or with a result that has none. */
    @SuppressWarnings("unchecked")
    private void traced(boolean none) {
        try {
            java.lang.reflect.Field field = transportlab.app.ui.trace.TraceModel.class.getDeclaredField("traced");
            field.setAccessible(true);
            Traced now = desktop.traces().traced();
            Map<String, TrialTrace> trials = new java.util.LinkedHashMap<>();
            now.trials().forEach((name, trial) -> trials.put(name, withoutBytes(trial)));
            Traced changed = none
                    ? new Traced("stock-ticker", Examples.measured(), List.of(), Map.of())
                    : new Traced(now.title(), now.result(), now.transports(), trials);
            ((javafx.beans.property.ReadOnlyObjectWrapper<Traced>) field.get(desktop.traces())).set(changed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrialTrace withoutBytes(TrialTrace of) {
        List<ClientTrace> clients = of.clients().stream()
                .map(each -> new ClientTrace(each.client(), each.connections(), List.of(), each.deliveries(), false))
                .toList();
        return new TrialTrace(
                of.transport(),
                of.repetition(),
                of.mode(),
                of.measuredMicros(),
                of.endMicros(),
                of.oneWayMicros(),
                clients);
    }

    private void await(java.util.function.BooleanSupplier condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        AtomicReference<Boolean> done = new AtomicReference<>(false);
        while (!done.get()) {
            fx(() -> done.set(condition.getAsBoolean()));
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000L);
        }
    }

    /** Each page of a lesson, asked and told; each time another lesson. */
    private int lesson(String at) throws Exception {
        List<Lesson> all = desktop.lessons().list();
        Lesson lesson = all.get(lessons++ % all.size());
        fx(() -> {
            desktop.frame().screenProperty().set(FrameModel.Screen.LESSONS);
            desktop.lessons().teachingProperty().set(lessons % 2 == 0);
            desktop.lessons().beginAgain(lesson);
        });
        for (int page = 0; page < lesson.steps().size(); page++) {
            Step step = lesson.steps().get(page);
            String where = at + ", " + lesson.id() + " " + (page + 1);
            await(() -> desktop.lessons().isSettled());
            fx(() -> {
                look(where + " asked");
                guess(step);
                desktop.lessons().goOn();
            });
            await(() -> desktop.lessons().isSettled());
            boolean last = page == lesson.steps().size() - 1;
            fx(() -> {
                if (desktop.lessons().isRevealed()) {
                    look(where + " told");
                    if (!last && step.question() != null) {
                        desktop.lessons().goOn();
                    }
                }
            });
        }
        fx(() -> desktop.lessons().closeLesson());
        return 2 * lesson.steps().size();
    }

    /** A sentence of the court, asked and told, with all of its evidence; each time another one. */
    private int court(String at) throws Exception {
        CourtModel court = desktop.court();
        int number = (7 * lessons) % court.sentences().size();
        String where = at + ", court " + (number + 1);
        fx(() -> {
            desktop.frame().screenProperty().set(FrameModel.Screen.LESSONS);
            court.open();
            court.go(number);
            look(where + " asked");
            court.goOn();
        });
        await(() -> court.isSettled() && court.isJudged());
        int exhibits = court.exhibits().size();
        for (int i = 0; i < exhibits; i++) {
            int exhibit = i;
            fx(() -> court.show(exhibit));
            await(court::isSettled);
            fx(() -> look(where + " told, " + exhibit));
        }
        fx(() -> {
            desktop.present();
            look(where + " presented");
            desktop.frame().presentingProperty().set(false);
            court.beginAllAgain();
            court.close();
        });
        return 2 + exhibits;
    }

    private void guess(Step step) {
        Question question = step.question();
        Guess guess = null;
        if (question instanceof Question.Which) {
            guess = Guess.choice(0);
        } else if (question instanceof Question.Order order) {
            guess = Guess.order(
                    java.util.stream.IntStream.range(0, order.items().size())
                            .boxed()
                            .toList());
        } else if (question instanceof Question.Find find) {
            guess = Guess.field(find.target());
        } else if (step.show() instanceof Show.Strip strip && question instanceof Question.Moment) {
            guess = Guess.value((strip.fromMillis() + strip.toMillis()) / 2);
        } else if (question != null) {
            guess = Guess.value(
                    question instanceof Question.Amount amount
                            ? amount.answers().get(1).value()
                            : 200);
        }
        if (guess != null) {
            desktop.lessons().guessProperty().set(guess);
        }
    }
}
