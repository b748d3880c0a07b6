/** The lanes of Timeline, drawn: while they play, live, and as a still picture. */
package transportlab.app.ui.timeline.lanes;
