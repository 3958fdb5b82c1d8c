package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Figure;
import dev.candor.cli.text.WordMethod;
import dev.candor.report.CrossTask;
import dev.candor.report.chart.TaskChart;
import dev.candor.report.expnet.MethodOnTask;
import dev.candor.report.expnet.TaskTable;
import dev.candor.report.image.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The explainer that the protocol names on a task that it never saw, beside every method that
 * nobody trains: the report's table and chart.
 *
 * @param judged the set with its baselines
 * @param from what was learned on
 * @param learned the explainer
 * @param beside more methods that nobody trains
 */
record AcrossTasks(
    JudgedSet judged, CrossSources from, JudgedMethod learned, List<JudgedMethod> beside) {
  private static final Set<String> FLOORS =
      Set.of(WordMethod.RANDOM.title(), WordMethod.NON_STOP_WORD.title());

  /** Copies the list. */
  AcrossTasks {
    beside = List.copyOf(beside);
  }

  /** How far it is before each of the others, with the floors. */
  String markdown() {
    return CrossTask.markdown(List.of(table()));
  }

  /** The same as a drawing. */
  Figure figure() {
    String name = judged.set().label();
    return new Figure(name, TaskChart.withDefaults().draw(name, table()));
  }

  private TaskTable table() {
    List<MethodOnTask> methods = new ArrayList<>();
    methods.add(method(learned, MethodOnTask.Kind.ACROSS));
    beside.forEach(other -> methods.add(compared(other, MethodOnTask.Kind.BASELINE)));
    for (JudgedMethod other : judged.baselines()) {
      boolean floor = FLOORS.contains(other.name());
      methods.add(compared(other, floor ? MethodOnTask.Kind.FLOOR : MethodOnTask.Kind.BASELINE));
    }
    return new TaskTable(
        judged.set().title(),
        from.title(),
        judged.words().texts(),
        judged.words().words(),
        judged.words().rate(),
        methods);
  }

  private MethodOnTask compared(JudgedMethod other, MethodOnTask.Kind kind) {
    JudgedMethod.Apart apart = learned.above(other);
    return method(other, kind).withBefore(estimate(apart.mean(), apart.interval()));
  }

  private MethodOnTask method(JudgedMethod method, MethodOnTask.Kind kind) {
    Agreement mean = method.mean();
    return MethodOnTask.of(method.name(), kind, estimate(mean.auroc(), method.interval()))
        .with(mean.auprc(), mean.topF1());
  }

  private Estimate estimate(double value, DrawnTexts.Interval interval) {
    return Estimate.of(value, interval.low(), interval.high(), judged.words().texts());
  }
}
