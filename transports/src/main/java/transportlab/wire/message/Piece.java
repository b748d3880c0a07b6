package transportlab.wire.message;

/** A stretch of the bytes of one direction, such as the data of a chunk. */
record Piece(int from, int to) {
    int length() {
        return to - from;
    }
}
