package dev.candor.torch.train;

import dev.candor.core.InputException;

/** How does a rate or a weight change while training goes on? */
public sealed interface Schedule {
  /**
   * The factor at a point of the training.
   *
   * @param progress the share of all steps that is done, in [0, 1)
   */
  double factor(double progress);

  /** Always 1. */
  record Constant() implements Schedule {
    @Override
    public double factor(double progress) {
      return 1;
    }
  }

  /** In a straight line from one factor to another. */
  record Linear(double from, double to) implements Schedule {
    @Override
    public double factor(double progress) {
      return from + (to - from) * progress;
    }
  }

  /** From 1 to a last factor along half a cosine. Loshchilov, Hutter, "SGDR", ICLR 2017. */
  record Cosine(double to) implements Schedule {
    @Override
    public double factor(double progress) {
      return to + (1 - to) * .5 * (1 + StrictMath.cos(Math.PI * progress));
    }
  }

  /**
   * One cycle: from 1/25 to 1 along half a cosine during a first share of the steps, then along
   * another to 4e-6. Smith, Topin, "Super-Convergence", 2019; the shape and the numbers are those
   * of PyTorch's {@code OneCycleLR}, without its cycle of the momentum.
   */
  record OneCycle(double share) implements Schedule {
    private static final double FIRST = 1 / 25.;
    private static final double LAST = FIRST / 1e4;

    /** Checks the share. */
    public OneCycle {
      if (!(share > 0 && share < 1)) {
        throw InputException.of("share", "must lie in (0, 1)", share, "0.2 is usual");
      }
    }

    @Override
    public double factor(double progress) {
      return progress < share
          ? between(FIRST, 1, progress / share)
          : between(1, LAST, (progress - share) / (1 - share));
    }

    private static double between(double from, double to, double way) {
      return to + (from - to) * .5 * (1 + StrictMath.cos(Math.PI * way));
    }
  }

  /** From 0 in a straight line during a first share of the steps, then as another schedule. */
  record WarmUp(double share, Schedule then) implements Schedule {
    /** Checks the share. */
    public WarmUp {
      if (!(share > 0 && share < 1)) {
        throw InputException.of("share", "must lie in (0, 1)", share, "give a share below 1");
      }
    }

    @Override
    public double factor(double progress) {
      return progress < share ? progress / share : then.factor((progress - share) / (1 - share));
    }
  }
}
