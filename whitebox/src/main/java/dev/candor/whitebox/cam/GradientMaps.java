package dev.candor.whitebox.cam;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.Run;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Procedure;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.Told;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Maps weighted by what the gradient at their layer says. */
final class GradientMaps {
  private final String method;
  private final Subject subject;
  private final CamSettings settings;
  private final MapWeights weights;
  private final Places places;

  GradientMaps(String method, Subject subject, CamSettings settings, MapWeights weights) {
    this.method = method;
    this.subject = subject;
    this.settings = settings;
    this.weights = weights;
    this.places = new Places(subject, settings);
  }

  /** Where the maps of these inputs are, of which there is one or more. */
  Place place(NdArray inputs) {
    return places.of(inputs);
  }

  List<Attribution> explain(NdArray inputs, int[] targets) {
    if (targets.length == 0) {
      return List.of();
    }
    Place place = places.of(inputs);
    Procedure procedure =
        Procedure.of(method, subject)
            .withSettings(settings.stated(place.path()))
            .withAxes(place.axes(settings));
    return Explaining.rows(
        subject,
        procedure,
        inputs,
        targets,
        (run, from, to) -> {
          Both both = both(run, place, inputs, targets, from, to);
          Tensor weighted = weights.of(both.maps(), both.gradient()).mul(both.maps());
          return Told.of(Tensors.toDoubles(Maps.shown(settings, place, weighted)));
        });
  }

  /** The weights themselves, of one input: one for each channel, or for each place of each. */
  NdArray weights(NdArray input, int target) {
    NdArray inputs = Explaining.asBatch(input);
    Place place = places.of(inputs);
    int[] targets = {target};
    return subject
        .model()
        .work(
            1,
            4L * input.size(),
            (run, from, to) -> {
              Both both = both(run, place, inputs, targets, 0, 1);
              double[] found = Tensors.toDoubles(weights.of(both.maps(), both.gradient()));
              return NdArray.of(found, found.length);
            })
        .get(0);
  }

  private record Both(Tensor maps, Tensor gradient) {}

  private Both both(Run run, Place place, NdArray inputs, int[] targets, int from, int to) {
    Cut cut = new Cut(place.path());
    int[] wanted = Arrays.copyOfRange(targets, from, to);
    Tensor sum = Targets.sum(run.outputs(run.rows(inputs, from, to), cut), wanted, from);
    Tensor gradient =
        sum.requires_grad() ? Backward.of(sum, cut.leaf()) : torch.zeros_like(cut.leaf());
    return new Both(maps(run, cut.leaf().detach()), maps(run, gradient));
  }

  private Tensor maps(Run run, Tensor output) {
    return Maps.in(
        settings.layout(), Maps.rowsFirst(run.hasMemberAxis(), settings.layout(), output));
  }
}
