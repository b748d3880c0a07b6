/**
 * What the server half of a technique sees: topics to read from, mounts to answer on, and calls to answer. The package
 * does not depend on any server engine, and nothing in it blocks.
 */
package transportlab.server;
