/**
 * What the server half of a technique sees: topics to read from, mounts to answer on, and calls to answer. Neutral of
 * any engine; nothing here blocks.
 */
package transportlab.server;
