/**
 * Lessons: text with questions, experiments, claims and pieces of the program's own code. A lesson is a folder with one
 * file a language; what it claims is checked against measurements, what it shows against the code.
 */
package transportlab.lesson;
