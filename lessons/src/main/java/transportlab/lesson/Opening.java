package transportlab.lesson;

/**
 * The end of a lesson, which opens Compare.
 *
 * @param experiment name of the experiment whose settings are opened
 * @param change the option that the learner is to change
 */
public record Opening(String experiment, String change) {}
