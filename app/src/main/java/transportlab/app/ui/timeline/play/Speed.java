package transportlab.app.ui.timeline.play;

/** How fast recorded time passes on the screen. */
public enum Speed {
    THOUSANDTH("1/1000×", 0.001),
    HUNDREDTH("1/100×", 0.01),
    TENTH("1/10×", 0.1),
    FULL("1×", 1);

    private final String word;
    private final double factor;

    Speed(String word, double factor) {
        this.word = word;
        this.factor = factor;
    }

    public String word() {
        return word;
    }

    public double factor() {
        return factor;
    }
}
