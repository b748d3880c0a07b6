/** What a lesson shows of a recorded trial: messages of one client, and moments of its updates. */
package transportlab.lesson.trace;
