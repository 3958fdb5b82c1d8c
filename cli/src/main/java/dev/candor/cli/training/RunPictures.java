package dev.candor.cli.training;

import dev.candor.cli.model.MostLikely;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.set.LabelledImage;
import dev.candor.design.importance.Course;
import dev.candor.metrics.localisation.FloorMaps;
import dev.candor.report.explanation.Answer;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.explanation.OtherAnswer;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Masking;
import dev.candor.report.heat.Picture;
import dev.candor.report.image.MapCourse;
import dev.candor.report.image.MeanMaps;
import dev.candor.report.image.NetworkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The pictures of a run's report: some test images with their maps, how those maps came to be, and
 * mean maps.
 *
 * @param plan how the networks see
 * @param parts the images
 * @param shown the test images that are shown, by number
 */
record RunPictures(ImagePlan plan, ImageParts parts, List<Integer> shown) {
  private static final int IN_COURSE = 4;

  private HeatMap map(double[] values) {
    List<Integer> grid = plan.design().components().grid();
    return HeatMap.of(values, grid.get(0), grid.get(1));
  }

  private Picture picture(LabelledImage image) {
    RgbImage fitted = plan.preparation().fitted(image.picture());
    return Picture.of(fitted.rgb(), fitted.height(), fitted.width());
  }

  private String truth(int image) {
    return parts.classes().get(parts.test().label(image));
  }

  List<ExplainedInput.Patches> examples(Judgement judged, TrainedNetworks networks) {
    List<ExplainedInput.Patches> examples = new ArrayList<>();
    for (int image : shown) {
      LabelledImage labelled = parts.test().image(image);
      List<OtherAnswer> others = new ArrayList<>();
      for (Map.Entry<NetworkKind, List<double[]>> each : judged.answers().entrySet()) {
        if (each.getKey() != NetworkKind.IA) {
          Answer answer = answer(each.getValue().get(image));
          others.add(new OtherAnswer(each.getKey().title(), answer.target(), answer.score()));
        }
      }
      List<double[]> own = judged.answers().get(NetworkKind.IA);
      ExplainedInput.Patches example =
          ExplainedInput.Patches.of(
                  labelled.name(),
                  answer(java.util.Objects.requireNonNull(own).get(image)),
                  picture(labelled),
                  map(judged.maps().get(image)))
              .withTruth(truth(image))
              .withOthers(others);
      examples.add(
          networks.models().containsKey(NetworkKind.PA)
              ? example.withMasking(Masking.below(networks.threshold()))
              : example);
    }
    return examples;
  }

  private Answer answer(double[] probabilities) {
    int best = MostLikely.of(probabilities);
    return Answer.of(parts.classes().get(best), Math.max(0, Math.min(1, probabilities[best])));
  }

  Optional<MapCourse> course(Course course) {
    if (course.maps().isEmpty()) {
      return Optional.empty();
    }
    List<MapCourse.Row> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(IN_COURSE, shown.size()); i++) {
      int row = i;
      LabelledImage image = parts.test().image(shown.get(i));
      rows.add(
          new MapCourse.Row(
              image.name(),
              truth(shown.get(i)),
              picture(image),
              course.maps().stream().map(maps -> map(maps.row(row).toDoubles())).toList()));
    }
    return Optional.of(
        new MapCourse(
            NetworkKind.IA,
            IntStream.rangeClosed(1, course.epochs().size()).boxed().toList(),
            course.epochs().stream()
                .map(
                    epoch ->
                        epoch
                            .watched()
                            .map(w -> OptionalDouble.of(w.accuracy().get(0)))
                            .orElse(OptionalDouble.empty()))
                .toList(),
            rows));
  }

  MeanMaps means(Judgement judged) {
    List<Integer> grid = plan.design().components().grid();
    List<Integer> labels = judged.labels();
    List<MeanMaps.OfClass> classes = new ArrayList<>();
    for (int label = 0; label < parts.classes().size(); label++) {
      int wanted = label;
      List<double[]> own =
          IntStream.range(0, labels.size())
              .filter(image -> labels.get(image) == wanted)
              .mapToObj(judged.maps()::get)
              .toList();
      if (!own.isEmpty()) {
        classes.add(
            new MeanMaps.OfClass(
                parts.classes().get(label), own.size(), map(FloorMaps.meanOf(own))));
      }
    }
    return new MeanMaps(
        judged.maps().size(),
        map(FloorMaps.meanOf(judged.maps())),
        classes,
        map(FloorMaps.centredGaussian(grid.get(0), grid.get(1))));
  }
}
