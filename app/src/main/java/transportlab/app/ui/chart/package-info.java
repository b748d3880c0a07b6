/** Charts on the screen: drawn on a thread of their own, shown as images. */
package transportlab.app.ui.chart;
