package dev.candor.cli;

import dev.candor.cli.images.LeftOut;
import dev.candor.cli.images.MapsTogether;
import dev.candor.cli.images.PictureBatch;
import dev.candor.cli.images.PictureStream;
import dev.candor.cli.images.Rightness;
import dev.candor.cli.method.ByDesign;
import dev.candor.cli.model.MostLikely;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Ranking;
import dev.candor.core.Sha256;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.ImagesForUse;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.Looked;
import dev.candor.report.JsonLayout;
import dev.candor.report.RankingCsv;
import dev.candor.report.RankingJson;
import dev.candor.report.chart.Figures;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Overlay;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where does an image network look on the whole? Its maps of many images together, and by class.
 *
 * @param leftOut which patches count too little
 */
record ImageRanking(
    Terminal terminal, Everywhere everywhere, PictureOptions pictures, LeftOut leftOut) {
  private static final int WIDEST = 16;

  /** Where it is written. */
  record Places(Optional<Path> folder, Optional<Path> csv, Optional<Path> png) {}

  /**
   * Looks at every image.
   *
   * @throws InputException if the network has no map, or there are no images
   */
  Found of(Path file, OpenedModel opened, Words words) {
    ImportanceModel model = ByDesign.requireMap(opened);
    List<Integer> grid = model.design().components().grid();
    if (opened.preparation().isEmpty() || grid.size() != 2) {
      throw InputException.of(
          "MODEL", "must read images", "a network of series", "explain inputs one by one");
    }
    ImageSet set = ImagesForUse.of(opened.classes()).read(file);
    MapsTogether maps = new MapsTogether(grid.get(0), grid.get(1), opened.classes(), leftOut);
    Rightness rightness = new Rightness(opened.classes());
    Sha256 hash = new Sha256();
    double millis = 0;
    try (PictureStream stream = pictures.stream(set, opened, everywhere.threads());
        ShownProgress progress = new ShownProgress(terminal, everywhere)) {
      for (Optional<PictureBatch> next = stream.next(); next.isPresent(); next = stream.next()) {
        PictureBatch batch = next.get();
        long began = System.nanoTime();
        Looked looked = model.look(batch.inputs());
        millis += (System.nanoTime() - began) / 1e6;
        hash.add(batch.inputs());
        for (int i = 0; i < batch.count(); i++) {
          int answer = MostLikely.of(looked.answers(), i);
          int truth = batch.labels().get(i);
          rightness.count(truth, answer);
          maps.add(looked.maps().row(i), opened.classes().get(truth < 0 ? answer : truth));
        }
        progress.at("looking", maps.count(), set.size());
        StoppedException.ifAsked(terminal.cancellation());
      }
      PictureOptions.tell(stream.broken(), words.asides());
    }
    Evidence evidence =
        Evidence.of("importance map, mean over images")
            .withSettings(new TreeMap<>(Map.of("masked", leftOut.label())))
            .withDataHash(hash.hex())
            .withCost(maps.count(), millis);
    return new Found(
        maps,
        rightness,
        leftOut,
        maps.ranking(opened.hash().map(evidence::withModelHash).orElse(evidence)));
  }

  /** What was found. */
  record Found(MapsTogether maps, Rightness rightness, LeftOut leftOut, Ranking ranking) {
    /** In words, with the mean map as a grid of numbers where it is not too wide. */
    void print(PrintStream out) {
      MapsTogether.View all = maps.all();
      out.printf(
          Locale.ROOT,
          "%d images; mean importance %s; masked: %s, %s of all%n",
          all.images(),
          Figures.number(all.importance()),
          leftOut.label(),
          Figures.percent(all.masked()));
      double same = maps.sameEverywhere();
      out.printf(
          Locale.ROOT,
          "%s of what differs within the maps is the same in every image; the mean map correlates"
              + " with a bump in the middle by %s%n",
          Double.isNaN(same) ? "nothing" : Figures.percent(same),
          Figures.number(maps.likeTheCentre()));
      NdArray mean = all.mean();
      if (mean.length(1) <= WIDEST) {
        for (int row = 0; row < mean.length(0); row++) {
          StringBuilder line = new StringBuilder();
          for (int column = 0; column < mean.length(1); column++) {
            line.append(String.format(Locale.ROOT, " %.2f", mean.at(row, column)));
          }
          out.println(line);
        }
      }
      maps.classes()
          .forEach(
              (name, view) ->
                  out.printf(
                      Locale.ROOT,
                      "%s: %d images, mean importance %s, masked %s%n",
                      name,
                      view.images(),
                      Figures.number(view.importance()),
                      Figures.percent(view.masked())));
    }

    /** As a JSON object: a ranking of the patches, and the maps. */
    Map<String, @Nullable Object> json() {
      Map<String, @Nullable Object> json =
          JsonMapper.builder()
              .build()
              .readValue(
                  RankingJson.text(ranking, JsonLayout.ONE_LINE),
                  new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
      Map<String, @Nullable Object> images = view(maps.all());
      images.put("sameEverywhere", orNull(maps.sameEverywhere()));
      images.put("likeTheCentre", orNull(maps.likeTheCentre()));
      images.put("maskedRule", leftOut.label());
      Map<String, Object> classes = new LinkedHashMap<>();
      maps.classes().forEach((name, view) -> classes.put(name, view(view)));
      images.put("classes", classes);
      rightness.asJson().ifPresent(accuracy -> images.put("accuracy", accuracy));
      json.put("images", images);
      return json;
    }

    private static @Nullable Object orNull(double value) {
      return Double.isFinite(value) ? value : null;
    }

    private static Map<String, @Nullable Object> view(MapsTogether.View view) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("count", view.images());
      json.put("importance", view.importance());
      json.put("masked", view.masked());
      json.put("map", view.mean());
      json.put("deviation", view.deviation());
      return json;
    }

    /** Writes it where somebody wants it. */
    void write(Places places, Terminal terminal, Words words) throws IOException {
      String table = RankingCsv.text(ranking);
      if (places.folder().isPresent()) {
        Path folder = places.folder().get();
        text(folder.resolve("ranking.csv"), table, terminal, words);
        text(folder.resolve("ranking.json"), JsonText.of(json()) + "\n", terminal, words);
        picture(folder.resolve("ranking.png"), maps.all(), terminal, words);
        for (Map.Entry<String, MapsTogether.View> one : maps.classes().entrySet()) {
          Path file = PictureFile.of(folder, one.getKey());
          picture(file, one.getValue(), terminal, words);
        }
      }
      if (places.csv().isPresent()) {
        text(places.csv().get(), table, terminal, words);
      }
      if (places.png().isPresent()) {
        picture(places.png().get(), maps.all(), terminal, words);
      }
    }

    private static void text(Path file, String text, Terminal terminal, Words words)
        throws IOException {
      OutputFile.write(terminal.resolve(file), text);
      words.asides().println("wrote " + file);
    }

    private static void picture(Path file, MapsTogether.View view, Terminal terminal, Words words)
        throws IOException {
      NdArray mean = view.mean();
      HeatMap map = HeatMap.of(mean.toDoubles(), mean.length(0), mean.length(1));
      byte[] png = Overlay.withDefaults().withTop(1).png(map);
      OutputFile.write(terminal.resolve(file), out -> out.write(png));
      words.asides().println("wrote " + file);
    }
  }
}
