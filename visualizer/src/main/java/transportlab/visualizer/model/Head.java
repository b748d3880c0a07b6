package transportlab.visualizer.model;

/**
 * What stands above a chart.
 *
 * @param key its name in files
 * @param title what is drawn
 * @param unit of the axis, and what is counted
 * @param finding one sentence: what the picture shows
 */
public record Head(String key, String title, String unit, String finding) {}
