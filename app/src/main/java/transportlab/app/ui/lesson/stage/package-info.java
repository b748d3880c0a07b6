/** The stage of a lesson: the browser that is opened, the table of what came of its attempts, and their bytes. */
package transportlab.app.ui.lesson.stage;
