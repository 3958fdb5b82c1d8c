package dev.candor.cli.input;

import dev.candor.blackbox.lime.Slic;
import dev.candor.blackbox.lime.SlicSettings;
import dev.candor.core.Axes;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is taken away as one: words such as {@code patch:8x8} for inputs of a kind.
 *
 * @param word the kind of component
 * @param sizes what stands behind the colon
 */
public record Components(String word, List<Integer> sizes) {
  private static final int SEGMENTS = 50;

  /** Copies the sizes. */
  public Components {
    sizes = List.copyOf(sizes);
  }

  /**
   * Reads the words.
   *
   * @throws InputException if they are none
   */
  public static Components of(String words) {
    if (!words.matches("[a-z]+(:[1-9][0-9]{0,5}(x[1-9][0-9]{0,5})?)?")) {
      throw wrong("a word, or a word and sizes such as patch:8x8", words);
    }
    int colon = words.indexOf(':');
    List<Integer> sizes = new ArrayList<>();
    if (colon >= 0) {
      for (String size : words.substring(colon + 1).split("x", -1)) {
        sizes.add(Integer.valueOf(size));
      }
    }
    return new Components(colon < 0 ? words : words.substring(0, colon), sizes);
  }

  /**
   * The inputs with these components; where every input has its own, each alone.
   *
   * @throws InputException if inputs of this kind have none such
   */
  public List<Inputs> in(Inputs inputs) {
    Layout layout = inputs.layout();
    if (layout.kind() == InputKind.IMAGE && word.equals("segment")) {
      List<Inputs> alone = new ArrayList<>();
      for (int i = 0; i < inputs.count(); i++) {
        alone.add(inputs.alone(i).withLayout(layout.withComponents(segments(inputs, i))));
      }
      return alone;
    }
    return List.of(inputs.withLayout(layout.withComponents(players(layout))));
  }

  private Players segments(Inputs inputs, int i) {
    NdArray image = inputs.batch().row(i);
    SlicSettings settings = SlicSettings.withDefaults().withSegments(size(0).orElse(SEGMENTS));
    return new Slic(settings).players(image);
  }

  private Players players(Layout layout) {
    List<Integer> shape = layout.shape();
    Optional<Players> players =
        switch (layout.kind()) {
          case TABLE ->
              word.equals("feature") ? Optional.of(layout.components()) : Optional.empty();
          case TEXT -> word.equals("token") ? Optional.of(layout.components()) : Optional.empty();
          case ARRAY -> number(layout);
          case SERIES ->
              switch (word) {
                case "feature" -> Optional.of(Players.wholeSeries(shape.get(0), names(layout)));
                case "step" -> Optional.of(Players.timeSteps(shape.get(0), shape.get(1)));
                default -> number(layout);
              };
          case IMAGE ->
              switch (word) {
                case "pixel" ->
                    Optional.of(Players.patches(shape.get(0), shape.get(1), shape.get(2), 1, 1));
                case "patch" -> Optional.of(patches(layout));
                default -> number(layout);
              };
        };
    return players.orElseThrow(() -> wrong(there(layout.kind()), word));
  }

  private static List<String> names(Layout layout) {
    return layout.numbers() instanceof Axes.TimeFeatures series
        ? series.names()
        : Layout.names("x", layout.shape().get(1));
  }

  private Optional<Players> number(Layout layout) {
    return word.equals("number") ? Optional.of(Players.each(layout.numbers())) : Optional.empty();
  }

  private Players patches(Layout layout) {
    List<Integer> shape = layout.shape();
    int height = size(0).orElse(Layout.share(shape.get(1)));
    int width = size(1).or(() -> size(0)).orElse(Layout.share(shape.get(2)));
    return Players.patches(shape.get(0), shape.get(1), shape.get(2), height, width);
  }

  private Optional<Integer> size(int place) {
    return place < sizes.size() ? Optional.of(sizes.get(place)) : Optional.empty();
  }

  private static String there(InputKind kind) {
    return switch (kind) {
          case TABLE -> "feature";
          case SERIES -> "number, feature or step";
          case IMAGE -> "number, pixel, patch:HxW or segment:N";
          case TEXT -> "token";
          case ARRAY -> "number";
        }
        + " for "
        + kind.label();
  }

  private static InputException wrong(String rule, String found) {
    return InputException.of("--components", "must be " + rule, found, "correct it");
  }
}
