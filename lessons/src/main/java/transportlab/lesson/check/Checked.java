package transportlab.lesson.check;

import transportlab.lesson.claim.Claim;
import transportlab.lesson.claim.Finding;

/**
 * A claim with what was found about it.
 *
 * @param left the figure on its left side as text with its unit, the median over the runs; a dash if it was not measured
 * @param right that on its right side
 */
public record Checked(Claim claim, Finding finding, String left, String right) {}
