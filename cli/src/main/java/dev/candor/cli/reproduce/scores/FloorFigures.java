package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.sets.Rankings;
import dev.candor.cli.reproduce.sets.Sample;
import dev.candor.data.encode.Scaling;
import dev.candor.data.encode.TableEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** What the logistic regression gives on a sample, and what always saying one class gives. */
final class FloorFigures {
  private FloorFigures() {}

  static SortedMap<String, List<Double>> of(Sample sample) {
    TableEncoder encoder = sample.encoder(Scaling.STANDARDISED);
    LogisticFloor floor =
        LogisticFloor.fit(sample.rows(encoder, sample.train()), sample.positive(sample.train()));
    Cell.Figures figures = new Cell.Figures();
    figures
        .put(
            "accuracy",
            floor.accuracy(sample.rows(encoder, sample.test()), sample.positive(sample.test())))
        .put("majority", sample.majority());
    Rankings.score(
            sample.truth(), encoder.features(), Arrays.stream(floor.importance()).boxed().toList())
        .addTo(figures, "");
    return figures.numbers();
  }
}
