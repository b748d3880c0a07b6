/** The result for the back of the room. */
package transportlab.app.ui.present;
