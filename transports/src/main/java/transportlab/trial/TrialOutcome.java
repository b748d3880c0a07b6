package transportlab.trial;

import java.util.List;
import transportlab.measure.Measurement;
import transportlab.wire.trace.Trace;

/**
 * What a trial ends with.
 *
 * @param planBeganMillis time 0 of the plan on the clock of the trace
 * @param stopped whether the trial was stopped; its measurement is then no result
 */
public record TrialOutcome(Measurement measurement, List<Trace.Event> trace, double planBeganMillis, boolean stopped) {}
