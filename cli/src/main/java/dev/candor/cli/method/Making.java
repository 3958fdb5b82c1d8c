package dev.candor.cli.method;

import dev.candor.core.Explainer;
import dev.candor.core.ProgressListener;
import dev.candor.core.Ranking;

/** How a method is made for a model and its data, and what it then gives. */
public sealed interface Making {
  /** What it explains, in a word or two. */
  String explains();

  /** What has to stand in for what is taken away. */
  default StandIn standIn() {
    return StandIn.NONE;
  }

  /** Numbers for each input. */
  record OfRows(Gives gives, StandIn standIn, Maker maker) implements Making {
    /** Makes the explainer. */
    @FunctionalInterface
    public interface Maker {
      /**
       * The method for this model and these data.
       *
       * @throws dev.candor.core.InputException if they lack what the method needs
       */
      Explainer explainer(Assignment assignment, Choices choices);
    }

    @Override
    public String explains() {
      return "inputs";
    }
  }

  /** One number per component for the data set. */
  record OfDataSet(Ranker ranker) implements Making {
    /** Ranks the features. */
    @FunctionalInterface
    public interface Ranker {
      /**
       * The ranking by this method.
       *
       * @throws dev.candor.core.InputException if model or data lack what the method needs
       */
      Ranking ranking(Assignment assignment, Choices choices, ProgressListener listener);
    }

    @Override
    public String explains() {
      return "data set";
    }
  }

  /**
   * Both, whatever the model: single inputs, and a ranking that is more than the mean over them.
   *
   * @param gives what the numbers of single inputs belong to
   * @param judged by what the method is judged beside others
   */
  record OfBoth(
      Gives gives, StandIn standIn, Judged judged, OfRows.Maker maker, OfDataSet.Ranker ranker)
      implements Making {
    /** By what is a method judged beside others? */
    public enum Judged {
      /** By what it says of each input. */
      BY_INPUTS,
      /** By its ranking, which it says of every input alike. */
      BY_RANKING
    }

    @Override
    public String explains() {
      return "inputs and data set";
    }
  }

  /** Both, the data set where the model has nothing to say of single rows. */
  record OfEither(OfRows.Maker maker, OfDataSet.Ranker ranker, Chooser chooser) implements Making {
    /** Says which of both this model allows. */
    @FunctionalInterface
    public interface Chooser {
      /** Whether single rows can be explained. */
      boolean explainsRows(Assignment assignment);
    }

    @Override
    public String explains() {
      return "inputs or data set";
    }
  }
}
