/** Holds lessons against measurements: figures, claims, answers, texts, runs, recordings and the check of all of them. */
package transportlab.lesson.check;
