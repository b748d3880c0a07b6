/**
 * What the user asks for: options, experiment files and presets, refusals, named links, and the experiment that results
 * from them.
 */
package transportlab.experiment;
