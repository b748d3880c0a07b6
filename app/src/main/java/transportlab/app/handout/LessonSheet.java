package transportlab.app.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Lesson;
import transportlab.lesson.Review;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.check.Answers;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.lesson.trace.FieldKeys;
import transportlab.lesson.trace.Moments;
import transportlab.lesson.trace.ShownMessages;
import transportlab.visualizer.document.Part;
import transportlab.wire.message.FieldWords;
import transportlab.words.Words;

/**
 * A lesson on paper: each page with its text and its question. The sheet of a pupil has room to write and shows nothing
 * that is to be guessed; the other one has the answers with their figures.
 */
final class LessonSheet {
    private final Lesson lesson;
    private final Client.Cache clients;
    private final Words words;
    private final ShowParts shows;
    private final Figured figured;

    /**
     * @param figured null for a sheet without answers
     */
    LessonSheet(Lesson lesson, Figured figured, Client.Cache clients, Words words) {
        this.lesson = lesson;
        this.figured = figured;
        this.clients = clients;
        this.words = words;
        this.shows = new ShowParts(lesson, figured != null, clients, words);
    }

    private boolean answers() {
        return figured != null;
    }

    private Evidence evidence(int page) {
        return answers() ? figured.page(page).evidence() : Evidence.NOTHING;
    }

    private Filling filling(int page) {
        return new Filling(lesson, evidence(page), words, answers());
    }

    /** All pages, and the sources of all of them. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (!answers()) {
            parts.add(new Part.Blanks(List.of(words.get("handout.name"), words.get("handout.date"))));
        }
        for (int page = 0; page < lesson.steps().size(); page++) {
            parts.addAll(page(page));
        }
        parts.addAll(SourceList.of(lesson.sources(), answers(), words.get("lesson.end.sources")));
        return parts;
    }

    private List<Part> page(int page) {
        Step step = lesson.steps().get(page);
        List<Part> parts = new ArrayList<>();
        if (!answers() && page > 0) {
            // a page may say, or show in its messages, what the pages before it ask
            parts.add(new Part.Fold());
        }
        parts.add(new Part.Heading(3, (page + 1) + ". " + step.heading(), false));
        List<Part> text = filling(page).parts(step.text(), step.experiment());
        if (answers()) {
            parts.addAll(text);
            answered(page, step, parts);
        } else {
            asked(page, step, text, parts);
        }
        return parts;
    }

    private void asked(int page, Step step, List<Part> text, List<Part> parts) {
        List<Part> before = before(page, step);
        if (before.isEmpty()) {
            parts.addAll(text);
        } else {
            // the text says what the first of them is
            parts.add(new Part.Together(
                    Stream.concat(text.stream(), before.stream().limit(1)).toList()));
            parts.addAll(before.subList(1, before.size()));
        }
        if (step.question() != null) {
            parts.add(new Part.Together(new QuestionParts(step, filling(page), words).asked()));
        }
        for (Review review : step.reviews()) {
            parts.add(new Part.Together(new QuestionParts(asking(step, review), filling(page), words).asked()));
        }
        if (step.opens() != null) {
            parts.add(new Part.Lines(2));
        }
    }

    /** What a pupil may see before the guess: what the question is about, or messages of an earlier run. */
    private List<Part> before(int page, Step step) {
        Question question = step.question();
        if (step.show() instanceof Show.Messages messages) {
            boolean early =
                    !(question instanceof Question.Find) && runs(step, messages.experiment(), messages.transport());
            return early || question == null ? List.of() : shows.messages(page, messages);
        }
        if (step.show() instanceof Show.Strip strip) {
            Question.Moment moment = question instanceof Question.Moment asked ? asked : null;
            boolean early = moment == null && runs(step, strip.experiment(), strip.transport());
            return early ? List.of() : shows.strip(page, strip, moment);
        }
        if (step.show() instanceof Show.Stage stage) {
            return shows.stage(stage, Evidence.NOTHING);
        }
        return List.of();
    }

    private static boolean runs(Step step, String experiment, String transport) {
        Run run = step.run();
        return run != null
                && run.experiment().equals(experiment)
                && run.transports().contains(transport);
    }

    private void answered(int page, Step step, List<Part> parts) {
        if (step.question() != null) {
            QuestionParts question = new QuestionParts(step, filling(page), words);
            parts.add(new Part.Together(question.answered(truth(page, step), key -> field(step, key))));
        }
        parts.addAll(filling(page).parts(step.reveal(), step.experiment()));
        parts.addAll(evidence(page, step));
        for (Review review : step.reviews()) {
            Step asking = asking(step, review);
            QuestionParts question = new QuestionParts(asking, filling(page), words);
            parts.add(
                    new Part.Together(question.answered(Answers.truth(asking.question(), evidence(page)), key -> key)));
        }
    }

    private List<Part> evidence(int page, Step step) {
        Show show = step.show();
        if (show instanceof Show.Messages messages) {
            return step.opens() != null ? List.of() : shows.messages(page, messages);
        }
        if (show instanceof Show.Strip strip) {
            return shows.strip(page, strip, null);
        }
        if (show instanceof Show.Swept swept) {
            return shows.swept(page, swept, evidence(page));
        }
        if (show instanceof Show.Survived survived) {
            return shows.survived(survived, evidence(page), figured);
        }
        if (show instanceof Show.Stage stage) {
            return shows.stage(stage, evidence(page));
        }
        boolean measures = step.run() != null || step.question() instanceof Question.Amount;
        return measures
                ? shows.bars(page, step, show instanceof Show.Chart chart ? chart : null, evidence(page), figured)
                : List.of();
    }

    private Optional<Guess> truth(int page, Step step) {
        if (step.question() instanceof Question.Moment moment && step.show() instanceof Show.Strip strip) {
            return clients.of(lesson, strip.experiment(), strip.transport()).flatMap(client -> {
                var at = Moments.millis(client.trial(), client.conversations(), moment.update(), moment.stage());
                return at.isPresent() ? Optional.of(Guess.value(at.getAsDouble())) : Optional.empty();
            });
        }
        return Answers.truth(step.question(), evidence(page));
    }

    /** What a field of the messages of a page is called; how the lesson writes it if it is not there. */
    private String field(Step step, String key) {
        if (!(step.show() instanceof Show.Messages show)) {
            return key;
        }
        FieldWords names = FieldWords.of(Catalogue.find(show.transport()).orElseThrow(), words.language());
        return clients.of(lesson, show.experiment(), show.transport()).stream()
                .flatMap(client -> ShownMessages.of(client.conversations(), client.trial(), show.part()).stream())
                .flatMap(message -> message.fields().stream())
                .filter(field -> FieldKeys.names(key, field))
                .findFirst()
                .map(names::name)
                .orElse(key);
    }

    /** A page that asks a question on an earlier lesson. */
    private static Step asking(Step step, Review review) {
        return new Step(
                step.heading(),
                step.experiment(),
                List.of(),
                review.question(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                step.line());
    }
}
