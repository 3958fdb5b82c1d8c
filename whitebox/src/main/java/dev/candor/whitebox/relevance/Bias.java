package dev.candor.whitebox.relevance;

import java.util.Locale;

/** Does the bias of a layer take part when relevance is divided? */
public enum Bias {
  /** It has its share, which reaches no input: the bias explains a part of the answer. */
  ABSORBS,
  /** Left out: all relevance is divided among the inputs. */
  LEFT_OUT;

  Part part() {
    return this == ABSORBS ? Part.ALL : Part.NOTHING;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
