package transportlab.wire.message;

/** A message of which it is known where it begins and ends. */
final class Draft {
    final Side side;
    final Message.Sort sort;
    final String line;
    final int from;
    final int to;
    /** The byte that is waited for: the last one, or the last one of the data. */
    final int last;
    /** The request that it answers; null if it answers none. */
    final Draft answers;

    int number;

    Draft(Side side, Message.Sort sort, String line, int from, int to, int last, Draft answers) {
        this.side = side;
        this.sort = sort;
        this.line = line;
        this.from = from;
        this.to = to;
        this.last = last;
        this.answers = answers;
    }

    Draft(Side side, Message.Sort sort, String line, int from, int to, Draft answers) {
        this(side, sort, line, from, to, to - 1, answers);
    }
}
