package dev.candor.torch.onnx;

import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.graph.reduction.ExtremePlace;
import dev.candor.torch.graph.reduction.FlatSoftmax;
import dev.candor.torch.graph.reduction.Reduce;
import dev.candor.torch.graph.reduction.Reduction;
import dev.candor.torch.graph.reduction.RunningSum;
import dev.candor.torch.graph.reduction.Softmax;
import java.util.Map;
import java.util.TreeMap;

/** Many numbers along an axis. */
final class ReductionOperators {
  private ReductionOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> all = new TreeMap<>();
    reductions().forEach((name, reduce) -> all.put(name, site -> reduction(site, reduce)));
    all.put("ArgMax", site -> place(site, ExtremePlace.Extreme.LARGEST));
    all.put("ArgMin", site -> place(site, ExtremePlace.Extreme.LEAST));
    all.put("CumSum", ReductionOperators::runningSum);
    all.put("Softmax", site -> Placement.of(softmax(site, Softmax.Form.SHARES), 0));
    all.put("LogSoftmax", site -> Placement.of(softmax(site, Softmax.Form.LOGARITHMS), 0));
    return all;
  }

  private static Map<String, Reduce> reductions() {
    return Map.of(
        "ReduceMean", Reduce.MEAN,
        "ReduceSum", Reduce.SUM,
        "ReduceMax", Reduce.MAX,
        "ReduceMin", Reduce.MIN,
        "ReduceProd", Reduce.PROD,
        "ReduceL1", Reduce.L1,
        "ReduceL2", Reduce.L2,
        "ReduceSumSquare", Reduce.SUM_SQUARE,
        "ReduceLogSum", Reduce.LOG_SUM,
        "ReduceLogSumExp", Reduce.LOG_SUM_EXP);
  }

  private static Placement reduction(Site site, Reduce reduce) {
    boolean kept = site.node().whole("keepdims", 1) != 0;
    Reduction.None none =
        site.node().whole("noop_with_empty_axes", 0) == 0
            ? Reduction.None.ALL
            : Reduction.None.EACH;
    return new LateSettings(site, "reduction", reduce.nature())
        .attributeOr("axes", settings -> new Reduction(reduce, settings.get(0), none, kept), 1);
  }

  private static Placement place(Site site, ExtremePlace.Extreme extreme) {
    OnnxNode node = site.node();
    return Placement.of(
        new ExtremePlace(
            extreme,
            node.whole("axis", 0),
            node.whole("keepdims", 1) != 0,
            node.whole("select_last_index", 0) == 0
                ? ExtremePlace.Among.FIRST
                : ExtremePlace.Among.LAST),
        0);
  }

  private static Placement runningSum(Site site) {
    RunningSum.Counts counts =
        site.node().whole("exclusive", 0) == 0
            ? RunningSum.Counts.ITSELF
            : RunningSum.Counts.OTHERS;
    RunningSum.From from =
        site.node().whole("reverse", 0) == 0 ? RunningSum.From.START : RunningSum.From.END;
    return new LateSettings(site, "running-sum", Nature.LINEAR)
        .at(settings -> new RunningSum(settings.get(0).get(0), counts, from), 1);
  }

  private static Layer softmax(Site site, Softmax.Form form) {
    return site.isBefore(13)
        ? new FlatSoftmax(Math.toIntExact(site.node().whole("axis", 1)), form)
        : new Softmax(Math.toIntExact(site.node().whole("axis", -1)), form);
  }
}
