/**
 * What a trial yields, what several trials say together, and the file that keeps it. These are plain records, in which
 * every number has a unit.
 */
package transportlab.measure;
