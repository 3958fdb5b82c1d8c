package dev.candor.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a claim holds, in words. */
class VerdictTest {
  @ParameterizedTest
  @CsvSource({"SEEDS, seeds", "TURNS, turns", "ROWS, rows", "EPOCHS, epochs", "WINDOWS, windows"})
  void whatIsMissingIsCalledByItsName(Verdict.Repeated repeated, String name) {
    Verdict few = Verdict.of("it is fast", 19, repeated, true, ".9");
    assertThat(few.outcome()).isEqualTo(Verdict.Outcome.NOT_MEASURED);
    assertThat(few.measured()).isEqualTo(".9 (20 " + name + " are needed)");
  }

  @Test
  void twentyAreEnough() {
    assertThat(Verdict.of("it is fast", 20, Verdict.Repeated.TURNS, false, "1.2"))
        .isEqualTo(new Verdict("it is fast", Verdict.Outcome.NOT_MET, "1.2"));
  }
}
