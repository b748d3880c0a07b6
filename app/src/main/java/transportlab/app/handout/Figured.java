package transportlab.app.handout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.check.Checked;
import transportlab.lesson.check.Grounds;
import transportlab.lesson.check.Rehearsal;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.read.Lessons;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.words.Words;

/**
 * The pages of a lesson with their figures. Those of this computer are taken as far as they show what the lesson says,
 * and elsewhere the recorded run. Figures that only do not tell whether it is so are left out too, because the text
 * beside them says that it is. Figures that the lesson holds against each other come from the same place.
 *
 * @param own what this computer measured, whether it is shown or not
 * @param here the experiments with their transports whose figures are those of this computer
 * @param modelled the same that were calculated, because there is no recording
 * @param differed the same that are not shown as this computer measured them, because the lesson says otherwise
 * @param unclear the same that are not shown, because they do not tell, or because the lesson holds them against such
 */
record Figured(
        Lesson lesson,
        List<Rehearsal.Seen> pages,
        Map<String, List<Measurement>> own,
        Set<String> here,
        Set<String> modelled,
        Set<String> differed,
        Set<String> unclear) {
    static Figured of(Lessons all, Lesson lesson, Kept kept) throws TrialException {
        Linked linked = Linked.in(lesson);
        Map<String, List<Measurement>> own = new HashMap<>();
        kept.of(lesson).map(Kept.Own::trials).orElse(Map.of()).forEach((key, trials) -> {
            if (!trials.isEmpty() && trials.stream().allMatch(trial -> trial.failure() == null)) {
                own.put(key, trials);
            }
        });
        Set<String> whole = linked.whole(own.keySet());
        Figured mine = of(all, lesson, own, whole, Set.of(), Set.of());
        Set<String> refuted = mine.in(Finding.DOES_NOT);
        Set<String> borneOut = new HashSet<>(whole);
        borneOut.removeAll(refuted);
        borneOut.removeAll(mine.in(Finding.CANNOT_TELL));
        // what is left is held against nothing that was left out, so that its findings stay
        Set<String> shown = linked.whole(borneOut);
        Set<String> unclear = new HashSet<>(whole);
        unclear.removeAll(shown);
        unclear.removeAll(refuted);
        kept.compared(whole.size(), whole.size() - shown.size());
        return borneOut.equals(whole) ? mine : of(all, lesson, own, shown, refuted, unclear);
    }

    private static Figured of(
            Lessons all,
            Lesson lesson,
            Map<String, List<Measurement>> own,
            Set<String> here,
            Set<String> differed,
            Set<String> unclear)
            throws TrialException {
        Rehearsal.Trials recorded = Grounds.recorded(all, new StopSignal());
        Set<String> modelled = new HashSet<>();
        Rehearsal.Trials trials = (of, run) -> {
            Set<String> keys = Linked.keys(run);
            if (run.how() == Run.How.LIVE && here.containsAll(keys)) {
                return run.transports().stream()
                        .flatMap(id -> own.get(Linked.key(run.experiment(), id)).stream())
                        .toList();
            }
            List<Measurement> known = recorded.of(of, run);
            if (!known.isEmpty() || run.how() == Run.How.MODEL) {
                return known;
            }
            modelled.addAll(keys);
            return Grounds.calculated(new StopSignal()).of(of, run);
        };
        return new Figured(
                lesson, Rehearsal.of(lesson, trials, new StopSignal()), own, here, modelled, differed, unclear);
    }

    /** The figures of this computer of which the lesson says something, with this finding. */
    private Set<String> in(Finding finding) {
        return pages.stream()
                .flatMap(page -> page.checked().stream())
                .filter(checked -> checked.finding() == finding)
                .map(Checked::claim)
                .flatMap(claim -> Linked.keys(claim).stream())
                .filter(here::contains)
                .collect(Collectors.toSet());
    }

    Rehearsal.Seen page(int page) {
        return pages.get(page);
    }

    /** Where the figures of an experiment come from, in one sentence. */
    String origin(String experiment, List<String> transports, Words words) {
        Optional<Run.How> how = lesson.steps().stream()
                .filter(step -> step.run() != null && step.run().experiment().equals(experiment))
                .filter(step -> step.run().transports().stream().anyMatch(transports::contains))
                .map(step -> step.run().how())
                .findFirst();
        List<String> keys = transports.stream()
                .map(transport -> Linked.key(experiment, transport))
                .toList();
        if (how.isEmpty() || how.get() == Run.How.MODEL || keys.stream().anyMatch(modelled::contains)) {
            return words.get("handout.figures.calculated");
        }
        if (keys.stream().anyMatch(here::contains)) {
            String which = here.containsAll(keys) ? "handout.figures.here" : "handout.figures.both";
            return words.with(which, "date", dates(keys));
        }
        if (keys.stream().anyMatch(differed::contains)) {
            return words.get("handout.figures.differed");
        }
        boolean unsaid = keys.stream().anyMatch(unclear::contains);
        return words.get(unsaid ? "handout.figures.unclear" : "handout.figures.recorded");
    }

    /** The days on which this computer measured; usually one. */
    private String dates(List<String> keys) {
        return keys.stream()
                .filter(here::contains)
                .flatMap(key -> own.get(key).stream())
                .map(Figured::date)
                .distinct()
                .sorted()
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
    }

    private static LocalDate date(Measurement trial) {
        long micros = trial.phases().values().stream()
                .mapToLong(PhaseFigures::startedAtEpochMicros)
                .max()
                .orElse(0);
        return LocalDate.ofInstant(Instant.ofEpochMilli(micros / 1000), ZoneId.systemDefault());
    }
}
