package transportlab.app.ui.lesson.page;

import java.util.Optional;
import java.util.stream.IntStream;
import transportlab.app.ui.lesson.play.Amounts;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.check.Figures;
import transportlab.lesson.check.Judged;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.lesson.trace.FieldKeys;
import transportlab.lesson.trace.ShownMessages;
import transportlab.wire.message.FieldWords;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** A guess, or what was true, in words. */
record GuessText(LessonModel model, Words words) {
    /** The guess beside what was true, in one line. */
    String line(Step step, Guess guess, Judged judged) {
        String mine = of(step, guess);
        if (judged.right() && guess.value() == null) {
            return words.with("lesson.guessedRight", "guess", mine);
        }
        if (step.question() instanceof Question.Order) {
            return mine;
        }
        String key = guess.value() == null ? "lesson.end.line" : "lesson.guessed";
        return words.with(key, "guess", mine, "truth", of(step, judged.truth()));
    }

    private String of(Step step, Guess guess) {
        Question question = step.question();
        if (question instanceof Question.Amount amount && guess.value() != null) {
            double value = Amounts.value(step, guess.value(), model.learner().evidence());
            return Double.isNaN(value)
                    ? Numbers.ratio(guess.value())
                    : Figures.text(amount.of().figure(), value);
        }
        if (question instanceof Question.Which which && guess.choice() != null) {
            return which.options().get(guess.choice()).text();
        }
        if (question instanceof Question.Order order && guess.order() != null) {
            return placed(order, guess);
        }
        if (guess.field() != null) {
            return field(step, guess.field());
        }
        return guess.value() == null ? Numbers.NOT_MEASURED : Numbers.millis(guess.value() * 1000);
    }

    private String placed(Question.Order order, Guess guess) {
        int size = order.items().size();
        long placed = IntStream.range(0, size)
                .filter(i -> i < guess.order().size() && guess.order().get(i) == i)
                .count();
        return placed == size
                ? words.get("lesson.order.whole")
                : words.with("lesson.order.placed", "n", placed, "k", size);
    }

    /** What Wire calls a field; how the lesson writes it, if its message is not there. */
    private String field(Step step, String written) {
        if (!(step.show() instanceof Show.Messages show)) {
            return written;
        }
        FieldWords names = FieldWords.of(Catalogue.find(show.transport()).orElseThrow(), words.language());
        Optional<String> name = model.seen(show.experiment(), show.transport())
                .filter(seen -> seen.trial() != null)
                .flatMap(seen -> ShownMessages.of(seen.conversations(), seen.trial(), show.part()).stream()
                        .flatMap(message -> message.fields().stream())
                        .filter(field -> FieldKeys.names(written, field))
                        .findFirst())
                .map(names::name);
        return name.orElse(written);
    }
}
