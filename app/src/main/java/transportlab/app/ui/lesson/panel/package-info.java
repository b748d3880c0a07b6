/** What stands beside the text of a lesson, and the answers to its questions: regions that are given what they show. */
package transportlab.app.ui.lesson.panel;
