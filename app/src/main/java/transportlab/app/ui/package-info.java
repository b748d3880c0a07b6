/**
 * The desktop. Each screen has a view and a view model, and one class connects them all. JavaFX is used nowhere else.
 */
package transportlab.app.ui;
