package transportlab.visualizer.model;

/**
 * A stretch of a bar of bytes.
 *
 * @param kind as in results
 * @param toOpen whether these are bytes of setup, which are drawn paler
 * @param label for its inside, where it fits
 */
public record Segment(String kind, double bytes, boolean toOpen, String label) {}
