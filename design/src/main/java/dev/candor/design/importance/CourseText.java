package dev.candor.design.importance;

import dev.candor.core.NdArray;
import dev.candor.torch.train.EpochReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link Course} as it stands in a model's folder: maps as rows of numbers.
 *
 * @param epochs as in the course
 * @param kept as in the course
 * @param millis as in the course
 * @param maps for each epoch, for each input
 */
record CourseText(
    List<EpochReport> epochs, int kept, double millis, List<List<List<Double>>> maps) {
  static CourseText of(Course course) {
    List<List<List<Double>>> maps = new ArrayList<>();
    for (NdArray epoch : course.maps()) {
      List<List<Double>> rows = new ArrayList<>();
      for (int i = 0; i < epoch.length(0); i++) {
        rows.add(Arrays.stream(epoch.row(i).toDoubles()).boxed().toList());
      }
      maps.add(rows);
    }
    return new CourseText(course.epochs(), course.kept(), course.millis(), maps);
  }

  Course course() {
    List<NdArray> arrays = new ArrayList<>();
    for (List<List<Double>> epoch : maps) {
      double[] flat =
          epoch.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
      arrays.add(NdArray.of(flat, epoch.size(), flat.length / Math.max(1, epoch.size())));
    }
    return new Course(epochs, kept, millis, arrays);
  }
}
