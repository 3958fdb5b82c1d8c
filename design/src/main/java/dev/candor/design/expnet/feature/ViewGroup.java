package dev.candor.design.expnet.feature;

import dev.candor.core.InputException;
import dev.candor.torch.text.AttentionView;
import java.util.List;

/**
 * Some layers and what is kept of their attention.
 *
 * @param layers which
 * @param views what is kept
 */
public record ViewGroup(LayerChoice layers, List<AttentionView> views) {
  /** Copies the list and checks it. */
  public ViewGroup {
    views = List.copyOf(views);
    if (views.isEmpty() || views.stream().distinct().count() < views.size()) {
      throw InputException.of(
          "views", "must be one or more, each once", views, "see AttentionView");
    }
  }

  /** These views of some layers. */
  public static ViewGroup of(LayerChoice layers, AttentionView... views) {
    return new ViewGroup(layers, List.of(views));
  }
}
