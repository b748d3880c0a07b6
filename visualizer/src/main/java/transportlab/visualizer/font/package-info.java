/** The typefaces of pictures and files, which the program brings along. */
package transportlab.visualizer.font;
