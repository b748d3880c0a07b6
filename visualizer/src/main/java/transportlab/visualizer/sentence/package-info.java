/** What may be said about a result, in both languages; made from the verdicts alone. */
package transportlab.visualizer.sentence;
