/** What lessons say of measurements: figures, claims on them, and whether a claim holds. */
package transportlab.lesson.claim;
