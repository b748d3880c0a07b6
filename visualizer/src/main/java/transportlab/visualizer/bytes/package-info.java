/** How messages are shown byte by byte: ribbons, rows of hex and text, bits, sentences, searching and copying. */
package transportlab.visualizer.bytes;
