/** The Scale screen: what more clients, or another value of one setting, would cost; and what others have published. */
package transportlab.app.ui.scale;
