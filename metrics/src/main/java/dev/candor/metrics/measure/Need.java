package dev.candor.metrics.measure;

/** What a measure has to be given beside the explanations. */
public enum Need {
  /** The model, which is asked about changed inputs. */
  MODEL,
  /** A way to take components away: players and a removal. */
  REMOVAL,
  /** Several rows that stand for the data. */
  BACKGROUND,
  /** The method itself, which is asked to explain again. */
  EXPLAINER,
  /** More than one input. */
  SEVERAL_INPUTS,
  /** Which components are relevant, known from elsewhere. */
  TRUTH
}
