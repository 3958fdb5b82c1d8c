package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.sets.Sample;
import dev.candor.cli.reproduce.sets.StudySet;
import dev.candor.cli.reproduce.sets.StudySets;
import dev.candor.core.Cancellation;
import dev.candor.design.scores.Course;
import dev.candor.design.scores.GateSettings;
import dev.candor.design.scores.ScorePenalty;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Trainings that are timed, and trainings that are made twice. */
final class CostJobs {
  private static final int EPOCHS = 300;
  private static final int WARM_UP = 60;
  private static final int PAIRS_OF_BITS = 3;
  private static final List<Work> STEPS =
      List.of(new Work(1, 1), new Work(1, 2), new Work(20, 1), new Work(20, 2));

  /** So many networks on so many threads. */
  private record Work(int seeds, int threads) {}

  private final Protocol protocol;
  private final Training training;
  private final StepTimes stepTimes;
  private final StudySet set = StudySets.n10();

  /** The cells of a protocol. */
  CostJobs(Protocol protocol, Training training, StepTimes stepTimes) {
    this.protocol = protocol;
    this.training = training;
    this.stepTimes = stepTimes;
  }

  /** To be measured one after the other, on a machine that does nothing else. */
  List<Job> all() {
    List<Job> jobs = new ArrayList<>();
    int epochs = protocol.epochs().orElse(EPOCHS);
    for (int i = 0; i < protocol.costRuns(); i++) {
      long seed = protocol.firstSeed() + i;
      jobs.add(job(Methods.TIMES, seed, epochs, cancellation -> times(seed, epochs, cancellation)));
    }
    for (int i = 0; i < Math.min(PAIRS_OF_BITS, protocol.costRuns()); i++) {
      long seed = protocol.firstSeed() + i;
      jobs.add(job(Methods.BITS, seed, epochs, cancellation -> bits(seed, epochs, cancellation)));
    }
    for (int i = 0; protocol.costRuns() > 0 && i < STEPS.size(); i++) {
      Work work = STEPS.get(i);
      jobs.add(job(Methods.STEPS, i, epochs, cancellation -> step(work)));
    }
    return jobs;
  }

  private SortedMap<String, List<Double>> step(Work work) {
    StepTimes.Step step = stepTimes.measure(work.seeds(), work.threads());
    return new Cell.Figures()
        .put("seeds", work.seeds())
        .put("threads", work.threads())
        .put("millis", step.millis())
        .put("peerMillis", step.peerMillis())
        .put("aim", step.aim())
        .put("gateCost", step.gateCost())
        .numbers();
  }

  private Job job(String method, long seed, int epochs, Job.Measurement measurement) {
    SortedMap<String, String> settings = new TreeMap<>(recommended(seed, epochs).named());
    settings.put("edition", ScoresJobs.EDITION);
    settings.put("set", set.name());
    return new Job(
        new CellKey(ScoresPart.COST, set.name(), method, seed),
        settings,
        4.0 * epochs,
        measurement);
  }

  /** Gate and twin one after the other, without and with what the recommended gate adds. */
  private SortedMap<String, List<Double>> times(long seed, int epochs, Cancellation cancellation) {
    Sample sample = set.draw().apply(seed);
    ScoresSettings recommended = recommended(seed, epochs);
    ScoresSettings plain =
        recommended.withGate(plain(recommended)).withCourse(new Course.Together());
    train(sample, plain.withEpochs(Math.min(epochs, WARM_UP)), cancellation);
    train(sample, recommended.withEpochs(Math.min(epochs, WARM_UP)), cancellation);
    Trained ofPlain = train(sample, plain, cancellation);
    Trained ofRecommended = train(sample, recommended, cancellation);
    return new Cell.Figures()
        .put("seconds.plain", ofPlain.seconds().train())
        .put("seconds.vanillaPlain", ofPlain.seconds().vanilla())
        .put("seconds.recommended", ofRecommended.seconds().train())
        .put("seconds.vanillaRecommended", ofRecommended.seconds().vanilla())
        .put("millis.read", ofRecommended.readMillis())
        .numbers();
  }

  /** The same training on two threads at the same time. */
  private SortedMap<String, List<Double>> bits(long seed, int epochs, Cancellation cancellation) {
    Sample sample = set.draw().apply(seed);
    ScoresSettings settings = recommended(seed, epochs).withTwin(Twin.OFF);
    CompletableFuture<Trained> beside =
        CompletableFuture.supplyAsync(
            () -> train(sample, settings, cancellation), task -> new Thread(task).start());
    String here = train(sample, settings, cancellation).hash();
    try {
      return new Cell.Figures().put("same", beside.join().hash().equals(here) ? 1 : 0).numbers();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException unchecked ? unchecked : e;
    }
  }

  private Trained train(Sample sample, ScoresSettings settings, Cancellation cancellation) {
    return training.train(sample, settings, cancellation, (data, twin) -> List.of());
  }

  private static ScoresSettings recommended(long seed, int epochs) {
    return ScoresJobs.single(ScoresSettings.recommended())
        .withSeed(seed)
        .withEpochs(epochs)
        .withEvaluateEvery(epochs);
  }

  /** The fixed gate with the network's own rate and nothing added to the loss. */
  private static GateSettings plain(ScoresSettings settings) {
    return settings
        .gate()
        .withPenalty(new ScorePenalty.None())
        .withOptimiser(settings.optimiser())
        .withSchedule(settings.schedule());
  }
}
