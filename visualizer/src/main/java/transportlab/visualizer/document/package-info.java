/** Texts with tables and pictures to be printed: a neutral model, and the same content as PDF, HTML and Markdown. */
package transportlab.visualizer.document;
