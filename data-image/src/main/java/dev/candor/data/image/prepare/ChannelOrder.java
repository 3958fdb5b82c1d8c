package dev.candor.data.image.prepare;

/** In which order a network gets the colours. */
public enum ChannelOrder {
  /** Red first: torchvision, Pillow, most networks from Python. */
  RGB,
  /** Blue first: OpenCV, Caffe. */
  BGR;

  /** Which of red, green, blue stands at a place. */
  int colour(int place) {
    return this == RGB ? place : 2 - place;
  }
}
