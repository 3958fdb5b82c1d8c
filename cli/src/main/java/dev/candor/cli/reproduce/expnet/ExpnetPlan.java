package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Part;
import dev.candor.cli.reproduce.Plan;
import dev.candor.cli.reproduce.TablesPlan;
import java.util.List;

/** The tables of the study; who writes another one adds it here. */
final class ExpnetPlan {
  private static final List<Part> ORDER =
      List.of(
          ExpnetPart.ENCODER,
          ExpnetPart.FINETUNING,
          ExpnetPart.INDOMAIN,
          ExpnetPart.CROSSTASK,
          ExpnetPart.BASELINES,
          ExpnetPart.DISTILLED,
          ExpnetPart.COST);

  private ExpnetPlan() {}

  static Plan of(ExpnetWorkshop workshop) {
    List<ExpnetTable> tables =
        List.of(
            new EncoderTable(workshop),
            new FinetuningTable(workshop),
            new BaselinesTable(workshop),
            new IndomainTable(workshop),
            new CrosstaskTable(workshop),
            new DistilledTable(workshop),
            new CostTable(workshop));
    return new TablesPlan<>(
        workshop.protocol().extent(), "texts", tables, ORDER, table -> workshop.sets().missing());
  }
}
