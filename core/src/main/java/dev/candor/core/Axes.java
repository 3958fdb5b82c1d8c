package dev.candor.core;

import java.util.Arrays;
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

  /** The numbers of an image: channels, rows and columns of pixels. */
  record Pixels(int channels, int rows, int columns) implements Axes {
    @Override
    public int size() {
      return channels * rows * columns;
    }

    @Override
    public Component component(int position) {
      int pixel = position % (rows * columns);
      return new Component.Pixel(position / (rows * columns), pixel / columns, pixel % columns);
    }
  }

  /** The places of an array whose axes have no names. */
  record Positions(List<Integer> shape) implements Axes {
    /** Copies the shape. */
    public Positions {
      shape = List.copyOf(shape);
    }

    /** The places of an array of this shape. */
    public static Positions of(int... shape) {
      return new Positions(Arrays.stream(shape).boxed().toList());
    }

    @Override
    public int size() {
      return shape.stream().reduce(1, Math::multiplyExact);
    }

    @Override
    public Component component(int position) {
      Integer[] index = new Integer[shape.size()];
      int rest = position;
      for (int axis = index.length - 1; axis >= 0; axis--) {
        index[axis] = rest % shape.get(axis);
        rest /= shape.get(axis);
      }
      return new Component.Position(List.of(index));
    }
  }
}
