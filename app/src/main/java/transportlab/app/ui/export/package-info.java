/** Exports a result from the desktop to files. */
package transportlab.app.ui.export;
