/** Traces of clients as lanes on one time axis, without a chart library and without a screen. */
package transportlab.visualizer.timeline;
