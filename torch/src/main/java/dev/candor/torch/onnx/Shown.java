package dev.candor.torch.onnx;

/** Names of a file as errors show them: a file may hold names of any length. */
final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  static String name(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...";
  }
}
