package dev.candor.report.image;

/** Which of the four networks? */
public enum NetworkKind {
  /** Learns the map and the task at once. */
  IA("ia", "IA", "learns the map while it learns the task"),
  /** Sees the patches' embeddings, weighted by IA's map, in their places. */
  EA("ea", "EA", "sees embeddings of the patches, weighted by IA\u2019s map, in their places"),
  /** The plain backbone on whole pictures: what a map costs is measured against it. */
  PA0("pa0", "PA(0)", "the plain backbone on whole pictures, without a map"),
  /** The backbone on pictures whose unimportant patches are painted over. */
  PA("pa", "PA", "the backbone on pictures whose unimportant patches are painted over");

  private final String key;
  private final String title;
  private final String words;

  NetworkKind(String key, String title, String words) {
    this.key = key;
    this.title = title;
    this.words = words;
  }

  /** Its name in JSON and of its folder: ia, ea, pa0, pa. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** What it does, in a clause. */
  public String words() {
    return words;
  }
}
