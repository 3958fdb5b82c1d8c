package dev.candor.design.actif;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the rankings: a mapping, whose activations it reads, and how windows are put together.
 *
 * @param mapping from activations to features
 * @param hook whose activations
 * @param aggregation from windows to one number for each feature
 */
public record Variant(Mapping mapping, Hook hook, Aggregation aggregation) {
  private static final String PREFIX = "actif";

  /** Checks that there is such a variant. */
  public Variant {
    Optional<String> reason = refusal(mapping, hook, aggregation);
    if (reason.isPresent()) {
      throw InputException.of(
          "variant",
          "must have a definition",
          mapping + ", " + hook + ", " + aggregation + ": " + reason.orElseThrow(),
          "use one of Variant.all()");
    }
  }

  /** Why there is no such variant, if there is none. */
  public static Optional<String> refusal(Mapping mapping, Hook hook, Aggregation aggregation) {
    if (!mapping.hooks().contains(hook)) {
      return Optional.of(
          hook == Hook.INPUT
              ? "the input has no units to map"
              : "it is defined at " + mapping.hooks() + " only");
    }
    if (aggregation.goesOverTime() && !mapping.isLocal(hook)) {
      return Optional.of("the penultimate layer has no steps to go over");
    }
    return Optional.empty();
  }

  /** All that have a definition. */
  public static List<Variant> all() {
    List<Variant> all = new ArrayList<>();
    for (Mapping mapping : Mapping.values()) {
      for (Hook hook : Hook.values()) {
        for (Aggregation aggregation : Aggregation.values()) {
          if (refusal(mapping, hook, aggregation).isEmpty()) {
            all.add(new Variant(mapping, hook, aggregation));
          }
        }
      }
    }
    return all;
  }

  /** At the recurrent layer, or at the input where the mapping reads no other. */
  public static Variant of(Mapping mapping, Aggregation aggregation) {
    Hook hook = mapping.hooks().contains(Hook.RECURRENT) ? Hook.RECURRENT : Hook.INPUT;
    return new Variant(mapping, hook, aggregation);
  }

  /** Its name, such as {@code actif-centred-projection-meanstd} or {@code ...-at-penultimate}. */
  public String name() {
    String usual = of(mapping, Aggregation.MEAN).hook() == hook ? "" : "-at-" + word(hook.name());
    return PREFIX + "-" + word(mapping.name()) + "-" + word(aggregation.name()) + usual;
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The variant of a name. */
  public static Variant named(String name) {
    for (Variant variant : all()) {
      if (variant.name().equals(name)) {
        return variant;
      }
    }
    throw InputException.of(
        "variant",
        "must be one of " + all().stream().map(Variant::name).toList(),
        name,
        "check the spelling");
  }

  /**
   * What it is known to do wrong, by the sanity tests of {@code docs/results/actif.md}; empty where
   * it passes all.
   */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (mapping == Mapping.IDENTITY) {
      warnings.add("never looks at the model");
    }
    if (!mapping.keepsUnderRenumbering()) {
      warnings.add("depends on how units are numbered");
      warnings.add("a known driver does not come first");
    }
    if (mapping == Mapping.PROJECTION || mapping == Mapping.IDENTITY) {
      warnings.add("a constant feature can come first");
    }
    if (mapping == Mapping.PROJECTION || mapping == Mapping.CENTRED_PROJECTION) {
      warnings.add("an untrained network has much of its ranking");
    }
    if (aggregation == Aggregation.INV || aggregation == Aggregation.INV_TIME) {
      warnings.add("puts features that do not count first");
    }
    return List.copyOf(warnings);
  }
}
