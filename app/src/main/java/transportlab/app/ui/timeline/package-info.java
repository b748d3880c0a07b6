/** The Timeline screen: lanes of messages on one time axis, and what plays them. */
package transportlab.app.ui.timeline;
