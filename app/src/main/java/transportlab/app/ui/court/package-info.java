/** The court: the sentences of an old note, each with a guess, a verdict for three times, and the evidence. */
package transportlab.app.ui.court;
