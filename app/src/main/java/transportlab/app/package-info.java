/** The program: starts it with fixed settings of the Java machine. */
package transportlab.app;
