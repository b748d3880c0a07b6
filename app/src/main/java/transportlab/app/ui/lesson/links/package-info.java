/** The ways from a page to the other screens, with the traces and settings of its lesson. */
package transportlab.app.ui.lesson.links;
