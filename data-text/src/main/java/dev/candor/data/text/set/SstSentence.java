package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.word.WordedText;
import java.util.List;

/**
 * A sentence with what each annotator said of it.
 *
 * @param id its number in the file
 * @param split which part of SST-2 it is in: {@code train}, {@code validation}, {@code test}, or
 *     empty
 * @param words the sentence and its words
 * @param label its label in SST
 * @param answers one of each annotator
 */
public record SstSentence(
    String id, String split, WordedText words, String label, List<Answer> answers) {
  /**
   * What one annotator said.
   *
   * @param annotator who
   * @param label what the sentence is
   * @param marks for each word whether it made them say so
   */
  public record Answer(String annotator, String label, List<Boolean> marks) {
    /** Copies the list. */
    public Answer {
      marks = List.copyOf(marks);
    }
  }

  /** Copies the list and checks the marks. */
  public SstSentence {
    answers = List.copyOf(answers);
    for (Answer answer : answers) {
      if (answer.marks().size() != words.size()) {
        throw InputException.of(
            "marks of sentence " + id,
            "must be one for each of " + words.size() + " words",
            answer.marks().size(),
            "check the file");
      }
    }
  }

  /** The annotators who say of it what SST says. */
  public List<Answer> agreeing() {
    return answers.stream().filter(answer -> answer.label().equals(label)).toList();
  }

  /** With the words that count as marked among those annotators. */
  public MarkedText marked(Agreement agreement) {
    List<List<Boolean>> people = agreeing().stream().map(Answer::marks).toList();
    return new MarkedText(id, words, label, agreement.of(people, words.size()));
  }
}
