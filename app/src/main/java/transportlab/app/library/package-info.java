/** Results that the program saves automatically, as files. Nothing here belongs to a screen. */
package transportlab.app.library;
