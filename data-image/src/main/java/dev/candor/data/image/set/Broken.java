package dev.candor.data.image.set;

/** What becomes of images whose files are broken? */
public enum Broken {
  /** The first one is an error that names it. */
  REFUSED,
  /** They are left out, and named. */
  SKIPPED
}
