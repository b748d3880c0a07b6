/** Words in both languages and numbers as people read them. */
package transportlab.words;
