/** The entry point of the program, which starts it in a JVM with fixed settings. */
package transportlab.app;
