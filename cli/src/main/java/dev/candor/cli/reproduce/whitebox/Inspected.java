package dev.candor.cli.reproduce.whitebox;

import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.cam.GradCam;
import dev.candor.whitebox.cam.GuidedGradCam;
import dev.candor.whitebox.cam.LayerCam;
import dev.candor.whitebox.deeplift.DeepLift;
import dev.candor.whitebox.gradient.Deconvolution;
import dev.candor.whitebox.gradient.GuidedBackprop;
import dev.candor.whitebox.gradient.InputTimesGradient;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.Saliency;
import dev.candor.whitebox.relevance.Composites;
import dev.candor.whitebox.relevance.Lrp;
import java.util.function.Function;

/** The methods whose dependence on the weights is looked at. */
enum Inspected {
  SALIENCY("saliency", Saliency::new),
  INPUT_X_GRADIENT("input x gradient", InputTimesGradient::new),
  INTEGRATED_GRADIENTS("integrated gradients", subject -> new IntegratedGradients(subject, zero())),
  DEEPLIFT("DeepLIFT", subject -> new DeepLift(subject, zero())),
  LRP_EPSILON("LRP epsilon", subject -> new Lrp(subject, Composites.epsilon(1e-6))),
  LRP_Z_PLUS("LRP z+", subject -> new Lrp(subject, Composites.zPlus())),
  GRADCAM("GradCAM", GradCam::new),
  LAYERCAM("LayerCAM", LayerCam::new),
  GUIDED_BACKPROP("guided backprop", GuidedBackprop::new),
  DECONVOLUTION("deconvolution", Deconvolution::new),
  GUIDED_GRADCAM("guided GradCAM", GuidedGradCam::new);

  private final String title;
  private final Function<Subject, Explainer> maker;

  Inspected(String title, Function<Subject, Explainer> maker) {
    this.title = title;
    this.maker = maker;
  }

  String title() {
    return title;
  }

  String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  Explainer on(Subject subject) {
    return maker.apply(subject);
  }

  private static NdArray zero() {
    return NdArray.of(
        new float[FigureImages.SIDE * FigureImages.SIDE], 1, FigureImages.SIDE, FigureImages.SIDE);
  }
}
