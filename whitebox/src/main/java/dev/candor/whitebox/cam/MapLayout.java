package dev.candor.whitebox.cam;

import dev.candor.core.InputException;

/** How does a layer's output hold its maps? */
public sealed interface MapLayout {
  /** {@code [n, channels, length...]} with one, two or three lengths: convolutional networks. */
  record ChannelsFirst() implements MapLayout {
    @Override
    public String label() {
      return "channels first";
    }
  }

  /**
   * {@code [n, tokens, width]}: the tokens are the patches of an image, row by row, after some that
   * stand for none; the width is the channels.
   *
   * @param leading tokens before the grid that are dropped, such as the class token
   * @param rows of the grid
   * @param columns of the grid
   */
  record TokenGrid(int leading, int rows, int columns) implements MapLayout {
    /** Checks the counts. */
    public TokenGrid {
      if (leading < 0 || rows < 1 || columns < 1) {
        throw InputException.of(
            "token grid",
            "must have one or more rows and columns, and 0 or more tokens before them",
            leading + ", " + rows + " x " + columns,
            "count the patches of an image");
      }
    }

    /** How many tokens there are. */
    public int tokens() {
      return leading + rows * columns;
    }

    @Override
    public String label() {
      return rows + " x " + columns + " tokens after " + leading;
    }
  }

  /** As evidence has it. */
  String label();
}
