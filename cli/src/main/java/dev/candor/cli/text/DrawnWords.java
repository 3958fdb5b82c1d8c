package dev.candor.cli.text;

import dev.candor.core.Sha256;
import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Scores drawn at random, uniform in [0, 1): a floor.
 *
 * @param seed of the draws; each text has its own
 */
public record DrawnWords(long seed) implements WordScorer {
  private static final int HEX = 16;
  private static final int DIGITS = 15;

  @Override
  public String label() {
    return "random";
  }

  @Override
  public Signs signs() {
    return Signs.AMOUNTS;
  }

  @Override
  public double[] score(ReadText text, int target) {
    String hash = Sha256.of(text.words().text().getBytes(StandardCharsets.UTF_8));
    long own = Long.parseLong(hash.substring(0, DIGITS), HEX);
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(own ^ seed);
    double[] scores = new double[text.words().size()];
    for (int word = 0; word < scores.length; word++) {
      scores[word] = random.nextDouble();
    }
    return scores;
  }
}
