package dev.candor.whitebox.cam;

import dev.candor.core.Axes;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer with maps.
 *
 * @param path where it is
 * @param channels how many maps it has
 * @param lengths of a map, one to three
 * @param input lengths of the input's map that belong to them; empty where it has none such
 * @param bent the layers behind it that are more than a weighted sum
 */
record Place(
    String path, int channels, List<Integer> lengths, List<Integer> input, List<String> bent) {
  Place {
    lengths = List.copyOf(lengths);
    input = List.copyOf(input);
    bent = List.copyOf(bent);
  }

  /** What the numbers of a result mean. */
  Axes axes(CamSettings settings) {
    List<Integer> shown = settings.upsampling() == Upsampling.NONE ? lengths : input;
    if (settings.channels() == MapChannels.SUMMED) {
      return shown.size() == 2
          ? new Axes.PatchGrid(shown.get(0), shown.get(1))
          : new Axes.Positions(shown);
    }
    if (shown.size() == 2) {
      return new Axes.Pixels(channels, shown.get(0), shown.get(1));
    }
    List<Integer> all = new ArrayList<>(List.of(channels));
    all.addAll(shown);
    return new Axes.Positions(all);
  }
}
