/** The home screen: settings as a sentence, a guess, the run, the result. */
package transportlab.app.ui.compare;
