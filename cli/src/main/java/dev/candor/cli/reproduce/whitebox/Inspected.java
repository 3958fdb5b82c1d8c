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

/** The methods whose dependence on the weights is looked at. */
enum Inspected {
  SALIENCY("saliency"),
  INPUT_X_GRADIENT("input x gradient"),
  INTEGRATED_GRADIENTS("integrated gradients"),
  DEEPLIFT("DeepLIFT"),
  LRP_EPSILON("LRP epsilon"),
  LRP_Z_PLUS("LRP z+"),
  GRADCAM("GradCAM"),
  LAYERCAM("LayerCAM"),
  GUIDED_BACKPROP("guided backprop"),
  DECONVOLUTION("deconvolution"),
  GUIDED_GRADCAM("guided GradCAM");

  private final String title;

  Inspected(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  Explainer on(Subject subject) {
    return switch (this) {
      case SALIENCY -> new Saliency(subject);
      case INPUT_X_GRADIENT -> new InputTimesGradient(subject);
      case INTEGRATED_GRADIENTS -> new IntegratedGradients(subject, zero());
      case DEEPLIFT -> new DeepLift(subject, zero());
      case LRP_EPSILON -> new Lrp(subject, Composites.epsilon(1e-6));
      case LRP_Z_PLUS -> new Lrp(subject, Composites.zPlus());
      case GRADCAM -> new GradCam(subject);
      case LAYERCAM -> new LayerCam(subject);
      case GUIDED_BACKPROP -> new GuidedBackprop(subject);
      case DECONVOLUTION -> new Deconvolution(subject);
      case GUIDED_GRADCAM -> new GuidedGradCam(subject);
    };
  }

  private static NdArray zero() {
    return NdArray.of(
        new float[FigureImages.SIDE * FigureImages.SIDE], 1, FigureImages.SIDE, FigureImages.SIDE);
  }
}
