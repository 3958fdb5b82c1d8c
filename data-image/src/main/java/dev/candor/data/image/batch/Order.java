package dev.candor.data.image.batch;

/** In which order do images come? */
public enum Order {
  /** Drawn anew for every epoch. */
  DRAWN,
  /** As they are in the set, every time. */
  LISTED
}
