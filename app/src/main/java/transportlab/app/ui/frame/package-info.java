/** The window: rail, screens, keys. */
package transportlab.app.ui.frame;
