package dev.candor.design.actif;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Tensors;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/** From what was seen in one forward pass to scores, by one mapping. */
final class Scoring {
  private final Mapping mapping;
  private final Hook hook;
  private final Inside inside;
  private final Background background;
  private final String path;

  /** Weights from units to features, {@code [units, features]}; empty where none are needed. */
  private final NdArray toFeatures;

  Scoring(Variant variant, Inside inside, Background background) {
    this.mapping = variant.mapping();
    this.hook = variant.hook();
    this.inside = inside;
    this.background = background;
    this.path =
        switch (hook) {
          case INPUT -> "";
          case RECURRENT -> inside.hooked().path();
          case PENULTIMATE -> inside.penultimate().name();
        };
    this.toFeatures =
        switch (mapping) {
          case PROJECTION, CENTRED_PROJECTION -> matrix(projection());
          default -> NdArray.of(new float[0], 0);
        };
    if (mapping.needsResponse() && background.response().isEmpty()) {
      throw InputException.of(
          "background", "must hold the response", "the mean alone", "use Background.of");
    }
  }

  private double[][] projection() {
    return hook == Hook.PENULTIMATE
        ? inside.penultimateProjection()
        : inside.projection(inside.recurrent().size() - 1);
  }

  private static NdArray matrix(double[][] rows) {
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < rows.length; i++) {
            for (int f = 0; f < rows[i].length; f++) {
              room[i * rows[i].length + f] = (float) rows[i][f];
            }
          }
        },
        rows.length,
        rows[0].length);
  }

  /** Whose outputs must be seen. */
  Set<String> wanted() {
    return path.isEmpty() ? Set.of() : Set.of(path);
  }

  /** Whether scores lie at places. */
  boolean isLocal() {
    return mapping.isLocal(hook);
  }

  /**
   * Scores at places, {@code [n, steps, features]}.
   *
   * @param x the windows, {@code [n, steps, features]}
   * @param outputs the answers, {@code [n, outputs]}
   * @param output the one that is explained
   */
  Tensor places(Tensor x, Map<String, Tensor> seen, Tensor outputs, int output) {
    return switch (mapping) {
      case IDENTITY -> x.abs();
      case INTERPOLATE -> {
        Tensor states = states(seen).abs();
        yield states.matmul(interpolation(states.size(2)));
      }
      case FIRST_UNITS -> firstOf(states(seen)).mul(answer(outputs, output).unsqueeze(2)).abs();
      case PROJECTION -> x.abs().mul(credited(seen));
      case CENTRED_PROJECTION -> centred(x).abs().mul(credited(seen));
      case MEAN_GATES -> centred(x).mul(response(output));
      case BANDED_GATES -> centred(x).mul(banded(outputs, output));
    };
  }

  /** Scores of windows, {@code [n, features]}; signed where the mapping is. */
  Tensor windows(Tensor x, Map<String, Tensor> seen, Tensor outputs, int output) {
    if (hook == Hook.PENULTIMATE) {
      return ofPenultimate(x, seen, outputs, output);
    }
    return switch (mapping) {
      case INTERPOLATE -> {
        Tensor mean = states(seen).mean(1);
        yield mean.matmul(interpolation(mean.size(1)));
      }
      case FIRST_UNITS -> firstOf(states(seen)).sum(1).mul(answer(outputs, output));
      case MEAN_GATES, BANDED_GATES -> places(x, seen, outputs, output).sum(1);
      default -> places(x, seen, outputs, output).mean(1);
    };
  }

  private Tensor ofPenultimate(Tensor x, Map<String, Tensor> seen, Tensor outputs, int output) {
    Tensor units = Objects.requireNonNull(seen.get(path));
    if (units.dim() != 2) {
      throw InputException.of(
          "layer " + path, "must have no steps left", units.dim() + " axes", "read another layer");
    }
    return switch (mapping) {
      case INTERPOLATE -> units.matmul(interpolation(units.size(1)));
      case FIRST_UNITS -> firstOf(units).mul(answer(outputs, output));
      case PROJECTION -> x.abs().mean(1).mul(units.abs().matmul(Tensors.of(toFeatures)));
      case CENTRED_PROJECTION ->
          centred(x).abs().mean(1).mul(units.abs().matmul(Tensors.of(toFeatures)));
      default -> throw new IllegalStateException(mapping + " at the penultimate layer");
    };
  }

  private Tensor states(Map<String, Tensor> seen) {
    return inside.hooked().states(Objects.requireNonNull(seen.get(path)));
  }

  private Tensor credited(Map<String, Tensor> seen) {
    return states(seen).abs().matmul(Tensors.of(toFeatures));
  }

  private Tensor centred(Tensor x) {
    return x.sub(Tensors.of(background.mean()));
  }

  private static Tensor answer(Tensor outputs, int output) {
    return outputs.narrow(1, output, 1);
  }

  private Tensor firstOf(Tensor units) {
    long last = units.dim() - 1;
    if (units.size(last) < inside.features()) {
      throw InputException.of(
          "layer " + path,
          "must have a unit for each of " + inside.features() + " features",
          units.size(last),
          "use another mapping");
    }
    return units.narrow(last, 0, inside.features());
  }

  /** Linear between neighbouring units, both ends kept, {@code [units, features]}. */
  private Tensor interpolation(long units) {
    int features = inside.features();
    float[] weights = new float[Math.toIntExact(units * features)];
    for (int f = 0; f < features; f++) {
      double place = features == 1 ? 0 : f * (units - 1.0) / (features - 1);
      int below = (int) Math.floor(place);
      double share = place - below;
      weights[below * features + f] += (float) (1 - share);
      if (share > 0) {
        weights[(below + 1) * features + f] += (float) share;
      }
    }
    return AbstractTensor.create(weights, units, features);
  }

  private Tensor response(int output) {
    return floats(response().of(output), 1);
  }

  private Tensor banded(Tensor outputs, int output) {
    Response response = response();
    double[] answers = Tensors.toDoubles(answer(outputs, output));
    long[] bands = new long[answers.length];
    for (int i = 0; i < bands.length; i++) {
      bands[i] = response.band(output, answers[i]);
    }
    double[][] all = response.bandsOf(output);
    double[] flat = new double[all.length * all[0].length];
    for (int band = 0; band < all.length; band++) {
      System.arraycopy(all[band], 0, flat, band * all[band].length, all[band].length);
    }
    return floats(flat, all.length).index_select(0, AbstractTensor.create(bands));
  }

  private Response response() {
    return background.response().orElseThrow();
  }

  private Tensor floats(double[] values, long first) {
    float[] single = new float[values.length];
    for (int i = 0; i < single.length; i++) {
      single[i] = (float) values[i];
    }
    return AbstractTensor.create(single, first, inside.steps(), inside.features());
  }
}
