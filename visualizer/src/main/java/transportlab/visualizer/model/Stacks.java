package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.visualizer.palette.KindStyle;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Makes stacks of bytes by kind. */
record Stacks(Words words, boolean each) {
    private static final List<String> BOTH = List.of("up", "down");
    private static final double LEAST_SHARE_TO_NAME = 0.3;

    Stack both(TransportRounds of) {
        List<Measurement> middle = of.middle(trial -> value(trial, BOTH));
        Spread total = of.spread(trial -> value(trial, BOTH));
        Double expected = of.expected() == null ? null : Double.valueOf(value(of.expected(), BOTH));
        Stack now = stack(middle, BOTH, total, true, calculated(of, middle));
        return expected == null || middle.isEmpty() ? now : now.becoming(expected);
    }

    Stack one(TransportRounds of, String direction) {
        List<String> only = List.of(direction);
        List<Measurement> middle = of.middle(trial -> value(trial, only));
        return stack(middle, only, of.spread(trial -> value(trial, only)), false, null);
    }

    private Beside calculated(TransportRounds of, List<Measurement> middle) {
        Beside bytes = of.calculated(Metric.BYTES);
        return bytes == null || middle.isEmpty() ? null : bytes.dividedBy(divisor(middle.get(0)));
    }

    private Stack stack(
            List<Measurement> middle, List<String> directions, Spread total, boolean share, Beside calculated) {
        if (middle.isEmpty()) {
            return Stack.NONE;
        }
        List<Segment> segments = new ArrayList<>();
        for (String phase : List.of("measured", "setup")) {
            for (KindStyle kind : KindStyle.ALL) {
                double bytes = middle.stream()
                        .mapToDouble(trial -> bytes(trial, phase, directions, kind.key()) / divisor(trial))
                        .average()
                        .orElse(0);
                if (bytes > 0) {
                    boolean toOpen = phase.equals("setup");
                    segments.add(new Segment(kind.key(), bytes, toOpen, label(kind, toOpen, middle, share)));
                }
            }
        }
        double estimate = middle.stream()
                .mapToDouble(trial -> (directions.contains("up")
                                        ? trial.estimate().up()
                                        : 0)
                                / divisor(trial)
                        + (directions.contains("down") ? trial.estimate().down() : 0) / divisor(trial))
                .average()
                .orElse(0);
        return new Stack(
                segments,
                total,
                Numbers.bytes(total.median()),
                estimate,
                words.with("chart.estimate", "bytes", Numbers.bytes(estimate)),
                calculated,
                null);
    }

    /** The label of a segment. Its share counts all bytes of the kind, including those that were needed to connect. */
    private String label(KindStyle kind, boolean toOpen, List<Measurement> middle, boolean share) {
        if (toOpen) {
            return words.get("chart.toOpen");
        }
        String word = words.get("kind." + kind.key());
        if (!share) {
            return word;
        }
        double all = middle.stream()
                .mapToDouble(trial -> value(trial, BOTH))
                .average()
                .orElse(0);
        double ofKind = middle.stream()
                .mapToDouble(
                        trial -> (bytes(trial, "measured", BOTH, kind.key()) + bytes(trial, "setup", BOTH, kind.key()))
                                / divisor(trial))
                .average()
                .orElse(0);
        return ofKind / all >= LEAST_SHARE_TO_NAME ? word + " " + Math.round(100 * ofKind / all) + "%" : "";
    }

    private double divisor(Measurement trial) {
        return each ? Math.max(1, trial.updates().delivered()) : 1;
    }

    private double value(Measurement trial, List<String> directions) {
        return (bytes(trial, "setup", directions, "total") + bytes(trial, "measured", directions, "total"))
                / divisor(trial);
    }

    static double bytes(Measurement trial, String phase, List<String> directions, String kind) {
        return directions.stream()
                .mapToLong(direction ->
                        trial.phases().get(phase).bytes().get(direction).getOrDefault(kind, 0L))
                .sum();
    }

    /**
     * The kinds that occur, in the order of the stack, and after them the entries for the paler part and for the
     * estimate.
     */
    List<BytesChart.Legend> legend(List<Stack> stacks, boolean estimate) {
        Set<String> kinds = new LinkedHashSet<>();
        boolean toOpen = false;
        for (KindStyle kind : KindStyle.ALL) {
            for (Stack stack : stacks) {
                if (stack.segments().stream().anyMatch(segment -> segment.kind().equals(kind.key()))) {
                    kinds.add(kind.key());
                }
                toOpen |= stack.segments().stream().anyMatch(Segment::toOpen);
            }
        }
        List<BytesChart.Legend> legend = new ArrayList<>();
        kinds.forEach(kind -> legend.add(new BytesChart.Legend(kind, words.get("kind." + kind))));
        if (toOpen) {
            legend.add(new BytesChart.Legend("toOpen", words.get("chart.toOpen")));
        }
        if (estimate) {
            legend.add(new BytesChart.Legend("estimate", words.get("kind.estimate")));
        }
        return legend;
    }

    static double total(Measurement trial) {
        return Metric.BYTES.of(trial).orElse(0);
    }
}
