package dev.candor.data.image.pasted;

/** What of a picture is put onto another background? */
public enum Pasting {
  /** The object alone, cut out along its mask. */
  OBJECT,
  /** The whole picture with its own background; the mask stays that of the object. */
  PICTURE
}
