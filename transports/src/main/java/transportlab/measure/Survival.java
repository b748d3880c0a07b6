package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What survives what: techniques over paths, as it is stored in {@code survival.json}.
 *
 * @param schema {@link #SCHEMA}
 * @param environment the program, and the machine if anything was measured
 * @param experiment name of the preset or file that it came from
 * @param options every option of the experiment as text, but for the path
 * @param mode {@code live}, {@code model}, or {@code both}
 * @param transports ids, in the order of the rows
 * @param paths in the order of the columns
 * @param waits the time-outs of the clients, as the options write them
 * @param cells path by path; with {@code both}, a calculated and a measured one for each technique and path
 * @param completed whether there is a cell for every technique and path; false after a stop
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Survival(
        String schema,
        Map<String, Object> environment,
        String experiment,
        Map<String, String> options,
        String mode,
        List<String> transports,
        List<Path> paths,
        Map<String, String> waits,
        List<Cell> cells,
        boolean completed) {

    public static final String SCHEMA = "transport-lab/survival/1";
    public static final String MODEL = "model";
    public static final String LIVE = "live";

    /** One column. */
    public record Path(String id, String rules) {}

    /**
     * What became of one technique over one path.
     *
     * @param mode {@code live} if it was measured, {@code model} if it was calculated
     * @param outcome absent if the trial failed
     * @param noticed absent if nothing was wrong
     * @param did what the path did to most of the connections that it harmed; absent if it harmed none
     * @param status the status with which the path itself refused; absent if it refused nothing
     * @param way the technique on which most clients were at the end; absent if no client ever had one
     * @param failure why the trial failed, for a reason of the lab; absent if it did not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            String transport,
            String path,
            String mode,
            Outcome outcome,
            Long delivered,
            Long expected,
            Noticed noticed,
            String did,
            Integer status,
            String way,
            String failure) {

        /**
         * @param path id of the path of that trial
         */
        public static Cell of(Measurement trial, String path) {
            PathFigures over = trial.path();
            Measurement.Updates updates = trial.updates();
            return new Cell(
                    trial.transport(),
                    path,
                    trial.mode(),
                    outcome(trial),
                    updates == null ? null : updates.delivered(),
                    updates == null ? null : updates.expected(),
                    trial.noticed(),
                    over == null ? null : over.did(),
                    over == null ? null : over.status(),
                    over == null ? null : over.way(),
                    trial.failure());
        }

        /** On an open path, a trial has no outcome of its own. */
        private static Outcome outcome(Measurement trial) {
            if (trial.failure() != null || trial.outcome() != null) {
                return trial.outcome();
            }
            return trial.updates().lost() == 0
                    ? Outcome.DELIVERED
                    : trial.updates().delivered() > 0 ? Outcome.PARTLY : Outcome.DEAD;
        }

        @JsonIgnore
        public boolean isMeasured() {
            return LIVE.equals(mode);
        }
    }

    /** What was measured, or else calculated, for a technique over a path; empty if nothing was. */
    public Optional<Cell> cell(String transport, String path) {
        Optional<Cell> measured = cell(transport, path, LIVE);
        return measured.isPresent() ? measured : cell(transport, path, MODEL);
    }

    public Optional<Cell> cell(String transport, String path, String of) {
        return cells.stream()
                .filter(cell -> cell.transport().equals(transport)
                        && cell.path().equals(path)
                        && cell.mode().equals(of))
                .findFirst();
    }

    /** Whether something else was measured for a technique over a path than was calculated. */
    public boolean isDisputed(String transport, String path) {
        Optional<Outcome> measured = cell(transport, path, LIVE).map(Cell::outcome);
        Optional<Outcome> calculated = cell(transport, path, MODEL).map(Cell::outcome);
        return measured.isPresent() && calculated.isPresent() && !measured.equals(calculated);
    }

    /** Whether nothing was measured. */
    @JsonIgnore
    public boolean isCalculated() {
        return cells.stream().noneMatch(Cell::isMeasured);
    }
}
