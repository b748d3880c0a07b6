/** Saved results: open, compare two, rename, delete, import, export. */
package transportlab.app.ui.library;
