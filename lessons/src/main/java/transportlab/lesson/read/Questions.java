package transportlab.lesson.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.ClaimText;
import transportlab.lesson.claim.Term;
import transportlab.lesson.question.Question;

/** Reads the block {@code question}. */
final class Questions {
    private static final List<String> KINDS = List.of("ratio", "number", "which", "order", "find", "moment");
    private static final Set<String> KEYS = Set.of(
            "kind",
            "text",
            "of",
            "against",
            "answers",
            "items",
            "reply",
            "target",
            "replies",
            "transport",
            "update",
            "within",
            "early",
            "late");
    private final Mistakes mistakes;

    Questions(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * @param experiment the experiment of the page
     * @return null if it has mistakes
     */
    Question read(String body, int line, String experiment) {
        Fields fields = new Fields("question", body, line, KEYS, mistakes);
        String kind = fields.oneOf("kind", KINDS);
        String text = fields.needed("text");
        return switch (kind) {
            case "which" -> which(fields, text, experiment);
            case "order" -> order(fields, text);
            case "find" ->
                new Question.Find(text, fields.needed("target"), fields.needed("reply"), fields.map("replies"));
            case "moment" -> moment(fields, text);
            default -> amount(fields, text, kind.equals("ratio"), experiment);
        };
    }

    private Question amount(Fields fields, String text, boolean isRatio, String experiment) {
        List<Question.Answer> answers = new ArrayList<>();
        for (Fields entry : fields.entries("answers")) {
            answers.add(new Question.Answer(entry.number("value"), entry.needed("text"), entry.text("reply")));
        }
        if (answers.size() < 3 || answers.size() > 4) {
            fields.mistake("answers", "this question has 3 or 4 answers, each with value, text and reply");
        }
        if (isRatio && answers.stream().anyMatch(answer -> answer.value() <= 0)) {
            fields.mistake("answers", "a ratio is greater than 0");
        }
        Term.Of of = quantity(fields, "of", experiment);
        Term.Of against = isRatio ? quantity(fields, "against", experiment) : null;
        return of == null || isRatio && against == null ? null : new Question.Amount(text, of, against, answers);
    }

    private Term.Of quantity(Fields fields, String key, String experiment) {
        Optional<Term> term = ClaimText.term(fields.text(key), experiment).filter(Term.Of.class::isInstance);
        Term found = fields.parsed(key, term, "figure like bytes(long-polling)");
        if (found != null) {
            found.transports().forEach(id -> Fields.knownTransport(id, fields.lineOf(key), mistakes));
        }
        return (Term.Of) found;
    }

    Question.Which which(Fields fields, String text, String experiment) {
        List<Question.Option> options = new ArrayList<>();
        boolean measured = false;
        for (Fields entry : fields.entries("answers")) {
            Claim when = null;
            if (entry.has("when")) {
                measured = true;
                when = entry.parsed(
                        "when",
                        ClaimText.claim(entry.text("when"), experiment, entry.line()),
                        "claim like bytes(websocket) < bytes(streaming)");
            }
            options.add(new Question.Option(entry.needed("text"), entry.flag("right"), when, entry.text("reply")));
        }
        long right = options.stream().filter(Question.Option::right).count();
        if (options.size() < 2 || options.size() > 4) {
            fields.mistake("answers", "this question has 2 to 4 answers");
        } else if (measured ? right > 0 : right != 1) {
            fields.mistake("answers", "exactly one answer is right, or each has its claim in 'when'");
        }
        return new Question.Which(text, options);
    }

    private Question order(Fields fields, String text) {
        List<String> items = fields.texts("items");
        if (items.size() < 3 || items.size() > 5) {
            fields.mistake("items", "there are 3 to 5 items, in the right order");
        }
        return new Question.Order(text, items, fields.needed("reply"));
    }

    private Question moment(Fields fields, String text) {
        List<String> stages = List.of("arrived", "due", "asked", "written");
        return new Question.Moment(
                text,
                fields.transport("transport"),
                (int) fields.number("update"),
                Question.Stage.valueOf(fields.oneOf("of", stages).toUpperCase(Locale.ROOT)),
                fields.millis("within"),
                fields.needed("early"),
                fields.needed("late"));
    }
}
