package transportlab.capacity;

/**
 * Least squares without negative unknowns, for a handful of columns. It tries every set of columns that may be above
 * zero and takes the best (Lawson and Hanson, <em>Solving Least Squares Problems</em>, chapter 23, has the faster way
 * for many columns).
 */
final class NonNegative {
    private static final double SINGULAR = 1e-9;

    private NonNegative() {}

    /**
     * @param rows one row for each observation; all have the same number of columns
     * @param observed what each row should come to
     * @return the unknowns, each 0 or more
     */
    static double[] solve(double[][] rows, double[] observed) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] best = new double[columns];
        double least = error(rows, observed, best);
        for (int set = 1; set < 1 << columns; set++) {
            double[] tried = solve(rows, observed, set);
            double error = tried == null ? Double.POSITIVE_INFINITY : error(rows, observed, tried);
            if (error < least) {
                least = error;
                best = tried;
            }
        }
        return best;
    }

    private static double error(double[][] rows, double[] observed, double[] x) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double difference = -observed[i];
            for (int j = 0; j < x.length; j++) {
                difference += rows[i][j] * x[j];
            }
            sum += difference * difference;
        }
        return sum;
    }

    /** Solves the normal equations of these columns; null if one is negative, or if they depend on each other. */
    private static double[] solve(double[][] rows, double[] observed, int set) {
        int columns = rows[0].length;
        double[][] normal = new double[columns][columns + 1];
        for (int j = 0; j < columns; j++) {
            boolean isIn = (set >> j & 1) == 1;
            normal[j][j] = isIn ? 0 : 1;
            for (int i = 0; isIn && i < rows.length; i++) {
                normal[j][columns] += rows[i][j] * observed[i];
                for (int k = 0; k < columns; k++) {
                    normal[j][k] += (set >> k & 1) == 1 ? rows[i][j] * rows[i][k] : 0;
                }
            }
        }
        return isEliminated(normal) ? unknowns(normal) : null;
    }

    /** Gauss and Jordan, with the diagonal as pivots, which is sound because the matrix is positive semi-definite. */
    private static boolean isEliminated(double[][] normal) {
        for (int j = 0; j < normal.length; j++) {
            double scale = normal[j][j];
            if (!(scale > SINGULAR)) {
                return false;
            }
            for (int k = 0; k <= normal.length; k++) {
                normal[j][k] /= scale;
            }
            for (int i = 0; i < normal.length; i++) {
                double factor = normal[i][j];
                for (int k = 0; i != j && k <= normal.length; k++) {
                    normal[i][k] -= factor * normal[j][k];
                }
            }
        }
        return true;
    }

    private static double[] unknowns(double[][] solved) {
        double[] x = new double[solved.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = solved[j][x.length];
            if (x[j] < 0) {
                return null;
            }
        }
        return x;
    }
}
