package transportlab.lesson.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Claim;
import transportlab.lesson.court.Clause;
import transportlab.lesson.court.Court;
import transportlab.lesson.court.Sentence;
import transportlab.lesson.read.LessonException;
import transportlab.lesson.read.Lessons;
import transportlab.lesson.read.Mistake;

/** Checks the files of the court without running anything: both languages rule the same, on the same grounds. */
public final class CourtCheck {
    private CourtCheck() {}

    /** What is wrong in the files of the court. Each mistake has its file and line. */
    public static List<Mistake> files(Lessons all) {
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, Court> read = new TreeMap<>();
        for (String language : Lessons.LANGUAGES) {
            try {
                read.put(language, all.court(language));
            } catch (LessonException e) {
                mistakes.addAll(e.mistakes());
            }
        }
        read.values().forEach(court -> court.sentences().stream()
                .filter(sentence -> sentence.step().teacher() == null)
                .forEach(sentence ->
                        mistakes.add(mistake(sentence, court.lesson().language(), "has no notes for the teacher"))));
        if (mistakes.isEmpty()) {
            differences(
                    read.get(Lessons.LANGUAGES.get(0)).sentences(),
                    read.get(Lessons.LANGUAGES.get(1)).sentences(),
                    mistakes);
        }
        return List.copyOf(mistakes);
    }

    private static Mistake mistake(Sentence sentence, String language, String what) {
        return new Mistake(
                Court.ID + "/" + sentence.id() + "." + language + ".md",
                sentence.step().line(),
                what);
    }

    /** Only texts may differ between the languages. */
    private static void differences(List<Sentence> one, List<Sentence> other, List<Mistake> mistakes) {
        String first = Lessons.LANGUAGES.get(0);
        String second = Lessons.LANGUAGES.get(1);
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            Map<String, Object> here = doing(other.get(i));
            Map<String, Object> there = doing(one.get(i));
            List<String> differ = there.keySet().stream()
                    .filter(part -> !there.get(part).equals(here.get(part)))
                    .toList();
            if (!differ.isEmpty()) {
                mistakes.add(
                        mistake(other.get(i), second, "differs from " + first + " in: " + String.join(", ", differ)));
            }
        }
    }

    private static Map<String, Object> doing(Sentence sentence) {
        Step step = sentence.step();
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("asks", sentence.asks());
        parts.put("verdicts", sentence.clauses().stream().map(Clause::verdicts).toList());
        parts.put("claims", step.claims().stream().map(Claim::text).toList());
        parts.put("run", String.valueOf(step.run()));
        parts.put("sweep", String.valueOf(step.sweep()));
        parts.put("show", sentence.shows());
        parts.put("sources", step.sources().size());
        parts.put(
                "table",
                sentence.tables().stream().map(table -> table.rows().size()).toList());
        parts.put("teacher", step.teacher().minutes());
        parts.put("text below the dashes", step.reveal().isEmpty());
        return parts;
    }
}
