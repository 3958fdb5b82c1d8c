package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.text.ReadText;
import dev.candor.cli.text.TeachingScorer;
import dev.candor.cli.text.WithoutWords;
import dev.candor.cli.text.WordMethod;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import dev.candor.data.text.set.LabelledText;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.ExpNet;
import dev.candor.design.expnet.ExpNetSettings;
import dev.candor.design.expnet.ExpNetTask;
import dev.candor.design.expnet.ExpNetTrainer;
import dev.candor.design.expnet.ExplainedText;
import dev.candor.design.expnet.SeenTask;
import dev.candor.design.expnet.WordTruth;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Learned from a slow method's scores of training texts, judged by faithfulness on others. */
final class DistilledTable implements ExpnetTable {
  /** The tasks that it is judged on. */
  static final List<StudiedClassifier> TASKS =
      List.of(StudiedClassifier.SST2, StudiedClassifier.HATE);

  /** Whom it learns from. */
  static final List<WordMethod> TEACHERS = List.of(WordMethod.OCCLUSION, WordMethod.KERNEL_SHAP);

  /** Attention of all layers and states of tokens: one forward pass. */
  static final String STUDENT = "expnet";

  /** With attention times gradient: a backward pass more. */
  static final String WITH_GRADIENT = "expnet-gradient";

  /** What else is judged beside. */
  static final List<WordMethod> OTHERS =
      List.of(WordMethod.RANDOM, WordMethod.GRADIENT_NORM, WordMethod.CHEFER);

  private static final String EDITION = "1";
  private static final int CHOOSING = 8;
  private static final int LEAST_WORDS = 5;

  private final ExpnetWorkshop workshop;

  DistilledTable(ExpnetWorkshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ExpnetPart part() {
    return ExpnetPart.DISTILLED;
  }

  @Override
  public List<Job> jobs() {
    ExpnetProtocol protocol = workshop.protocol();
    List<Job> jobs = new ArrayList<>();
    for (WordMethod teacher : TEACHERS) {
      for (long seed : protocol.seedsTaughtBy(teacher)) {
        for (StudiedClassifier task : TASKS) {
          SortedMap<String, String> settings = protocol.named(task);
          settings.put("edition", EDITION);
          settings.put("taught", Integer.toString(protocol.taughtBy(teacher)));
          settings.put("faithful", Integer.toString(protocol.faithful()));
          settings.put("samples", Integer.toString(protocol.samples()));
          settings.put("seed", Long.toString(seed));
          students(seed).forEach((name, student) -> settings.put(name, student.toString()));
          jobs.add(
              new Job(
                  new CellKey(part(), task.label(), teacher.label(), seed),
                  settings,
                  teacher == WordMethod.OCCLUSION ? 60 : 150,
                  cancellation -> measure(task, teacher, seed, cancellation)));
        }
      }
    }
    jobs.sort(Comparator.comparingDouble(Job::cost));
    return jobs;
  }

  private static Map<String, ExpNetSettings> students(long seed) {
    Map<String, ExpNetSettings> students = new LinkedHashMap<>();
    students.put(STUDENT, ExpNetSettings.distilledForward().withSeed(seed));
    students.put(WITH_GRADIENT, ExpNetSettings.distilled().withSeed(seed));
    return students;
  }

  private SortedMap<String, List<Double>> measure(
      StudiedClassifier task, WordMethod method, long seed, Cancellation cancellation) {
    ExpnetProtocol protocol = workshop.protocol();
    ClassifierTexts texts = workshop.sets().of(task);
    List<WordedText> learned = words(texts.training(), protocol.taughtBy(method));
    List<WordedText> judged = words(texts.test(), protocol.faithful());
    Cell.Figures figures = new Cell.Figures();
    try (TextClassifier classifier = workshop.classifiers().of(task, seed, cancellation)) {
      TeachingScorer teacher =
          TeachingScorer.of(
              method, seed, protocol.samples(), ProgressListener.SILENT, cancellation);
      ExpNetTask taught =
          ExpNetTask.distilled(task.label(), classifier, learned, teacher, WordTruth.Part.POSITIVE);
      Map<String, List<double[]>> scores = new LinkedHashMap<>();
      students(seed)
          .forEach(
              (name, settings) ->
                  scores.put(name, student(taught, settings, classifier, judged, cancellation)));
      judge(classifier, judged, method, seed, scores, figures, cancellation);
    }
    return figures.numbers();
  }

  private static List<double[]> student(
      ExpNetTask taught,
      ExpNetSettings settings,
      TextClassifier classifier,
      List<WordedText> judged,
      Cancellation cancellation) {
    SeenTask seen = taught.seen(settings.features());
    try (ExpNet learned =
        ExpNetTrainer.ofSeen(
                settings,
                List.of(seen.of(every(seen.texts().size(), false))),
                List.of(seen.of(every(seen.texts().size(), true))))
            .watchedBy(ProgressListener.SILENT, cancellation)
            .train()) {
      return learned.explain(classifier, judged).stream().map(ExplainedText::scores).toList();
    }
  }

  private static List<Integer> every(int texts, boolean choosing) {
    return IntStream.range(0, texts).filter(i -> (i % CHOOSING == 0) == choosing).boxed().toList();
  }

  private void judge(
      TextClassifier classifier,
      List<WordedText> judged,
      WordMethod teacher,
      long seed,
      Map<String, List<double[]>> students,
      Cell.Figures figures,
      Cancellation cancellation) {
    Map<String, List<WithoutWords>> found = new LinkedHashMap<>();
    for (int i = 0; i < judged.size(); i++) {
      if (cancellation.requested()) {
        throw new CancellationException("stopped at text " + i);
      }
      ReadText text = ReadText.of(classifier, judged.get(i));
      int answer = text.answer();
      Map<String, double[]> scores = new LinkedHashMap<>();
      for (Map.Entry<String, List<double[]>> student : students.entrySet()) {
        scores.put(student.getKey(), student.getValue().get(i));
      }
      scores.put("teacher", score(teacher, text, answer, seed));
      OTHERS.forEach(other -> scores.put(other.label(), score(other, text, answer, seed)));
      scores.forEach(
          (name, own) ->
              found
                  .computeIfAbsent(name, key -> new ArrayList<>())
                  .add(WithoutWords.of(text, answer, own, seed)));
    }
    found.forEach(
        (name, own) -> {
          figures.put(
              "comprehensiveness." + name,
              own.stream().mapToDouble(WithoutWords::comprehensiveness).toArray());
          figures.put(
              "sufficiency." + name, own.stream().mapToDouble(WithoutWords::sufficiency).toArray());
        });
  }

  private double[] score(WordMethod method, ReadText text, int answer, long seed) {
    return method.scorer(seed, workshop.protocol().samples()).score(text, answer);
  }

  private static List<WordedText> words(List<LabelledText> texts, int most) {
    return texts.stream()
        .map(text -> WordedText.atBlanks(text.text()))
        .filter(words -> words.size() >= LEAST_WORDS)
        .limit(most)
        .toList();
  }

  @Override
  public Section section(Cells cells) {
    return new DistilledSection(cells, workshop.protocol()).section();
  }
}
