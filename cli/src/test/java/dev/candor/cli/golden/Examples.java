package dev.candor.cli.golden;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The examples of a check, and what is taken away from them. */
final class Examples {
  private final GoldenCheck check;
  private final boolean tokens;
  private final NdArray inputs;

  private Examples(GoldenCheck check, boolean tokens, NdArray inputs) {
    this.check = check;
    this.tokens = tokens;
    this.inputs = inputs;
  }

  static Examples of(GoldenCheck check) {
    boolean tokens = check.hasInput("embeddings");
    return new Examples(check, tokens, check.input(tokens ? "embeddings" : "x").toNdArray());
  }

  /** In double precision, for a model that computes so. */
  Examples precise() {
    return new Examples(check, tokens, NdArray.of(inputs.toDoubles(), inputs.shape()));
  }

  int count() {
    return inputs.length(0);
  }

  NdArray all() {
    return inputs;
  }

  NdArray input(int example) {
    return inputs.row(example);
  }

  int[] targets() {
    return check.targets(count());
  }

  /** Whose number is which: the feature mask, tokens, or each number its own. */
  Players players() {
    int width = inputs.size() / count();
    if (tokens) {
      int vector = inputs.length(2);
      return Players.numbered("token", IntStream.range(0, width).map(i -> i / vector).toArray());
    }
    if (!check.hasInput("feature_mask")) {
      return Players.each(
          new Axes.Features(IntStream.range(0, width).mapToObj(i -> "x" + i).toList()));
    }
    int[] mask = check.input("feature_mask").ints();
    int[] known = Arrays.stream(mask).sorted().distinct().toArray();
    return Players.numbered(
        "group", IntStream.range(0, width).map(i -> Arrays.binarySearch(known, mask[i])).toArray());
  }

  /** What stands in: background rows where there are some, else the example's baseline. */
  Removal removal(int example) {
    if (check.hasInput("background")) {
      NdArray rows = check.input("background").toNdArray();
      return new Removal.Background(NdArray.of(rows.toDoubles(), rows.shape()));
    }
    return new Removal.Baseline(check.baseline(example, input(example)));
  }

  Masking masking(int example) {
    return Masking.of(players(), removal(example));
  }

  /** One number per token, or one per number of the input, of every example. */
  double[] values(IntFunction<Attribution> explain) {
    return values(explain, attribution -> players().spread(attribution.values(), rowShape()));
  }

  /** The same with another map from components to numbers of the input. */
  double[] values(IntFunction<Attribution> explain, Function<Attribution, NdArray> map) {
    return concatenated(
        IntStream.range(0, count())
            .mapToObj(explain)
            .map(a -> tokens ? perToken(map.apply(a)) : map.apply(a).toDoubles())
            .toList());
  }

  int[] rowShape() {
    return Arrays.copyOfRange(inputs.shape(), 1, inputs.rank());
  }

  /** Every number of a token's vector has the token's value: the first of each. */
  private double[] perToken(NdArray map) {
    int vector = inputs.length(2);
    return IntStream.range(0, map.size() / vector).mapToDouble(i -> map.get(i * vector)).toArray();
  }

  static double[] concatenated(List<double[]> parts) {
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }
}
