package dev.candor.cli.reproduce.importance.cost;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.importance.ImportancePart;
import dev.candor.cli.reproduce.importance.ImportanceTable;
import dev.candor.cli.reproduce.importance.PreparedImages;
import dev.candor.cli.reproduce.importance.Setting;
import dev.candor.cli.reproduce.importance.StudiedImages;
import dev.candor.cli.reproduce.importance.Training;
import dev.candor.cli.reproduce.importance.Variant;
import dev.candor.cli.reproduce.importance.Workshop;
import dev.candor.core.NdArray;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.LabelledImage;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What training, answers, maps and decoding cost; measured alone on the machine. */
public final class CostTable implements ImportanceTable {
  private static final String EDITION = "1";
  private static final int ROWS = 64;
  private static final int DECODED = 200;
  private static final long FLAT = 40L << 20;
  private static final double EXPLAINED = 1.02;
  private static final List<Variant> NETWORKS =
      List.of(Variant.IA, Variant.EA, Variant.BASELINE, Variant.PA_30);

  private static final String SETTINGS =
      "Batches of "
          + ROWS
          + " images, channels last in memory in both; the text is the same network, operator by"
          + " operator, as plain TorchScript on the same engine in the same run, its rows in native"
          + " memory from the start, its weights' channels last, one fused AdamW call. Ours is a"
          + " step of the trainer, with the copy of the batch. Both take turns; the least of four"
          + " in each turn, medians over turns, and the median of the turns' ratios. Answers are in"
          + " single precision always.\n\n";

  private static final String QUICK =
      "This quick run took one turn on one thread, and left the memory over epochs out.\n\n";

  private final Workshop workshop;

  /** The section of a study. */
  public CostTable(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ImportancePart part() {
    return ImportancePart.COST;
  }

  @Override
  public List<StudiedImages> needs() {
    return List.of(images());
  }

  /** A quick study trains on fewer images of the same kind. */
  private StudiedImages images() {
    StudiedImages usual = StudiedImages.IMAGENETTE;
    return workshop.protocol().has(usual) ? usual : StudiedImages.IMAGENETTE_3000;
  }

  @Override
  public List<Job> jobs() {
    if (!workshop.protocol().has(images())) {
      return List.of();
    }
    boolean full = workshop.protocol().extent() == Extent.FULL;
    List<Job> jobs = new ArrayList<>(full ? speeds(2, 9) : single(3));
    jobs.addAll(full ? single(27) : speeds(1, 1));
    return jobs;
  }

  /** Each network on one thread and on so many. */
  private List<Job> speeds(int most, int rounds) {
    List<Job> jobs = new ArrayList<>();
    for (Variant variant : NETWORKS) {
      for (int threads = 1; threads <= most; threads++) {
        Speed speed = new Speed(variant, threads, rounds);
        for (Precision precision : Precision.values()) {
          jobs.add(
              job(
                  step(variant, precision),
                  threads,
                  variant,
                  model -> speed.step(model, batch(), precision).figures(ROWS)));
        }
        jobs.add(
            job(
                answer(variant),
                threads,
                variant,
                model -> speed.answer(model, batch()).figures(ROWS)));
      }
    }
    return jobs;
  }

  /** What is measured once; the memory of thirty epochs by a whole study alone. */
  private List<Job> single(int rounds) {
    List<Job> jobs = new ArrayList<>();
    jobs.add(
        job(
            "explain",
            1,
            Variant.IA,
            model -> Explanations.byDesign(model, batch().inputs(), rounds).figures(ROWS)));
    jobs.add(job("afterwards", 1, Variant.BASELINE, this::afterwards));
    if (workshop.protocol().extent() == Extent.FULL) {
      jobs.add(job("memory", 1, Variant.IA, model -> Memory.over(model, batch())));
    }
    jobs.add(job("decoding", 1, Variant.BASELINE, model -> decoding()));
    return jobs;
  }

  private static String step(Variant variant, Precision precision) {
    return variant.label() + ".step-" + precision.name().toLowerCase(Locale.ROOT);
  }

  private static String answer(Variant variant) {
    return variant.label() + ".answer";
  }

  private Training training(Variant variant) {
    return new Training(images(), Setting.plain(), variant, workshop.protocol().firstSeed());
  }

  private Job job(
      String method,
      int number,
      Variant variant,
      Function<ImportanceModel, SortedMap<String, List<Double>>> measurement) {
    SortedMap<String, String> settings =
        new TreeMap<>(training(variant).settings(workshop.protocol()));
    settings.put("edition", EDITION);
    return new Job(
        new CellKey(ImportancePart.COST, images().label(), method, number),
        settings,
        1,
        cancellation -> {
          try (ImportanceModel model = workshop.models().of(training(variant), cancellation)) {
            return measurement.apply(model);
          }
        });
  }

  /** Of RISE. */
  private int masks() {
    return workshop.protocol().extent() == Extent.FULL ? 4_000 : 500;
  }

  private Batch batch() {
    int[] first = IntStream.range(0, ROWS).toArray();
    PreparedImages images =
        PreparedImages.of(
            workshop.sets().of(images()).training().choose(first), workshop.sets().preparation());
    float[] labels = new float[ROWS];
    for (int i = 0; i < ROWS; i++) {
      labels[i] = images.labels().get(i);
    }
    return new Batch(images.inputs(), NdArray.of(labels, ROWS, 1));
  }

  private SortedMap<String, List<Double>> afterwards(ImportanceModel baseline) {
    try (ImportanceModel importance =
        workshop.models().of(training(Variant.IA), dev.candor.core.Cancellation.NEVER)) {
      return Explanations.afterwards(baseline, importance, batch().inputs().row(0), masks());
    }
  }

  /** Images as they lie in their archive, read and decoded, one after the other. */
  private SortedMap<String, List<Double>> decoding() {
    ImageSet set = workshop.sets().undecoded();
    int images = Math.min(DECODED, set.size());
    double[] millis = new double[images];
    double pixels = 0;
    for (int i = 0; i < images; i++) {
      long began = System.nanoTime();
      LabelledImage image = set.image(i);
      millis[i] = (System.nanoTime() - began) / 1e6;
      pixels += (double) image.picture().size().width() * image.picture().size().height();
    }
    return new Cell.Figures().put("millis", millis).put("pixels", pixels / images).numbers();
  }

  @Override
  public Section section(Cells cells) {
    MarkdownTable speed =
        new MarkdownTable(
            "network", "work", "threads", "ours, images/s", "text, images/s", "ours / text, time");
    List<Object> rows = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (Variant variant : NETWORKS) {
      for (Precision precision : Precision.values()) {
        String work = "training step, " + precision.name().toLowerCase(Locale.ROOT);
        add(cells, step(variant, precision), variant.title(), work, speed, rows, ratios);
      }
      add(cells, answer(variant), variant.title(), "answers, fp32", speed, rows, ratios);
    }
    StringBuilder text = new StringBuilder(SETTINGS);
    if (workshop.protocol().extent() == Extent.QUICK) {
      text.append(QUICK);
    }
    text.append(speed);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("speed", rows);
    List<Verdict> verdicts = new ArrayList<>();
    if (!ratios.isEmpty()) {
      double worst = ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
      verdicts.add(
          Verdict.of(
              "training and answers are at least as fast as the same network as a TorchScript text",
              ratios.size(),
              Verdict.Repeated.ROWS,
              worst <= 1,
              "the slowest takes " + Words.number(worst, 2) + " of the text's time"));
    }
    explained(cells, text, json, verdicts);
    return new Section(part(), text.toString(), json, verdicts);
  }

  private void add(
      Cells cells,
      String method,
      String network,
      String work,
      MarkdownTable table,
      List<Object> rows,
      List<Double> ratios) {
    for (Cell cell : cells.of(ImportancePart.COST, images().label(), method)) {
      double ours = Turns.median(cell.numbers(Turns.OURS));
      double other = Turns.median(cell.numbers(Turns.OTHER));
      double ratio = Turns.ratio(cell);
      double images = cell.number("rows");
      ratios.add(ratio);
      table.add(
          network,
          work,
          Long.toString(cell.key().number()),
          Words.number(images / ours * 1e3, 0),
          Words.number(images / other * 1e3, 0),
          Words.number(ratio, 3));
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("network", network);
      json.put("work", work);
      json.put("threads", cell.key().number());
      json.put("oursMillis", ours);
      json.put("textMillis", other);
      json.put("ratio", ratio);
      rows.add(json);
    }
  }

  private void explained(
      Cells cells, StringBuilder text, Map<String, Object> json, List<Verdict> verdicts) {
    for (Cell cell : cells.of(ImportancePart.COST, images().label(), "explain")) {
      double ratio = Turns.ratio(cell);
      text.append("\n\nExplaining ")
          .append(ROWS)
          .append(" images by the map of the pass that classifies takes ")
          .append(Words.number(ratio, 3))
          .append(" of the time of predicting them (median of the turns' ratios, one thread).");
      json.put("explainOverPredict", ratio);
      verdicts.add(
          Verdict.of(
              "the map costs nothing beyond classification",
              cell.numbers(Turns.OURS).length,
              Verdict.Repeated.TURNS,
              ratio <= EXPLAINED,
              Words.number(ratio, 3) + " of the time of an answer"));
    }
    for (Cell cell : cells.of(ImportancePart.COST, images().label(), "afterwards")) {
      MarkdownTable table = new MarkdownTable("one image, one thread", "ms");
      table.add("answer of the baseline", Words.number(cell.number("answer"), 1));
      table.add("IA: answer and map", Words.number(cell.number("map"), 1));
      table.add(
          "integrated gradients, " + Explanations.STEPS + " steps",
          Words.number(cell.number("integratedGradients"), 0));
      table.add("RISE, " + masks() + " masks", Words.number(cell.number("rise"), 0));
      text.append("\n\n").append(table);
      json.put("oneImageMillis", cell.numbers());
    }
    for (Cell cell : cells.of(ImportancePart.COST, images().label(), "memory")) {
      double growth = Memory.growth(cell.numbers("resident"));
      text.append("\n\nMemory outside the heap, IA in bfloat16, median of the last ten of ")
          .append(Memory.EPOCHS)
          .append(" epochs beside that of the ten before: ")
          .append(Words.number(growth / (1 << 20), 1))
          .append(" MiB more.");
      json.put("growthBytes", growth);
      verdicts.add(
          Verdict.of(
              "native memory is flat over epochs",
              Memory.EPOCHS,
              Verdict.Repeated.EPOCHS,
              growth < FLAT,
              Words.number(growth / (1 << 20), 1) + " MiB"));
    }
    for (Cell cell : cells.of(ImportancePart.COST, images().label(), "decoding")) {
      text.append("\n\nReading and decoding a JPEG of ")
          .append(Words.number(cell.number("pixels") / 1e3, 0))
          .append(" thousand pixels (mean) takes ")
          .append(Words.number(Turns.median(cell.numbers("millis")), 2))
          .append(" ms (median).");
      json.put("decodingMillis", Turns.median(cell.numbers("millis")));
    }
  }
}
