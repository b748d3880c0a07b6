package transportlab.visualizer.font;

/** Where the shipped faces lie. Apart from {@link Fonts}, so that who wants a file alone loads no font of AWT. */
public final class FontFiles {
    private FontFiles() {}

    /** The resource of a face: {@code /fonts/Pretendard-Bold.ttf}. */
    public static String resource(String name) {
        return "/fonts/" + name + ".ttf";
    }
}
