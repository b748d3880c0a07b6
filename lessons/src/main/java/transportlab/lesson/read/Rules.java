package transportlab.lesson.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.lesson.Block;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Term;
import transportlab.lesson.claim.TextFigure;
import transportlab.lesson.question.Question;

/** What every lesson and every sentence before the court must keep to: its length, and names that exist. */
final class Rules {
    private static final Length LESSON = new Length(45, 45);
    private static final int LEAST_STEPS = 5;
    private static final int MOST_STEPS = 7;
    private static final int MOST_MINUTES = 20;
    private static final double LEAST_FACTOR = 2;
    private static final Duration LONGEST_RUN = Duration.ofSeconds(25);
    private static final Duration WARM_UP_OF_THE_PROGRAM = Duration.ofMillis(2500);
    private static final Duration END_OF_A_TRIAL = Duration.ofSeconds(1);

    private final Lesson lesson;
    private final Mistakes mistakes;
    private final Length length;
    private boolean staged;

    /** How many words a page may have above and below its dashes. */
    record Length(int text, int reveal) {}

    Rules(Lesson lesson, Mistakes mistakes) {
        this(lesson, mistakes, LESSON);
    }

    Rules(Lesson lesson, Mistakes mistakes, Length length) {
        this.lesson = lesson;
        this.mistakes = mistakes;
        this.length = length;
    }

    void check() {
        List<Step> steps = lesson.steps();
        if (steps.size() < LEAST_STEPS || steps.size() > MOST_STEPS) {
            mistakes.add(1, "has " + steps.size() + " pages; expected " + LEAST_STEPS + " to " + MOST_STEPS);
        }
        if (lesson.minutes() < 1 || lesson.minutes() > MOST_MINUTES) {
            mistakes.add(2, "needs its minutes, a whole number from 1 to " + MOST_MINUTES);
        }
        for (int i = 0; i < steps.size(); i++) {
            boolean isLast = i == steps.size() - 1;
            if (isLast != (steps.get(i).opens() != null)) {
                mistakes.add(
                        steps.get(i).line(),
                        isLast ? "the last page has no block 'open'" : "only the last page has a block 'open'");
            }
            staged |= steps.get(i).show() instanceof Show.Stage;
            step(steps.get(i));
        }
    }

    /** What every page must keep to. */
    void step(Step step) {
        words(step, step.text(), "the page", length.text());
        words(step, step.reveal(), "the text below the dashes", length.reveal());
        Stream.concat(step.text().stream(), step.reveal().stream()).forEach(block -> figures(step, block));
        step.claims().forEach(claim -> names(claim, claim.line()));
        question(step);
        if (step.run() != null && step.run().how() == Run.How.LIVE) {
            length(step);
        }
        if (step.opens() != null
                && !new ExperimentOptions().values().containsKey(step.opens().change())) {
            mistakes.add(step.line(), "there is no setting '" + step.opens().change() + "' to change");
        }
    }

    /** What a question asks for exists, and what it needs beside it is shown. */
    private void question(Step step) {
        Question question = step.question();
        if (question instanceof Question.Amount amount) {
            names(amount.of(), step.line());
            if (amount.against() != null) {
                names(amount.against(), step.line());
            }
        } else if (question instanceof Question.Which which) {
            which.options().stream()
                    .filter(option -> option.when() != null)
                    .forEach(option -> names(option.when(), step.line()));
        } else if (question instanceof Question.Find && !(step.show() instanceof Show.Messages)) {
            mistakes.add(step.line(), "asks for a field, but shows no messages: show needs the kind exchange");
        } else if (question instanceof Question.Moment && !(step.show() instanceof Show.Strip)) {
            mistakes.add(step.line(), "asks for a moment, but shows no timeline: show needs the kind timeline");
        }
    }

    private void words(Step step, List<Block> blocks, String what, int most) {
        int words = Page.words(blocks);
        if (words > most) {
            mistakes.add(step.line(), what + " has " + words + " words; " + most + " at most");
        }
    }

    /** The figures in a text exist. */
    void figures(Step step, Block block) {
        Matcher matcher = TextFigure.BRACES.matcher(block.plain());
        while (matcher.find()) {
            Optional<TextFigure> figure = TextFigure.parse(matcher.group(1), step.experiment());
            if (figure.isEmpty()) {
                mistakes.add(step.line(), "'" + matcher.group() + "' on this page is no figure");
            } else if (figure.get() instanceof TextFigure.Value value) {
                names(value.term(), step.line());
            } else if (figure.get() instanceof TextFigure.Ratio ratio) {
                names(ratio.one(), step.line());
                names(ratio.other(), step.line());
            }
        }
    }

    private void names(Claim claim, int line) {
        if (claim instanceof Claim.Comparison comparison) {
            names(comparison.left(), line);
            names(comparison.right(), line);
            times(comparison);
        } else if (claim instanceof Claim.Became became) {
            experiment(became.experiment(), line);
        } else if (claim instanceof Claim.Attempted && !staged) {
            mistakes.add(line, "speaks of the stage, but no page so far shows it: show needs the kind stage");
        }
    }

    /** Times differ from run to run, so that only large differences between them can be claimed. */
    private void times(Claim.Comparison claim) {
        List<Term.Of> times = Stream.of(claim.left(), claim.right())
                .filter(Term.Of.class::isInstance)
                .map(Term.Of.class::cast)
                .filter(of -> of.figure().measure().isTime())
                .toList();
        if (!times.isEmpty() && claim.relation() == '=') {
            mistakes.add(claim.line(), "a time is never equal to another; expected < or >");
        } else if (times.size() == 2) {
            double factor = times.get(0).factor() / times.get(1).factor();
            if (Math.max(factor, 1 / factor) < LEAST_FACTOR) {
                mistakes.add(
                        claim.line(), "two times are compared with a factor of 2 or more: delay(a) > 2 * delay(b)");
            }
        }
    }

    private void names(Term term, int line) {
        term.transports().forEach(id -> Fields.knownTransport(id, line, mistakes));
        if (term instanceof Term.Of of) {
            experiment(of.experiment(), line);
        } else if (term instanceof Term.Crossing crossing) {
            experiment(crossing.experiment(), line);
        }
    }

    private void experiment(String name, int line) {
        if (!lesson.experiments().containsKey(name)) {
            mistakes.add(line, "there is no experiment '" + name + "'");
        }
    }

    /** How long the run of a page takes, with the seconds that warm the program up. */
    private void length(Step step) {
        Map<String, String> options = lesson.experiments().get(step.run().experiment());
        if (options == null) {
            return;
        }
        try {
            Experiment experiment = lesson.experiment(
                            step.run().experiment(), step.run().transports(), "live")
                    .build();
            Duration trial = experiment
                    .workload()
                    .warmup()
                    .plus(experiment.workload().duration())
                    .plus(END_OF_A_TRIAL);
            Duration all = trial.multipliedBy(experiment.repetitions())
                    .plus(WARM_UP_OF_THE_PROGRAM)
                    .multipliedBy(step.run().transports().size());
            if (all.compareTo(LONGEST_RUN) > 0) {
                mistakes.add(
                        step.line(),
                        "the run of this page takes " + all.toSeconds() + " s; " + LONGEST_RUN.toSeconds()
                                + " s at most");
            }
        } catch (BadInput e) {
            mistakes.add(step.line(), e.getMessage());
        }
    }
}
