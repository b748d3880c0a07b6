package transportlab.visualizer.export;

import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;
import transportlab.visualizer.draw.Drawing;

/** Pictures as SVG. Text stays text, in the program's own face where the reader has it, at the width it had here. */
public final class SvgExport {
    private static final String FALLBACK =
            "Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR', sans-serif";

    private SvgExport() {}

    /**
     * @param title read out by screen readers
     * @param id makes the names inside unlike those of other pictures on the page
     */
    public static String of(Drawing drawing, PictureSize size, String title, String id) {
        SVGGraphics2D g = new SVGGraphics2D(size.width(), size.height());
        g.setDefsKeyPrefix(id + "-");
        g.setFontFunction(family -> FALLBACK);
        drawing.paint(g, size.width(), size.height());
        String svg = g.getSVGElement(null, true, new ViewBox(0, 0, size.width(), size.height()), null, null);
        int open = svg.indexOf('>') + 1;
        return svg.substring(0, open)
                + "<title>" + HtmlText.escape(title) + "</title>"
                + svg.substring(open);
    }

    static String document(Drawing drawing, PictureSize size, String title) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + of(drawing, size, title, "p") + "\n";
    }
}
