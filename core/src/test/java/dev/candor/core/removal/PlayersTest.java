package dev.candor.core.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Axes;
import dev.candor.core.Component;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayersTest {
  @Test
  void columnsOfAFeatureComeAndGoTogether() {
    Players players = Players.features(List.of("age", "colour"), 0, 1, 1, 1);

    assertThat(players.count()).isEqualTo(2);
    assertThat(players.elements()).isEqualTo(4);
    assertThat(players.elementsOf(1)).containsExactly(1, 2, 3);
  }

  @Test
  void patchesCoverAllChannelsAndTheLastMayBeSmaller() {
    Players players = Players.patches(2, 3, 5, 2, 2);

    assertThat(players.axes()).isEqualTo(new Axes.PatchGrid(2, 3));
    assertThat(players.elementsOf(5)).containsExactly(14, 29);
    assertThat(players.elementsOf(0)).containsExactly(0, 1, 5, 6, 15, 16, 20, 21);
  }

  @Test
  void stepsFeaturesAndTokensOfASeries() {
    assertThat(Players.timeSteps(3, 2).elementsOf(1)).containsExactly(2, 3);
    assertThat(Players.wholeSeries(3, List.of("a", "b")).elementsOf(1)).containsExactly(1, 3, 5);
    assertThat(
            Players.tokens(
                    List.of(new Component.Token("so", 0, 2), new Component.Token("good", 3, 7)), 1)
                .elementsOf(1))
        .containsExactly(1);
  }

  @Test
  void aMapOverTheInputGivesNothingToNobody() {
    Players players = Players.numbered("segment", 1, 0, 1, Players.NOBODY);

    NdArray map = players.spread(NdArray.of(new double[] {5, 7}, 2), 2, 2);

    assertThat(map).isEqualTo(NdArray.of(new double[] {7, 5, 7, 0}, 2, 2));
    assertThat(players.coverEverything()).isFalse();
  }

  @Test
  void aPlayerWithoutNumbersIsRefusedByName() {
    assertThatThrownBy(() -> Players.features(List.of("age", "colour"), 0, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none for colour");
    assertThatThrownBy(() -> Players.features(List.of("age"), 0, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("player of number 1");
  }
}
