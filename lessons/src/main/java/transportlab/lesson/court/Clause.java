package transportlab.lesson.court;

import java.util.List;
import java.util.Map;
import transportlab.lesson.Block;
import transportlab.lesson.claim.Claim;

/**
 * A part of a sentence that can be judged by itself.
 *
 * @param says the part, in a sentence of its own
 * @param verdicts for each time
 * @param which part of it is true, where a verdict is {@code PARTLY}; else empty
 * @param because why; may name figures like the text of a lesson
 * @param claims what must be true of the figures, if the verdict rests on a measurement; else none
 * @param line of its block
 */
public record Clause(
        String says, Map<Time, Verdict> verdicts, String which, Block because, List<Claim> claims, int line) {
    public Clause {
        verdicts = Map.copyOf(verdicts);
        claims = List.copyOf(claims);
    }

    /** Whether its verdict rests on what is measured or calculated here. */
    public boolean isMeasured() {
        return !claims.isEmpty();
    }
}
