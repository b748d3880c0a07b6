package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import transportlab.lesson.Block;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.court.Court;
import transportlab.lesson.court.Sentence;
import transportlab.lesson.read.Lessons;
import transportlab.trial.StopSignal;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The court that the program brings along, held against the model and the recordings. */
class ShippedCourtTest {
    private static final Lessons ALL = Lessons.shipped();
    private static final int SENTENCES = 18;
    /** A missing figure; a hyphen inside a word has a letter or digit before it. */
    private static final Pattern NO_FIGURE = Pattern.compile("(?<![\\p{L}\\p{N}])" + Numbers.NOT_MEASURED);

    private static Court court(String language) throws Exception {
        return ALL.court(language);
    }

    private static List<Rehearsal.Seen> calculated() throws Exception {
        StopSignal stop = new StopSignal();
        return Rehearsal.of(court("en").lesson(), Grounds.calculated(stop), stop);
    }

    @Test
    void filesAreRightInBothLanguages() {
        assertThat(CourtCheck.files(ALL)).isEmpty();
    }

    @Test
    void allSentencesOfTheNoteAreThereInTheirOrder() throws Exception {
        assertThat(court("ko").sentences())
                .extracting(sentence -> Integer.valueOf(sentence.id().substring(0, 2)))
                .isEqualTo(IntStream.rangeClosed(1, SENTENCES).boxed().toList());
    }

    @Test
    void virtualTimeRefutesNoVerdictAndFillsTheTexts() throws Exception {
        List<Rehearsal.Seen> pages = calculated();

        assertThat(pages.stream().flatMap(page -> page.checked().stream())).allSatisfy(checked -> {
            assertThat(checked.finding()).isNotEqualTo(Finding.DOES_NOT);
            assertThat(List.of(checked.left(), checked.right())).doesNotContain(Numbers.NOT_MEASURED);
        });
        for (String language : Lessons.LANGUAGES) {
            Court court = court(language);
            for (int i = 0; i < pages.size(); i++) {
                LessonTexts texts = new LessonTexts(court.lesson(), pages.get(i).evidence(), Words.of(language));
                String experiment = court.sentences().get(i).step().experiment();
                assertThat(texts(court.sentences().get(i))).allSatisfy(text -> assertThat(texts.fill(text, experiment))
                        .doesNotContain("{")
                        .doesNotContainPattern(NO_FIGURE));
            }
        }
    }

    private static Stream<String> texts(Sentence sentence) {
        Stream<Block> blocks = Stream.concat(
                Stream.concat(sentence.step().text().stream(), sentence.step().reveal().stream()),
                sentence.clauses().stream().map(clause -> clause.because()));
        return blocks.map(Block::plain);
    }

    @Test
    void measuredVerdictsHoldOnTheRecordings() throws Exception {
        Court court = court("en");
        for (String experiment : Grounds.toRecord(court.lesson())) {
            assertThat(Recordings.isCurrent(ALL, court.lesson(), experiment))
                    .as("recorded/" + experiment + ".json.gz of the court is there, and of the experiment as it is now;"
                            + " lesson record court makes it")
                    .isTrue();
        }
        StopSignal stop = new StopSignal();
        assertThat(Rehearsal.of(court.lesson(), Grounds.recorded(ALL, stop), stop).stream()
                        .flatMap(page -> page.checked().stream()))
                .filteredOn(checked -> checked.finding() != Finding.HOLDS)
                .isEmpty();
    }
}
