package transportlab.visualizer.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import transportlab.measure.Metric;
import transportlab.measure.Result;
import transportlab.measure.Verdict;
import transportlab.words.Words;

/** Finds rows that are next to each other and are not told apart, and keeps the two largest groups. */
final class Brackets {
    private static final int MOST = 2;

    private Brackets() {}

    static List<Bracket> of(List<String> rows, Result result, Metric metric, Words words) {
        List<List<Integer>> groups = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from;
            while (to + 1 < rows.size() && allAlike(rows.subList(from, to + 2), result, metric)) {
                to++;
            }
            if (to > from) {
                List<Integer> group = new ArrayList<>();
                for (int row = from; row <= to; row++) {
                    group.add(row);
                }
                groups.add(group);
            }
            from = to + 1;
        }
        int rounds = result.summary().verdicts().stream()
                .filter(v -> v.metric().equals(metric.key()))
                .mapToInt(Verdict::runs)
                .max()
                .orElse(1);
        String text = rounds == 1 ? words.get("chart.oneRoundMore") : words.with("chart.notToldApart", "k", rounds);
        return groups.stream()
                .sorted(Comparator.<List<Integer>>comparingInt(List::size).reversed())
                .limit(MOST)
                .map(group -> new Bracket(group, text))
                .toList();
    }

    private static boolean allAlike(List<String> ids, Result result, Metric metric) {
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                if (!alike(ids.get(i), ids.get(j), result, metric)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean alike(String one, String other, Result result, Metric metric) {
        return result.summary().verdicts().stream()
                .filter(v -> v.metric().equals(metric.key()))
                .filter(v -> v.a().equals(one) && v.b().equals(other) || v.a().equals(other) && v.b().equals(one))
                .anyMatch(v -> v.finding() == Verdict.Finding.NOT_TOLD_APART);
    }
}
