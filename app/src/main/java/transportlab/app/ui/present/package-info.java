/** Presents a run, a result or a lesson to an audience, in type that can be read from the back of the room. */
package transportlab.app.ui.present;
