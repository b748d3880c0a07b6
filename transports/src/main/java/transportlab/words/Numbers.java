package transportlab.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import transportlab.workload.Durations;

/** Numbers as people read them: three significant digits, a comma at thousands, kB of 1,000 bytes. */
public final class Numbers {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
    /** Shown where there is no figure. */
    public static final String NOT_MEASURED = "-";

    private Numbers() {}

    public static String whole(double value) {
        return format("#,##0", BigDecimal.valueOf(Math.round(value)));
    }

    /** {@code 82.9 kB} */
    public static String bytes(double bytes) {
        if (bytes < 999.5) {
            return significant(bytes) + " B";
        }
        if (bytes < 999_500) {
            return significant(bytes / 1e3) + " kB";
        }
        return bytes < 999.5e6 ? significant(bytes / 1e6) + " MB" : significant(bytes / 1e9) + " GB";
    }

    /** {@code 1.6 Mbit/s}, of 1,000,000 bits. */
    public static String bits(double perSecond) {
        if (perSecond < 999.5) {
            return significant(perSecond) + " bit/s";
        }
        if (perSecond < 999_500) {
            return significant(perSecond / 1e3) + " kbit/s";
        }
        return perSecond < 999.5e6
                ? significant(perSecond / 1e6) + " Mbit/s"
                : significant(perSecond / 1e9) + " Gbit/s";
    }

    /** {@code 146 ms} */
    public static String millis(Double micros) {
        return micros == null ? NOT_MEASURED : significant(micros / 1000) + " ms";
    }

    /** {@code 7.4×}: two significant digits, three below 1.1, whole from 10 on. */
    public static String ratio(double ratio) {
        if (ratio >= 10) {
            return whole(ratio) + "×";
        }
        return format(ratio < 1.1 ? "0.00" : "0.0", BigDecimal.valueOf(ratio)) + "×";
    }

    /** A duration option as people read it: {@code 250ms} is {@code 250 ms}. */
    public static String duration(String option) {
        return option.replaceFirst("^(\\d+(?:\\.\\d+)?)(ms|s|m)$", "$1 $2").replaceFirst(" m$", " min");
    }

    /** A duration option in seconds; 0 if the text is not a duration. */
    public static double seconds(String option) {
        try {
            return Durations.parse(option).toNanos() / 1e9;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    public static String significant(double value) {
        BigDecimal rounded = new BigDecimal(value).round(THREE);
        return format("#,##0.###", rounded);
    }

    private static String format(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
