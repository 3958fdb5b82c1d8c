package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.CellKey;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One network that is trained.
 *
 * @param images learned from
 * @param setting how
 * @param variant which network
 * @param seed of first weights, order and crops
 */
public record Training(StudiedImages images, Setting setting, Variant variant, long seed) {
  private static final String EDITION = "1";

  /** Another network of the same images, setting and seed. */
  public Training with(Variant other) {
    return new Training(images, setting, other, seed);
  }

  /** Setting and network in the name of a cell. */
  public String method() {
    return setting.name() + "." + variant.label();
  }

  /** The cell that says how it went. */
  CellKey key() {
    return new CellKey(ImportancePart.TRAINING, images.label(), method(), seed);
  }

  /** Everything it depends on; what is measured on it depends on that too. */
  public SortedMap<String, String> settings(ImportanceProtocol protocol) {
    SetSizes sizes = protocol.of(images);
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("training.edition", EDITION);
    settings.put("images", images.label());
    settings.put("sizes", sizes.training() + "/" + sizes.held() + "/" + sizes.epochs());
    settings.put("split", Long.toString(protocol.firstSeed()));
    settings.put("cut", protocol.pixels() + "/" + protocol.patch() + "/" + protocol.k());
    settings.put("setting", setting.name() + " " + setting.edition());
    settings.put("network", variant.label());
    settings.put("seed", Long.toString(seed));
    if (variant.share() > 0) {
      settings.put("masked", variant.share() + " of " + protocol.mapped());
    }
    if (variant.share() > 0 && !variant.mapped()) {
      settings.put("mask", "on held-out images too");
    }
    setting
        .before()
        .map(protocol::of)
        .ifPresent(
            before ->
                settings.put(
                    "before",
                    setting.before().orElseThrow().label()
                        + " "
                        + before.training()
                        + "/"
                        + before.held()
                        + "/"
                        + before.epochs()));
    return settings;
  }
}
