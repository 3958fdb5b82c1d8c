package dev.candor.core;

import java.util.List;
import java.util.stream.Collectors;

/** What an importance is given to: a feature, an image patch, a time step of a feature, a token. */
public sealed interface Component {
  /** A name a person can read. */
  String label();

  /** A column of a table. */
  record Feature(String label) implements Component {}

  /** One feature at one time step of a window. */
  record Step(String feature, int time) implements Component {
    @Override
    public String label() {
      return feature + " at " + time;
    }
  }

  /** A patch of an image, by its place in the grid. */
  record Patch(int row, int column) implements Component {
    @Override
    public String label() {
      return "patch " + row + "," + column;
    }
  }

  /** One number of an image. */
  record Pixel(int channel, int row, int column) implements Component {
    @Override
    public String label() {
      return "channel " + channel + ", pixel " + row + "," + column;
    }
  }

  /** A place in an array whose axes have no names. */
  record Position(List<Integer> index) implements Component {
    /** Copies the index. */
    public Position {
      index = List.copyOf(index);
    }

    @Override
    public String label() {
      return index.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
  }

  /** A token with its span of characters, {@code start} included and {@code end} excluded. */
  record Token(String label, int start, int end) implements Component {}
}
