package dev.candor.cli.reproduce.expnet;

/** A set of texts whose words are marked. */
public enum StudiedWords {
  /** SST sentences, marked by half or more of the annotators who agree with the label. */
  SST("sst-r", "SST-R", StudiedClassifier.SST2),
  /** Toxic posts of HateXplain, marked by any annotator. */
  HATE("hx", "HX", StudiedClassifier.HATE),
  /** Sentences of the grammar with the word that is wrong. */
  PLANTED("planted", "planted", StudiedClassifier.PLANTED);

  private final String label;
  private final String title;
  private final StudiedClassifier classifier;

  StudiedWords(String label, String title, StudiedClassifier classifier) {
    this.label = label;
    this.title = title;
    this.classifier = classifier;
  }

  /** As cells are called. */
  String label() {
    return label;
  }

  /** As the page calls it. */
  String title() {
    return title;
  }

  /** The classifier that is explained. */
  StudiedClassifier classifier() {
    return classifier;
  }
}
