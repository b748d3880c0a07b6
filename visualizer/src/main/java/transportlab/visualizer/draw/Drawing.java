package transportlab.visualizer.draw;

import java.awt.Graphics2D;

/** A whole picture that can be drawn at any size. */
public interface Drawing {
    /**
     * @param width in px at a scale of 1
     */
    void paint(Graphics2D g, double width, double height);
}
