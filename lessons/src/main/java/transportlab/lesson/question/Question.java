package transportlab.lesson.question;

import java.util.List;
import java.util.Map;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Term;

/** What a learner is asked to guess before it is shown. */
public sealed interface Question {
    String text();

    /** Which of the kinds it is, as lessons write it. */
    String kind();

    /**
     * How large something is: a quantity, or its ratio to another one.
     *
     * @param of what is asked for
     * @param against what it is divided by; null if the quantity itself is asked for
     * @param answers from which one is chosen; between them the guess may be anything
     */
    record Amount(String text, Term.Of of, Term.Of against, List<Answer> answers) implements Question {
        @Override
        public String kind() {
            return against == null ? "number" : "ratio";
        }
    }

    /**
     * An answer to how large something is.
     *
     * @param value a ratio, or a number in the unit of the measure
     * @param reply what is said to those who chose this answer if another one was nearer
     */
    record Answer(double value, String text, String reply) {}

    /** Which of some answers is right. */
    record Which(String text, List<Option> options) implements Question {
        @Override
        public String kind() {
            return "which";
        }
    }

    /**
     * An answer of which one is chosen.
     *
     * @param right whether it is right in any case
     * @param when the claim that makes it right; null if none does
     * @param reply what is said to those who chose it if it is not right
     */
    record Option(String text, boolean right, Claim when, String reply) {}

    /**
     * In which order things happen.
     *
     * @param items in the right order
     */
    record Order(String text, List<String> items, String reply) implements Question {
        @Override
        public String kind() {
            return "order";
        }
    }

    /**
     * Which field of the bytes that are shown does something.
     *
     * @param target the key of the field
     * @param reply what is said to those who chose another field
     * @param replies what is said instead to those who chose certain fields
     */
    record Find(String text, String target, String reply, Map<String, String> replies) implements Question {
        @Override
        public String kind() {
            return "find";
        }
    }

    /**
     * When something happens on the timeline of one client.
     *
     * @param update number of an update that is due in <em>measured</em>, from 1
     * @param withinMillis how far off a guess may be to be right
     * @param early what is said to those who guessed too early
     */
    record Moment(
            String text, String transport, int update, Stage stage, double withinMillis, String early, String late)
            implements Question {
        @Override
        public String kind() {
            return "moment";
        }
    }

    /** What happens to an update on its way. */
    enum Stage {
        DUE,
        /** The request was sent that brings the update. */
        ASKED,
        WRITTEN,
        ARRIVED
    }
}
