package transportlab.workload;

/**
 * Random numbers that depend on (seed, stream, index) alone, so that neither order nor number of calls changes them:
 * the finaliser of SplitMix64 (Steele, Lea, Flood 2014) over the three.
 */
public record Dice(long seed, Stream stream, long substream) {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    /** What the numbers are for. */
    public enum Stream {
        ARRIVALS,
        TEXT,
        POLL_PHASE,
        BACKOFF,
        ORDER,
        SAMPLES,
        MASKS,
        LINK
    }

    public long bits(long index) {
        long key = mix(mix(seed + GOLDEN_GAMMA * (stream.ordinal() + 1)) + substream * GOLDEN_GAMMA);
        return mix(key + GOLDEN_GAMMA * (index + 1));
    }

    /** Uniform in [0, 1). */
    public double unit(long index) {
        return (bits(index) >>> 11) * 0x1.0p-53;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
