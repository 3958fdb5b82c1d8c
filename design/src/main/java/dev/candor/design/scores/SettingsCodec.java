package dev.candor.design.scores;

import dev.candor.core.InputException;
import dev.candor.data.encode.Scaling;
import dev.candor.torch.layer.GateScale;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Schedule;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Settings as texts by name, and back: nothing is lost on the way. */
final class SettingsCodec {
  private SettingsCodec() {}

  static SortedMap<String, String> write(ScoresSettings s) {
    SettingsText text =
        SettingsText.empty()
            .put("embedding", s.sizes().embedding())
            .put("heads", s.sizes().heads())
            .put("feedForward", s.sizes().feedForward())
            .put("head", s.sizes().head())
            .put("layout", s.layout())
            .put("schedule", text(s.schedule()))
            .put("epochs", s.epochs())
            .put("seeds", s.seeds())
            .put("seed", s.seed())
            .put("twin", s.twin())
            .put("shadows", s.shadows())
            .put("inputs", s.inputs())
            .put("threads", s.threads())
            .put("evaluateEvery", s.evaluateEvery())
            .put("checkpointEvery", s.checkpointEvery())
            .put("gate.kind", s.gate().kind())
            .put("gate.scale", s.gate().scale())
            .put("gate.schedule", text(s.gate().schedule()));
    optimiser("optimiser", s.optimiser(), text);
    optimiser("gate.optimiser", s.gate().optimiser(), text);
    course(s.course(), text);
    initial(s.gate().initial(), text);
    penalty(s.gate().penalty(), text);
    balance(s.balance(), text);
    return text.map();
  }

  static ScoresSettings read(SortedMap<String, String> texts) {
    SettingsText text = new SettingsText(texts);
    return new ScoresSettings(
        new NetworkSizes(
            text.whole("embedding"),
            text.whole("heads"),
            text.whole("feedForward"),
            text.whole("head")),
        text.choice("layout", TokenLayout.class),
        new GateSettings(
            text.choice("gate.kind", GateKind.class),
            text.choice("gate.scale", GateScale.class),
            initial(text),
            penalty(text),
            optimiser("gate.optimiser", text),
            schedule("gate.schedule", text)),
        optimiser("optimiser", text),
        schedule("schedule", text),
        course(text),
        text.whole("epochs"),
        text.whole("seeds"),
        text.large("seed"),
        text.choice("twin", Twin.class),
        text.choice("shadows", Shadows.class),
        text.choice("inputs", Scaling.class),
        balance(text),
        text.whole("threads"),
        text.whole("evaluateEvery"),
        text.whole("checkpointEvery"));
  }

  private static void initial(InitialScores initial, SettingsText text) {
    if (initial instanceof InitialScores.Random random) {
      text.put("gate.initial", "random").put("gate.initial.spread", random.spread());
    } else if (initial instanceof InitialScores.Prior prior) {
      text.put("gate.initial", "prior")
          .put("gate.initial.spread", prior.spread())
          .put("gate.initial.order", prior.order());
    } else {
      text.put("gate.initial", "zero");
    }
  }

  private static InitialScores initial(SettingsText text) {
    return switch (text.text("gate.initial")) {
      case "zero" -> new InitialScores.Zero();
      case "random" -> new InitialScores.Random(text.real("gate.initial.spread"));
      case "prior" ->
          new InitialScores.Prior(
              text.texts("gate.initial.order"), text.real("gate.initial.spread"));
      default -> throw unknown("gate.initial", text);
    };
  }

  private static void optimiser(String name, Optimiser optimiser, SettingsText text) {
    text.put(name, optimiser.kind())
        .put(name + ".learningRate", optimiser.learningRate())
        .put(name + ".beta1", optimiser.beta1())
        .put(name + ".beta2", optimiser.beta2())
        .put(name + ".epsilon", optimiser.epsilon())
        .put(name + ".weightDecay", optimiser.weightDecay());
  }

  private static Optimiser optimiser(String name, SettingsText text) {
    return new Optimiser(
        text.choice(name, Optimiser.Kind.class),
        text.real(name + ".learningRate"),
        text.real(name + ".beta1"),
        text.real(name + ".beta2"),
        text.real(name + ".epsilon"),
        text.real(name + ".weightDecay"));
  }

  private static void course(Course course, SettingsText text) {
    if (course instanceof Course.RankThenFit two) {
      text.put("course", "rank-then-fit")
          .put("course.rankShare", two.rankShare())
          .put("course.averagedShare", two.averagedShare())
          .put("course.start", two.start())
          .put("course.schedule", text(two.fittingSchedule()));
      optimiser("course.optimiser", two.fitting(), text);
    } else {
      text.put("course", "together");
    }
  }

  private static Course course(SettingsText text) {
    return switch (text.text("course")) {
      case "together" -> new Course.Together();
      case "rank-then-fit" ->
          new Course.RankThenFit(
              text.real("course.rankShare"),
              text.real("course.averagedShare"),
              text.choice("course.start", FitStart.class),
              optimiser("course.optimiser", text),
              schedule("course.schedule", text));
      default -> throw unknown("course", text);
    };
  }

  private static void penalty(ScorePenalty penalty, SettingsText text) {
    if (penalty instanceof ScorePenalty.None) {
      text.put("gate.penalty", "none");
      return;
    }
    text.put("gate.penalty.weight", penalty.weight())
        .put("gate.penalty.annealing", text(penalty.annealing()));
    if (penalty instanceof ScorePenalty.KullbackLeibler kl) {
      text.put("gate.penalty", "kl")
          .put("gate.penalty.spread", kl.spread())
          .put("gate.penalty.prior", kl.prior());
    } else {
      text.put("gate.penalty", penalty instanceof ScorePenalty.L1 ? "l1" : "entropy");
    }
  }

  private static ScorePenalty penalty(SettingsText text) {
    String kind = text.text("gate.penalty");
    if (kind.equals("none")) {
      return new ScorePenalty.None();
    }
    double weight = text.real("gate.penalty.weight");
    Schedule annealing = schedule("gate.penalty.annealing", text);
    return switch (kind) {
      case "entropy" -> new ScorePenalty.Entropy(weight, annealing);
      case "l1" -> new ScorePenalty.L1(weight, annealing);
      case "kl" ->
          new ScorePenalty.KullbackLeibler(
              text.texts("gate.penalty.prior"),
              text.real("gate.penalty.spread"),
              weight,
              annealing);
      default -> throw unknown("gate.penalty", text);
    };
  }

  private static void balance(ClassBalance balance, SettingsText text) {
    if (balance instanceof ClassBalance.Given given) {
      text.put("balance", "given")
          .put("balance.class", given.byClass().keySet().stream().toList())
          .put("balance.weight", given.byClass().values().stream().map(String::valueOf).toList());
    } else {
      text.put("balance", balance instanceof ClassBalance.Balanced ? "balanced" : "natural");
    }
  }

  private static ClassBalance balance(SettingsText text) {
    return switch (text.text("balance")) {
      case "natural" -> new ClassBalance.Natural();
      case "balanced" -> new ClassBalance.Balanced();
      case "given" -> {
        SortedMap<String, Double> byClass = new TreeMap<>();
        int i = 0;
        for (String name : text.texts("balance.class")) {
          byClass.put(name, text.real("balance.weight." + i++));
        }
        yield new ClassBalance.Given(byClass);
      }
      default -> throw unknown("balance", text);
    };
  }

  private static String text(Schedule schedule) {
    if (schedule instanceof Schedule.Linear linear) {
      return "linear " + linear.from() + " " + linear.to();
    }
    if (schedule instanceof Schedule.Cosine cosine) {
      return "cosine " + cosine.to();
    }
    if (schedule instanceof Schedule.WarmUp warmUp) {
      return "warm-up " + warmUp.share() + " " + text(warmUp.then());
    }
    return "constant";
  }

  private static Schedule schedule(String name, SettingsText text) {
    List<String> words = List.of(text.text(name).split(" ", -1));
    return schedule(name, words, text);
  }

  private static Schedule schedule(String name, List<String> words, SettingsText text) {
    try {
      return switch (words.get(0)) {
        case "constant" -> new Schedule.Constant();
        case "cosine" -> new Schedule.Cosine(Double.parseDouble(words.get(1)));
        case "linear" ->
            new Schedule.Linear(Double.parseDouble(words.get(1)), Double.parseDouble(words.get(2)));
        case "warm-up" ->
            new Schedule.WarmUp(
                Double.parseDouble(words.get(1)),
                schedule(name, words.subList(2, words.size()), text));
        default -> throw unknown(name, text);
      };
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new InputException(
          "setting " + name + " must be a schedule (found " + words + "); use a newer Candor", e);
    }
  }

  private static InputException unknown(String name, SettingsText text) {
    return InputException.of(
        "setting " + name, "must be of a known kind", text.text(name), "use a newer Candor");
  }
}
