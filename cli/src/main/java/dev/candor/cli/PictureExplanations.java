package dev.candor.cli;

import dev.candor.cli.explanation.Explained;
import dev.candor.cli.explanation.Explanation;
import dev.candor.cli.explanation.ExplanationJson;
import dev.candor.cli.images.LeftOut;
import dev.candor.cli.images.MapsTogether;
import dev.candor.cli.images.PictureBatch;
import dev.candor.cli.images.PictureShown;
import dev.candor.cli.images.Rightness;
import dev.candor.cli.input.InputKind;
import dev.candor.cli.method.ByDesign;
import dev.candor.cli.model.MostLikely;
import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.data.image.set.ImageSet;
import dev.candor.report.ExplanationReport;
import dev.candor.report.chart.Figures;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.explanation.ExplanationSummary;
import dev.candor.report.heat.Masking;
import dev.candor.report.image.MeanMaps;
import dev.candor.report.summary.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a method says of many pictures. Grows while it is filled; for one thread at a time. Memory:
 * the numbers of the explanations, and the pictures that are shown on the page.
 */
final class PictureExplanations {
  private static final int MOST_SHOWN = 48;

  private final String model;
  private final Asking asking;
  private final LeftOut leftOut;
  private final Optional<Path> folder;
  private final Rightness rightness;
  private final Sha256 hash = new Sha256();
  private final List<Explained> explained = new ArrayList<>();
  private final List<Integer> truths = new ArrayList<>();
  private final List<Double> thresholds = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();
  private final List<ExplainedInput> shown = new ArrayList<>();
  private List<String> broken = List.of();
  private Set<Integer> toShow = Set.of();
  private String dataHash = "";

  /**
   * Nothing yet.
   *
   * @param model what people call it
   * @param folder where a picture of each explanation is written, if anywhere
   */
  PictureExplanations(String model, Asking asking, LeftOut leftOut, Optional<Path> folder) {
    this.model = model;
    this.asking = asking;
    this.leftOut = leftOut;
    this.folder = folder;
    this.rightness = new Rightness(asking.opened().classes());
  }

  /** Before the first: of many pictures some are shown, evenly chosen. */
  void begin(ImageSet set) {
    int few = Math.min(MOST_SHOWN, set.size());
    toShow =
        IntStream.range(0, few)
            .mapToObj(i -> (int) ((long) i * set.size() / few))
            .collect(Collectors.toSet());
    if (folder.isPresent()) {
      for (int i = 0; i < set.size(); i++) {
        PictureFile.of(folder.get(), set.name(i));
      }
    }
  }

  /** Adds a batch, and writes its pictures. */
  void add(PictureBatch batch, List<Explained> said) throws IOException {
    hash.add(batch.inputs());
    for (int i = 0; i < said.size(); i++) {
      Explained one = said.get(i);
      int truth = batch.labels().get(i);
      Optional<Masking> masking = masking(one.arranged().values());
      PictureShown seen = new PictureShown(one, className(truth), masking, classes());
      if (folder.isPresent()) {
        byte[] png = seen.png();
        OutputFile.write(PictureFile.of(folder.get(), one.name()), out -> out.write(png));
      }
      if (toShow.contains(batch.places().get(i))) {
        shown.add(seen.onPage());
      }
      explained.add(one.unseen());
      truths.add(truth);
      rightness.count(truth, MostLikely.of(one.prediction().reshape(1, classes().size()), 0));
    }
  }

  /** After the last. */
  void leftOut(List<String> files) {
    broken = List.copyOf(files);
  }

  /** Maps of importance have patches that count little; what other methods say is signed. */
  private Optional<Masking> masking(NdArray map) {
    if (!asking.method().name().equals(ByDesign.MAP)) {
      return Optional.empty();
    }
    double least = leftOut.threshold(map);
    thresholds.add(least);
    shares.add(leftOut.share(map));
    int colour = PictureShown.zeroColour(asking.opened().preparation().orElseThrow());
    return Optional.of(Masking.below(least).withColour(colour));
  }

  private List<String> classes() {
    return asking.opened().classes();
  }

  private Optional<String> className(int truth) {
    return truth < 0 ? Optional.empty() : Optional.of(classes().get(truth));
  }

  int count() {
    return explained.size();
  }

  List<String> broken() {
    return broken;
  }

  /** All of them together. */
  Explanation explanation() {
    return new Explanation(
        asking.method().name(),
        InputKind.IMAGE,
        classes(),
        asking.opened().hash(),
        dataHash(),
        explained);
  }

  /** Nothing can be added to a hash that was read. */
  private String dataHash() {
    if (dataHash.isEmpty()) {
      dataHash = hash.hex();
    }
    return dataHash;
  }

  /** As a JSON object. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = ExplanationJson.of(explanation());
    if (rightness.judged() > 0) {
      json.put(
          "classOf",
          truths.stream().map(this::className).map(PictureExplanations::orNull).toList());
      json.put("accuracy", rightness.asJson().orElseThrow());
    }
    if (!thresholds.isEmpty()) {
      Map<String, Object> masked = new LinkedHashMap<>();
      masked.put("rule", leftOut.label());
      masked.put("share", mean(shares));
      masked.put("thresholds", thresholds);
      masked.put("shares", shares);
      json.put("masked", masked);
    }
    json.put("broken", broken);
    return json;
  }

  private static @Nullable Object orNull(Optional<String> name) {
    return name.orElse(null);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** In a sentence or two. */
  String finding() {
    StringBuilder words = new StringBuilder().append(count()).append(" images");
    rightness
        .accuracy()
        .ifPresent(
            share ->
                words
                    .append(", ")
                    .append(Figures.percent(share))
                    .append(" of ")
                    .append(rightness.judged())
                    .append(" answered rightly"));
    if (!shares.isEmpty()) {
      words
          .append("; veiled: ")
          .append(leftOut.label())
          .append(", ")
          .append(Figures.percent(mean(shares)))
          .append(" of all");
    }
    return words.toString();
  }

  /** As a page. */
  String page(String data) {
    Evidence evidence = explained.get(0).attribution().evidence();
    List<Note> notes = new ArrayList<>(List.of(Note.note(finding())));
    broken.forEach(why -> notes.add(Note.warning("left out: " + why)));
    ExplanationSummary page =
        new ExplanationSummary(model, data, evidence, notes, shown, count() - shown.size());
    return ExplanationReport.text(means().map(page::withMeans).orElse(page));
  }

  /** Of several maps of importance their means, by true class or else by the one answered. */
  private Optional<MeanMaps> means() {
    if (count() < 2 || thresholds.size() < count()) {
      return Optional.empty();
    }
    NdArray first = explained.get(0).arranged().values();
    MapsTogether maps = new MapsTogether(first.length(0), first.length(1), classes(), leftOut);
    for (int i = 0; i < count(); i++) {
      Explained one = explained.get(i);
      int answer = MostLikely.of(one.prediction().reshape(1, classes().size()), 0);
      maps.add(one.arranged().values(), className(truths.get(i)).orElse(classes().get(answer)));
    }
    return Optional.of(maps.means());
  }

  /** The first picture's drawing. */
  Optional<byte[]> onlyPicture() {
    return shown.isEmpty() ? Optional.empty() : Optional.of(PictureShown.png(shown.get(0)));
  }
}
