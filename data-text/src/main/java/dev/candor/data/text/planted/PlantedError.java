package dev.candor.data.text.planted;

/**
 * What is wrong with a sentence. It is always one word: two others say what it should have been, or
 * the sentence without it is whole and it is missed elsewhere.
 */
public enum PlantedError {
  /** A determiner of the wrong number: "these child sings". Noun and verb agree. */
  DETERMINER,
  /** A noun of the wrong number: "these child sing". Determiner and verb agree. */
  NOUN,
  /** A verb of the wrong number: "these children sings". Determiner and noun agree. */
  VERB,
  /** An article that stands two words or more behind its place: "child near rivers sings the". */
  MOVED_ARTICLE,
  /** A preposition that stands behind its noun: "the child the river near sings". */
  MOVED_PREPOSITION
}
