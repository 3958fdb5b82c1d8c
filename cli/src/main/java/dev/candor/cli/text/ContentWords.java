package dev.candor.cli.text;

import dev.candor.data.text.word.WordedText;
import java.util.Locale;
import java.util.Set;

/** 1 for words that are no function words of English and no signs, 0 for the others: a floor. */
public record ContentWords() implements WordScorer {
  private static final Set<String> FUNCTION_WORDS =
      Set.copyOf(
          WordedText.atBlanks(
                  "a about above after again against all am an and any are as at be because been"
                      + " before being below between both but by can could did do does doing down"
                      + " during each few for from further had has have having he her here hers"
                      + " him his how i if in into is it its itself just me more most my myself no"
                      + " nor not now of off on once only or other our ours out over own same she"
                      + " should so some such than that the their theirs them themselves then there"
                      + " these they this those through to too under until up very was we were what"
                      + " when where which while who whom why will with would you your yours"
                      + " 's 're 've 'll 'd 'm n't im u ur -lrb- -rrb-")
              .written());

  @Override
  public String label() {
    return "non-stop-word";
  }

  @Override
  public Signs signs() {
    return Signs.AMOUNTS;
  }

  @Override
  public double[] score(ReadText text, int target) {
    double[] scores = new double[text.words().size()];
    for (int word = 0; word < scores.length; word++) {
      String written = text.words().word(word).toLowerCase(Locale.ROOT);
      boolean content =
          written.codePoints().anyMatch(Character::isLetterOrDigit)
              && !FUNCTION_WORDS.contains(written);
      scores[word] = content ? 1 : 0;
    }
    return scores;
  }
}
