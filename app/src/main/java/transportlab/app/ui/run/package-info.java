/** Runs comparisons for the screens, one at a time. */
package transportlab.app.ui.run;
