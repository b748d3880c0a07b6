/** What is asked for: options, files and presets, refusals, named links, and the experiment they come to. */
package transportlab.experiment;
