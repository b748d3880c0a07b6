package transportlab.app.ui.court;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import transportlab.lesson.court.Sentence;

/**
 * Which sentences a teacher has chosen for class, and which are listed because of that.
 *
 * @param sentences all of them, in the current language
 */
public record Choice(Stars stars, Supplier<List<Sentence>> sentences) {

    public boolean has(int index) {
        return stars.has(sentences.get().get(index).id());
    }

    /** The chosen sentences. */
    public List<Sentence> chosen() {
        return sentences.get().stream().filter(each -> stars.has(each.id())).toList();
    }

    /** How many minutes the chosen sentences take in class, about. */
    public int minutes() {
        return chosen().stream()
                .map(sentence -> sentence.step().teacher())
                .mapToInt(teacher -> teacher == null ? 0 : teacher.minutes())
                .sum();
    }

    /** Whether only chosen sentences are listed. */
    public boolean isOnly() {
        return stars.isOnly();
    }

    /** The numbers of the sentences that are listed, from 0. */
    public List<Integer> listed() {
        return IntStream.range(0, sentences.get().size())
                .filter(index -> !isOnly() || has(index))
                .boxed()
                .toList();
    }

    /** The sentence that is listed after another one, or before it; -1 if there is none. */
    int following(int number, int by) {
        return listed().stream()
                .filter(index -> by > 0 ? index > number : index < number)
                .reduce((first, second) -> by > 0 ? first : second)
                .orElse(-1);
    }

    void toggle(int index) {
        stars.toggle(sentences.get().get(index).id());
    }

    void only(boolean now) {
        stars.only(now);
    }
}
