package transportlab.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void bytesHaveThreeDigitsAndTheUnitThatTheRoundedNumberHas() {
        assertThat(Numbers.bytes(0)).isEqualTo("0 B");
        assertThat(Numbers.bytes(999.4)).isEqualTo("999 B");
        assertThat(Numbers.bytes(999.5)).isEqualTo("1 kB");
        assertThat(Numbers.bytes(82_940)).isEqualTo("82.9 kB");
        assertThat(Numbers.bytes(999_499)).isEqualTo("999 kB");
        assertThat(Numbers.bytes(999_500)).isEqualTo("1 MB");
        assertThat(Numbers.bytes(70_250_000)).isEqualTo("70.3 MB");
        assertThat(Numbers.bytes(999_500_000)).isEqualTo("1 GB");
    }

    @Test
    void ratiosAreFinerNearOneAndWholeFromTenOn() {
        assertThat(Numbers.ratio(1)).isEqualTo("1.00×");
        assertThat(Numbers.ratio(1.094)).isEqualTo("1.09×");
        assertThat(Numbers.ratio(1.1)).isEqualTo("1.1×");
        assertThat(Numbers.ratio(7.44)).isEqualTo("7.4×");
        assertThat(Numbers.ratio(10)).isEqualTo("10×");
        assertThat(Numbers.ratio(1_234.5)).isEqualTo("1,235×");
    }

    @Test
    void delaysAreGivenInMillisecondsOrSaidToBeNotMeasured() {
        assertThat(Numbers.millis(146_250.0)).isEqualTo("146 ms");
        assertThat(Numbers.millis(2_240_000.0)).isEqualTo("2,240 ms");
        assertThat(Numbers.millis(4.56)).isEqualTo("0.005 ms");
        assertThat(Numbers.millis(null)).isEqualTo("-");
    }

    @Test
    void optionsAreReadAsPeopleWriteThem() {
        assertThat(Numbers.duration("250ms")).isEqualTo("250 ms");
        assertThat(Numbers.duration("1.5s")).isEqualTo("1.5 s");
        assertThat(Numbers.duration("2m")).isEqualTo("2 min");
        assertThat(Numbers.duration("fixed")).isEqualTo("fixed");
        assertThat(Numbers.seconds("250ms")).isEqualTo(0.25);
        assertThat(Numbers.seconds("none")).isZero();
    }
}
