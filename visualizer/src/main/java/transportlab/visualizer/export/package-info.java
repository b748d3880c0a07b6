/** Results as files: PNG, SVG, PDF, CSV, JSON, and a report of one HTML file. */
package transportlab.visualizer.export;
