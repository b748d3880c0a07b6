/** The state of Timeline: what plays, how fast, and which part is in sight. Knows no scene. */
package transportlab.app.ui.timeline.play;
