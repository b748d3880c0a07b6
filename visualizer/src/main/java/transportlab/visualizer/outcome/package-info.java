/** What became of each technique over a path, all rounds of a result together, without words. */
package transportlab.visualizer.outcome;
