package transportlab.lesson;

/**
 * A piece of the program's own code.
 *
 * @param file below the source folder: {@code transportlab/transport/longpolling/LongPollingClient.java}
 * @param member a method or type in it
 */
public record Excerpt(String file, String member, int line) {}
