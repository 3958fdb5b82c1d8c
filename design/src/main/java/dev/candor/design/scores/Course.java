package dev.candor.design.scores;

import dev.candor.core.InputException;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Schedule;

/** In which order do the gate and the network learn? */
public sealed interface Course {
  /** How many of so many epochs the scores learn. */
  int rankEpochs(int epochs);

  /** Both from the first to the last epoch, as the paper has it. */
  record Together() implements Course {
    @Override
    public int rankEpochs(int epochs) {
      return epochs;
    }
  }

  /**
   * First rank, then fit. In the first part the network is held back (by weight decay, see {@link
   * ScoresSettings#optimiser()}), so that it cannot learn single rows by heart and the scores tell
   * the columns apart; then the scores stay at their mean over the end of that part, {@code mean of
   * log w}, and the network is fitted to the rows. A twin without a gate goes through both parts
   * the same way, so that nothing but the gate differs.
   *
   * @param rankShare the share of all epochs in which the scores learn
   * @param averagedShare the share of those, at their end, over which the scores are averaged
   * @param start from which weights the second part starts
   * @param fitting how steps are made in the second part
   * @param fittingSchedule how their rate changes in it
   */
  record RankThenFit(
      double rankShare,
      double averagedShare,
      FitStart start,
      Optimiser fitting,
      Schedule fittingSchedule)
      implements Course {
    /** Checks the shares. */
    public RankThenFit {
      share("rankShare", rankShare);
      share("averagedShare", averagedShare);
    }

    @Override
    public int rankEpochs(int epochs) {
      return Math.max(1, (int) Math.round(rankShare * epochs));
    }

    /** How many epochs at the end of the first part are averaged over. */
    int averagedEpochs(int epochs) {
      return Math.max(1, (int) Math.round(averagedShare * rankEpochs(epochs)));
    }
  }

  private static void share(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw InputException.of(name, "must be above 0 and at most 1", value, "leave the default");
    }
  }
}
