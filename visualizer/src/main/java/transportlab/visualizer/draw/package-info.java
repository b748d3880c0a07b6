/**
 * Draws charts with JFreeChart, into anything that takes Java 2D. This is done off the JavaFX thread; nothing is shared
 * between threads.
 */
package transportlab.visualizer.draw;
