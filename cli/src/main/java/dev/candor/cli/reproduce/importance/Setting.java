package dev.candor.cli.reproduce.importance;

import dev.candor.data.image.augment.Augmentation;
import dev.candor.design.importance.Design;
import dev.candor.design.importance.FigureHint;
import dev.candor.design.importance.FitSettings;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A way to train that is compared with others: what it changes in the protocol's design and fit.
 *
 * @param name in cells, of lower-case letters, digits and {@code -}
 * @param title on the page
 * @param edition is changed when the setting is, so that older cells are not taken for it
 * @param design what becomes of the design
 * @param fit what becomes of the fit
 * @param augmentation which parts of training images are seen
 * @param before images that an IA is trained on first, in the same way: its parts that see the
 *     input are what the IA of other images begins with
 */
public record Setting(
    String name,
    String title,
    String edition,
    UnaryOperator<Design> design,
    UnaryOperator<FitSettings> fit,
    Augmentation augmentation,
    Optional<StudiedImages> before) {
  /** With nothing trained before. */
  public Setting(
      String name,
      String title,
      String edition,
      UnaryOperator<Design> design,
      UnaryOperator<FitSettings> fit,
      Augmentation augmentation) {
    this(name, title, edition, design, fit, augmentation, Optional.empty());
  }

  /** As the method is published, with the choices of the default design where it says nothing. */
  public static Setting plain() {
    return new Setting(
        "plain",
        "as published",
        "1",
        UnaryOperator.identity(),
        UnaryOperator.identity(),
        Augmentation.withDefaults());
  }

  /** The same with a price of what the map lets through. */
  public static Setting priced() {
    return new Setting(
        "priced",
        "with a price of the map",
        "1",
        UnaryOperator.identity(),
        fit -> fit.withSparsity(.35),
        Augmentation.withDefaults());
  }

  /** With the map pulled to what stands out from the picture's edge, {@link FigureHint#EDGE}. */
  public static Setting following() {
    return new Setting(
        "following",
        "pulled to figures",
        "2",
        UnaryOperator.identity(),
        fit -> fit.withFigure(3),
        Augmentation.withDefaults().withArea(.3, 1));
  }

  /** The same with a hint that asks for colours too, {@link FitSettings#followingFigures}. */
  public static Setting coloured() {
    return new Setting(
        "coloured",
        "pulled to figures by colour",
        "1",
        UnaryOperator.identity(),
        FitSettings::followingFigures,
        Augmentation.withDefaults().withArea(.3, 1));
  }

  /** The same, begun with the parts of an IA of all training images of Imagenette. */
  public static Setting begun() {
    Setting coloured = coloured();
    return new Setting(
        "begun",
        "pulled to figures by colour, begun on Imagenette",
        "1",
        coloured.design(),
        coloured.fit(),
        coloured.augmentation(),
        Optional.of(StudiedImages.IMAGENETTE));
  }
}
