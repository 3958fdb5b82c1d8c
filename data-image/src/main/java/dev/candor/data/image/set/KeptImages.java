package dev.candor.data.image.set;

import dev.candor.core.InputException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Images that stay in memory once they are decoded, as long as there is room: an epoch after the
 * first one decodes nothing. What is seen is the same with and without.
 *
 * <p>Memory: three bytes a pixel, and one bit where there is a mask, up to the bound; images beyond
 * it are decoded each time.
 */
public final class KeptImages implements ImageSet {
  private final ImageSet set;
  private final long most;
  private final AtomicReferenceArray<LabelledImage> kept;
  private final AtomicLong bytes = new AtomicLong();

  private KeptImages(ImageSet set, long most) {
    this.set = set;
    this.most = most;
    this.kept = new AtomicReferenceArray<>(set.size());
  }

  /**
   * The images of a set, kept.
   *
   * @param most so many bytes are kept at most
   */
  public static KeptImages of(ImageSet set, long most) {
    if (most < 0) {
      throw InputException.of("bytes kept", "must be 0 or more", most, "0 keeps nothing");
    }
    return new KeptImages(set, most);
  }

  /** The images of a set, kept up to a third of what this JVM may use. */
  public static KeptImages of(ImageSet set) {
    return of(set, Runtime.getRuntime().maxMemory() / 3);
  }

  @Override
  public int size() {
    return set.size();
  }

  @Override
  public List<String> classes() {
    return set.classes();
  }

  @Override
  public String name(int image) {
    return set.name(image);
  }

  @Override
  public int label(int image) {
    return set.label(image);
  }

  @Override
  public LabelledImage image(int image) {
    LabelledImage known = kept.get(image);
    if (known != null) {
      return known;
    }
    LabelledImage made = set.image(image);
    long pixels = made.picture().size().pixels();
    long size = 3 * pixels + (made.mask().isPresent() ? pixels / 8 : 0);
    if (bytes.addAndGet(size) > most || !kept.compareAndSet(image, null, made)) {
      bytes.addAndGet(-size);
    }
    return made;
  }
}
