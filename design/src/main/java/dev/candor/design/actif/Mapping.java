package dev.candor.design.actif;

import java.util.EnumSet;
import java.util.Set;

/**
 * How do activations become scores of features? With x {@code [n, t, f]}, states h {@code [n, t,
 * j]}, the answer y {@code [n]}, xbar the mean of each feature over the background.
 *
 * <p>{@code P_jf} is the sum over the gates of {@code |W[gate, j, f]|}, the recurrent layer's input
 * weights; of two directions each state has its own, and of a deeper layer it is the product of the
 * absolute weights on the way.
 */
public enum Mapping {
  /**
   * {@code a = |x|}. It never looks at the model: a floor to hold others against, on standardised
   * inputs only.
   */
  IDENTITY,
  /**
   * {@code S = mean over t of h, interpolated along the unit's number} from units to features, both
   * ends kept; after Hosp 2025. <b>It depends on how the units are numbered:</b> a network that is
   * renumbered, which computes the same, has another ranking. Kept to compare with, never to use.
   */
  INTERPOLATE,
  /**
   * {@code S_f = y (sum over t of h_f)} of the first units, one for each feature; after Hosp 2025.
   * <b>It depends on how the units are numbered</b>, as {@link #INTERPOLATE}.
   */
  FIRST_UNITS,
  /**
   * {@code a = |x_f| (sum over j of |h_j| P_jf)}. <b>A constant feature that is not 0 can come
   * first.</b>
   */
  PROJECTION,
  /**
   * {@code a = |x_f - xbar_f| (sum over j of |h_j| P_jf)}. Constants come last whatever their
   * value. Weights count by their size alone, so what one unit adds and another takes away counts
   * twice, and an untrained network has much of the ranking of the trained one: part of it is the
   * spread of the data.
   */
  CENTRED_PROJECTION,
  /**
   * {@code a = (x_tf - xbar_f) E_tf}, signed: how the answer goes with each place when every gate
   * stands where it stands in the mean over the background, {@link Response}. What units add and
   * take away is settled before it counts.
   */
  MEAN_GATES,
  /**
   * {@code a = (x_tf - xbar_f) E_tf} with the mean response of windows between the mean and those
   * of the background, each with its own gates: how the answer goes with a place on the way from
   * "nothing" to what is there, as integrated gradients ask it, but once for a model instead of 50
   * times for a window.
   */
  PATH_GATES,
  /**
   * Mean gates with the response of windows that are answered alike: the background is cut into
   * four by its answers, and a window goes by the part that its answer falls in. For models that
   * read another feature in another regime.
   */
  BANDED_GATES;

  /** Whose activations it can read. */
  public Set<Hook> hooks() {
    return switch (this) {
      case IDENTITY -> EnumSet.of(Hook.INPUT);
      case MEAN_GATES, PATH_GATES, BANDED_GATES -> EnumSet.of(Hook.RECURRENT);
      default -> EnumSet.of(Hook.RECURRENT, Hook.PENULTIMATE);
    };
  }

  /** Whether its scores lie at places of the window, so that they can be shown over time. */
  public boolean isLocal(Hook hook) {
    return hook != Hook.PENULTIMATE;
  }

  /** Whether a network whose units are renumbered keeps its ranking. */
  public boolean keepsUnderRenumbering() {
    return this != INTERPOLATE && this != FIRST_UNITS;
  }

  /** Whether a feature that never moves comes last, whatever its value. */
  public boolean putsConstantsLast() {
    return needsMean();
  }

  /** Whether it needs the background's mean. */
  public boolean needsMean() {
    return this == CENTRED_PROJECTION || needsResponse();
  }

  /** Whether it needs the background's response. */
  public boolean needsResponse() {
    return this == MEAN_GATES || this == PATH_GATES || this == BANDED_GATES;
  }
}
