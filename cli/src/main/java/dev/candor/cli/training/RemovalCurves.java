package dev.candor.cli.training;

import dev.candor.cli.model.MostLikely;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.data.image.batch.ImageBatch;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.data.image.set.ImageSet;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.metrics.statistics.Proportion;
import dev.candor.report.evaluation.MethodKind;
import dev.candor.report.evaluation.PerturbationCurve;
import dev.candor.report.image.ImageTrainingSummary;
import dev.candor.report.image.NetworkKind;
import dev.candor.torch.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Accuracy while patches are taken away, those that count least first, beside the same number of
 * patches drawn at random: does the network need what it says it needs? The embeddings of what is
 * taken away are set to zero, as the paper's insertion does. On some test images only: the cost is
 * ten passes over them.
 */
final class RemovalCurves {
  private static final int MOST_IMAGES = 256;
  private static final double[] SHARES = {0, .2, .4, .6, .8};

  private RemovalCurves() {}

  /** The curves of IA and EA, as far as they were trained. */
  static List<PerturbationCurve> of(
      TrainedNetworks networks, ImagePlan plan, ImageParts parts, Cancellation cancellation) {
    ImageSet some = some(parts.test());
    List<List<PerturbationCurve>> found = new ArrayList<>();
    List<Consumer<Cancellation>> works = new ArrayList<>();
    for (NetworkKind stage : List.of(NetworkKind.IA, NetworkKind.EA)) {
      ImportanceModel model = networks.models().get(stage);
      if (model != null) {
        List<PerturbationCurve> own = new ArrayList<>();
        found.add(own);
        works.add(
            until -> {
              Engine.useThreads(plan.fit().threads());
              own.addAll(curves(stage, model, plan, some, until));
            });
      }
    }
    Together.run(plan.atATime(), cancellation, works);
    return found.stream().flatMap(List::stream).toList();
  }

  /** Evenly over the whole set. */
  private static ImageSet some(ImageSet test) {
    int count = Math.min(MOST_IMAGES, test.size());
    return test.choose(
        IntStream.range(0, count).map(i -> (int) ((long) i * test.size() / count)).toArray());
  }

  private static List<PerturbationCurve> curves(
      NetworkKind stage,
      ImportanceModel model,
      ImagePlan plan,
      ImageSet images,
      Cancellation until) {
    double[] least = new double[SHARES.length];
    double[] random = new double[SHARES.length];
    Draws draws = Draws.of(plan.fit().seed());
    Answers.each(
        model,
        ImageBatches.forUse(images, plan.preparation()).withRows(plan.batch()),
        until,
        (batch, looked) -> {
          double[] chance = draws(draws, looked.maps().size());
          for (int s = 0; s < SHARES.length; s++) {
            least[s] += right(model, batch, looked.maps(), looked.maps().toDoubles(), SHARES[s]);
            random[s] += right(model, batch, looked.maps(), chance, SHARES[s]);
          }
        });
    return List.of(
        curve(stage.title() + ", least important first", MethodKind.LOCAL, least, images.size()),
        curve(stage.title() + ", at random", MethodKind.FLOOR, random, images.size()));
  }

  private static double[] draws(Draws draws, int count) {
    return IntStream.range(0, count).mapToDouble(i -> draws.uniform(0, 1)).toArray();
  }

  /** How many rows are right without the share of patches whose order is lowest. */
  private static int right(
      ImportanceModel model, ImageBatch batch, NdArray maps, double[] order, double share) {
    int components = maps.length(1);
    int taken = (int) Math.round(share * components);
    double[] left = maps.toDoubles();
    for (int row = 0; row < maps.length(0); row++) {
      int from = row * components;
      IntStream.range(from, from + components)
          .boxed()
          .sorted((a, b) -> Double.compare(order[a], order[b]))
          .limit(taken)
          .forEach(place -> left[place] = 0);
    }
    List<double[]> answers = new ArrayList<>();
    Answers.rows(model.answersUnder(batch.inputs(), NdArray.of(left, maps.shape())), answers);
    int right = 0;
    for (int row = 0; row < answers.size(); row++) {
      right += MostLikely.of(answers.get(row)) == (int) batch.labels().at(row, 0) ? 1 : 0;
    }
    return right;
  }

  private static PerturbationCurve curve(String name, MethodKind kind, double[] right, int images) {
    List<PerturbationCurve.Point> points = new ArrayList<>();
    for (int s = 0; s < SHARES.length; s++) {
      Proportion p = new Proportion((long) right[s], images);
      points.add(new PerturbationCurve.Point(SHARES[s], p.rate(), p.low(), p.high()));
    }
    return new PerturbationCurve(ImageTrainingSummary.MASKED, name, kind, points);
  }
}
