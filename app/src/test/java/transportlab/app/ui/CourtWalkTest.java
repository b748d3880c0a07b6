package transportlab.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.app.ui.OnFx.await;
import static transportlab.app.ui.OnFx.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.app.shots.Picture;
import transportlab.app.ui.court.CourtModel;
import transportlab.app.ui.court.Exhibit;
import transportlab.app.ui.court.ReadOn;
import transportlab.app.ui.frame.FrameModel;
import transportlab.lesson.check.LessonTexts;
import transportlab.lesson.court.Verdict;
import transportlab.visualizer.palette.Theme;

/**
 * The court is gone through by keyboard, sentence by sentence, in both languages: with every kind of guess and without
 * one. What a sentence measures is calculated in virtual time. No word is cut on the way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourtWalkTest {
    /** With this property, a picture of each sentence is saved in a folder, before and after its verdict. */
    private static final String PICTURES = System.getProperty("lesson.pictures");

    private static final double WIDTH = Double.parseDouble(System.getProperty("lesson.width", "1280"));
    private static final double HEIGHT = Double.parseDouble(System.getProperty("lesson.height", "720"));

    @TempDir
    static Path home;

    private final CourtBench bench = new CourtBench();
    private final Clipping clipping = new Clipping();
    private Desktop desktop;
    private Stage stage;

    @BeforeAll
    void make() throws Exception {
        Begun.toolkit();
        fx(() -> {
            stage = new Stage();
            desktop = Begun.desktop(stage, home);
            desktop.desk().reducedMotionProperty().set(true);
            desktop.court().use(bench);
            desktop.build(WIDTH, HEIGHT);
            desktop.frame().screenProperty().set(FrameModel.Screen.LESSONS);
        });
    }

    /** A walk that failed does not make the next one fail. */
    @AfterEach
    void leave() throws Exception {
        fx(() -> {
            desktop.frame().presentingProperty().set(false);
            bench.usual();
            court().open();
            court().beginAllAgain();
            court().close();
        });
    }

    @AfterAll
    void close() throws Exception {
        fx(desktop::close);
    }

    private CourtModel court() {
        return desktop.court();
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "ko, DARK"})
    void everySentenceIsJudgedByKeyboard(String language, String theme) throws Exception {
        fx(() -> {
            if (!desktop.desk().words().language().getLanguage().equals(language)) {
                desktop.desk().switchLanguage();
            }
            desktop.desk().themeProperty().set(Theme.valueOf(theme));
        });
        enter();
        int all = court().sentences().size();
        for (int i = 0; i < all; i++) {
            sentence(language, i);
            if (i < all - 1) {
                press(KeyCode.ENTER);
                assertThat(court().number()).as("Enter leads on").isEqualTo(i + 1);
            }
        }
        assertThat(court().judged()).isEqualTo(all);
        look("court/" + language + ", all judged");
        press(KeyCode.ENTER);
        assertThat(court().isOpen())
                .as("after the last one, Enter leads to the list")
                .isFalse();
        assertThat(focus()).as("the focus is where the court was entered").isEqualTo("open-court");
        enter();
        forgetAll(all);
        assertThat(court().number()).isZero();
        press(KeyCode.ESCAPE);
        assertThat(court().isOpen()).isFalse();
        assertThat(focus()).isEqualTo("open-court");
        assertThat(clipping.faults()).isEmpty();
    }

    private String focus() {
        Node focus = stage.getScene().getFocusOwner();
        return focus == null ? null : focus.getId();
    }

    /** It is asked first, and to keep everything is what Enter does. */
    private void forgetAll(int all) throws Exception {
        Button again = (Button) stage.getScene().lookup("#court-all-again");
        fx(again::fire);
        look("court/" + desktop.desk().words().language().getLanguage() + ", asks before it forgets");
        assertThat(court().judged()).isEqualTo(all);
        assertThat(focus()).isEqualTo("court-forget-no");
        press(KeyCode.ESCAPE);
        assertThat(court().judged()).isEqualTo(all);
        fx(again::fire);
        fx(((Button) stage.getScene().lookup("#court-forget-yes"))::fire);
        assertThat(court().judged()).isZero();
        assertThat(court().number()).isZero();
        assertThat(focus()).isEqualTo("court-primary");
    }

    /** From the list, the court is opened by its button. */
    private void enter() throws Exception {
        fx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            stage.getScene().lookup("#open-court").requestFocus();
        });
        look("court/" + desktop.desk().words().language().getLanguage() + ", the list of lessons");
        press(KeyCode.ENTER);
        assertThat(court().isOpen()).isTrue();
    }

    private void sentence(String language, int index) throws Exception {
        String where = "court/" + language + ", " + court().sentence().id();
        await(where, court()::isSettled);
        assertThat(court().isJudged()).as(where).isFalse();
        assertThat(texts()).as(where + ": no verdict before it is asked for").noneMatch(this::isVerdict);
        if (index % 5 < 4) {
            press(KeyCode.values()[KeyCode.DIGIT1.ordinal() + index % 5]);
        }
        look(where + " asked");
        if (index % 4 == 1) {
            presented(where + " asked");
        }
        press(KeyCode.ENTER);
        await(where, () -> court().isSettled() && court().isJudged());
        look(where + " told");
        assertThat(isListed(index)).as(where + ": its row is seen").isTrue();
        complete(where);
        exhibits(where);
        if (index % 4 == 1) {
            presented(where + " told");
        }
        if (index % 4 == 0) {
            press(KeyCode.S);
            press(KeyCode.T);
            look(where + " told, for the teacher");
            press(KeyCode.T);
            press(KeyCode.S);
        }
    }

    /** Whether the row of a sentence lies inside the list. */
    private boolean isListed(int index) {
        Node row = stage.getScene().lookup("#court-row-" + (index + 1));
        Node list = row;
        while (!(list instanceof ScrollPane)) {
            list = list.getParent();
        }
        return list.localToScene(list.getLayoutBounds())
                .intersects(
                        row.localToScene(row.getLayoutBounds()).getCenterX(),
                        row.localToScene(row.getLayoutBounds()).getCenterY(),
                        1,
                        1);
    }

    private boolean isVerdict(String text) {
        return court().sentence().clauses().stream()
                .anyMatch(clause -> text.contains(clause.because().plain()) || text.equals(clause.says()));
    }

    /**
     * Every clause and everything that the verdict rests on is gone to, with arrow keys and digits. It is looked at in one
     * language or the other.
     */
    private void exhibits(String where) throws Exception {
        for (int i = 1; i < court().sentence().clauses().size(); i++) {
            press(KeyCode.DOWN);
            assertThat(court().clauseNumber()).isEqualTo(i);
            glance(where + " told, clause " + (i + 1));
        }
        List<Exhibit> all = court().exhibits();
        for (int i = 1; i < all.size(); i++) {
            press(KeyCode.RIGHT);
            await(where, court()::isSettled);
            assertThat(court().exhibitNumber()).as(where).isEqualTo(i);
            Exhibit.Kind kind = all.get(i).kind();
            String at = where + " told, " + (i + 1) + " " + kind.name().toLowerCase(Locale.ROOT);
            boolean text = kind == Exhibit.Kind.SOURCES || kind == Exhibit.Kind.BELIEVED;
            if (text || court().number() % 2 == (desktop.desk().words().isKorean() ? 0 : 1)) {
                glance(at);
            } else {
                look(at);
            }
            readOn(at);
            if (kind == Exhibit.Kind.BYTES) {
                fields(at);
                if (court().number() % 2 == 0) {
                    bytes(where);
                }
            }
        }
        press(KeyCode.DIGIT5);
        assertThat(court().exhibitNumber()).isZero();
    }

    /** What does not fit is read to its end and back by a key that the screen names. */
    private void readOn(String where) throws Exception {
        lay();
        Node presenter = stage.getScene().lookup(".presenter");
        Node more = (presenter == null ? stage.getScene().getRoot() : presenter).lookup("#court-more");
        ReadOn read = new ReadOn(more.getParent().getParent());
        assertThat(more.isVisible()).as(where + ": more is told of").isEqualTo(read.isMore());
        for (int i = 0; i < 40 && !isRead(read, true); i++) {
            press(KeyCode.DOWN, true);
            lay();
        }
        assertThat(isRead(read, true)).as(where + ": read to the end").isTrue();
        for (int i = 0; i < 40 && !isRead(read, false); i++) {
            press(KeyCode.UP, true);
            lay();
        }
        assertThat(isRead(read, false)).as(where + ": and back").isTrue();
        press(KeyCode.END);
        assertThat(isRead(read, true)).as(where + ": End").isTrue();
        press(KeyCode.HOME);
        assertThat(isRead(read, false)).as(where + ": Home").isTrue();
    }

    private static boolean isRead(ReadOn read, boolean toTheEnd) throws Exception {
        boolean[] all = new boolean[1];
        fx(() -> all[0] = toTheEnd ? read.isAtEnd() : read.isAtStart());
        return all[0];
    }

    /** With F the fields get the focus; then their arrow keys do not change the evidence, until a digit leads on. */
    private void fields(String where) throws Exception {
        int exhibit = court().exhibitNumber();
        int clause = court().clauseNumber();
        press(KeyCode.F);
        assertThat(focus()).as(where).isEqualTo("lesson-fields");
        String first = fieldName();
        press(KeyCode.RIGHT);
        assertThat(fieldName()).as(where + ": the next field").isNotEqualTo(first);
        press(KeyCode.DOWN);
        press(KeyCode.LEFT);
        assertThat(court().exhibitNumber()).as(where).isEqualTo(exhibit);
        assertThat(court().clauseNumber()).as(where).isEqualTo(clause);
        press(KeyCode.DIGIT5);
        assertThat(focus()).as(where + ": not the way out").isEqualTo("court-primary");
        press(KeyCode.values()[KeyCode.DIGIT5.ordinal() + exhibit]);
    }

    private String fieldName() {
        return ((Labeled) stage.getScene().lookup("#lesson-field-name")).getText();
    }

    /** The link below the messages leads to Wire, and Esc leads back to the same sentence. */
    private void bytes(String where) throws Exception {
        int sentence = court().number();
        int exhibit = court().exhibitNumber();
        fx(() -> {
            Node link = stage.getScene().lookup("#lesson-panel-link");
            assertThat(link).as(where + ": a link to the bytes").isNotNull();
            ((javafx.scene.control.Hyperlink) link).fire();
        });
        assertThat(desktop.frame().screenProperty().get()).as(where).isEqualTo(FrameModel.Screen.WIRE);
        press(KeyCode.ESCAPE);
        assertThat(desktop.frame().screenProperty().get()).as(where).isEqualTo(FrameModel.Screen.LESSONS);
        assertThat(court().number()).isEqualTo(sentence);
        assertThat(court().exhibitNumber()).isEqualTo(exhibit);
    }

    private void presented(String where) throws Exception {
        fx(desktop::present);
        look(where + ", presented");
        press(KeyCode.B);
        assertThat(isBlank()).as(where + ": B blanks the screen").isTrue();
        press(KeyCode.B);
        assertThat(isBlank()).isFalse();
        if (court().isJudged()) {
            presentedExhibits(where);
        }
        press(KeyCode.F11);
        assertThat(desktop.frame().presentingProperty().get()).isFalse();
        lay();
    }

    private void presentedExhibits(String where) throws Exception {
        for (int i = 1; i < court().exhibits().size(); i++) {
            press(KeyCode.RIGHT);
            await(where, court()::isSettled);
            look(where + ", presented " + (i + 1));
            readOn(where + ", presented " + (i + 1));
            if (court().exhibit().kind() == Exhibit.Kind.BYTES) {
                int exhibit = court().exhibitNumber();
                press(KeyCode.F);
                press(KeyCode.RIGHT);
                assertThat(court().exhibitNumber()).isEqualTo(exhibit);
                assertThat(focus()).isEqualTo("lesson-fields");
            }
        }
        press(KeyCode.DIGIT5);
        assertThat(court().exhibitNumber()).isZero();
    }

    /** Chooses the first sentences for class, or no longer. */
    private void choose(int first) throws Exception {
        fx(() -> {
            for (int i = 0; i < first; i++) {
                court().toggleChosen(i);
            }
        });
    }

    private boolean isBlank() {
        return stage.getScene().lookup(".presenter .blank").isVisible();
    }

    @Test
    void onlyChosenSentencesAreGoneThrough() throws Exception {
        enter();
        press(KeyCode.S);
        assertThat(court().choice().has(0)).isTrue();
        fx(() -> court().onlyChosen(true));
        look("court, chosen only");
        assertThat(court().choice().listed()).containsExactly(0);
        press(KeyCode.N);
        assertThat(court().number()).isZero();
        press(KeyCode.S);
        look("court, none chosen");
        fx(() -> court().onlyChosen(false));
        assertThat(stage.getScene().lookup("#court-too-long")).isNull();
        choose(6);
        look("court, 16 minutes chosen");
        assertThat(stage.getScene().lookup("#court-too-long")).isNotNull();
        choose(6);
        press(KeyCode.ESCAPE);
        assertThat(clipping.faults()).isEmpty();
    }

    /** While it runs, its lanes are shown; if it fails, that is said and the guess stays; then it differs from the note. */
    @Test
    void aRunIsFollowedMayFailAndMayComeOutDifferently() throws Exception {
        enter();
        fx(() -> court().go(measured()));
        press(KeyCode.DIGIT2);
        bench.holds();
        press(KeyCode.ENTER);
        assertThat(court().isRunning()).isTrue();
        look("court, running");
        presented("court, running");
        bench.fails();
        await("it fails", () -> !court().isRunning());
        look("court, failed");
        assertThat(court().isJudged()).isFalse();
        assertThat(court().guess()).contains(Verdict.PARTLY);
        assertThat(stage.getScene().lookup("#court-problem")).isNotNull();
        fx(desktop::present);
        look("court, failed, presented");
        assertThat(stage.getScene().lookup(".presenter #court-problem")).isNotNull();
        press(KeyCode.F11);
        bench.swaps();
        press(KeyCode.ENTER);
        await("it is judged", () -> court().isSettled() && court().isJudged());
        look("court, came out differently");
        assertThat(stage.getScene().lookup("#doubt")).isNotNull();
        assertThat(texts()).as("the reason is below it").anyMatch(this::isReason);
        presented("court, came out differently");
        bench.usual();
        fx(court()::beginAllAgain);
        press(KeyCode.ESCAPE);
        assertThat(clipping.faults()).isEmpty();
    }

    private boolean isReason(String text) {
        return Arrays.stream(court().clause().because().plain().split("\\{[^}]*}"))
                .anyMatch(piece -> piece.length() > 8 && text.contains(piece));
    }

    /** In the list of sentences, up and down choose a sentence, also when the open one is judged. */
    @Test
    void theListKeepsItsArrowKeysWhenASentenceIsJudged() throws Exception {
        enter();
        fx(() -> court().go(0));
        press(KeyCode.ENTER);
        await("it is judged", () -> court().isSettled() && court().isJudged());
        lay();
        fx(() -> stage.getScene().lookup("#court-row-1").requestFocus());
        assertThat(focus()).isEqualTo("court-row-1");
        press(KeyCode.DOWN);
        assertThat(court().number()).isEqualTo(1);
        assertThat(focus()).isEqualTo("court-row-2");
        press(KeyCode.UP);
        assertThat(court().number()).isZero();
        press(KeyCode.F1);
        look("court, its keys");
        assertThat(texts()).contains(desktop.desk().words().get("keys.court.title"));
        press(KeyCode.ESCAPE);
        fx(court()::beginAllAgain);
        press(KeyCode.ESCAPE);
        assertThat(court().isOpen()).isFalse();
    }

    /** A sentence whose claims compare two transports. */
    private int measured() {
        return court().sentences().stream()
                .filter(sentence -> sentence.step().run() != null
                        && sentence.step().run().transports().size() == 2)
                .map(court().sentences()::indexOf)
                .findFirst()
                .orElseThrow();
    }

    /** What is only looked at where pictures are taken: text alone, and what the other language is looked at for. */
    private void glance(String where) throws Exception {
        if (PICTURES != null) {
            look(where);
        }
    }

    /** Every figure of the reasons is there. */
    private void complete(String where) throws Exception {
        fx(() -> {
            LessonTexts texts = new LessonTexts(
                    court().court().lesson(), court().evidence(), desktop.desk().words());
            String experiment = court().sentence().step().experiment();
            court().sentence().clauses().stream()
                    .map(clause -> clause.because().plain())
                    .filter(text -> !texts.fills(text, experiment))
                    .forEach(text -> clipping.faults().add(where + ": no figure in: " + text));
        });
    }

    /** Nothing is cut, and no braces are left in what is shown. */
    private void look(String where) throws Exception {
        lay();
        fx(() -> {
            clipping.check(stage.getScene(), where);
            texts().stream().filter(text -> text.contains("`")).forEach(text -> clipping.faults()
                    .add(where + ": raw marks in " + text));
            texts().stream()
                    .filter(text -> text.matches("(?s).*[{}].*") && !text.contains("\":"))
                    .forEach(text -> clipping.faults().add(where + ": braces in " + text));
            if (PICTURES != null) {
                Picture.save(stage.getScene(), new File(PICTURES, where.replaceAll("[^a-z0-9-]+", "_") + ".png"));
            }
        });
    }

    private void lay() throws Exception {
        fx(() -> {
            Parent root = stage.getScene().getRoot();
            for (int i = 0; i < 2; i++) {
                root.resize(WIDTH, HEIGHT);
                root.applyCss();
                root.layout();
            }
        });
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts(stage.getScene().getRoot(), texts);
        return texts;
    }

    private static void texts(Node node, List<String> into) {
        if (!node.isVisible() || "lesson-messages".equals(node.getId())) {
            return;
        }
        if (node instanceof Text text) {
            into.add(text.getText());
        } else if (node instanceof Labeled labeled && labeled.getText() != null) {
            into.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts(child, into));
        }
    }

    private void press(KeyCode code) throws Exception {
        press(code, false);
    }

    private void press(KeyCode code, boolean shift) throws Exception {
        fx(() -> Keyed.push(stage.getScene(), code, shift, false));
    }
}
