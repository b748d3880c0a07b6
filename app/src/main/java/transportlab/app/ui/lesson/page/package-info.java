/** The parts of a page: its text, its guess, its side, and what is said at the end. */
package transportlab.app.ui.lesson.page;
