package dev.candor.cli.method;

import dev.candor.core.Explainer;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.cam.AblationCam;
import dev.candor.whitebox.cam.CamSettings;
import dev.candor.whitebox.cam.ClassActivationMap;
import dev.candor.whitebox.cam.GradCam;
import dev.candor.whitebox.cam.GradCamPlusPlus;
import dev.candor.whitebox.cam.GuidedGradCam;
import dev.candor.whitebox.cam.LayerCam;
import dev.candor.whitebox.cam.MapLayout;
import dev.candor.whitebox.cam.MapSign;
import dev.candor.whitebox.cam.ScoreCam;
import dev.candor.whitebox.cam.ScoreWeights;
import dev.candor.whitebox.cam.Upsampling;
import java.util.List;
import java.util.function.BiFunction;

/** The methods that tell by a layer's maps where in an image the reasons lie. */
final class ActivationMaps {
  private static final String MAPS = LooksInside.LAYERS + "; a convolutional layer";
  private static final String COARSE = LooksInside.SLOPES + "as coarse as the layer's maps";

  private static final Setting LAYER =
      Setting.of("layer", "the last", "which layer's maps; of an IA: weighted, what it sums");
  private static final Setting UPSAMPLING =
      Setting.of("upsampling", "bilinear", "none, nearest, bilinear or bicubic");

  static final List<Method> ALL =
      List.of(
          map("cam", "by the weights of the head behind a mean", ClassActivationMap::new),
          map("gradcam", "by the mean gradient", GradCam::new),
          map("gradcam-plus-plus", "by gradients where they speak for it", GradCamPlusPlus::new),
          map("layercam", "each place by its own gradient", LayerCam::new),
          map(
              "scorecam",
              "by what the answer is where only they are shown",
              (subject, settings) -> new ScoreCam(subject, settings, ScoreWeights.SOFTMAX)),
          map("ablationcam", "by what the answer loses without them", AblationCam::new),
          LooksInside.method(
              Family.CAM,
              "guided-gradcam",
              "guided backprop where GradCAM looks",
              MAPS,
              "two forward and two backward passes an input",
              "sharp, and of one class",
              LooksInside.EDGES,
              List.of(LAYER, UPSAMPLING),
              StandIn.NONE,
              (a, c) -> new GuidedGradCam(a.subject(), cam(a, c))));

  private ActivationMaps() {}

  private static Method map(
      String name, String how, BiFunction<Subject, CamSettings, Explainer> maker) {
    return new Method(
        name,
        Family.CAM,
        "where in an image do a layer's maps speak for the class, weighed " + how,
        MAPS,
        name.equals("scorecam") || name.equals("ablationcam")
            ? "one forward pass for each map of the layer"
            : "one forward and one backward pass an input",
        "a map of the class that is asked about",
        COARSE,
        "candor explain MODEL IMAGES --method " + name,
        List.of(
            LAYER,
            UPSAMPLING,
            Setting.of("sign", name.equals("cam") ? "signed" : "positive", "positive or signed")),
        new Making.OfRows(
            Gives.MAP,
            StandIn.NONE,
            (a, c) -> maker.apply(a.subject(), cam(a, c).withSign(c.word("sign", MapSign.class)))));
  }

  private static CamSettings cam(Assignment assignment, Choices choices) {
    CamSettings settings =
        CamSettings.withDefaults().withUpsampling(choices.word("upsampling", Upsampling.class));
    return choices
        .chosen("layer")
        .map(settings::withLayer)
        .orElseGet(() -> beforeTheHead(assignment, settings));
  }

  /**
   * The last maps before what tells the classes. Of an IA that is what it sums, a vector for each
   * patch; its last convolution lies in the part that makes the map.
   */
  private static CamSettings beforeTheHead(Assignment assignment, CamSettings settings) {
    return assignment
        .model()
        .importance()
        .filter(model -> model.design().components().grid().size() == 2)
        .flatMap(
            model ->
                model
                    .summed()
                    .map(
                        path -> {
                          List<Integer> grid = model.design().components().grid();
                          return settings
                              .withLayer(path)
                              .withLayout(new MapLayout.TokenGrid(0, grid.get(0), grid.get(1)));
                        }))
        .orElse(settings);
  }
}
