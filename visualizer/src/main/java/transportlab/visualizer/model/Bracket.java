package transportlab.visualizer.model;

import java.util.List;

/**
 * Transports that the runs do not tell apart.
 *
 * @param rows their places in the chart, from the top
 * @param text what it says; empty if the caller says it
 */
public record Bracket(List<Integer> rows, String text) {}
