/** A lesson as it is gone through: its guesses, its measurements and its stage, and what is kept of them. Knows no scene. */
package transportlab.app.ui.lesson.play;
