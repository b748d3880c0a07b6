package transportlab.app.ui.court;

import java.util.ArrayList;
import java.util.List;
import transportlab.lesson.Show;
import transportlab.lesson.claim.Figure;
import transportlab.lesson.claim.Measure;
import transportlab.lesson.claim.Part;
import transportlab.lesson.court.Sentence;

/**
 * Something that the verdict on a sentence rests on.
 *
 * @param show what is shown of the run; null for other kinds
 */
public record Exhibit(Kind kind, Show show) {
    /** The digit of the first one of a sentence. The digits before it are those of answers. */
    static final int FIRST_KEY = 5;

    /** What it is. */
    public enum Kind {
        /** Why the chosen clause is judged so. */
        REASON,
        /** Bars, a timeline, a sweep, or what survived. */
        RUN,
        /** Messages of the run. */
        BYTES,
        /** Tables of facts from sources. */
        FACTS,
        SOURCES,
        /** Why it was believed. */
        BELIEVED
    }

    /** All of a sentence, in their order. */
    static List<Exhibit> of(Sentence sentence) {
        List<Exhibit> all = new ArrayList<>();
        all.add(new Exhibit(Kind.REASON, null));
        if (sentence.hasRun()) {
            all.addAll(shows(sentence));
        }
        if (!sentence.tables().isEmpty()) {
            all.add(new Exhibit(Kind.FACTS, null));
        }
        if (!sentence.step().sources().isEmpty()) {
            all.add(new Exhibit(Kind.SOURCES, null));
        }
        if (!sentence.step().reveal().isEmpty()) {
            all.add(new Exhibit(Kind.BELIEVED, null));
        }
        return all;
    }

    /** What is shown of the run; bars of bytes, if nothing but messages is. */
    private static List<Exhibit> shows(Sentence sentence) {
        List<Exhibit> all = new ArrayList<>();
        for (Show show : sentence.shows()) {
            all.add(new Exhibit(show instanceof Show.Messages ? Kind.BYTES : Kind.RUN, show));
        }
        if (all.stream().noneMatch(one -> one.kind() == Kind.RUN)) {
            Show bars = sentence.step().sweep() == null
                    ? new Show.Chart(new Figure(Measure.BYTES, Part.WHOLE))
                    : new Show.Swept(sentence.step().sweep().experiment());
            all.add(0, new Exhibit(Kind.RUN, bars));
        }
        return all;
    }
}
