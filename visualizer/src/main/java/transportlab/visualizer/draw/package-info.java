/** Draws charts with JFreeChart, into anything that takes Java 2D. Off the screen's thread; nothing is shared. */
package transportlab.visualizer.draw;
