package transportlab.io;

/**
 * The completion of one write. Exactly one of {@link #ok} and {@link #failed} is called, once, on any thread, possibly
 * before the write returns. {@code ok} means that the buffer may be used again, that the next write is allowed, and
 * that engine and kernel hold no more than their fixed buffers. Neither method may block.
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

    /** Runs the same action whether the write succeeds or fails. */
    static Done either(Runnable then) {
        return of(then, cause -> then.run());
    }
}
