package dev.candor.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import dev.candor.report.image.NetworkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoundProgressTest {
  private final List<Progress> told = new ArrayList<>();

  private static Progress of(long done, double rate) {
    return new Progress("x", done, 100, new TreeMap<>(Map.of("rowsPerSecond", rate, "loss", 1.)));
  }

  @Test
  void theLastLineSaysHowFastItWasAndNotThatNothingMoves() {
    RoundProgress round = new RoundProgress("", List.of(NetworkKind.IA), 50, told::add);
    ProgressListener listener = round.of(NetworkKind.IA);
    listener.progressed(of(50, 40));
    listener.progressed(of(100, 42));

    assertThat(told.get(0).figures()).containsEntry("images/s", 40.).containsEntry("s left", 2.);
    assertThat(told.get(1).figures()).containsEntry("images/s", 40.).containsEntry("s left", 0.);
  }

  @Test
  void aTrainingOfOneStepSaysHowFastThatWas() {
    new RoundProgress("", List.of(NetworkKind.IA), 100, told::add)
        .of(NetworkKind.IA)
        .progressed(of(100, 42));
    assertThat(told.get(0).figures()).containsEntry("images/s", 42.);
  }

  @Test
  void ofNetworksSideBySideThoseAddUpThatStillRun() {
    RoundProgress round =
        new RoundProgress("", List.of(NetworkKind.EA, NetworkKind.PA), 50, told::add);
    round.of(NetworkKind.EA).progressed(of(50, 40));
    round.of(NetworkKind.PA).progressed(of(50, 20));
    round.of(NetworkKind.EA).progressed(of(100, 40));

    assertThat(told.get(1).figures()).containsEntry("images/s", 60.);
    assertThat(told.get(2).figures()).containsEntry("images/s", 20.).containsEntry("epoch", 1.);
  }
}
