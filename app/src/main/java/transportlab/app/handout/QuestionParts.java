package transportlab.app.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import transportlab.app.lesson.MixedOrder;
import transportlab.lesson.Step;
import transportlab.lesson.check.Answers;
import transportlab.lesson.check.Figures;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * A question with its answers as boxes to tick and room to write. What was true is ticked, if it is given.
 *
 * @param filling fills figures into the texts of a step
 */
record QuestionParts(Step step, Filling filling, Words words) {
    /** For a pupil: nothing says which answer is right. */
    List<Part> asked() {
        Question question = step.question();
        List<Part> parts = new ArrayList<>(List.of(text(question.text(), Part.Role.QUESTION)));
        if (question instanceof Question.Amount amount) {
            parts.add(choices(amount, -1));
            parts.add(new Part.Blanks(List.of(words.get("handout.guess"), words.get("handout.measured"))));
        } else if (question instanceof Question.Which which) {
            parts.add(choices(which, -1));
            parts.add(new Part.Blanks(List.of(words.get("handout.because"))));
        } else if (question instanceof Question.Order order) {
            parts.add(small("handout.order"));
            parts.add(lines(order));
        } else if (question instanceof Question.Find) {
            parts.add(small("handout.find"));
            parts.add(new Part.Blanks(List.of(words.get("handout.field"))));
        } else {
            parts.add(small("handout.moment"));
            parts.add(new Part.Blanks(List.of(words.get("handout.guess"), words.get("handout.measured"))));
        }
        return parts;
    }

    /**
     * With the right answer, and what is said to the others.
     *
     * @param truth empty if the figures do not tell
     * @param field what a field is called
     */
    List<Part> answered(Optional<Guess> truth, UnaryOperator<String> field) {
        Question question = step.question();
        List<Part> parts = new ArrayList<>(List.of(text(question.text(), Part.Role.QUESTION)));
        if (question instanceof Question.Amount amount) {
            int right = truth.map(value -> amount.answers().indexOf(Answers.nearest(amount, value.value())))
                    .orElse(-1);
            parts.add(choices(amount, right));
            truth.ifPresent(value -> parts.add(was(amount, value)));
        } else if (question instanceof Question.Which which) {
            parts.add(choices(which, truth.map(Guess::choice).orElse(-1)));
        } else if (question instanceof Question.Order order) {
            parts.add(small("lesson.order.right"));
            parts.addAll(numbered(order));
            parts.add(text(order.reply(), Part.Role.SMALL));
        } else if (question instanceof Question.Find find) {
            parts.add(named("handout.field.was", field.apply(find.target())));
            parts.add(new Part.Bullets(replies(find, field), true));
        } else if (question instanceof Question.Moment moment) {
            truth.ifPresent(at -> parts.add(named("handout.true", Numbers.whole(at.value()) + " ms")));
            parts.add(new Part.Bullets(
                    List.of(
                            Span.named(words.get("handout.early"), moment.early()),
                            Span.named(words.get("handout.late"), moment.late())),
                    true));
        }
        return parts;
    }

    private Part choices(Question.Amount amount, int right) {
        return new Part.Choices(IntStream.range(0, amount.answers().size())
                .mapToObj(i -> {
                    Question.Answer answer = amount.answers().get(i);
                    return choice(answer.text(), answer.reply(), i, right);
                })
                .toList());
    }

    private Part choices(Question.Which which, int right) {
        return new Part.Choices(IntStream.range(0, which.options().size())
                .mapToObj(i -> {
                    Question.Option option = which.options().get(i);
                    return choice(option.text(), option.reply(), i, right);
                })
                .toList());
    }

    /** Replies are said only where there is a right answer, and only to the others. */
    private Part.Choice choice(String text, String reply, int index, int right) {
        boolean told = right >= 0 && index != right && reply != null;
        return new Part.Choice(
                index == right ? Part.Mark.TICKED : Part.Mark.BOX, filled(text), told ? filled(reply) : "");
    }

    private Part lines(Question.Order order) {
        return new Part.Choices(MixedOrder.of(order.items().size()).stream()
                .map(item ->
                        new Part.Choice(Part.Mark.NUMBER, filled(order.items().get(item)), ""))
                .toList());
    }

    private List<Part> numbered(Question.Order order) {
        return IntStream.range(0, order.items().size())
                .mapToObj(i -> (Part) new Part.Text(
                        Span.named((i + 1) + ".", filled(order.items().get(i))), Part.Role.BODY))
                .toList();
    }

    private List<List<Span>> replies(Question.Find find, UnaryOperator<String> name) {
        List<List<Span>> all = new ArrayList<>();
        find.replies().forEach((field, reply) -> all.add(Span.named(name.apply(field) + ":", filled(reply))));
        all.add(Span.named(words.get("handout.others"), filled(find.reply())));
        return all;
    }

    private Part was(Question.Amount amount, Guess truth) {
        String value = amount.against() == null
                ? Figures.text(amount.of().figure(), truth.value())
                : words.times(truth.value());
        return named("handout.true", value);
    }

    private Part named(String key, String text) {
        return new Part.Text(Span.named(words.get(key), text), Part.Role.BODY);
    }

    private Part text(String text, Part.Role role) {
        return new Part.Text(Span.plain(filled(text)), role);
    }

    private Part small(String key) {
        return new Part.Text(Span.plain(words.get(key)), Part.Role.SMALL);
    }

    private String filled(String text) {
        return filling.text(text, step.experiment());
    }
}
