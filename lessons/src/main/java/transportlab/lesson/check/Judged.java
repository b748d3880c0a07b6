package transportlab.lesson.check;

import transportlab.lesson.question.Guess;

/**
 * What is said to a guess.
 *
 * @param reply what is said if it is not right; empty if there is nothing to say
 * @param truth what was true
 */
public record Judged(boolean right, String reply, Guess truth) {}
