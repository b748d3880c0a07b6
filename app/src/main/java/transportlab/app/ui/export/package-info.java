/** What a result can be written as, from the screen. */
package transportlab.app.ui.export;
