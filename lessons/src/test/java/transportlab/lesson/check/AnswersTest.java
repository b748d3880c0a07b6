package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import transportlab.lesson.claim.ClaimText;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Term;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;

/** What is true, and what is said to guesses. */
class AnswersTest {
    private static final Evidence MEASURED = Trials.evidence(
            Trials.of("sse", 0, 1), Trials.of("sse", 1, 1), Trials.of("websocket", 0, 4), Trials.of("websocket", 1, 6));

    private static Term.Of term(String text) {
        return (Term.Of) ClaimText.term(text, Trials.EXPERIMENT).orElseThrow();
    }

    private static Question.Amount amount(Term.Of against, double... values) {
        List<Question.Answer> answers = java.util.Arrays.stream(values)
                .mapToObj(value -> new Question.Answer(value, "text " + value, "reply " + value))
                .toList();
        return new Question.Amount("?", term("bytes(websocket)"), against, answers);
    }

    @Test
    void aRatioIsRightIfItsNearestAnswerIsTheTrueOne() {
        Question ratio = amount(term("bytes(sse)"), 1, 2, 4);
        Guess truth = Answers.truth(ratio, MEASURED).orElseThrow();
        assertThat(truth).isEqualTo(Guess.value(5));
        assertThat(Answers.judge(ratio, Guess.value(3.1), truth).right()).isTrue();
        Judged wrong = Answers.judge(ratio, Guess.value(1.5), truth);
        assertThat(wrong.right()).isFalse();
        assertThat(wrong.reply()).isEqualTo("reply 2.0");
    }

    @Test
    void aNumberMayBeNothing() {
        Question number = amount(null, 0, 20, 40);
        assertThat(Answers.judge(number, Guess.value(4), Guess.value(0)).right())
                .isTrue();
        assertThat(Answers.judge(number, Guess.value(20), Guess.value(0)).reply())
                .isEqualTo("reply 20.0");
        assertThat(Answers.truth(number, Evidence.NOTHING)).isEmpty();
    }

    @Test
    void anAnswerIsRightByItsClaim() {
        Question.Which which = new Question.Which(
                "?",
                List.of(
                        option("bytes(websocket) < bytes(sse)"),
                        option("bytes(sse) < bytes(websocket)"),
                        new Question.Option("c", false, null, "good guess for c")));
        assertThat(Answers.truth(which, MEASURED)).contains(Guess.choice(1));
        assertThat(Answers.truth(which, Evidence.NOTHING)).isEmpty();
        assertThat(Answers.judge(which, Guess.choice(2), Guess.choice(1)).reply())
                .isEqualTo("good guess for c");
        assertThat(Answers.judge(which, Guess.choice(1), Guess.choice(1)))
                .isEqualTo(new Judged(true, "", Guess.choice(1)));
    }

    private static Question.Option option(String claim) {
        return new Question.Option(
                claim, false, ClaimText.claim(claim, Trials.EXPERIMENT, 1).orElseThrow(), "reply");
    }

    @Test
    void thingsAreInOrderOrNot() {
        Question order = new Question.Order("?", List.of("a", "b", "c"), "good guess, but");
        Guess truth = Answers.truth(order, Evidence.NOTHING).orElseThrow();
        assertThat(truth.order()).containsExactly(0, 1, 2);
        assertThat(Answers.judge(order, Guess.order(List.of(0, 2, 1)), truth).reply())
                .isEqualTo("good guess, but");
        assertThat(Answers.judge(order, truth, truth).right()).isTrue();
    }

    @Test
    void aFieldIsFoundOrNot() {
        Question find = new Question.Find("?", "Upgrade", "another", Map.of("Host", "not the host"));
        Guess truth = Answers.truth(find, Evidence.NOTHING).orElseThrow();
        assertThat(Answers.judge(find, Guess.field("Host"), truth).reply()).isEqualTo("not the host");
        assertThat(Answers.judge(find, Guess.field("Date"), truth).reply()).isEqualTo("another");
        assertThat(Answers.judge(find, Guess.field("Upgrade"), truth).right()).isTrue();
    }

    @Test
    void aMomentMayBeALittleOff() {
        Question moment = new Question.Moment("?", "sse", 1, Question.Stage.ARRIVED, 60, "early", "late");
        assertThat(Answers.truth(moment, MEASURED)).isEqualTo(Optional.empty());
        Guess truth = Guess.value(500);
        assertThat(Answers.judge(moment, Guess.value(440), truth).right()).isTrue();
        assertThat(Answers.judge(moment, Guess.value(439), truth).reply()).isEqualTo("early");
        assertThat(Answers.judge(moment, Guess.value(561), truth).reply()).isEqualTo("late");
    }
}
