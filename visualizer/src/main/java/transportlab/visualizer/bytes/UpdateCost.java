package transportlab.visualizer.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import transportlab.measure.Result;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.Segment;
import transportlab.visualizer.palette.KindStyle;
import transportlab.wire.Kind;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;
import transportlab.words.Words;

/**
 * What one update costs on the average with a transport, in bytes of each kind, setup included.
 *
 * @param kinds in the order in which they are stacked
 */
public record UpdateCost(String transport, List<Share> kinds, double total) {
    /** Bytes of a kind, with the key of the kind. */
    public record Share(String kind, double bytes) {}

    /** Those of a result, as its chart of bytes per update has them. Without those that have no figures. */
    public static List<UpdateCost> of(Result result, Words words) {
        List<UpdateCost> costs = new ArrayList<>();
        for (BytesChart.Bar bar : new Charts(result, words).bytes(true).bars()) {
            if (bar.row().hasFigures()) {
                costs.add(of(bar.row().id(), bar.stack().segments()));
            }
        }
        return costs;
    }

    private static UpdateCost of(String transport, List<Segment> segments) {
        List<Share> shares = new ArrayList<>();
        for (KindStyle kind : KindStyle.ALL) {
            double bytes = segments.stream()
                    .filter(segment -> segment.kind().equals(kind.key()))
                    .mapToDouble(Segment::bytes)
                    .sum();
            if (bytes > 0) {
                shares.add(new Share(kind.key(), bytes));
            }
        }
        return new UpdateCost(
                transport, shares, shares.stream().mapToDouble(Share::bytes).sum());
    }

    /** Those of single trials, from the ledgers of their connections. Without those that brought no update. */
    public static List<UpdateCost> of(List<TrialTrace> trials) {
        List<UpdateCost> costs = new ArrayList<>();
        for (TrialTrace trial : trials) {
            List<ClientTrace.Connection> all = trial.clients().stream()
                    .flatMap(client -> client.connections().stream())
                    .toList();
            long updates =
                    all.stream().mapToLong(ClientTrace.Connection::updates).sum();
            if (updates > 0) {
                costs.add(of(trial.transport(), segments(all, updates)));
            }
        }
        return costs;
    }

    private static List<Segment> segments(List<ClientTrace.Connection> all, long updates) {
        List<Segment> segments = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long bytes = all.stream()
                    .mapToLong(each -> bytes(each.up(), kind) + bytes(each.down(), kind))
                    .sum();
            segments.add(new Segment(key(kind), (double) bytes / updates, false, ""));
        }
        return segments;
    }

    private static long bytes(Map<Kind, Long> of, Kind kind) {
        return of.getOrDefault(kind, 0L);
    }

    /** The name of a kind in words, colours and results. */
    public static String key(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
