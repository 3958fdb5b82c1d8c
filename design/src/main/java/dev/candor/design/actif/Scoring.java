package dev.candor.design.actif;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Interception;
import dev.candor.torch.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * From what was seen in one forward pass to scores, by one mapping. Projections are made while the
 * states are there, some steps at a time, so that states need not be kept and scores take little
 * memory; once the pass is over, its windows are written over.
 */
final class Scoring {
  /** So many steps of windows are projected at once: 4 KB for each feature. */
  private static final long STEPS_AT_ONCE = 1 << 10;

  private final Mapping mapping;
  private final Hook hook;
  private final Inside inside;
  private final Background background;
  private final String path;

  /** Weights from units to features, {@code [units, features]}; empty where none are needed. */
  private final NdArray toFeatures;

  /** For each output how it goes with each place, {@code [bands, steps, features]}. */
  private final List<NdArray> responses;

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
    this.responses = mapping.needsResponse() ? responses(response()) : List.of();
  }

  private List<NdArray> responses(Response response) {
    List<NdArray> found = new ArrayList<>();
    for (int output = 0; output < response.whole().length(0); output++) {
      double[][] rows =
          switch (mapping) {
            case BANDED_GATES -> response.bandsOf(output);
            case PATH_GATES -> new double[][] {response.onPath(output)};
            default -> new double[][] {response.of(output)};
          };
      found.add(matrix(rows).reshape(rows.length, inside.steps(), inside.features()));
    }
    return List.copyOf(found);
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

  /**
   * What stands between the layers of a pass.
   *
   * @param x the windows, {@code [n, steps, features]}
   * @param seen where what was seen is kept for {@link #places} or {@link #windows}
   */
  Interception watching(Tensor x, boolean places, Map<String, Tensor> seen) {
    if (path.isEmpty() || mapping.needsResponse()) {
      return Interception.NONE;
    }
    if (hook == Hook.RECURRENT && projects()) {
      return new Glimpse(
          path,
          given -> {
            Tensor states = inside.hooked().states(given);
            seen.put(path, places ? credited(states) : projected(x, states));
          });
    }
    return new Interception.Recording(path::equals, seen::put);
  }

  private boolean projects() {
    return mapping == Mapping.PROJECTION || mapping == Mapping.CENTRED_PROJECTION;
  }

  /** Whether a number of a window that is not finite makes a score that is not. */
  boolean showsEveryNumber() {
    return mapping != Mapping.INTERPOLATE && mapping != Mapping.FIRST_UNITS;
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
      case IDENTITY -> x.abs_();
      case INTERPOLATE -> {
        Tensor states = states(seen).abs();
        yield states.matmul(interpolation(states.size(2)));
      }
      case FIRST_UNITS -> firstOf(states(seen)).mul(answer(outputs, output).unsqueeze(2)).abs_();
      case PROJECTION, CENTRED_PROJECTION -> distance(x).mul(found(seen));
      case MEAN_GATES, PATH_GATES -> centred(x).mul_(Tensors.of(responses.get(output)));
      case BANDED_GATES -> centred(x).mul_(banded(outputs, output));
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
      case PROJECTION, CENTRED_PROJECTION -> found(seen);
      case MEAN_GATES, PATH_GATES, BANDED_GATES -> places(x, seen, outputs, output).sum(1);
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
      case PROJECTION, CENTRED_PROJECTION ->
          distance(x).mean(1).mul_(units.abs().matmul(Tensors.of(toFeatures)));
      default -> throw new IllegalStateException(mapping + " at the penultimate layer");
    };
  }

  private Tensor found(Map<String, Tensor> seen) {
    return Objects.requireNonNull(seen.get(path));
  }

  private Tensor states(Map<String, Tensor> seen) {
    return inside.hooked().states(found(seen));
  }

  private Tensor credited(Tensor states) {
    return states.abs().matmul(Tensors.of(toFeatures));
  }

  /**
   * The mean over the steps of distance times credit. The engine lays states step by step, so the
   * product of some steps takes no copy.
   */
  private Tensor projected(Tensor x, Tensor states) {
    Tensor weights = Tensors.of(toFeatures);
    Tensor stepwise = states.transpose(0, 1);
    Tensor windows = x.transpose(0, 1);
    long steps = windows.size(0);
    long each = Math.max(1, STEPS_AT_ONCE / Math.max(1, windows.size(1)));
    Tensor sum = product(stepwise, windows, weights, 0, Math.min(each, steps));
    for (long from = each; from < steps; from += each) {
      sum.add_(product(stepwise, windows, weights, from, Math.min(each, steps - from)));
    }
    return sum.div_(new Scalar((double) steps));
  }

  private Tensor product(Tensor states, Tensor x, Tensor weights, long from, long steps) {
    Tensor credit = states.narrow(0, from, steps).abs().matmul(weights);
    return credit.mul_(distance(x.narrow(0, from, steps))).sum(0);
  }

  private Tensor distance(Tensor x) {
    return mapping == Mapping.PROJECTION ? x.abs() : x.sub(Tensors.of(background.mean())).abs_();
  }

  /** Over the windows themselves: the pass that read them is over. */
  private Tensor centred(Tensor x) {
    return x.sub_(Tensors.of(background.mean()));
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

  private Tensor banded(Tensor outputs, int output) {
    double[] answers = Tensors.toDoubles(answer(outputs, output));
    long[] bands = new long[answers.length];
    for (int i = 0; i < bands.length; i++) {
      bands[i] = response().band(output, answers[i]);
    }
    return Tensors.of(responses.get(output)).index_select(0, AbstractTensor.create(bands));
  }

  private Response response() {
    return background.response().orElseThrow();
  }
}
