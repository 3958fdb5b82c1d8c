package dev.candor.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void readsEveryNumberAsTheJdkDoes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      String text =
          switch (random.nextInt(5)) {
            case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
            case 1 -> Long.toString(random.nextLong());
            case 2 -> String.format(Locale.ROOT, "%.6f", random.nextDouble(-1e6, 1e6));
            case 3 -> random.nextInt(100) + "e" + random.nextInt(-330, 310);
            default -> "-0." + random.nextInt(1_000_000) + "E+" + random.nextInt(30);
          };
      if (Character.isDigit(text.charAt(text.length() - 1))) {
        assertThat(NumberText.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        assertThat(NumberText.looksRight(text, '.')).as(text).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", "0x10", "1d", "1f", "1 2", "1_000"})
  void refusesWhatIsNoNumber(String text) {
    assertThat(NumberText.parse(text)).isNaN();
    assertThat(NumberText.looksRight(text, '.')).isFalse();
  }

  @Test
  void aMarkMayBeAComma() {
    assertThat(NumberText.parse("3,25", ',')).isEqualTo(3.25);
    assertThat(NumberText.parse("1,2345678901234567", ',')).isEqualTo(1.2345678901234567);
    assertThat(NumberText.parse("3.25", ',')).isNaN();
  }
}
