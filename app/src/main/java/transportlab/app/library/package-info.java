/** Results that were saved by themselves: files, no screens. */
package transportlab.app.library;
