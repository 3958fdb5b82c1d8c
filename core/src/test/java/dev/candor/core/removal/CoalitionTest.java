package dev.candor.core.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoalitionTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 63, 64, 65, 70, 500, 5_000})
  void allIsTheComplementOfNone(int players) {
    Coalition all = Coalition.all(players);

    assertThat(all.size()).isEqualTo(players);
    assertThat(all.complement()).isEqualTo(Coalition.none(players));
    assertThat(Coalition.none(players).size()).isZero();
    assertThat(all.present()).hasSize(players).endsWith(players - 1);
  }

  @Test
  void playersFrom32OnAreToldApart() {
    Set<Coalition> one = new HashSet<>();
    for (int player = 0; player < 70; player++) {
      one.add(Coalition.of(70, player));
    }

    assertThat(one).hasSize(70);
    assertThat(Coalition.of(70, 3)).isNotEqualTo(Coalition.of(70, 35));
    assertThat(Coalition.of(70, 3)).isNotEqualTo(Coalition.of(70, 67));
  }

  @Test
  void aPlayerComesAndGoes() {
    Coalition some = Coalition.of(70, 1, 69);

    assertThat(some.with(64).present()).containsExactly(1, 64, 69);
    assertThat(some.with(64).without(64)).isEqualTo(some).hasSameHashCodeAs(some);
    assertThat(some.contains(69)).isTrue();
    assertThat(some.contains(68)).isFalse();
    assertThat(Coalition.ofWords(70, some.words())).isEqualTo(some);
  }

  @Test
  void theSamePlayersOfMoreAreAnotherCoalition() {
    assertThat(Coalition.of(7, 1)).isNotEqualTo(Coalition.of(8, 1));
  }

  @Test
  void aPlayerThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> Coalition.of(70, 70))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be 0 to 69 (found 70)");
    assertThatThrownBy(() -> Coalition.ofWords(3, 8)).isInstanceOf(InputException.class);
  }
}
