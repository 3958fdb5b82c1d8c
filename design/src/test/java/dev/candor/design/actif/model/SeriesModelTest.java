package dev.candor.design.actif.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.data.series.Gap;
import dev.candor.data.series.Missing;
import dev.candor.data.series.Recording;
import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesScaling;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.TargetKind;
import dev.candor.data.series.TargetPlace;
import dev.candor.data.series.WindowSettings;
import dev.candor.data.series.Windows;
import dev.candor.data.series.generate.Extent;
import dev.candor.data.series.generate.GeneratedSeries;
import dev.candor.data.series.generate.LaggedDrivers;
import dev.candor.design.actif.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesModelTest {
  private static final int STEPS = 6;
  private static final SeriesDesign SMALL =
      SeriesDesign.withDefaults().withUnits(16).withDropout(0);
  private static final SeriesFit SHORT =
      SeriesFit.withDefaults().withEpochs(3).withRate(.01).withBatchRows(64);

  @TempDir private Path folder;

  private static GeneratedSeries made() {
    GeneratedSeries plain = LaggedDrivers.oneOf(Extent.of(4, 200), 4).generate(3);
    List<Recording> moved = new ArrayList<>();
    for (Recording recording : plain.series().recordings()) {
      double[][] columns = new double[4][];
      for (int f = 0; f < 4; f++) {
        columns[f] = Arrays.stream(recording.column(f)).map(x -> 20 + 7 * x).toArray();
      }
      double[] target = Arrays.stream(recording.targets()).map(y -> 500 + 40 * y).toArray();
      moved.add(Recording.of(recording.subject(), columns, target));
    }
    return new GeneratedSeries(
        Series.of(plain.series().features(), "depth", moved), plain.weights());
  }

  private static Windows windows(Series series, WindowSettings settings, String... subjects) {
    return Windows.of(series.ofSubjects(List.of(subjects)), settings);
  }

  private static SeriesTrainer trainer(SeriesDesign design, Series series, WindowSettings cut) {
    return SeriesTrainer.of(
        design, SHORT, windows(series, cut, "s1", "s2"), windows(series, cut, "s3"));
  }

  private static SeriesTrainer trainer(SeriesDesign design) {
    return trainer(design, made().series(), WindowSettings.of(STEPS));
  }

  @Test
  void itAnswersInTheTargetsUnitAndPutsTheDriverFirst() {
    GeneratedSeries made = made();
    WindowSettings cut = WindowSettings.of(STEPS);
    SeriesTrainer trainer = trainer(SMALL, made.series(), cut);
    Windows test = windows(made.series(), cut, "s4");
    try (SeriesModel model =
        new SeriesTrainer(
                SMALL,
                SHORT.withEpochs(12).withRate(.02),
                SeriesScaling.STANDARD,
                trainer.preparation(),
                trainer.training(),
                trainer.validation(),
                trainer.folder(),
                trainer.listener(),
                trainer.cancellation())
            .train()) {
      SeriesErrors errors = SeriesErrors.of(model, test, trainer.training());
      assertThat(errors.value()).isLessThan(.7 * errors.floor());
      assertThat(errors.floor()).isBetween(20., 50.);
      assertThat(errors.bySubject()).containsOnlyKeys("s4");
      assertThat(errors.bySubject().get("s4")).isCloseTo(errors.value(), within(1e-9));
      Standing standing = model.rank(test, test.all());
      assertThat(standing.ranking().order().get(0)).isEqualTo(made.drivers().get(0));
      assertThat(standing.windows()).isEqualTo(test.count());
      assertThat(model.kind()).isEqualTo(TargetKind.NUMBER);
      assertThat(model.course().epochs()).hasSizeLessThanOrEqualTo(12);
      assertThat(model.evidence().settings()).containsEntry("trainingSubjects", "s1, s2");
    }
  }

  @Test
  void windowsInTheirOwnUnitsAreAnsweredAsThoseThatWereScaledBefore() {
    Windows test = windows(made().series(), WindowSettings.of(STEPS), "s4");
    try (SeriesModel model = trainer(SMALL).train()) {
      double[] own = model.predict(test.inputs(0, 5, 9)).toDoubles();
      double[] exact = model.predict(test, 0, 5, 9).toDoubles();
      assertThat(own).containsExactly(exact, within(1e-2));
      assertThat(own[0]).isBetween(300., 700.);
      assertThatThrownBy(() -> model.predict(NdArray.of(new float[12], 1, 4, 3)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must be [n, 6, 4]");
    }
  }

  @Test
  void aTrainingThatIsBrokenOffGoesOnToTheSameBits() {
    byte[] whole;
    try (SeriesModel model = trainer(SMALL).train()) {
      whole = bytes(model);
    }
    AtomicInteger asked = new AtomicInteger();
    SeriesTrainer stopped =
        trainer(SMALL)
            .keeping(folder)
            .watchedBy(ProgressListener.SILENT, () -> asked.incrementAndGet() > 10);
    assertThatThrownBy(stopped::train)
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("its checkpoint is in");
    try (SeriesModel model = trainer(SMALL).keeping(folder).train()) {
      assertThat(bytes(model)).isEqualTo(whole);
    }
    SeriesTrainer other =
        new SeriesTrainer(
            SMALL.withUnits(8),
            SHORT,
            SeriesScaling.ROBUST,
            stopped.preparation(),
            stopped.training(),
            stopped.validation(),
            stopped.folder(),
            stopped.listener(),
            () -> false);
    assertThatThrownBy(other::train)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("belongs to a run with another design");
  }

  private static byte[] bytes(SeriesModel model) {
    StringBuilder text = new StringBuilder();
    model.network().parameters().forEach((name, array) -> text.append(name).append(bits(array)));
    text.append(bits(model.background().mean()));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String bits(NdArray array) {
    return Arrays.toString(
        Arrays.stream(array.toDoubles()).mapToLong(Double::doubleToLongBits).toArray());
  }

  @ParameterizedTest
  @EnumSource(Body.class)
  void everyBodyIsTrainedWrittenAndReadAgain(Body body) {
    SeriesDesign design = SeriesDesign.of(body).withUnits(8).withFront(Front.GATE);
    SeriesPreparation preparation =
        SeriesPreparation.of(
                SeriesSettings.of("depth")
                    .withTime("t")
                    .withMissing(new Missing.CarryForward(3))
                    .withGap(new Gap.LongerThan(2.5)))
            .withRange(new TargetRange(.35, 3));
    Windows test = windows(made().series(), WindowSettings.of(STEPS), "s4");
    double[] answers;
    double[] gate;
    Standing standing;
    try (SeriesModel model = trainer(design).withPreparation(preparation).train()) {
      assertThat(model.write(folder)).hasSize(64);
      answers = model.predict(test, test.all()).toDoubles();
      gate = model.gate().orElseThrow().toDoubles();
      standing = model.rank(test, test.all());
      assertThat(Arrays.stream(gate).sum()).isCloseTo(1, within(1e-6));
    }
    try (SeriesModel read = SeriesModel.read(folder)) {
      assertThat(read.predict(test, test.all()).toDoubles()).containsExactly(answers);
      assertThat(read.gate().orElseThrow().toDoubles()).containsExactly(gate);
      assertThat(read.rank(test, test.all()).ranking().features())
          .isEqualTo(standing.ranking().features());
      assertThat(read.preparation()).isEqualTo(preparation);
      assertThat(read.design()).isEqualTo(design);
      assertThat(read.scaler().features()).isEqualTo(test.series().features());
      assertThat(read.background().response().isPresent()).isEqualTo(body.isRecurrent());
    }
  }

  private static Series classes() {
    List<Recording> recordings = new ArrayList<>();
    for (Recording recording : made().series().recordings()) {
      double[][] columns = new double[4][];
      for (int f = 0; f < 4; f++) {
        columns[f] = recording.column(f);
      }
      double[] classes = Arrays.stream(columns[0]).map(x -> x > 25 ? 2 : x > 17 ? 1 : 0).toArray();
      recordings.add(Recording.of(recording.subject(), columns, classes));
    }
    return new Series(
        made().series().features(), "state", List.of("low", "mid", "high"), recordings, List.of());
  }

  @ParameterizedTest
  @EnumSource(TargetPlace.class)
  void classesHaveProbabilitiesForAWindowAndForEachStep(TargetPlace place) {
    WindowSettings cut = WindowSettings.of(STEPS).withPlace(place);
    Windows training = windows(classes(), cut, "s1", "s2");
    SeriesTrainer trainer =
        SeriesTrainer.of(
            SMALL, SHORT.withEpochs(8).withRate(.02), training, windows(classes(), cut, "s3"));
    Windows test = windows(classes(), cut, "s4");
    try (SeriesModel model = trainer.train()) {
      double[] answers = model.predict(test, test.all()).toDoubles();
      assertThat(answers).hasSize(test.count() * 3 * (place == TargetPlace.STEP ? STEPS : 1));
      for (int i = 0; i < answers.length; i += 3) {
        assertThat(answers[i] + answers[i + 1] + answers[i + 2]).isCloseTo(1, within(1e-9));
      }
      SeriesErrors errors = SeriesErrors.of(model, test, trainer.training());
      assertThat(errors.value()).isGreaterThan(errors.floor() + .1);
      assertThat(model.rank(test, 0, 1, 2).ranking().features()).hasSize(4);
      model.write(folder);
      try (SeriesModel read = SeriesModel.read(folder)) {
        assertThat(read.predict(test, test.all()).toDoubles()).containsExactly(answers);
        assertThat(read.classes()).containsExactly("low", "mid", "high");
      }
    }
  }

  @Test
  void numbersOfEachStepAreAnsweredStepByStep() {
    WindowSettings cut = WindowSettings.of(STEPS).withPlace(TargetPlace.STEP);
    Series series = made().series();
    SeriesTrainer trainer = trainer(SMALL, series, cut);
    Windows test = windows(series, cut, "s4");
    try (SeriesModel model = trainer.train()) {
      assertThat(model.predict(test, 0, 1).shape()).containsExactly(2, STEPS);
      assertThat(model.usualOutput()).isEqualTo(STEPS - 1);
      SeriesErrors errors = SeriesErrors.of(model, test, trainer.training());
      assertThat(errors.value()).isLessThan(errors.floor());
    }
  }

  @Test
  void aDamagedOrNewerFolderIsRefused() throws IOException {
    try (SeriesModel model = trainer(SMALL).train()) {
      model.write(folder);
    }
    Path json = folder.resolve("model.json");
    String text = Files.readString(json);
    Files.writeString(json, text.replaceFirst("\"units\"\\s*:\\s*16", "\"units\": 17"));
    assertThatThrownBy(() -> SeriesModel.read(folder)).isInstanceOf(InputException.class);
    Files.writeString(
        json, text.replaceFirst("\"formatVersion\"\\s*:\\s*\\d+", "\"formatVersion\": 99"));
    assertThatThrownBy(() -> SeriesModel.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("newer");
    Files.writeString(json, text);
    Path weights = folder.resolve("weights.safetensors");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length - 3] ^= 1;
    Files.write(weights, bytes);
    assertThatThrownBy(() -> SeriesModel.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("weights.safetensors");
  }

  @Test
  void settingsThatCannotBeAreRefusedInOneLine() {
    assertThatThrownBy(() -> SeriesDesign.of(Body.TRANSFORMER).withUnits(6))
        .hasMessageContaining("must be a multiple of 4 for a transformer (found 6)");
    assertThatThrownBy(() -> SeriesFit.withDefaults().withRate(0))
        .hasMessageContaining("rate must lie in (0, 1)");
    Series series = made().series();
    assertThatThrownBy(
            () ->
                SeriesTrainer.of(
                    SMALL,
                    SHORT,
                    windows(series, WindowSettings.of(5), "s1"),
                    windows(series, WindowSettings.of(6), "s2")))
        .hasMessageContaining("must be cut as the training windows");
  }
}
