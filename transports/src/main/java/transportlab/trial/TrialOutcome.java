package transportlab.trial;

import java.util.List;
import transportlab.measure.Measurement;
import transportlab.wire.trace.Trace;

/**
 * A trial's end.
 *
 * @param planBeganMillis time 0 of the plan on the clock of the trace
 * @param stopped whether somebody stopped it: then its measurement is no result
 */
public record TrialOutcome(Measurement measurement, List<Trace.Event> trace, double planBeganMillis, boolean stopped) {}
