/** The chart of a page: a row for each transport, all on one scale. */
package transportlab.app.ui.lesson.chart;
