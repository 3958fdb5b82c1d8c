package dev.candor.cli.series;

import dev.candor.design.actif.model.Front;
import dev.candor.design.actif.model.SeriesDesign;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.series.SeriesNetwork;
import java.util.Locale;

/** A network in words. */
public final class DesignText {
  private DesignText() {}

  /** Such as {@code LSTM of 64 units, batch norm, max over time}. */
  public static String of(SeriesDesign design) {
    StringBuilder text = new StringBuilder();
    text.append(
        switch (design.body()) {
          case LSTM -> "LSTM";
          case GRU -> "GRU";
          case TCN -> "temporal convolutions";
          case TRANSFORMER -> "transformer";
        });
    text.append(" of ").append(design.units()).append(" units");
    if (design.layers() > 1) {
      text.append(" in ").append(design.layers()).append(" layers");
    }
    if (design.direction() != Direction.FORWARD) {
      text.append(", reading ").append(word(design.direction().name()));
    }
    if (design.norm() == SeriesNetwork.UnitNorm.BATCH) {
      text.append(", batch norm");
    }
    text.append(", ").append(word(design.pooling().name())).append(" over time");
    return text.append(design.front() == Front.GATE ? ", behind a gate" : "").toString();
  }

  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }
}
