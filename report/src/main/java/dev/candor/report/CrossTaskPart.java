package dev.candor.report;

import dev.candor.report.expnet.MethodOnTask;
import dev.candor.report.expnet.TaskTable;

/** What the template asks for: one task of a cross-task table. */
record CrossTaskPart(String id, TaskTable task) {
  Drawing drawing() {
    return CrossTask.drawing(id, task);
  }

  String told() {
    return CrossTask.told(task);
  }

  String auroc(MethodOnTask one) {
    return CrossTask.estimate(one.auroc());
  }

  String auprc(MethodOnTask one) {
    return CrossTask.score(one.auprc());
  }

  String f1(MethodOnTask one) {
    return CrossTask.score(one.f1());
  }

  String before(MethodOnTask one) {
    return one.before().map(CrossTask::change).orElse("");
  }

  boolean isBeaten(MethodOnTask one) {
    return one.before().map(CrossTask::isAhead).orElse(false);
  }

  String kind(MethodOnTask one) {
    return switch (one.kind()) {
      case ACROSS -> "learned on other tasks";
      case WITHIN -> "learned on this task";
      case BASELINE -> "";
      case FLOOR -> "floor";
    };
  }
}
