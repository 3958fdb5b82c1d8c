package dev.candor.whitebox.cam;

import dev.candor.core.Attribution;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.gradient.GuidedBackprop;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which details of the input, where a layer saw what speaks for the answer?
 *
 * <p>Guided backpropagation times the map of {@link GradCam}, drawn out to the input; every channel
 * of the input is multiplied by the same map.
 *
 * <p><b>Cost</b>: two forward passes, one backward pass to the input and one to the layer. Memory:
 * one part of the batch, and both results.
 *
 * <p><b>Errors</b>: those of both; an input without axes like the map's.
 *
 * <p><b>Not</b> to learn what the network looks at in detail: its details are those of guided
 * backpropagation, which fails the randomisation test of Adebayo et al. (arXiv 1810.03292): they
 * stay where the network's numbers are drawn anew. Only the map is about the answer.
 *
 * <p>R. R. Selvaraju, M. Cogswell, A. Das, R. Vedantam, D. Parikh, D. Batra, "Grad-CAM: Visual
 * Explanations from Deep Networks via Gradient-based Localization", ICCV 2017, arXiv 1610.02391,
 * section 3.2.
 */
public final class GuidedGradCam implements BatchExplainer {
  private static final String METHOD = "guided-gradcam";

  private final GuidedBackprop guided;
  private final GradCam maps;

  /** With the map of the last layer that has one, drawn out by lines. */
  public GuidedGradCam(Subject subject) {
    this(subject, CamSettings.withDefaults().withUpsampling(Upsampling.BILINEAR));
  }

  /**
   * With a layer and a way to draw its map out.
   *
   * @param settings its map is one for all channels and shows what speaks for the answer, whatever
   *     they say
   */
  public GuidedGradCam(Subject subject, CamSettings settings) {
    if (settings.upsampling() == Upsampling.NONE) {
      throw InputException.of(
          "upsampling",
          "must bring the map to the size of the input",
          settings.upsampling().label(),
          "take bilinear");
    }
    this.guided = new GuidedBackprop(subject);
    this.maps =
        new GradCam(subject, settings.withSign(MapSign.POSITIVE).withChannels(MapChannels.SUMMED));
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    List<Attribution> where = maps.explain(inputs, targets);
    List<Attribution> what = guided.explain(inputs, targets);
    List<Attribution> both = new ArrayList<>();
    for (int row = 0; row < targets.length; row++) {
      both.add(product(what.get(row), where.get(row)));
    }
    return both;
  }

  private static Attribution product(Attribution what, Attribution where) {
    double[] values = what.values().toDoubles();
    double[] map = where.values().toDoubles();
    for (int i = 0; i < values.length; i++) {
      values[i] *= map[i % map.length];
    }
    SortedMap<String, String> settings = new TreeMap<>(where.evidence().settings());
    settings.putAll(what.evidence().settings());
    Evidence there = where.evidence();
    Evidence evidence =
        new Evidence(
            METHOD,
            settings,
            there.seed(),
            there.modelHash(),
            there.dataHash(),
            there.versions(),
            there.modelCalls() + what.evidence().modelCalls(),
            there.millis() + what.evidence().millis(),
            there.checks());
    return new Attribution(NdArray.of(values, values.length), what.axes(), what.target(), evidence);
  }
}
