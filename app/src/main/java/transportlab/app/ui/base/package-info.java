/** What all screens share: the way to the screen's thread, words, icons and small parts. */
package transportlab.app.ui.base;
