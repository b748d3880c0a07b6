/** What one client of a transport does in its first seconds, as a small picture of marks on a line. */
package transportlab.visualizer.pictogram;
