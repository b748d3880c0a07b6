package transportlab.lesson.read;

import java.util.ArrayList;
import java.util.List;
import transportlab.lesson.Block;
import transportlab.lesson.Excerpt;
import transportlab.lesson.Opening;
import transportlab.lesson.Review;
import transportlab.lesson.Run;
import transportlab.lesson.Show;
import transportlab.lesson.Step;
import transportlab.lesson.Sweeping;
import transportlab.lesson.Teacher;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Figure;
import transportlab.lesson.claim.Measure;
import transportlab.lesson.claim.Part;
import transportlab.lesson.court.Clause;
import transportlab.lesson.court.Table;
import transportlab.lesson.question.Question;

/** A step of a lesson while it is being read. */
final class Page {
    final String heading;
    final int line;
    final List<Block> text = new ArrayList<>();
    final List<Block> reveal = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final List<Excerpt> excerpts = new ArrayList<>();
    final List<String> sources = new ArrayList<>();
    final List<Review> reviews = new ArrayList<>();
    final List<Show> shows = new ArrayList<>();
    final List<Clause> clauses = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();
    String experiment;
    Run run;
    Sweeping sweep;
    Question question;
    Teacher teacher;
    Opening opens;
    boolean revealing;

    /**
     * @param experiment that of the page before; empty if there was none
     */
    Page(String heading, int line, String experiment) {
        this.heading = heading;
        this.line = line;
        this.experiment = experiment;
    }

    /** The list to which text is added at this point: the text of the page, or what is below its line of dashes. */
    List<Block> part() {
        return revealing ? reveal : text;
    }

    /** How many words some blocks have. */
    static int words(List<Block> blocks) {
        return blocks.stream()
                .mapToInt(block -> block.plain().strip().split("\\s+").length)
                .sum();
    }

    /** What is shown if the page does not say it: the sweep, or bars of what is asked for. */
    private Show shown() {
        if (!shows.isEmpty()) {
            return shows.get(0);
        }
        if (sweep != null) {
            return new Show.Swept(sweep.experiment());
        }
        return new Show.Chart(
                question instanceof Question.Amount amount
                        ? amount.of().figure()
                        : new Figure(Measure.BYTES, Part.WHOLE));
    }

    Step step() {
        return new Step(
                heading,
                experiment,
                List.copyOf(text),
                question,
                run,
                sweep,
                shown(),
                List.copyOf(reveal),
                List.copyOf(claims),
                List.copyOf(excerpts),
                teacher,
                List.copyOf(sources),
                List.copyOf(reviews),
                opens,
                line);
    }
}
