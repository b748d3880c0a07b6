/** The recorded traces that the screens Timeline and Wire look at, and the place in them that both share. */
package transportlab.app.ui.trace;
