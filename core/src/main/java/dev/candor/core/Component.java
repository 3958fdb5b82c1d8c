package dev.candor.core;

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

  /** A token with its span of characters, {@code start} included and {@code end} excluded. */
  record Token(String label, int start, int end) implements Component {}
}
