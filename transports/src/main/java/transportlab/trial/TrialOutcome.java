package transportlab.trial;

import transportlab.measure.Measurement;
import transportlab.wire.trace.TrialTrace;

/**
 * What a trial ends with.
 *
 * @param trace what some of its clients did on the wire
 * @param stopped whether the trial was stopped; its measurement is then no result
 */
public record TrialOutcome(Measurement measurement, TrialTrace trace, boolean stopped) {}
