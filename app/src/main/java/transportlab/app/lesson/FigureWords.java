package transportlab.app.lesson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Figure;
import transportlab.lesson.claim.Measure;
import transportlab.lesson.claim.Part;
import transportlab.lesson.claim.Term;
import transportlab.words.Words;

/** Names of figures and claims, as titles and in lists. */
public record FigureWords(Words words) {
    /** What a chart of the figure shows. */
    public String title(Figure figure) {
        Part part = figure.part();
        List<String> all = new ArrayList<>();
        all.add(words.get("lesson.measure." + figure.measure().key()));
        for (Enum<?> one : Arrays.asList(part.kind(), part.direction(), part.phase())) {
            if (one != null) {
                all.add(words.get("lesson.part." + one.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (part.each()) {
            all.add(words.get("lesson.part.each"));
        }
        return String.join(", ", all);
    }

    /** Whether its bars are made of kinds of bytes. */
    public static boolean isStacked(Figure figure) {
        return figure.measure() == Measure.BYTES && figure.part().equals(Part.WHOLE);
    }

    private String name(String transport) {
        return Catalogue.name(transport, words.language());
    }

    /** One side of a claim; empty for a plain number, which its value says. */
    public String side(Term term) {
        if (term instanceof Term.Of of) {
            return words.with(
                    of.factor() == 1 ? "lesson.side" : "lesson.side.times",
                    "factor",
                    number(of.factor()),
                    "name",
                    name(of.transport()),
                    "figure",
                    title(of.figure()));
        }
        if (term instanceof Term.Crossing crossing) {
            return words.with("lesson.side.crossing", "one", name(crossing.one()), "other", name(crossing.other()));
        }
        return words.get("lesson.side.number");
    }

    /** What becomes of a transport. */
    public String side(Claim.Became became) {
        return words.with("lesson.side.outcome", "name", name(became.transport()));
    }

    /** Which attempt on the stage is spoken of. */
    public String side(Claim.Attempted attempted) {
        return new StageWords(words).side(attempted);
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
