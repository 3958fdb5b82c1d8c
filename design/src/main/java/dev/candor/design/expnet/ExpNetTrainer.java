package dev.candor.design.expnet;

import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.core.Sha256;
import dev.candor.design.expnet.feature.FeatureName;
import dev.candor.design.expnet.feature.Standard;
import dev.candor.torch.Engine;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Trains a small network on one task or several, each with its own classifier.
 *
 * <p>Binary cross-entropy per token that is a piece of a word; within a text every token counts the
 * same, texts of a task the same, tasks the same; a marked one as often more as marked ones are
 * rarer in its task, up to a cap. A step's loss is the weighted mean over its tokens. Units are
 * those of the training texts. After each epoch the validation texts are rated by AUROC within a
 * text (a teacher's scores by correlation), averaged over texts; the best epoch is kept. Threshold
 * and rate are found on the validation texts where there are some, else on the training texts.
 * Nothing else of any other task is seen.
 *
 * <p>The same texts, settings and seed give the same bits; a step computes with one thread.
 *
 * @param settings what it sees, how it is built and trained
 * @param training tasks to learn from
 * @param validation other texts of the same tasks; none for all epochs
 * @param listener is told of every step
 * @param cancellation is asked after every step
 */
public record ExpNetTrainer(
    ExpNetSettings settings,
    List<SeenTask> training,
    List<SeenTask> validation,
    ProgressListener listener,
    Cancellation cancellation) {
  private static final int SLOPE_ROWS = 4096;

  /** Copies the lists and checks that the tasks fit each other. */
  public ExpNetTrainer {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    if (training.isEmpty()) {
      throw InputException.of("tasks", "must be one or more", 0, "give a task to learn from");
    }
    EncoderShape first = training.get(0).shape();
    for (List<SeenTask> tasks : List.of(training, validation)) {
      for (SeenTask task : tasks) {
        check(settings, first, task);
      }
    }
  }

  private static void check(ExpNetSettings settings, EncoderShape first, SeenTask task) {
    EncoderShape shape = task.shape();
    if (shape.layers() != first.layers() || shape.heads() != first.heads()) {
      throw InputException.of(
          "encoder of " + task.name(),
          "must have " + first.layers() + " layers of " + first.heads() + " heads as the others",
          shape.layers() + " of " + shape.heads(),
          "train on classifiers of one encoder");
    }
    if (!task.features().equals(settings.features())) {
      throw InputException.of(
          "features of " + task.name(),
          "must be those of the settings",
          task.features(),
          "look at the texts with the same ones");
    }
  }

  /** Looks at the texts of these tasks, once each, and learns from them. */
  public static ExpNetTrainer of(
      ExpNetSettings settings, List<ExpNetTask> training, List<ExpNetTask> validation) {
    return ofSeen(
        settings,
        training.stream().map(task -> task.seen(settings.features())).toList(),
        validation.stream().map(task -> task.seen(settings.features())).toList());
  }

  /** Learns from texts that were looked at before. */
  public static ExpNetTrainer ofSeen(
      ExpNetSettings settings, List<SeenTask> training, List<SeenTask> validation) {
    return new ExpNetTrainer(
        settings, training, validation, ProgressListener.SILENT, Cancellation.NEVER);
  }

  /** With other settings, which see the same. */
  public ExpNetTrainer withSettings(ExpNetSettings other) {
    return new ExpNetTrainer(other, training, validation, listener, cancellation);
  }

  /** With these looking on. */
  public ExpNetTrainer watchedBy(ProgressListener newListener, Cancellation newCancellation) {
    return new ExpNetTrainer(settings, training, validation, newListener, newCancellation);
  }

  /** Trains. */
  public ExpNet train() {
    List<Lesson> lessons = Lesson.of(training, settings.positiveCap());
    Standard standard =
        Standard.of(
            lessons.stream().map(Lesson::rows).toList(),
            lessons.stream().map(Lesson::shares).toList());
    List<Lesson> scaled =
        lessons.stream().map(lesson -> lesson.withRows(standard.of(lesson.rows()))).toList();
    Network network = network(standard.width());
    try (Network judge = network(standard.width())) {
      WatchedTasks watch =
          new WatchedTasks(validation, standard, judge, settings.patience(), cancellation);
      TrainingRun run =
          BatchTrainer.of(settings.plan())
              .observedBy(watch)
              .reportingTo(listener)
              .until(watch)
              .fit(network, new LessonBatches(scaled, settings.batchTexts(), settings.seed()));
      if (run.ending() == TrainingRun.Ending.CANCELLED && !watch.stopped()) {
        throw new CancellationException("stopped in the training of a small network");
      }
      network.replace(watch.best());
      return done(network, standard, scaled, watch, run.millis());
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  private Network network(int width) {
    return Network.create(settings.network(width), List.of(width), Link.SIGMOID, settings.seed());
  }

  private ExpNet done(
      Network network, Standard standard, List<Lesson> scaled, WatchedTasks watch, double millis) {
    List<ExpNetCourse.Task> tasks = new ArrayList<>();
    for (SeenTask task : training) {
      tasks.add(
          new ExpNetCourse.Task(task.name(), task.teacher(), task.texts().size(), task.rate()));
    }
    ExpNetCourse course =
        new ExpNetCourse(watch.epochs(), watch.kept(), millis, tasks, heads(network, scaled));
    EncoderShape shape = training.get(0).shape();
    return new ExpNet(
        new ExpNetDescription(
            settings,
            shape.layers(),
            shape.heads(),
            rule(network, standard),
            course,
            evidence(network, tasks, millis)),
        network,
        standard);
  }

  private CarriedRule rule(Network network, Standard standard) {
    List<CarriedRule.Scored> scored = new ArrayList<>();
    for (SeenTask task : validation.isEmpty() ? training : validation) {
      List<SeenText> texts = task.texts().stream().map(TaughtText::seen).toList();
      scored.add(WatchedTasks.scored(task, PieceScores.words(network, standard, texts)));
    }
    double rate = training.stream().mapToDouble(SeenTask::rate).average().orElseThrow();
    return new CarriedRule(CarriedRule.tuned(scored).threshold(), rate);
  }

  /** Slopes over evenly spread tokens of the training texts. */
  private List<HeadWeight> heads(Network network, List<Lesson> scaled) {
    List<FeatureName> names = settings.features().names(training.get(0).shape());
    int width = scaled.get(0).rows().length(1);
    List<Lesson> some = new ArrayList<>();
    int rows = scaled.stream().mapToInt(lesson -> lesson.size()).sum();
    int step = Math.max(1, rows / SLOPE_ROWS);
    for (int i = 0; i < scaled.size(); i += step) {
      some.add(scaled.get(i));
    }
    NdArray all = PieceScores.joined(some.stream().map(Lesson::rows).toList(), width);
    double[] slopes = network.inputGradients(all, 0).toDoubles();
    double[] mean = new double[width];
    double[] size = new double[width];
    for (int i = 0; i < slopes.length; i++) {
      mean[i % width] += slopes[i] / all.length(0);
      size[i % width] += Math.abs(slopes[i]) / all.length(0);
    }
    List<HeadWeight> heads = new ArrayList<>();
    for (int f = 0; f < names.size(); f++) {
      heads.add(new HeadWeight(names.get(f), mean[f], size[f]));
    }
    return heads;
  }

  private Evidence evidence(Network network, List<ExpNetCourse.Task> tasks, double millis) {
    Map<String, String> named = new TreeMap<>();
    named.put("features", settings.features().toString());
    named.put("hidden", settings.hidden().toString());
    named.put("dropout", Double.toString(settings.dropout()));
    settings.inputDropout().ifPresent(share -> named.put("inputDropout", share.toString()));
    named.put("rate", Double.toString(settings.rate()));
    named.put("weightDecay", Double.toString(settings.weightDecay()));
    named.put("epochs", Integer.toString(settings.epochs()));
    named.put("patience", Integer.toString(settings.patience()));
    named.put("batchTexts", Integer.toString(settings.batchTexts()));
    named.put("positiveCap", Double.toString(settings.positiveCap()));
    named.put("tasks", String.join(", ", tasks.stream().map(ExpNetCourse.Task::name).toList()));
    Sha256 model = new Sha256();
    network.parameters().forEach((name, array) -> model.add(name).add(array));
    Sha256 data = new Sha256();
    long texts = 0;
    for (List<SeenTask> all : List.of(training, validation)) {
      for (SeenTask task : all) {
        data.add(task.name());
        for (TaughtText text : task.texts()) {
          data.add(text.seen().words().text()).add(text.marks().toString());
          texts++;
        }
      }
    }
    return Evidence.of(ExpNetDescription.method(tasks))
        .withSettings(named)
        .withSeed(settings.seed())
        .withModelHash(model.hex())
        .withDataHash(data.hex())
        .withVersion("engine", Engine.version())
        .withCost(texts, millis);
  }
}
