/** Why a figure is what it is: the product that gives it, what it consists of, and the reason in a sentence. */
package transportlab.visualizer.why;
