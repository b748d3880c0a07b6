package transportlab.lesson.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a learner guesses, or what was true. One component is set, which one depends on the kind of the question.
 *
 * @param value a ratio, a number in the unit of its measure, or a moment in ms from the start of <em>measured</em>
 * @param choice the number of an answer, from 0
 * @param order the things in the order that was guessed, each by its number in the file, from 0
 * @param field the key of a field of a message
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Guess(Double value, Integer choice, List<Integer> order, String field) {
    public static Guess value(double value) {
        return new Guess(value, null, null, null);
    }

    public static Guess choice(int number) {
        return new Guess(null, number, null, null);
    }

    public static Guess order(List<Integer> numbers) {
        return new Guess(null, null, List.copyOf(numbers), null);
    }

    public static Guess field(String key) {
        return new Guess(null, null, null, key);
    }
}
