package transportlab.visualizer.draw;

/**
 * What a server has of something.
 *
 * @param value in the unit of the figure
 * @param text what stands at its line: {@code your server's link: 1 Gbit/s}
 */
public record Limit(double value, String text) {}
