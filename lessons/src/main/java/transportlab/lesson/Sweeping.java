package transportlab.lesson;

import java.util.List;
import transportlab.sweep.Over;

/**
 * What a page calculates for several values of one setting.
 *
 * @param experiment name of an experiment of the lesson
 */
public record Sweeping(String experiment, Over over, List<String> transports) {}
