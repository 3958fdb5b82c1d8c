package dev.candor.cli.words;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.candor.core.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Words and their numbers as CSV (RFC 4180, UTF-8, LF): a line for each word. */
public final class WordCsv {
  private WordCsv() {}

  /** Writes it; a word that was not read has no number. */
  public static void write(WordExplanation explanation, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    List<String> head =
        new ArrayList<>(List.of("text", "target", "probability", "word", "start", "end", "marked"));
    explanation.methods().forEach(method -> head.add(method.method()));
    csv.writeRecord(head);
    List<GivenText> texts = explanation.texts().texts();
    for (int i = 0; i < texts.size(); i++) {
      List<Component.Token> places = texts.get(i).places();
      for (int word = 0; word < places.size(); word++) {
        List<String> line = new ArrayList<>();
        line.add(texts.get(i).name());
        line.add(explanation.target(i));
        line.add(Double.toString(explanation.probability(i)));
        line.add(places.get(word).label());
        line.add(Integer.toString(places.get(word).start()));
        line.add(Integer.toString(places.get(word).end()));
        int at = word;
        line.add(texts.get(i).marks().map(marks -> marks.get(at) ? "1" : "0").orElse(""));
        for (MethodWords method : explanation.methods()) {
          double score = method.scores().get(i)[word];
          line.add(Double.isNaN(score) ? "" : Double.toString(score));
        }
        csv.writeRecord(line);
      }
    }
    csv.flush();
  }
}
