/** What the desktop and handouts both say of lessons. It knows no toolkit. */
package transportlab.app.lesson;
