/** The desktop: a view and a view model a screen; one place that wires them; JavaFX nowhere else. */
package transportlab.app.ui;
