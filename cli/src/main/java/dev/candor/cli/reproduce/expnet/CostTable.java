package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.text.ReadText;
import dev.candor.cli.text.WordMethod;
import dev.candor.cli.text.WordScorer;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.ExpNet;
import dev.candor.design.expnet.ExpNetModel;
import dev.candor.design.expnet.ExpNetSettings;
import dev.candor.design.expnet.ExpNetTask;
import dev.candor.design.expnet.ExpNetTrainer;
import dev.candor.design.expnet.ForwardCost;
import dev.candor.design.text.TextClassifier;
import dev.candor.torch.Engine;
import dev.candor.torch.train.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What importance costs beside the class, and what training costs; on one thread. */
final class CostTable implements ExpnetTable {
  /** The set of its cells. */
  static final String SET = "sst2";

  /** Texts together. */
  static final List<Integer> BATCHES = List.of(1, 32);

  /** Methods that take their time. */
  static final List<WordMethod> METHODS =
      List.of(
          WordMethod.GRADIENT_NORM,
          WordMethod.CHEFER,
          WordMethod.OCCLUSION,
          WordMethod.INTEGRATED_GRADIENTS,
          WordMethod.LIME,
          WordMethod.KERNEL_SHAP);

  private static final String EDITION = "1";
  private static final int TEXTS = 64;
  private static final int SHORT = 12;
  private static final int RIVALS = 12;

  private final ExpnetWorkshop workshop;

  CostTable(ExpnetWorkshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ExpnetPart part() {
    return ExpnetPart.COST;
  }

  /** Those that the claim is about. */
  static final List<String> CLAIMED = List.of("b", "in-domain");

  /** Which explainers are timed. */
  static Map<String, ExpNetSettings> explainers(long seed) {
    Map<String, ExpNetSettings> all = new LinkedHashMap<>();
    all.put("b", ExpNetSettings.crossTask().withSeed(seed));
    all.put("in-domain", ExpNetSettings.inDomain().withSeed(seed));
    all.put("distilled", ExpNetSettings.distilledForward().withSeed(seed));
    all.put("c", ExpNetSettings.withGradients().withSeed(seed));
    return all;
  }

  @Override
  public List<Job> jobs() {
    long seed = workshop.protocol().firstSeed();
    List<Job> jobs = new ArrayList<>();
    explainers(seed)
        .forEach(
            (name, settings) ->
                BATCHES.forEach(
                    batch ->
                        jobs.add(
                            job(
                                name,
                                batch,
                                (classifier, cancellation) ->
                                    importance(classifier, settings, batch, cancellation)))));
    for (WordMethod method : METHODS) {
      jobs.add(
          job(method.label(), 1, (classifier, cancellation) -> rival(classifier, method, seed)));
    }
    TrainingSpeed speed = new TrainingSpeed(workshop.protocol().turns());
    for (Precision precision : Precision.values()) {
      jobs.add(
          job(
              TrainingSpeed.step(precision),
              1,
              (classifier, cancellation) ->
                  speed.step(workshop.sets().of(StudiedClassifier.SST2).training(), precision)));
    }
    return jobs;
  }

  /** What is measured of a classifier. */
  @FunctionalInterface
  private interface Measurement {
    SortedMap<String, List<Double>> of(TextClassifier classifier, Cancellation cancellation);
  }

  private Job job(String method, int number, Measurement measurement) {
    long seed = workshop.protocol().firstSeed();
    SortedMap<String, String> settings = workshop.protocol().named(StudiedClassifier.SST2);
    settings.put("edition", EDITION);
    settings.put("turns", Integer.toString(workshop.protocol().turns()));
    settings.put("samples", Integer.toString(workshop.protocol().samples()));
    return new Job(
        new CellKey(part(), SET, method, number),
        settings,
        5,
        cancellation -> {
          int before = Engine.threads();
          Engine.useThreads(1);
          try (TextClassifier classifier =
              workshop.classifiers().of(StudiedClassifier.SST2, seed, cancellation)) {
            return measurement.of(classifier, cancellation);
          } finally {
            Engine.useThreads(before);
          }
        });
  }

  private SortedMap<String, List<Double>> importance(
      TextClassifier classifier, ExpNetSettings settings, int batch, Cancellation cancellation) {
    ExpNetTask task =
        ExpNetTask.marked(
            StudiedWords.SST.label(),
            classifier,
            workshop.sets().explained(StudiedWords.SST).stream().limit(TEXTS).toList());
    try (ExpNet learned =
        ExpNetTrainer.of(settings.withEpochs(1, 1), List.of(task), List.of())
            .watchedBy(ProgressListener.SILENT, cancellation)
            .train()) {
      ForwardCost cost =
          ForwardCost.of(
              new ExpNetModel(classifier, learned),
              texts(batch == 1 ? SHORT : TEXTS),
              batch,
              workshop.protocol().turns());
      return new Cell.Figures()
          .put("ratio", cost.ratio())
          .put("forwardMillis", cost.forwardMillis())
          .put("explainedMillis", cost.explainedMillis())
          .put("texts", cost.texts())
          .numbers();
    }
  }

  /** One text after the other, beside the class alone of the same texts. */
  private SortedMap<String, List<Double>> rival(
      TextClassifier classifier, WordMethod method, long seed) {
    WordScorer scorer = method.scorer(seed, workshop.protocol().samples());
    List<ReadText> texts =
        texts(RIVALS).stream().map(words -> ReadText.of(classifier, words)).toList();
    scorer.score(texts.get(0), 0);
    double forward = 0;
    double explained = 0;
    for (ReadText text : texts) {
      long began = System.nanoTime();
      int answer = text.answer();
      long answered = System.nanoTime();
      scorer.score(text, answer);
      forward += (answered - began) / 1e6;
      explained += (System.nanoTime() - answered) / 1e6;
    }
    return new Cell.Figures()
        .put("ratio", explained / forward)
        .put("forwardMillis", forward)
        .put("explainedMillis", explained)
        .put("texts", texts.size())
        .numbers();
  }

  private List<WordedText> texts(int most) {
    return workshop.sets().of(StudiedClassifier.SST2).dev().stream()
        .limit(most)
        .map(text -> WordedText.atBlanks(text.text()))
        .toList();
  }

  @Override
  public Section section(Cells cells) {
    return new CostSection(cells, workshop.protocol()).section();
  }
}
