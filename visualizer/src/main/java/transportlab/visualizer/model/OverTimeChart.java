package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The requests and responses in each second of the phase <em>measured</em>, in the first round, with one lane per
 * transport.
 */
public record OverTimeChart(Head head, List<Lane> lanes, String requestsWord, String responsesWord, double seconds)
        implements Chart {

    /** One lane; index is the second. */
    public record Lane(Row row, List<Long> requests, List<Long> responses) {}

    @Override
    public List<Row> rows() {
        return lanes.stream().map(Lane::row).toList();
    }

    public long most() {
        return lanes.stream()
                .flatMap(lane -> java.util.stream.Stream.concat(lane.requests().stream(), lane.responses().stream()))
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "s", requestsWord, responsesWord));
        for (Lane lane : lanes) {
            for (int second = 0; second < lane.requests().size(); second++) {
                table.add(List.of(
                        lane.row().label(),
                        String.valueOf(second + 1),
                        String.valueOf(lane.requests().get(second)),
                        String.valueOf(lane.responses().get(second))));
            }
        }
        return table;
    }
}
