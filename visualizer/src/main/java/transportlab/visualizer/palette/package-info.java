/** Colours, markers and dashes: one table of transports with a default for ids that it does not know. */
package transportlab.visualizer.palette;
