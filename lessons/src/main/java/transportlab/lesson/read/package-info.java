/** Reads lessons from their folders. Every mistake is reported with its file and line. */
package transportlab.lesson.read;
