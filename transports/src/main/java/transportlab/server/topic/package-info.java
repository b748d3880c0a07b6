/** Topics: bounded logs of updates that every technique reads by "all after n", and the cursors of their readers. */
package transportlab.server.topic;
