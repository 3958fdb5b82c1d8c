package dev.candor.design.expnet;

import dev.candor.core.NdArray;
import dev.candor.design.expnet.feature.Standard;
import dev.candor.torch.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scores of texts, many at once. */
final class PieceScores {
  private static final int ROWS_AT_ONCE = 32_768;

  private PieceScores() {}

  /** Rows of all candidates, one text behind the other. */
  static NdArray joined(List<NdArray> texts, int width) {
    int rows = texts.stream().mapToInt(text -> text.length(0)).sum();
    return NdArray.ofFloats(
        to -> {
          int at = 0;
          for (NdArray text : texts) {
            System.arraycopy(text.toFloats(), 0, to, at, text.size());
            at += text.size();
          }
        },
        rows,
        width);
  }

  /** For each text one score per word. */
  static List<double[]> words(Network network, Standard standard, List<SeenText> texts) {
    List<double[]> all = new ArrayList<>();
    List<SeenText> block = new ArrayList<>();
    int rows = 0;
    for (SeenText text : texts) {
      block.add(text);
      rows += text.candidates();
      if (rows >= ROWS_AT_ONCE) {
        all.addAll(block(network, standard, block));
        block.clear();
        rows = 0;
      }
    }
    all.addAll(block(network, standard, block));
    return all;
  }

  private static List<double[]> block(Network network, Standard standard, List<SeenText> texts) {
    NdArray rows = joined(texts.stream().map(SeenText::features).toList(), standard.width());
    double[] scores =
        rows.length(0) == 0 ? new double[0] : network.predict(standard.of(rows)).toDoubles();
    List<double[]> words = new ArrayList<>();
    int at = 0;
    for (SeenText text : texts) {
      words.add(text.words(Arrays.copyOfRange(scores, at, at + text.candidates())));
      at += text.candidates();
    }
    return words;
  }
}
