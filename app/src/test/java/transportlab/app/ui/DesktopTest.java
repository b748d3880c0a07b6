package transportlab.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.app.ui.Pushed.await;
import static transportlab.app.ui.Pushed.fx;
import static transportlab.app.ui.Pushed.press;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import transportlab.app.Examples;
import transportlab.app.library.Library;
import transportlab.app.ui.base.Preferences;
import transportlab.app.ui.chart.ChartView;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.compare.Expanded;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.trace.Place;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.measure.Verdicts;
import transportlab.sweep.SweepPoint;
import transportlab.visualizer.palette.Theme;

/** The desktop as a person uses it, over real sockets, without a screen. */
class DesktopTest {
    private static final double SMALLEST = 12.9;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private Desktop desktop;
    private Library library;

    @BeforeEach
    void open() throws Exception {
        Begun.toolkit();
        library = new Library(home.resolve("results"));
        fx(() -> {
            stage = new Stage();
            desktop = Begun.desktop(stage, home, library);
            desktop.show(1280, 720);
            desktop.warmUp();
            CompareModel model = desktop.compare();
            model.settings().trySet("transports", "streaming,websocket");
            model.settings().trySet("clients", "3");
            model.settings().trySet("rate", "20");
            model.settings().trySet("duration", "600ms");
            model.settings().trySet("warmup", "100ms");
            model.settings().trySet("rtt", "0ms");
        });
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            desktop.close();
            stage.close();
        });
    }

    @Test
    void theCourtClosesTheStageOfTheLessonBehindIt() throws Exception {
        List<String> opened = new CopyOnWriteArrayList<>();
        fx(() -> {
            desktop.pagesBy(opened::add);
            desktop.frame().screenProperty().set(FrameModel.Screen.LESSONS);
            LessonModel lessons = desktop.lessons();
            lessons.open(lessons.list().stream()
                    .filter(lesson -> lesson.id().equals("who-may-connect"))
                    .findFirst()
                    .orElseThrow());
            lessons.answer(1);
            lessons.goOn();
        });
        await(() -> !opened.isEmpty());
        fx(() -> desktop.court().open());
        assertThat(desktop.lessons().isRunning()).as("it waits for the browser").isFalse();
        assertThat(desktop.lessons().stage().address()).isEmpty();
        await(() -> !desktop.lessons().stage().isEnding());
    }

    private void fire(String selector) {
        fx(() -> ((ButtonBase) node(selector)).fire());
    }

    private Node node(String selector) {
        Node node = stage.getScene().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private void run() throws Exception {
        fx(() -> desktop.compare().start());
        await(() -> !desktop.compare().isRunning());
    }

    @Test
    void theFirstRunNeedsNoMouse() throws Exception {
        press(KeyCode.DIGIT1);
        assertThat(desktop.compare().guessProperty().get()).isEqualTo("streaming");
        press(KeyCode.F5);
        await(() -> desktop.compare().isRunning() || desktop.result() != null);
        await(() -> desktop.result() != null && !desktop.compare().isRunning());
        assertThat(desktop.result().experiment().completed()).isTrue();
        press(KeyCode.E);
        assertThat(desktop.compare().expandedProperty().get()).isEqualTo(Expanded.BYTES);
        press(KeyCode.ESCAPE);
        assertThat(desktop.compare().expandedProperty().get()).isEqualTo(Expanded.NONE);
        press(KeyCode.F11);
        assertThat(stage.getScene().lookup(".presenter")).isNotNull();
        press(KeyCode.RIGHT);
        press(KeyCode.ESCAPE);
        assertThat(stage.getScene().lookup(".presenter")).isNull();
        press(KeyCode.CONTROL, KeyCode.DIGIT6);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desktop.frame().screenProperty().get()).isEqualTo(FrameModel.Screen.LIBRARY);
    }

    /** From the bar to the bytes of one header field, and back, without a mouse. */
    @Test
    void theWireScreenIsReadByKeysAlone() throws Exception {
        fx(() -> desktop.compare().settings().trySet("transports", "short-polling,websocket"));
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        await(() -> desktop.wire().message() != null);
        int first = desktop.wire().messageProperty().get();
        press(KeyCode.DOWN);
        assertThat(desktop.wire().messageProperty().get()).isEqualTo(first + 1);
        press(KeyCode.RIGHT);
        assertThat(desktop.wire().fieldProperty().get()).isEqualTo(1);
        boolean text = desktop.wire().isText();
        press(KeyCode.T);
        assertThat(desktop.wire().isText()).isEqualTo(!text);
        press(KeyCode.CONTROL, KeyCode.F);
        robot.write("host");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desktop.wire().field().key()).isEqualTo("header.host");
        int found = desktop.wire().messageProperty().get();
        press(KeyCode.ENTER);
        assertThat(desktop.wire().messageProperty().get()).as("the next match").isGreaterThan(found);
        press(KeyCode.ESCAPE);
        assertThat(stage.getScene().lookup("#wire-search")).isNull();
        press(KeyCode.CONTROL, KeyCode.C);
        String[] copied = new String[1];
        fx(() -> copied[0] = javafx.scene.input.Clipboard.getSystemClipboard().getString());
        assertThat(copied[0].split("\\s+")).hasSize(desktop.wire().message().bytes().length);
        press(KeyCode.F11);
        assertThat(stage.getScene().lookup("#wire-said")).isNotNull();
        press(KeyCode.ESCAPE);
        assertThat(stage.getScene().lookup("#wire-said")).isNull();
        fire("#show-timeline");
        assertThat(desktop.frame().screenProperty().get()).isEqualTo(FrameModel.Screen.TIMELINE);
        assertThat(desktop.traces().placeProperty().get().message())
                .isEqualTo(desktop.wire().messageProperty().get());
    }

    @Test
    void escLeadsBackFromTheBytesToWhereTheLinkWas() throws Exception {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        await(() -> desktop.wire().message() != null);
        press(KeyCode.ESCAPE);
        assertThat(desktop.frame().screenProperty().get())
                .as("no link has led here")
                .isEqualTo(FrameModel.Screen.WIRE);
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        fx(() -> {
            desktop.traces().placeProperty().set(Place.of("websocket", 0, 0, 3));
            desktop.frame().lead(FrameModel.Screen.WIRE);
        });
        await(() -> desktop.wire().message() != null);
        assertThat(desktop.wire().message().updates()).containsExactly(3L);
        press(KeyCode.ESCAPE);
        assertThat(desktop.frame().screenProperty().get()).isEqualTo(FrameModel.Screen.COMPARE);
    }

    @Test
    void theScaleScreenIsReadByKeysAlone() throws Exception {
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> desktop.scale().sweep() != null
                && desktop.scale().sweep().done().size()
                        == desktop.scale().sweep().over().values().size());
        press(KeyCode.RIGHT);
        assertThat(desktop.scale().atProperty().get()).isEqualTo(200_000);
        press(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(desktop.scale().atProperty().get()).isEqualTo(20_000);
        press(KeyCode.F11);
        assertThat(stage.getScene().lookup(".presenter")).isNotNull();
        press(KeyCode.LEFT);
        assertThat(desktop.scale().atProperty().get()).isEqualTo(10_000);
        press(KeyCode.ESCAPE);
        assertThat(stage.getScene().lookup(".presenter")).isNull();
        fx(() -> node("#rail-scale").requestFocus());
        press(KeyCode.LEFT);
        assertThat(desktop.scale().atProperty().get())
                .as("wherever the focus is")
                .isEqualTo(5_000);
        fire("#figure-REQUESTS");
        assertThat(desktop.scale().figureProperty().get()).isEqualTo(SweepPoint.Figure.REQUESTS);
        fire("#view-PUBLISHED");
        await(() -> desktop.published().replay() != null);
        press(KeyCode.CONTROL, KeyCode.L);
        press(KeyCode.CONTROL, KeyCode.L);
        assertThat(desktop.published().replay().id()).isEqualTo("kaazing-2010");
    }

    @Test
    void stopsByEscapeAndGoesOnByItsButton() throws Exception {
        fx(() -> desktop.compare().settings().trySet("repetitions", "3"));
        fx(() -> desktop.compare().start());
        await(() -> desktop.compare().run().lanes().values().stream().anyMatch(lane -> lane.delivered() > 0));
        press(KeyCode.ESCAPE);
        await(() -> !desktop.compare().isRunning());
        await(() -> desktop.result() == null || stage.getScene().lookup("#resume") != null);
        if (desktop.result() != null) {
            fire("#resume");
            await(() -> !desktop.compare().isRunning());
            assertThat(desktop.result().experiment().completed()).isTrue();
            assertThat(desktop.result().trials()).hasSize(6);
        }
    }

    /** What became of techniques over a path, what the others cost, the presentation of both, and the way to the path. */
    @Test
    void anOutcomeComesBeforeTheCostAndBothAreReachedByKeys() throws Exception {
        fx(() -> desktop.compare().open(Examples.overAPath(), null));
        assertThat(shown("Streaming went silent, and no error said so.")).isTrue();
        assertThat(stage.getScene().lookup("#expand-bytes")).isNull();
        fx(() -> node("#form-outcome").requestFocus());
        press(KeyCode.RIGHT);
        assertThat(desktop.compare().costProperty().get()).isTrue();
        assertThat(stage.getScene().lookup("#expand-bytes")).isNotNull();
        assertThat(shown("Muted, no error · 200 OK came, then nothing")).isTrue();
        fire("#form-outcome");
        assertThat(stage.getScene().lookup("#expand-bytes")).isNull();
        press(KeyCode.F11);
        assertThat(shown("Streaming went silent, and no error said so.")).isTrue();
        press(KeyCode.ESCAPE);
        fire("#see-path");
        assertThat(desktop.compare().switchboardProperty().get()).isTrue();
    }

    @Test
    void whatSurvivesWhatOpensOnTheSwitchboardAndEscLeadsBack() throws Exception {
        press(KeyCode.P);
        fx(() -> {
            desktop.path().hiddenProperty().set(false);
        });
        fire("#path-table");
        await(() -> stage.getScene().lookup("#survival") != null);
        assertThat(node("#survival").getAccessibleText()).contains("Streaming").contains("delivered");
        press(KeyCode.ESCAPE);
        assertThat(stage.getScene().lookup("#survival")).isNull();
        assertThat(desktop.compare().switchboardProperty().get()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(desktop.compare().switchboardProperty().get()).isFalse();
    }

    private boolean shown(String text) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(
                        node -> node instanceof Labeled label && label.getText().equals(text));
    }

    @Test
    void theLanguageCanBeSwitchedDuringARun() throws Exception {
        fx(() -> desktop.compare().start());
        await(() -> desktop.compare().run().lane("websocket").status() != transportlab.app.ui.run.Lane.Status.WAITING);
        press(KeyCode.CONTROL, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desktop.compare().isRunning()).as("the run goes on").isTrue();
        assertThat(((Button) node("#primary")).getText()).isEqualTo("중지");
        press(KeyCode.CONTROL, KeyCode.D);
        fx(() -> desktop.frame().screenProperty().set(FrameModel.Screen.LIBRARY));
        await(() -> !desktop.compare().isRunning());
        assertThat(desktop.result().experiment().completed()).isTrue();
        assertThat(desktop.desk().theme()).isEqualTo(Theme.DARK);
        assertThat(new Preferences(home.resolve("settings.properties")).language())
                .isEqualTo("ko");
    }

    @Test
    void aFailedRowIsTriedAgain() throws Exception {
        run();
        Result whole = desktop.result();
        List<Measurement> trials = new ArrayList<>(whole.trials());
        trials.replaceAll(trial ->
                trial.transport().equals("websocket") ? Measurement.failed("websocket", 0, "no answer") : trial);
        fx(() -> desktop.compare()
                .open(
                        new Result(
                                whole.schema(),
                                whole.environment(),
                                whole.experiment(),
                                trials,
                                whole.discarded(),
                                Verdicts.summary(whole.experiment().transports(), trials)),
                        null));
        fire("#what-happened");
        assertThat(texts()).anyMatch(text -> text.contains("no answer"));
        fire("#retry-websocket");
        await(() -> !desktop.compare().isRunning());
        assertThat(desktop.compare().shown().orElseThrow().failed()).isEmpty();
    }

    @Test
    void savesByItselfReopensImportsAndComparesTwo() throws Exception {
        run();
        fx(() -> desktop.compare().settings().trySet("payload", "500"));
        run();
        fx(() -> desktop.frame().screenProperty().set(FrameModel.Screen.LIBRARY));
        await(() -> desktop.libraryModel().results().size() == 3);
        Path broken = home.resolve("broken.json");
        Files.writeString(broken, "{");
        fx(() -> desktop.libraryModel().importFiles(List.of(broken)));
        await(() -> stage.getScene().lookup("#problem") != null);
        assertThat(texts()).anyMatch(text -> text.contains("broken.json"));
        Path newer = home.resolve("newer.json");
        Files.writeString(newer, "{\"schema\":\"transport-lab/result/7\"}");
        fx(() -> desktop.libraryModel().importFiles(List.of(newer)));
        await(() -> texts().stream().anyMatch(text -> text.contains("newer program")));
        Path good = home.resolve("good.json");
        ResultFiles.write(good, ResultFiles.toJson(Examples.measured()));
        fx(() -> desktop.libraryModel().importFiles(List.of(good)));
        await(() -> desktop.libraryModel().results().size() == 4);
        fx(() -> {
            desktop.libraryModel().toggle(desktop.libraryModel().results().get(1));
            desktop.libraryModel().toggle(desktop.libraryModel().results().get(2));
        });
        assertThat(texts()).anyMatch(text -> text.contains("one setting: Payload"));
        fire("#compare-two");
        assertThat(texts()).anyMatch(text -> text.contains("Payload"));
        fire("#back");
        Path opened = desktop.libraryModel().results().get(1).folder();
        fx(() -> desktop.compare().clear());
        fx(() -> all(stage.getScene().getRoot()).stream()
                .filter(node ->
                        node instanceof Button button && button.getText().equals("Open"))
                .skip(1)
                .findFirst()
                .ifPresent(node -> ((Button) node).fire()));
        await(() -> desktop.result() != null);
        assertThat(desktop.frame().screenProperty().get()).isEqualTo(FrameModel.Screen.COMPARE);
        assertThat(desktop.compare().saved()).isEqualTo(opened);
        fx(() -> desktop.libraryModel().delete(desktop.libraryModel().results().get(1)));
        await(() -> desktop.libraryModel().results().size() == 3);
    }

    private void type(String selector, String text) {
        fx(() -> {
            TextInputControl field = (TextInputControl) node(selector);
            field.requestFocus();
            field.selectAll();
        });
        text.chars()
                .forEach(letter -> fx(() -> {
                    TextInputControl field = (TextInputControl) node(selector);
                    field.replaceSelection("");
                    field.insertText(field.getCaretPosition(), String.valueOf((char) letter));
                }));
    }

    @Test
    void aWrongValueChangesNothingAndSaysWhyInItsLanguageWhereItIsTyped() {
        for (String language : List.of("en", "ko")) {
            boolean english = language.equals("en");
            fx(() -> desktop.compareView().openEditor("duration"));
            type("#field-duration", "99999");
            assertThat(desktop.compare().settings().option("duration"))
                    .as("not 999 s")
                    .isEqualTo("600ms");
            assertThat(texts()).contains(english ? "Between 100 ms and 60 min." : "100 ms ~ 60분 사이의 값이어야 합니다.");
            press(KeyCode.ENTER);
            assertThat(stage.getScene().lookup("#field-duration"))
                    .as("Enter does not close it")
                    .isNotNull();
            type("#field-duration", "0.7");
            press(KeyCode.ENTER);
            assertThat(stage.getScene().lookup("#field-duration")).isNull();
            assertThat(desktop.compare().settings().option("duration")).isEqualTo("0.7s");
            fx(() -> desktop.compareView().openEditor("duration"));
            type("#field-duration", "2");
            assertThat(desktop.compare().settings().option("duration")).isEqualTo("2s");
            press(KeyCode.ESCAPE);
            assertThat(desktop.compare().settings().option("duration"))
                    .as("Esc brings it back")
                    .isEqualTo("0.7s");
            fx(() -> desktop.compare().settings().trySet("duration", "600ms"));
            fx(() -> desktop.desk().switchLanguage());
        }
    }

    @Test
    void aWrongSeedOrPortChangesNothing() {
        fx(() -> desktop.compareView().openDrawer());
        fire("#more");
        type("#field-seed", "12x");
        assertThat(desktop.compare().settings().option("seed")).isEqualTo("1");
        assertThat(texts()).contains("A whole number of at most 18 digits.");
        type("#field-port", "65539");
        assertThat(desktop.compare().settings().port()).as("not 6553").isZero();
        assertThat(texts()).contains("Between 0 and 65533.");
    }

    @Test
    void thePathIsChosenByKeysAlone() throws Exception {
        fx(() -> desktop.compare().settings().trySet("transports", "streaming,websocket,flashsocket,tcp"));
        press(KeyCode.P);
        await(() -> stage.getScene().getFocusOwner() == stage.getScene().lookup("#path-streaming"));
        assertThat(texts()).contains("Which of these 4 techniques get through?");
        press(KeyCode.DOWN);
        press(KeyCode.DIGIT3);
        assertThat(option("path")).isEqualTo("/ws=501");
        assertThat(texts()).contains("1 changed", "falls with WebSocket");
        assertThat(stage.getScene().getFocusOwner()).isSameAs(node("#path-websocket"));
        press(KeyCode.RIGHT);
        assertThat(option("path")).isEqualTo("/ws=swallow");
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.DIGIT2);
        assertThat(option("path")).as("TCP has no status codes").isEqualTo("/ws=swallow");
        assertThat(texts()).anyMatch(text -> text.startsWith("Raw TCP has no status codes"));
        press(KeyCode.H);
        assertThat(texts()).contains("Hide expected");
        press(KeyCode.P);
        assertThat(option("path")).isEqualTo(desktop.path().presets().get(1).id());
        press(KeyCode.ESCAPE);
        assertThat(desktop.compare().switchboardProperty().get()).isFalse();
        assertThat(stage.getScene().getFocusOwner()).isSameAs(node("#value-path"));
        press(KeyCode.P);
        await(() -> stage.getScene().getFocusOwner() == stage.getScene().lookup("#path-tcp"));
        fx(() -> desktop.compare().settings().trySet("path", "open"));
        press(KeyCode.SPACE);
        await(() -> desktop.compare().isRunning() || desktop.result() != null);
        await(() -> desktop.result() != null && !desktop.compare().isRunning());
        press(KeyCode.P);
        assertThat(texts()).as("nothing is hidden after a run").contains("Hide expected");
    }

    @Test
    void aClickOnTheBandStepsTheChoiceOnAndTheRowHasTheFocus() throws Exception {
        fx(() -> desktop.compare().settings().trySet("transports", "websocket,tcp"));
        press(KeyCode.P);
        await(() -> stage.getScene().getFocusOwner() == stage.getScene().lookup("#path-websocket"));
        for (String path : List.of("tcp=swallow", "tcp=close", "open")) {
            robot.clickOn("#route-tcp");
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(option("path")).isEqualTo(path);
            assertThat(stage.getScene().getFocusOwner()).isSameAs(node("#path-tcp"));
        }
    }

    private String option(String key) {
        return desktop.compare().settings().option(key);
    }

    @Test
    void theSettingsLeadToTheSwitchboardAndAPathIsSavedThere() throws Exception {
        fx(() -> desktop.compareView().openDrawer());
        fire("#path-open");
        await(() -> stage.getScene().getFocusOwner() == stage.getScene().lookup("#path-streaming"));
        assertThat(stage.getScene().lookup(".drawer")).isNull();
        fire("#path-streaming-silence");
        Path file = home.resolve("mine.path.txt");
        List<String> suggested = new ArrayList<>();
        fx(() -> desktop.compareView().board().filesBy(name -> {
            suggested.add(name);
            return java.util.Optional.of(home.resolve("mine"));
        }));
        press(KeyCode.S);
        assertThat(suggested).containsExactly("open.path.txt");
        assertThat(Files.readString(file)).endsWith("/stream=swallow\n");
        assertThat(texts()).anyMatch(text -> text.startsWith("Written to "));
        fx(() -> desktop.compareView()
                .board()
                .filesBy(name -> java.util.Optional.of(file.resolve("in-a-file.path.txt"))));
        fire("#path-save");
        assertThat(texts()).anyMatch(text -> text.startsWith("Nothing was written to "));
        fire("#path-reset");
        assertThat(option("path")).isEqualTo("open");
        fire("#path-back");
        assertThat(desktop.compare().switchboardProperty().get()).isFalse();
    }

    @Test
    void aChoiceFollowsTheArrowKeysAndStaysChosenWhenItIsChosenAgain() {
        Result example = Examples.measured();
        fx(() -> desktop.compare().open(example, null));
        fx(() -> node("#total").requestFocus());
        press(KeyCode.RIGHT);
        assertThat(desktop.compare().eachProperty().get()).isTrue();
        assertThat(((javafx.scene.control.ToggleButton) node("#each")).isSelected())
                .isTrue();
        assertThat(stage.getScene().getFocusOwner()).isSameAs(node("#each"));
        fire("#each");
        assertThat(((javafx.scene.control.ToggleButton) node("#each")).isSelected())
                .isTrue();
        fx(() -> desktop.compare().expandedProperty().set(Expanded.BYTES));
        fx(() -> node("#each").requestFocus());
        press(KeyCode.LEFT);
        assertThat(desktop.compare().eachProperty().get()).isFalse();
        fx(() -> desktop.compareView().openDrawer());
        fx(() -> node("#link-none").requestFocus());
        press(KeyCode.RIGHT);
        assertThat(desktop.compare().settings().option("rtt")).isNotEqualTo("0ms");
    }

    @Test
    void aLessonIsTakenByKeysAloneInBothLanguages() throws Exception {
        fx(() -> desktop.lessons().use(new QuickBench()));
        for (String language : List.of("en", "ko")) {
            press(KeyCode.CONTROL, KeyCode.DIGIT5);
            press(KeyCode.ENTER);
            var lesson = desktop.lessons().lesson();
            assertThat(lesson).as("Enter opens the lesson to begin with").isNotNull();
            assertThat(lesson.language()).isEqualTo(language);
            int page = toFirstRun(lesson);
            press(KeyCode.T);
            assertThat(node("#teacher")).as("notes are behind a key").isNotNull();
            press(KeyCode.T);
            press(KeyCode.M);
            assertThat(desktop.frame().screenProperty().get())
                    .as("M leads to the messages")
                    .isIn(FrameModel.Screen.TIMELINE, FrameModel.Screen.WIRE);
            assertThat(desktop.traces().traced().title()).contains(lesson.title());
            press(KeyCode.ESCAPE);
            assertThat(desktop.frame().screenProperty().get()).isEqualTo(FrameModel.Screen.LESSONS);
            assertThat(desktop.lessons().pageProperty().get())
                    .as("the same step")
                    .isEqualTo(page);
            press(KeyCode.ENTER);
            assertThat(desktop.lessons().pageProperty().get()).isEqualTo(page + 1);
            press(KeyCode.BACK_SPACE);
            assertThat(desktop.lessons().pageProperty().get()).isEqualTo(page);
            assertThat(desktop.lessons().isRevealed()).as("what was seen stays").isTrue();
            fire("#leave-lesson");
            press(KeyCode.CONTROL, KeyCode.DIGIT4);
            assertThat(desktop.traces().isBorrowed()).as("given back").isFalse();
            press(KeyCode.CONTROL, KeyCode.DIGIT5);
            fire("#again-" + lesson.id());
            assertThat(desktop.lessons().pageProperty().get()).isZero();
            fire("#leave-lesson");
            fx(() -> desktop.desk().switchLanguage());
        }
    }

    /** Goes on by keys to the first page that has run something. */
    private int toFirstRun(transportlab.lesson.Lesson lesson) throws Exception {
        for (int page = 0; page < lesson.steps().size(); page++) {
            var step = lesson.steps().get(page);
            await(() -> desktop.lessons().isSettled());
            if (desktop.lessons().asksForGuess()) {
                press(KeyCode.ENTER);
                assertThat(desktop.lessons().isRevealed()).as("first a guess").isFalse();
                press(KeyCode.DIGIT2);
                if (desktop.lessons().asksForGuess()) {
                    press(KeyCode.ALT, KeyCode.UP);
                }
                press(KeyCode.RIGHT);
            }
            if (!desktop.lessons().isRevealed()) {
                press(KeyCode.ENTER);
            }
            await(() -> desktop.lessons().isSettled());
            assertThat(desktop.lessons().isRevealed()).as("page " + (page + 1)).isTrue();
            if (step.run() != null) {
                return page;
            }
            press(KeyCode.ENTER);
        }
        throw new AssertionError("no page runs anything");
    }

    @Test
    void aFolderOfLessonsIsAddedAndRemoved(@TempDir Path folder) throws Exception {
        java.nio.file.Files.createDirectories(folder.resolve("broken"));
        java.nio.file.Files.writeString(folder.resolve("broken").resolve("lesson.en.md"), "no lesson");
        fx(() -> desktop.lessonFoldersBy(() -> java.util.Optional.of(folder)));
        press(KeyCode.CONTROL, KeyCode.DIGIT5);
        fire("#add-lessons");
        assertThat(texts()).anyMatch(text -> text.startsWith("broken/lesson.en.md:1:"));
        fire("#remove-" + folder.getFileName());
        assertThat(texts()).noneMatch(text -> text.startsWith("broken/"));
    }

    @Test
    void closingTheWindowEndsARun() throws Exception {
        fx(() -> desktop.compare().settings().trySet("duration", "30s"));
        fx(() -> desktop.compare().start());
        await(() -> desktop.compare().run().lanes().values().stream().anyMatch(lane -> lane.delivered() > 0));
        fx(() -> desktop.close());
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("ui-run"));
    }

    @Test
    void nothingIsClippedAndNothingIsTooSmallInEitherLanguage() throws Exception {
        Result example = Examples.measured();
        for (String language : List.of("en", "ko")) {
            fx(() -> {
                if (!desktop.desk().words().language().getLanguage().equals(language)) {
                    desktop.desk().switchLanguage();
                }
                desktop.compare().clear();
                desktop.compare().settings().choosePreset("stock-ticker");
                desktop.frame().screenProperty().set(FrameModel.Screen.COMPARE);
            });
            look("before " + language);
            fx(() -> desktop.compareView().openDrawer());
            look("settings " + language);
            fx(() -> desktop.compareView().openEditor("poll-interval"));
            look("editor " + language);
            press(KeyCode.ESCAPE);
            for (String preset : transportlab.experiment.ExperimentFile.PRESETS) {
                fx(() -> desktop.compare().settings().choosePreset(preset));
                look(preset + " " + language);
            }
            fx(() -> desktop.compare().open(example, null));
            look("result " + language);
            for (Expanded column : Expanded.values()) {
                fx(() -> desktop.compare().expandedProperty().set(column));
                look(column + " " + language);
            }
            fx(() -> desktop.compare().expandedProperty().set(Expanded.NONE));
            fx(() -> desktop.compare().settings().trySet("poll-interval", "2s"));
            look("out of date " + language);
            fx(() -> desktop.frame().screenProperty().set(FrameModel.Screen.LIBRARY));
            look("library " + language);
            fx(() -> desktop.frame().screenProperty().set(FrameModel.Screen.LESSONS));
            look("lessons " + language);
        }
    }

    /** Looks at all that is shown. */
    private void look(String where) {
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            Parent root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            for (Node node : all(root)) {
                if (!isShown(node)) {
                    continue;
                }
                if (node instanceof Labeled labeled
                        && !(node instanceof javafx.scene.control.MenuButton)
                        && !labeled.getText().isEmpty()) {
                    assertThat(shown(labeled))
                            .as(where + ": " + labeled.getText())
                            .isEqualTo(labeled.getText().replaceAll("\\s+", ""));
                    assertThat(labeled.getFont().getSize())
                            .as(where + ": " + labeled.getText())
                            .isGreaterThanOrEqualTo(SMALLEST);
                    assertThat(labeled.getFont().getFamily())
                            .as(where + ": " + labeled.getText())
                            .matches("Pretendard.*|JetBrains Mono");
                }
                accessible(where, node);
                inside(where, node);
            }
        });
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What the control's own text node shows: an ellipsis where it has no room. */
    private static String shown(Labeled labeled) {
        StringBuilder text = new StringBuilder();
        for (Node child : all(labeled)) {
            if (child instanceof Text part
                    && !(child instanceof org.kordamp.ikonli.javafx.FontIcon)
                    && child.getParent() == labeled
                    && part.isVisible()) {
                text.append(part.getText());
            }
        }
        return text.toString().replaceAll("\\s+", "");
    }

    private static void accessible(String where, Node node) {
        if (node instanceof ChartView || node instanceof Slider || node instanceof TextInputControl) {
            assertThat(node.getAccessibleText()).as(where + " " + node).isNotBlank();
        }
        if (node instanceof ButtonBase button) {
            assertThat(button.getText().isBlank() ? button.getAccessibleText() : button.getText())
                    .as(where + " " + node)
                    .isNotBlank();
        }
    }

    /** No control lies outside of the window. */
    private void inside(String where, Node node) {
        if (node instanceof Control && node instanceof Label == false && isScrolled(node) == false) {
            var bounds = node.localToScene(node.getLayoutBounds());
            assertThat(bounds.getMaxX())
                    .as(where + ": " + node)
                    .isLessThanOrEqualTo(stage.getScene().getWidth() + 1);
            assertThat(bounds.getMaxY())
                    .as(where + ": " + node)
                    .isLessThanOrEqualTo(stage.getScene().getHeight() + 1);
        }
    }

    private static boolean isScrolled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof javafx.scene.control.ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        fx(() -> all(stage.getScene().getRoot()).stream()
                .filter(node -> node instanceof Labeled)
                .forEach(node -> texts.add(((Labeled) node).getText())));
        return texts;
    }

    private static List<Node> all(Parent parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            nodes.add(child);
            if (child instanceof Parent inner) {
                nodes.addAll(all(inner));
            }
        }
        return nodes;
    }

    @Test
    void theShippedFacesAreUsed() {
        fx(() -> {
            assertThat(Font.font("Pretendard").getFamily()).isEqualTo("Pretendard");
            assertThat(Font.font("Pretendard SemiBold").getName()).contains("SemiBold");
            assertThat(Font.font("JetBrains Mono").getFamily()).isEqualTo("JetBrains Mono");
        });
    }

    @Test
    void theFocusStaysInWhatIsOpen() throws Exception {
        fx(() -> desktop.compareView().openDrawer());
        for (int i = 0; i < 40; i++) {
            press(KeyCode.TAB);
            await(() -> isIn(stage.getScene().getFocusOwner(), ".drawer"));
        }
        press(KeyCode.ESCAPE);
        await(() -> stage.getScene().lookup(".drawer") == null);
    }

    private static boolean isIn(Node node, String selector) {
        Node part = node == null ? null : node.getScene().lookup(selector);
        Node at = node;
        while (at != null && at != part) {
            at = at.getParent();
        }
        return part != null && at == part;
    }

    @Test
    void focusIsSeenAndMotionCanBeReduced() {
        fx(() -> node("#primary").requestFocus());
        fx(() -> {
            Button primary = (Button) node("#primary");
            primary.applyCss();
            assertThat(primary.getBorder().getStrokes()).isNotEmpty();
            desktop.desk().reducedMotionProperty().set(true);
            desktop.compareView().openDrawer();
            assertThat(node(".drawer").getTranslateX()).isZero();
            assertThat(node(".drawer").getOpacity()).isEqualTo(1);
        });
    }
}
