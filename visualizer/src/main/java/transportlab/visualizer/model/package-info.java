/** What a chart shows, as plain records: series, bars, bands, labels and findings. Nothing here draws. */
package transportlab.visualizer.model;
