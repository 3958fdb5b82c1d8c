package dev.candor.cli.method;

import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Removal;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.attention.AttentionFlow;
import dev.candor.whitebox.attention.Chefer;
import dev.candor.whitebox.attention.GradientTimesAttention;
import dev.candor.whitebox.attention.HeadFusion;
import dev.candor.whitebox.attention.LastAttention;
import dev.candor.whitebox.attention.MeanAttention;
import dev.candor.whitebox.attention.Reading;
import dev.candor.whitebox.attention.Rollout;
import dev.candor.whitebox.bcos.BcosMap;
import dev.candor.whitebox.bcos.Shown;
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
import dev.candor.whitebox.deeplift.DeepLift;
import dev.candor.whitebox.deeplift.DeepLiftShap;
import dev.candor.whitebox.gradient.Deconvolution;
import dev.candor.whitebox.gradient.ExpectedGradients;
import dev.candor.whitebox.gradient.GradientShap;
import dev.candor.whitebox.gradient.GuidedBackprop;
import dev.candor.whitebox.gradient.NoiseDraws;
import dev.candor.whitebox.gradient.NoiseSummary;
import dev.candor.whitebox.gradient.NoiseTunnel;
import dev.candor.whitebox.gradient.PathDraws;
import dev.candor.whitebox.gradient.Saliency;
import dev.candor.whitebox.gradient.Sign;
import dev.candor.whitebox.relevance.Composite;
import dev.candor.whitebox.relevance.Composites;
import dev.candor.whitebox.relevance.Lrp;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The methods that need more of a network than its answers and its plain gradient. */
final class LooksInside {
  private static final String GRADIENTS = "a model through which gradients flow";
  private static final String LAYERS = GRADIENTS + ", with layers that can be seen";
  private static final String ATTENTION = LAYERS + "; attention in it";
  private static final String MAPS = LAYERS + "; a convolutional layer";
  private static final String SLOPES = "none known of the randomisation tests; ";
  private static final String EDGES =
      "the model-randomisation test: the map hardly changes when upper layers forget; shows edges,"
          + " not reasons";
  private static final String COARSE = SLOPES + "as coarse as the layer's maps";
  private static final String SAME =
      "the randomisation of what lies behind the attention; the same whichever output is asked";

  private static final Setting LAYER =
      Setting.of("layer", "the last", "which layer's maps; of an IA: weighted, what it sums");
  private static final Setting UPSAMPLING =
      Setting.of("upsampling", "bilinear", "none, nearest, bilinear or bicubic");
  private static final Setting READER =
      Setting.of("reader", "0", "whose attention is told: a token's place, or mean");

  static final List<Method> ALL =
      List.of(
          method(
              Family.GRADIENT,
              "smoothgrad",
              "which numbers matter, averaged over inputs with noise",
              GRADIENTS,
              "samples forward and backward passes an input",
              "a standard error for every value",
              SLOPES + "a mean of slopes: it does not add up",
              noise("0.1"),
              StandIn.NONE,
              (a, c) -> tunnel(a, c, NoiseSummary.MEAN)),
          method(
              Family.GRADIENT,
              "vargrad",
              "where does the slope change under noise",
              GRADIENTS,
              "samples forward and backward passes an input",
              "0 where the model is linear",
              SLOPES + "says nothing of direction",
              noise("0.1"),
              StandIn.NONE,
              (a, c) -> tunnel(a, c, NoiseSummary.VARIANCE)),
          method(
              Family.GRADIENT,
              "expected-gradients",
              "what made the answer other than that for the background, on average",
              GRADIENTS + "; background rows",
              "samples forward and backward passes an input",
              "shares add up to the answer less the background's mean, in expectation; a standard"
                  + " error",
              SLOPES + "few samples, wide errors",
              List.of(
                  Setting.count("samples", "200", 2, "background rows and places drawn"),
                  Gradients.EMBEDDING),
              StandIn.BACKGROUND,
              (a, c) ->
                  new ExpectedGradients(
                      a.subject(), rows(a), c.whole("samples"), a.effort().seed())),
          method(
              Family.GRADIENT,
              "gradient-shap",
              "the same, with noise around the input",
              GRADIENTS + "; background rows",
              "samples forward and backward passes an input",
              "shares add up in expectation; a standard error",
              SLOPES + "few samples, wide errors",
              List.of(
                  Setting.count("samples", "200", 2, "background rows and places drawn"),
                  Setting.of("deviation", "0.1", "of the noise"),
                  Gradients.EMBEDDING),
              StandIn.BACKGROUND,
              (a, c) ->
                  new GradientShap(
                      a.subject(),
                      rows(a),
                      new PathDraws.Drawn(
                          c.whole("samples"), c.number("deviation"), a.effort().seed()))),
          method(
              Family.GRADIENT,
              "guided-backprop",
              "which patterns in the input are handed through every rectifier",
              LAYERS,
              "one forward and one backward pass an input",
              "sharp maps of a network of rectifiers",
              EDGES,
              List.of(Gradients.EMBEDDING),
              StandIn.NONE,
              (a, c) -> new GuidedBackprop(a.subject())),
          method(
              Family.GRADIENT,
              "deconvolution",
              "which pattern would a layer's answer be drawn as in the input",
              LAYERS,
              "one forward and one backward pass an input",
              "shows what a rectifier's answer is made of",
              EDGES,
              List.of(Gradients.EMBEDDING),
              StandIn.NONE,
              (a, c) -> new Deconvolution(a.subject())),
          method(
              Family.RELEVANCE,
              "deeplift",
              "what of each number made the answer other than the baseline's, in one pass",
              LAYERS + "; a baseline",
              "two forward passes and one backward pass an input",
              "shares add up to the answer less the baseline's; tells the gap",
              SLOPES + "not the same for networks that compute the same function",
              List.of(Gradients.EMBEDDING),
              StandIn.BASELINE,
              (a, c) -> Standing.withOne(a, rows -> new DeepLift(a.subject(), rows))),
          method(
              Family.RELEVANCE,
              "deeplift-shap",
              "the same, as the mean over background rows",
              LAYERS + "; background rows",
              "background rows times DeepLIFT",
              "shares add up to the answer less the background's mean; tells the gap",
              SLOPES + "as DeepLIFT",
              List.of(Gradients.EMBEDDING),
              StandIn.BACKGROUND,
              (a, c) -> new DeepLiftShap(a.subject(), rows(a))),
          method(
              Family.RELEVANCE,
              "lrp",
              "how does the answer divide itself when it is handed back layer by layer",
              LAYERS,
              "one forward and one backward pass an input, more for some rules",
              "conserved up to what biases and the stabiliser take; tells the gap",
              "z+ and the composites with it hardly change when upper layers forget; epsilon"
                  + " does",
              List.of(
                  Setting.of(
                      "composite",
                      "epsilon",
                      "epsilon, epsilon-plus, epsilon-plus-flat, epsilon-alpha2-beta1,"
                          + " epsilon-alpha2-beta1-flat, epsilon-gamma-box, z-plus, gamma or"
                          + " alpha-beta"),
                  Setting.of("epsilon", "0.000001", "the stabiliser"),
                  Setting.of("gamma", "0.25", "how much positive weights are favoured"),
                  Setting.of("alpha", "2", "of alpha-beta; beta is one less"),
                  Setting.of("low", "-3", "smallest input, of epsilon-gamma-box"),
                  Setting.of("high", "3", "largest input, of epsilon-gamma-box"),
                  Gradients.EMBEDDING),
              StandIn.NONE,
              (a, c) -> new Lrp(a.subject(), composite(a, c))),
          method(
              Family.RELEVANCE,
              "attn-lrp",
              "the same for transformers: attention and layer norms have rules of their own",
              LAYERS,
              "one forward and one backward pass an input",
              "conserved up to what biases take; tells the gap",
              SLOPES + "rules for transformers",
              List.of(Gradients.EMBEDDING),
              StandIn.NONE,
              (a, c) -> new Lrp(a.subject(), Composites.attnLrp())),
          new Method(
              "b-cos",
              Family.RELEVANCE,
              "which part of its answer does a B-cos network owe to each pixel",
              LAYERS + "; B-cos layers from the colours to the answer",
              "one forward and one backward pass an input",
              "what the network computed, divided: signed shares add up to the answer but for the"
                  + " fixed bias of its end; tells the gap",
              SLOPES + "an untrained network's weights are turned towards nothing",
              "candor explain MODEL IMAGES --method b-cos",
              List.of(Setting.of("shown", "positive", "positive or signed")),
              new Making.OfRows(
                  Gives.MAP,
                  StandIn.NONE,
                  (a, c) -> new BcosMap(a.subject(), c.word("shown", Shown.class)))),
          map("cam", "by the weights of the head behind a mean", ClassActivationMap::new),
          map("gradcam", "by the mean gradient", GradCam::new),
          map("gradcam-plus-plus", "by gradients where they speak for it", GradCamPlusPlus::new),
          map("layercam", "each place by its own gradient", LayerCam::new),
          map(
              "scorecam",
              "by what the answer is where only they are shown",
              (subject, settings) -> new ScoreCam(subject, settings, ScoreWeights.SOFTMAX)),
          map("ablationcam", "by what the answer loses without them", AblationCam::new),
          method(
              Family.CAM,
              "guided-gradcam",
              "guided backprop where GradCAM looks",
              MAPS,
              "two forward and two backward passes an input",
              "sharp, and of one class",
              EDGES,
              List.of(LAYER, UPSAMPLING),
              StandIn.NONE,
              (a, c) -> new GuidedGradCam(a.subject(), cam(a, c))),
          attention("attention-last", "in the last layer", SAME, LastAttention::new),
          attention("attention-mean", "on average over layers", SAME, MeanAttention::new),
          new Method(
              "attention-rollout",
              Family.ATTENTION,
              "where does what the reader holds come from, if attention alone moved things",
              ATTENTION,
              "one forward pass an input",
              "adds up to one",
              SAME,
              "candor explain MODEL TEXTS --tokenizer FILE --method attention-rollout",
              List.of(
                  READER,
                  Setting.of("fusion", "mean", "of the heads: mean, max or min"),
                  Setting.of("residual", "0.5", "share of what passes the attention by"),
                  Gradients.EMBEDDING),
              new Making.OfRows(
                  Gives.COMPONENTS,
                  StandIn.NONE,
                  (a, c) ->
                      new Rollout(
                          a.subject(),
                          reading(c),
                          c.word("fusion", HeadFusion.class),
                          c.number("residual")))),
          attention("attention-flow", "as the largest flow through all", SAME, AttentionFlow::new),
          attention(
              "gradient-x-attention",
              "weighed by its gradient",
              SLOPES + "of one layer at a time",
              GradientTimesAttention::new),
          attention(
              "chefer",
              "weighed by its gradient, from layer to layer",
              SLOPES + "what speaks against is left out",
              Chefer::new));

  private LooksInside() {}

  private static Method method(
      Family family,
      String name,
      String answers,
      String needs,
      String costs,
      String promises,
      String fails,
      List<Setting> settings,
      StandIn standIn,
      Making.OfRows.Maker maker) {
    return new Method(
        name,
        family,
        answers,
        needs,
        costs,
        promises,
        fails,
        "candor explain MODEL INPUT --method " + name,
        settings,
        new Making.OfRows(Gives.NUMBERS, standIn, maker));
  }

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

  private static Method attention(
      String name, String how, String fails, BiFunction<Subject, Reading, Explainer> maker) {
    return new Method(
        name,
        Family.ATTENTION,
        "what does the reader attend to, " + how,
        ATTENTION,
        "one forward pass an input, with gradients one backward pass more",
        "one number for each token",
        fails,
        "candor explain MODEL TEXTS --tokenizer FILE --method " + name,
        List.of(READER, Gradients.EMBEDDING),
        new Making.OfRows(
            Gives.COMPONENTS, StandIn.NONE, (a, c) -> maker.apply(a.subject(), reading(c))));
  }

  private static List<Setting> noise(String deviation) {
    return List.of(
        Setting.count("samples", "50", 2, "inputs with noise"),
        Setting.of("deviation", deviation, "of the noise"),
        Gradients.EMBEDDING);
  }

  private static Explainer tunnel(Assignment assignment, Choices choices, NoiseSummary summary) {
    return new NoiseTunnel(
        new Saliency(assignment.subject(), Sign.SIGNED),
        summary,
        new NoiseDraws.Drawn(
            choices.whole("samples"), choices.number("deviation"), assignment.effort().seed()));
  }

  private static NdArray rows(Assignment assignment) {
    return assignment.removal() instanceof Removal.Derived
        ? Standing.oneFor(assignment.removal(), assignment.inputs().row(0))
        : assignment.removal().rowsFor(assignment.inputs().row(0));
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

  private static Reading reading(Choices choices) {
    String reader = choices.text("reader");
    if (!reader.equals("mean") && !reader.matches("[0-9]{1,6}")) {
      throw InputException.of(
          choices.option("reader"), "must be a token's place, or mean", reader, "correct it");
    }
    return Reading.withDefaults()
        .withReader(
            reader.equals("mean")
                ? new Reading.Mean()
                : new Reading.Token(Integer.parseInt(reader)));
  }

  private static Composite composite(Assignment assignment, Choices choices) {
    int channels = assignment.layout().shape().get(0);
    Function<String, List<Double>> bound =
        key -> Collections.nCopies(channels, choices.number(key));
    Composite composite =
        switch (choices.text("composite")) {
          case "epsilon" -> Composites.epsilon(choices.number("epsilon"));
          case "epsilon-plus" -> Composites.epsilonPlus();
          case "epsilon-plus-flat" -> Composites.epsilonPlusFlat();
          case "epsilon-alpha2-beta1" -> Composites.epsilonAlpha2Beta1();
          case "epsilon-alpha2-beta1-flat" -> Composites.epsilonAlpha2Beta1Flat();
          case "epsilon-gamma-box" ->
              Composites.epsilonGammaBox(bound.apply("low"), bound.apply("high"));
          case "z-plus" -> Composites.zPlus();
          case "gamma" -> Composites.gamma(choices.number("gamma"));
          case "alpha-beta" ->
              Composites.alphaBeta(choices.number("alpha"), choices.number("alpha") - 1);
          default ->
              throw InputException.of(
                  choices.option("composite"),
                  "must be one that candor methods lists",
                  choices.text("composite"),
                  "correct it");
        };
    return choices.given("epsilon") ? composite.withEpsilon(choices.number("epsilon")) : composite;
  }
}
