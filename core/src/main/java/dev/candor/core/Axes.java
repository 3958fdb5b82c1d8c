package dev.candor.core;

import java.util.List;

/** What the axes of one input mean, so that a number can be given back to what it belongs to. */
public sealed interface Axes {
  /** How many components there are. */
  int size();

  /** The component at a position in row-major order. */
  Component component(int position);

  /** The columns of a table. */
  record Features(List<String> names) implements Axes {
    /** Copies the names. */
    public Features {
      names = List.copyOf(names);
    }

    @Override
    public int size() {
      return names.size();
    }

    @Override
    public Component component(int position) {
      return new Component.Feature(names.get(position));
    }
  }

  /** Time steps by features. */
  record TimeFeatures(int steps, List<String> names) implements Axes {
    /** Copies the names. */
    public TimeFeatures {
      names = List.copyOf(names);
    }

    @Override
    public int size() {
      return steps * names.size();
    }

    @Override
    public Component component(int position) {
      return new Component.Step(names.get(position % names.size()), position / names.size());
    }
  }

  /** The rows and columns of a grid of patches. */
  record PatchGrid(int rows, int columns) implements Axes {
    @Override
    public int size() {
      return rows * columns;
    }

    @Override
    public Component component(int position) {
      return new Component.Patch(position / columns, position % columns);
    }
  }

  /** The tokens of a text. */
  record Tokens(List<Component.Token> tokens) implements Axes {
    /** Copies the tokens. */
    public Tokens {
      tokens = List.copyOf(tokens);
    }

    @Override
    public int size() {
      return tokens.size();
    }

    @Override
    public Component component(int position) {
      return tokens.get(position);
    }
  }
}
