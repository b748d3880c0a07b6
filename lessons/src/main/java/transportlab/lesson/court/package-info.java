/** The court: sentences of an old note, each with a verdict for three times and what the verdict rests on. */
package transportlab.lesson.court;
