package dev.candor.data.text.planted;

import dev.candor.data.text.set.MarkedText;
import java.util.Optional;

/**
 * A sentence and what is wrong with it.
 *
 * @param sentence labelled {@link PlantedSentences#WRONG}, with the wrong word marked, or {@link
 *     PlantedSentences#RIGHT}, with none
 * @param error what is wrong, if anything
 */
public record PlantedSentence(MarkedText sentence, Optional<PlantedError> error) {}
