package transportlab.io;

/**
 * The end of one write. Exactly one of the two is called, once, on any thread, possibly before the write returns.
 * {@code ok} means: the buffer is yours again, the next write is allowed, engine and kernel hold at most their fixed
 * buffers. The callee must not block.
 */
public interface Done {
    /** For a write whose end nobody waits for. */
    Done IGNORE = of(() -> {}, cause -> {});

    void ok();

    void failed(Throwable cause);

    static Done of(Runnable ok, java.util.function.Consumer<Throwable> failed) {
        return new Done() {
            @Override
            public void ok() {
                ok.run();
            }

            @Override
            public void failed(Throwable cause) {
                failed.accept(cause);
            }
        };
    }

    /** The same action at either end. */
    static Done either(Runnable then) {
        return of(then, cause -> then.run());
    }
}
