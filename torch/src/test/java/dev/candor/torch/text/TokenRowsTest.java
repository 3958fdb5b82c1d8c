package dev.candor.torch.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches of texts of about one length. */
class TokenRowsTest {
  private static TokenRows rows(int n, TokenRows.Order order) {
    List<int[]> texts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      texts.add(IntStream.concat(IntStream.of(1000 + i), IntStream.range(1, 1 + i % 30)).toArray());
    }
    return TokenRows.of(texts, Collections.nCopies(n, 1), 4, 0, order);
  }

  private static List<Batch> read(TokenRows rows, int epoch) {
    List<Batch> all = new ArrayList<>();
    try (BatchReader reader = rows.epoch(epoch)) {
      for (Optional<Batch> next = reader.next(); next.isPresent(); next = reader.next()) {
        all.add(next.orElseThrow());
      }
    }
    return all;
  }

  private static List<Integer> firsts(List<Batch> batches) {
    List<Integer> firsts = new ArrayList<>();
    for (Batch batch : batches) {
      for (int row = 0; row < batch.rows(); row++) {
        firsts.add((int) batch.inputs().at(row, 0));
      }
    }
    return firsts;
  }

  @Test
  void everyTextComesOnceInAnEpochAndInAnotherOrderInTheNext() {
    TokenRows rows = rows(203, new TokenRows.Order.Shuffled(7));
    List<Batch> batches = read(rows, 0);
    assertThat(batches).hasSize(rows.batches()).hasSize(51);
    List<Integer> seen = firsts(batches);
    assertThat(seen.stream().sorted().toList())
        .isEqualTo(IntStream.range(1000, 1203).boxed().toList());
    assertThat(firsts(read(rows, 0))).isEqualTo(seen);
    assertThat(firsts(read(rows, 1))).isNotEqualTo(seen);
  }

  @Test
  void littleIsPadding() {
    double numbers = 0;
    double padding = 0;
    for (Batch batch : read(rows(3_000, new TokenRows.Order.Shuffled(7)), 0)) {
      for (float number : batch.inputs().toFloats()) {
        padding += number == 0 ? 1 : 0;
        numbers++;
      }
    }
    assertThat(padding / numbers).isLessThan(.06);
  }

  @Test
  void textsThatAreOnlyLookedAtComeByLength() {
    List<Batch> batches = read(rows(50, new TokenRows.Order.ByLength()), 3);
    List<Integer> lengths = batches.stream().map(batch -> batch.inputs().length(1)).toList();
    assertThat(lengths).isSorted();
  }
}
