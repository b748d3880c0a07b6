/** Lessons: guess, run on the real engine, see the guess beside the figure, read why. */
package transportlab.app.ui.lesson;
