package dev.candor.cli.training;

import dev.candor.cli.model.MostLikely;
import dev.candor.core.Cancellation;
import dev.candor.data.image.Mask;
import dev.candor.data.image.batch.ImageBatch;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.metrics.localisation.PatchMeans;
import dev.candor.report.image.NetworkKind;
import dev.candor.torch.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What trained networks say to images that they have not seen. Memory: a number for each class and
 * patch of every test image.
 *
 * @param answers a probability per class for each image, by network
 * @param maps IA's map of each image, which the others share
 * @param truths the share of each patch that is object, of each image; empty where no masks are
 *     known
 * @param labels the class of each image
 */
public record Judgement(
    Map<NetworkKind, List<double[]>> answers,
    List<double[]> maps,
    List<double[]> truths,
    List<Integer> labels) {
  /** Copies what is given. */
  public Judgement {
    answers = Collections.unmodifiableMap(new EnumMap<>(answers));
    maps = List.copyOf(maps);
    truths = List.copyOf(truths);
    labels = List.copyOf(labels);
  }

  /**
   * Asks every network about every test image, as many networks at a time as were trained at a
   * time.
   */
  public static Judgement of(
      TrainedNetworks networks, ImagePlan plan, ImageParts parts, Cancellation cancellation) {
    ImageBatches batches =
        ImageBatches.forUse(parts.test(), plan.preparation()).withRows(plan.batch());
    Map<NetworkKind, List<double[]>> answers = new EnumMap<>(NetworkKind.class);
    List<double[]> maps = new ArrayList<>();
    List<double[]> truths = new ArrayList<>();
    List<Consumer<Cancellation>> works = new ArrayList<>();
    for (Map.Entry<NetworkKind, ImportanceModel> each : networks.models().entrySet()) {
      List<double[]> own = new ArrayList<>();
      answers.put(each.getKey(), own);
      boolean first = each.getKey() == NetworkKind.IA;
      works.add(
          until -> {
            Engine.useThreads(plan.fit().threads());
            Answers.each(
                each.getValue(),
                batches,
                until,
                (batch, looked) -> {
                  Answers.rows(looked.answers(), own);
                  if (first) {
                    Answers.rows(looked.maps(), maps);
                    truths(batch, plan, truths);
                  }
                });
          });
    }
    Together.run(plan.atATime(), cancellation, works);
    return new Judgement(
        answers, maps, truths, Arrays.stream(parts.test().labels()).boxed().toList());
  }

  private static void truths(ImageBatch batch, ImagePlan plan, List<double[]> into) {
    int height = plan.preparation().size().height();
    int width = plan.preparation().size().width();
    int side = plan.design().components().sides().get(0);
    for (Optional<Mask> mask : batch.masks()) {
      mask.ifPresent(m -> into.add(PatchMeans.of(m.toDoubles(), height, width, side)));
    }
  }

  /** For each image 1 where a network's likeliest class is its class, and 0 where not. */
  public double[] right(NetworkKind stage) {
    List<double[]> given = Objects.requireNonNull(answers.get(stage));
    double[] right = new double[labels.size()];
    for (int image = 0; image < right.length; image++) {
      right[image] = MostLikely.of(given.get(image)) == labels.get(image) ? 1 : 0;
    }
    return right;
  }

  /** The share of all patches whose importance lies below a threshold. */
  public double below(double threshold) {
    return maps.stream()
        .flatMapToDouble(Arrays::stream)
        .map(value -> value < threshold ? 1 : 0)
        .average()
        .orElse(0);
  }
}
