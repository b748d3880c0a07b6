package transportlab.visualizer.export;

import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.ViewBox;
import transportlab.visualizer.draw.Drawing;
import transportlab.visualizer.font.Fonts;

/** Pictures as SVG. Letters are outlines, so that they look the same where the program's face is not installed. */
public final class SvgExport {
    private SvgExport() {}

    /**
     * @param title the text for screen readers
     * @param id makes the names inside the picture different from those of other pictures on the page
     */
    public static String of(Drawing drawing, PictureSize size, String title, String id) {
        Fonts.register();
        SVGGraphics2D g = new SVGGraphics2D(size.width(), size.height());
        g.setDefsKeyPrefix(id + "-");
        g.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
        g.setGeomDoubleConverter(value -> HtmlText.decimal(value));
        drawing.paint(g, size.width(), size.height());
        String svg = g.getSVGElement(null, true, new ViewBox(0, 0, size.width(), size.height()), null, null);
        int open = svg.indexOf('>') + 1;
        return svg.substring(0, open) + "<title>" + HtmlText.escape(title) + "</title>" + svg.substring(open);
    }

    public static String document(Drawing drawing, PictureSize size, String title) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + of(drawing, size, title, "p") + "\n";
    }
}
