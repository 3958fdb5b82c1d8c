package dev.candor.cli.input;

import dev.candor.data.image.RgbImage;
import dev.candor.data.table.Table;
import dev.candor.data.text.TokenizedText;
import java.util.List;
import java.util.Optional;

/** What a person sees in inputs. */
public sealed interface Shown {
  /** What a person sees in one of them. */
  default Shown alone(int position) {
    return this;
  }

  /** What one of them is called, where it has a name of its own. */
  default Optional<String> name(int position) {
    return Optional.empty();
  }

  /** The rows of a table as they were read. */
  record Rows(Table table) implements Shown {}

  /**
   * Pictures, as the model sees them.
   *
   * @param names of their files
   * @param fitted in the size of the input
   */
  record Pictures(List<String> names, List<RgbImage> fitted) implements Shown {
    /** Copies the lists. */
    public Pictures {
      names = List.copyOf(names);
      fitted = List.copyOf(fitted);
    }

    @Override
    public Shown alone(int position) {
      return new Pictures(List.of(names.get(position)), List.of(fitted.get(position)));
    }

    @Override
    public Optional<String> name(int position) {
      return Optional.of(names.get(position));
    }
  }

  /**
   * A text and its tokens.
   *
   * @param text the text
   * @param mask the token that stands in for one that is taken away
   * @param padding the token behind the end of a text
   */
  record Text(TokenizedText text, int mask, int padding) implements Shown {}

  /**
   * Windows of a series.
   *
   * @param windows which
   */
  record Windows(List<WindowPlace> windows) implements Shown {
    /** Copies the list. */
    public Windows {
      windows = List.copyOf(windows);
    }

    @Override
    public Shown alone(int position) {
      return new Windows(List.of(windows.get(position)));
    }

    @Override
    public Optional<String> name(int position) {
      return Optional.of(windows.get(position).name());
    }
  }

  /** Nothing but numbers. */
  record Numbers() implements Shown {}
}
