/**
 * What teachers print: a lesson or the court for pupils, with or without answers, and a booklet. It makes papers of
 * lessons; how a paper becomes a file is in {@code visualizer.document}.
 */
package transportlab.app.handout;
