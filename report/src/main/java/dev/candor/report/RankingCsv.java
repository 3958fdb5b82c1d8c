package dev.candor.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.candor.core.Confirmation;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A ranking as CSV (RFC 4180: comma, CRLF, quotes where they are needed) with the columns {@code
 * feature, weight, low, high, rank, rankSd, confirmed}. {@code confirmed} is {@code true}, {@code
 * false}, or empty where it was not tested; numbers are written so that reading them gives the same
 * bits.
 */
public final class RankingCsv {
  private RankingCsv() {}

  /** The ranking as CSV with a header, most important feature first. */
  public static String text(Ranking ranking) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord("feature", "weight", "low", "high", "rank", "rankSd", "confirmed");
      for (RankedFeature feature : ranking.features()) {
        csv.writeRecord(
            feature.feature(),
            Double.toString(feature.weight()),
            Double.toString(feature.weightLow()),
            Double.toString(feature.weightHigh()),
            Integer.toString(feature.rank()),
            Double.toString(feature.rankSd()),
            word(feature.confirmed()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String word(Confirmation confirmed) {
    return switch (confirmed) {
      case CONFIRMED -> "true";
      case NOT_CONFIRMED -> "false";
      case NOT_TESTED -> "";
    };
  }
}
