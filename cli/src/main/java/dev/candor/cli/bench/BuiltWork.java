package dev.candor.cli.bench;

import dev.candor.blackbox.occlusion.FeatureAblation;
import dev.candor.blackbox.occlusion.Occlusion;
import dev.candor.blackbox.occlusion.Windows;
import dev.candor.blackbox.shapley.Design;
import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.blackbox.shapley.Orders;
import dev.candor.blackbox.shapley.PermutationShapley;
import dev.candor.blackbox.shapley.Selection;
import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.cam.GradCam;
import dev.candor.whitebox.deeplift.DeepLift;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.IntegratedGradientsSettings;
import dev.candor.whitebox.gradient.Saliency;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Work that Candor can do, told by how the peers' row begins. */
enum BuiltWork {
  FORWARD("forward") {
    @Override
    Runnable prepare(PeerRow row, BenchModel model) {
      NdArray inputs = model.rows(row, "input");
      return () -> model.predictor().predict(inputs);
    }
  },
  SALIENCY("saliency", Asked.GRADIENTS) {
    @Override
    Runnable prepare(PeerRow row, BenchModel model) {
      return explaining(row, model, new Saliency(subject(row, model)));
    }
  },
  INTEGRATED_GRADIENTS("integrated gradients", Asked.GRADIENTS) {
    @Override
    Runnable prepare(PeerRow row, BenchModel model) {
      IntegratedGradientsSettings settings =
          IntegratedGradientsSettings.withDefaults().withSteps(row.whole("steps"));
      return explaining(
          row,
          model,
          new IntegratedGradients(subject(row, model), baselineRow(row, model), settings));
    }
  },
  DEEPLIFT("DeepLIFT", Asked.LAYERS) {
    @Override
    Runnable prepare(PeerRow row, BenchModel model) {
      return explaining(row, model, new DeepLift(subject(row, model), baselineRow(row, model)));
    }
  },
  GRADCAM("GradCAM last block", Asked.LAYERS) {
    @Override
    Runnable prepare(PeerRow row, BenchModel model) {
      return explaining(row, model, new GradCam(subject(row, model)));
    }
  },
  FEATURE_ABLATION("feature ablation") {
    @Override
    Runnable prepare(PeerRow row, BenchModel model) {
      return explaining(row, model, new FeatureAblation(model.predictor(), baseline(row, model)));
    }
  },
  OCCLUSION("occlusion") {
    @Override
    Runnable prepare(PeerRow row, BenchModel model) {
      NdArray inputs = model.rows(row, "input");
      Windows windows =
          Windows.of(
              Arrays.copyOfRange(inputs.shape(), 1, inputs.rank()),
              row.wholes("window"),
              row.wholes("stride"));
      return explaining(
          row, model, new Occlusion(model.predictor(), windows, constant(row, inputs)));
    }
  },
  SHAPLEY_SAMPLING("Shapley sampling") {
    @Override
    Runnable prepare(PeerRow row, BenchModel model) {
      Orders orders = new Orders.Drawn(Design.INDEPENDENT, row.whole("permutations"), SEED);
      return explaining(
          row, model, new PermutationShapley(model.predictor(), baseline(row, model), orders));
    }
  },
  KERNEL_SHAP("shap.KernelExplainer") {
    @Override
    Runnable prepare(PeerRow row, BenchModel model) {
      Masking masking = background(row, model);
      KernelShapSettings settings =
          KernelShapSettings.withDefaults(masking.players().count())
              .withCoalitions(row.whole("coalitions"))
              .withSelection(selection(row));
      return explaining(row, model, new KernelShap(model.predictor(), masking, settings));
    }
  },
  PERMUTATION_SHAP("shap.PermutationExplainer") {
    @Override
    Runnable prepare(PeerRow row, BenchModel model) {
      Masking masking = background(row, model);
      int rounds = row.whole("evaluations") / (2 * masking.players().count() + 1);
      Orders orders = new Orders.Drawn(Design.ANTITHETIC, Math.max(1, rounds), SEED);
      return explaining(row, model, new PermutationShapley(model.predictor(), masking, orders));
    }
  };

  private static final long SEED = 0;
  private static final Pattern FEATURES = Pattern.compile("num_features\\((\\d{1,6})\\)");

  private final String begins;
  private final Asked asked;

  BuiltWork(String begins) {
    this(begins, Asked.ANSWERS);
  }

  BuiltWork(String begins, Asked asked) {
    this.begins = begins;
    this.asked = asked;
  }

  /** From which files of a model it is done; each is measured. */
  List<Source> sources() {
    return asked.sources();
  }

  /** The work of a row, if it is one of these. */
  static Optional<BuiltWork> of(PeerRow row) {
    return Arrays.stream(values()).filter(work -> row.work().startsWith(work.begins)).findFirst();
  }

  /** Everything up to the work itself; running it does the work once. */
  abstract Runnable prepare(PeerRow row, BenchModel model);

  private static Runnable explaining(PeerRow row, BenchModel model, Explainer explainer) {
    NdArray inputs = model.rows(row, "input");
    int[] targets = new int[inputs.length(0)];
    Arrays.fill(targets, row.settings().has("output") ? row.whole("output") : row.target());
    return () -> explainer.explain(inputs, targets);
  }

  private static Subject subject(PeerRow row, BenchModel model) {
    int[] shape = model.rows(row, "input").shape();
    return Subject.of(
        model.gradients(), Axes.Positions.of(Arrays.copyOfRange(shape, 1, shape.length)));
  }

  private static Masking baseline(PeerRow row, BenchModel model) {
    NdArray inputs = model.rows(row, "input");
    return Masking.of(each(inputs), constant(row, inputs));
  }

  private static Masking background(PeerRow row, BenchModel model) {
    NdArray rows = model.rows(row, "background");
    return Masking.of(each(rows), new Removal.Background(rows));
  }

  private static Removal constant(PeerRow row, NdArray inputs) {
    return new Removal.Baseline(constantRow(row, inputs));
  }

  private static NdArray baselineRow(PeerRow row, BenchModel model) {
    return constantRow(row, model.rows(row, "input"));
  }

  private static NdArray constantRow(PeerRow row, NdArray inputs) {
    float[] same = new float[inputs.size() / inputs.length(0)];
    Arrays.fill(same, (float) row.number("baseline"));
    return NdArray.of(same, Arrays.copyOfRange(inputs.shape(), 1, inputs.rank()));
  }

  private static Players each(NdArray rows) {
    int width = rows.size() / rows.length(0);
    return Players.each(
        new Axes.Features(IntStream.range(0, width).mapToObj(i -> "x" + i).toList()));
  }

  private static Selection selection(PeerRow row) {
    Matcher stated = FEATURES.matcher(row.settings().path("l1").asString(""));
    return stated.find()
        ? new Selection.First(Integer.parseInt(stated.group(1)))
        : new Selection.All();
  }
}
