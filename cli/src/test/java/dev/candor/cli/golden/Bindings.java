package dev.candor.cli.golden;

import java.util.List;

/** Every method that is built, with the binding that runs its checks. */
final class Bindings {
  private Bindings() {}

  static List<GoldenBinding> all() {
    return List.of(
        new ProbeBinding(),
        new SaliencyBinding(),
        new InputTimesGradientBinding(),
        new IntegratedGradientsBinding(),
        new DeepLiftBinding(),
        new DeepLiftShapBinding(),
        new LrpBinding(),
        new AttentionBinding(),
        new GradCamBinding(),
        new GuidedGradCamBinding(),
        new NoiseTunnelBinding(),
        new GradientShapBinding(),
        new RectifiersBinding(),
        new FeatureAblationBinding(),
        new OcclusionBinding(),
        new FeaturePermutationBinding(),
        new RiseBinding(),
        new LimeBinding(),
        new BackgroundShapBinding(),
        new InteractionBinding(),
        new ShapleyBinding(),
        new ShapleySamplingBinding(),
        new KernelShapBinding(),
        new LinearShapBinding(),
        new TreeShapBinding(),
        new CurveBinding(),
        new RationaleBinding(),
        new InfidelityBinding(),
        new SensitivityBinding(),
        new MacroIouBinding(),
        new PatchBinding(),
        new ReproducibilityBinding(),
        new PixelRankingBinding(),
        new WilcoxonBinding(),
        new CorrelationBinding(),
        new RankBiserialBinding(),
        new HolmBinding(),
        new PictureResizeBinding(),
        new ArrayResizeBinding());
  }
}
