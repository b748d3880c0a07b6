/**
 * Lessons: text with questions, experiments, claims and pieces of the program's own code. A lesson is a folder with one
 * file per language. Its claims are checked against measurements, and the code that it shows against the source.
 */
package transportlab.lesson;
