package transportlab.app.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.check.LessonRuns;
import transportlab.trial.Comparison;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Conversations;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/**
 * What the first client of an experiment does on the wire, calculated in virtual time, so that all copies of a sheet have
 * the same messages.
 */
record Client(TrialTrace trial, List<Conversation> conversations) {
    /** Calculates each client once for all pages of a paper. */
    static final class Cache {
        private final Map<String, Optional<Client>> known = new ConcurrentHashMap<>();

        Optional<Client> of(Lesson lesson, String experiment, String transport) {
            return known.computeIfAbsent(
                    String.join("/", lesson.id(), experiment, transport),
                    key -> calculated(lesson, experiment, transport));
        }
    }

    private static Optional<Client> calculated(Lesson lesson, String experiment, String transport) {
        try {
            Run run = new Run(experiment, List.of(transport), Run.How.MODEL);
            Comparison.Outcome outcome = LessonRuns.outcome(lesson, run, RunListener.NOBODY, new StopSignal());
            TrialTrace trace = outcome.traces().get(transport + "/0");
            if (trace == null || trace.clients().isEmpty()) {
                return Optional.empty();
            }
            ClientTrace first = trace.clients().get(0);
            return Optional.of(new Client(
                    trace, Conversations.of(first, Catalogue.find(transport).orElseThrow())));
        } catch (TrialException e) {
            return Optional.empty();
        }
    }
}
