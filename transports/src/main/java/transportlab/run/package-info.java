/**
 * Runs a comparison: trials one after another, each with a site (the server and its publisher) and a fleet (the
 * clients), and puts together what they report.
 */
package transportlab.run;
