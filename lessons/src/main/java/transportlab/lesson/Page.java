package transportlab.lesson;

import java.util.ArrayList;
import java.util.List;

/** A step of a lesson while it is being read. */
final class Page {
    final String heading;
    final int line;
    final List<Block> text = new ArrayList<>();
    final List<Block> reveal = new ArrayList<>();
    final List<String> runs = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final List<Excerpt> excerpts = new ArrayList<>();
    Question question;
    boolean revealing;
    boolean opens;

    Page(String heading, int line) {
        this.heading = heading;
        this.line = line;
    }

    /** The list to which text is added at this point: the text of the page, or what is below its line of dashes. */
    List<Block> part() {
        return revealing ? reveal : text;
    }

    /** How many words stand on it before its run is done. */
    int words() {
        return text.stream()
                .mapToInt(block -> block.plain().split("\\s+").length)
                .sum();
    }

    Step step() {
        return new Step(
                heading,
                List.copyOf(text),
                question,
                List.copyOf(runs),
                List.copyOf(reveal),
                List.copyOf(claims),
                List.copyOf(excerpts),
                opens,
                line);
    }
}
