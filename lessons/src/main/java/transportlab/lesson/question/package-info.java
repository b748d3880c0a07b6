/** What a learner is asked before something is shown, and what the learner guesses. */
package transportlab.lesson.question;
