/** What all screens share: the queue to the JavaFX thread, words, icons and small parts. */
package transportlab.app.ui.base;
