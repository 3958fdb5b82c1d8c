package dev.candor.cli.explanation;

import dev.candor.cli.input.Shown;
import dev.candor.core.Component;
import dev.candor.core.NdArray;
import dev.candor.data.image.RgbImage;
import dev.candor.data.text.TextToken;
import dev.candor.data.text.TokenKind;
import dev.candor.report.chart.RowPart;
import dev.candor.report.explanation.Answer;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Picture;
import dev.candor.report.token.TokenGap;
import dev.candor.report.token.TokenMark;
import dev.candor.report.token.TokenRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Explanations as people look at them: a picture under its map, coloured tokens, bars. */
public final class ExplanationShown {
  private ExplanationShown() {}

  /** One input as it is shown; empty where there is nothing to show it by. */
  public static Optional<ExplainedInput> of(Explained one, List<String> classes) {
    NdArray values = one.arranged().values();
    if (values.firstNotFinite().isPresent()) {
      return Optional.empty();
    }
    int target = one.attribution().target();
    Answer answer =
        Answer.of(
            target < classes.size() ? classes.get(target) : "output " + target,
            one.prediction().get(target));
    if (one.shown() instanceof Shown.Pictures pictures) {
      return map(values)
          .map(map -> new ExplainedInput.Image(one.name(), answer, picture(pictures), map));
    }
    if (one.shown() instanceof Shown.Windows && values.rank() == 2) {
      return map(values)
          .map(map -> ExplainedInput.Window.of(one.name(), answer, one.arranged().labels(), map));
    }
    if (one.shown() instanceof Shown.Text text) {
      return Optional.of(new ExplainedInput.Text(one.name(), answer, marks(text, values)));
    }
    return one.arranged().axes().equals(List.of("feature"))
        ? Optional.of(
            new ExplainedInput.Row(one.name(), answer, parts(one), OptionalDouble.empty()))
        : Optional.empty();
  }

  /** The values over the rows and columns of an image, or of a series. */
  public static Optional<HeatMap> map(NdArray values) {
    return switch (values.rank()) {
      case 3 ->
          Optional.of(
              HeatMap.ofChannels(
                  values.toDoubles(), values.length(0), values.length(1), values.length(2)));
      case 2 -> Optional.of(HeatMap.of(values.toDoubles(), values.length(0), values.length(1)));
      default -> Optional.empty();
    };
  }

  private static Picture picture(Shown.Pictures pictures) {
    RgbImage fitted = pictures.fitted().get(0);
    return Picture.of(fitted.rgb(), fitted.height(), fitted.width());
  }

  /** Tokens with their numbers, in their order. */
  public static List<TokenMark> marks(Shown.Text text, NdArray values) {
    List<TokenMark> marks = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < text.text().tokens().size(); i++) {
      TextToken token = text.text().tokens().get(i);
      boolean special = token.kind() == TokenKind.SPECIAL;
      Component.Token component = token.component();
      TokenGap gap = !special && token.start() == end && i > 1 ? TokenGap.NONE : TokenGap.BLANK;
      marks.add(
          new TokenMark(
              special ? component.label() : text.text().written(token),
              values.get(i),
              special ? TokenRole.SPECIAL : TokenRole.TEXT,
              gap));
      end = special ? end : token.end();
    }
    return marks;
  }

  private static List<RowPart> parts(Explained one) {
    List<RowPart> parts = new ArrayList<>();
    for (int i = 0; i < one.arranged().labels().size(); i++) {
      parts.add(new RowPart(one.arranged().labels().get(i), "", one.arranged().values().get(i)));
    }
    return parts;
  }
}
