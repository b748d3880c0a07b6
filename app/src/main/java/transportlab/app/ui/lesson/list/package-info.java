/** The list of the lessons. */
package transportlab.app.ui.lesson.list;
