package transportlab.visualizer.export;

/** Text for HTML and SVG. */
public final class HtmlText {
    private HtmlText() {}

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A number with at most two decimals, which is precise to a hundredth of a pixel. */
    static String decimal(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
