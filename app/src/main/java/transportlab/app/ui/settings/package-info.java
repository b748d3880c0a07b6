/** The settings of the next run and their editors: the drawer, the values of the sentence, the transports. */
package transportlab.app.ui.settings;
