/** What was collected in a trial, as values, and the arithmetic that makes a measurement of it. Nothing here asks a clock. */
package transportlab.account;
