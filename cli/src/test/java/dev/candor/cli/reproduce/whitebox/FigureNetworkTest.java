package dev.candor.cli.reproduce.whitebox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.torch.Network;
import org.junit.jupiter.api.Test;

class FigureNetworkTest {
  @Test
  void learnsToTellTheFiguresApart() {
    FigureImages unseen = FigureImages.drawn(500, 99);
    try (Network network = FigureNetwork.trained(3)) {
      assertThat(FigureNetwork.accuracy(network, unseen)).isGreaterThan(.9);
    }
  }
}
