package dev.candor.cli.reproduce.whitebox;

import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.deeplift.DeepLift;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.IntegratedGradientsSettings;
import dev.candor.whitebox.gradient.Saliency;
import dev.candor.whitebox.relevance.Composite;
import dev.candor.whitebox.relevance.Composites;
import dev.candor.whitebox.relevance.Lrp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a method promises, and by how much it is missed on one network and one input. */
enum Law {
  /** Attributions add up to the answer less that of the baseline. */
  IG_COMPLETENESS("integrated gradients add up (Gauss-Legendre, 256 steps)", 1e-2) {
    @Override
    double miss(SeededNetworks kind, long seed) {
      try (Network network = kind.drawn(seed, true)) {
        NdArray zero = zeros(kind.input(seed));
        IntegratedGradientsSettings settings =
            IntegratedGradientsSettings.withDefaults().withSteps(256);
        return incomplete(
            kind, network, seed, new IntegratedGradients(kind.subject(network), zero, settings));
      }
    }
  },
  /** Attributions add up to the answer less that of the baseline. */
  DEEPLIFT_COMPLETENESS("DeepLIFT adds up", 1e-4) {
    @Override
    double miss(SeededNetworks kind, long seed) {
      try (Network network = kind.drawn(seed, true)) {
        NdArray zero = zeros(kind.input(seed));
        return incomplete(kind, network, seed, new DeepLift(kind.subject(network), zero));
      }
    }
  },
  /** Relevance at the input is the answer, where no bias takes any. */
  LRP_EPSILON("LRP conserves (epsilon, no biases)", 1e-4) {
    @Override
    boolean applies(SeededNetworks kind) {
      return withoutBiases(kind);
    }

    @Override
    double miss(SeededNetworks kind, long seed) {
      return lost(kind, seed, Composites.epsilon(1e-9));
    }
  },
  /** Relevance at the input is the answer, where no bias takes any. */
  LRP_GAMMA("LRP conserves (gamma .25, no biases)", 1e-4) {
    @Override
    boolean applies(SeededNetworks kind) {
      return withoutBiases(kind);
    }

    @Override
    double miss(SeededNetworks kind, long seed) {
      return lost(kind, seed, Composites.gamma(.25));
    }
  },
  /** Two networks that are the same function have the same attributions. */
  IG_INVARIANCE("integrated gradients do not see how a function is written", 1e-4) {
    @Override
    boolean applies(SeededNetworks kind) {
      return kind == SeededNetworks.MLP;
    }

    @Override
    double miss(SeededNetworks kind, long seed) {
      NdArray input = kind.input(seed);
      try (Network network = kind.drawn(seed, true);
          Network twin = Twins.split(network)) {
        Attribution one =
            new IntegratedGradients(kind.subject(network), zeros(input)).explain(input, 0);
        Attribution other =
            new IntegratedGradients(kind.subject(twin), zeros(input)).explain(input, 0);
        double largest = 0;
        for (int i = 0; i < one.values().size(); i++) {
          largest = Math.max(largest, Math.abs(one.values().get(i) - other.values().get(i)));
        }
        return largest / largest(one);
      }
    }
  },
  /** What the network does not read gets nothing. */
  DUMMY("an input that the network does not read gets 0 (saliency, IG, DeepLIFT, LRP)", 0) {
    @Override
    boolean applies(SeededNetworks kind) {
      return Twins.firstWeights(kind).isPresent();
    }

    @Override
    double miss(SeededNetworks kind, long seed) {
      NdArray input = kind.input(seed);
      try (Network network = kind.drawn(seed, true)) {
        List<Integer> dummies = Twins.blind(kind, network);
        Subject subject = kind.subject(network);
        double largest = 0;
        for (Explainer method :
            List.of(
                new Saliency(subject),
                new IntegratedGradients(subject, zeros(input)),
                new DeepLift(subject, zeros(input)),
                new Lrp(subject, Composites.epsilon(1e-9)))) {
          Attribution found = method.explain(input, 0);
          for (int dummy : dummies) {
            largest = Math.max(largest, Math.abs(found.values().get(dummy)));
          }
        }
        return largest;
      }
    }
  };

  private final String title;
  private final double bound;

  Law(String title, double bound) {
    this.title = title;
    this.bound = bound;
  }

  String title() {
    return title;
  }

  /** By how much it may be missed. */
  double bound() {
    return bound;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is promised for networks of a kind. */
  boolean applies(SeededNetworks kind) {
    return true;
  }

  /** By how much it is missed, as a share of what is attributed. */
  abstract double miss(SeededNetworks kind, long seed);

  private static boolean withoutBiases(SeededNetworks kind) {
    return kind == SeededNetworks.MLP || kind == SeededNetworks.CNN;
  }

  private static NdArray zeros(NdArray input) {
    return NdArray.of(new float[input.size()], input.shape());
  }

  private static double incomplete(
      SeededNetworks kind, Network network, long seed, Explainer method) {
    NdArray input = kind.input(seed);
    Attribution found = method.explain(input, 0);
    double answer = output(network, input) - output(network, zeros(input));
    return Math.abs(sum(found) - answer) / magnitude(found);
  }

  private static double lost(SeededNetworks kind, long seed, Composite composite) {
    NdArray input = kind.input(seed);
    try (Network network = kind.drawn(seed, false)) {
      Attribution found = new Lrp(kind.subject(network), composite).explain(input, 0);
      return Math.abs(sum(found) - output(network, input)) / magnitude(found);
    }
  }

  private static double output(Network network, NdArray input) {
    int[] shape = new int[input.rank() + 1];
    shape[0] = 1;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return network.predict(input.reshape(shape)).get(0);
  }

  private static double sum(Attribution attribution) {
    return Arrays.stream(attribution.values().toDoubles()).sum();
  }

  private static double magnitude(Attribution attribution) {
    return Arrays.stream(attribution.values().toDoubles()).map(Math::abs).sum();
  }

  private static double largest(Attribution attribution) {
    return Arrays.stream(attribution.values().toDoubles()).map(Math::abs).max().orElse(Double.NaN);
  }
}
