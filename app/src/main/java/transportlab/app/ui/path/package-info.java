/** The switchboard of a path: what stands between, what it does to each technique, and what is expected of that. */
package transportlab.app.ui.path;
