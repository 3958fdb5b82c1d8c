package dev.candor.data.text.planted;

import dev.candor.data.generate.Draws;
import dev.candor.data.text.word.WordedText;
import java.util.List;
import java.util.stream.IntStream;

/** The words of the grammar; those with two forms have the singular first. */
final class Words {
  static final List<List<String>> NOUNS =
      pairs(
          "child children,dog dogs,teacher teachers,bird birds,farmer farmers,horse horses,"
              + "woman women,man men,student students,doctor doctors,neighbour neighbours,"
              + "cat cats,painter painters,friend friends,singer singers,king kings,pilot pilots,"
              + "guest guests,brother brothers,sister sisters,lawyer lawyers,nurse nurses,"
              + "wolf wolves,mouse mice,soldier soldiers,baker bakers,writer writers,judge judges");
  static final List<List<String>> PLACES =
      pairs(
          "river rivers,tree trees,house houses,garden gardens,window windows,bridge bridges,"
              + "school schools,tower towers,field fields,lake lakes,station stations,wall walls,"
              + "table tables,door doors,church churches,market markets,hill hills,ship ships");
  static final List<List<String>> ALONE =
      pairs(
          "sings sing,sleeps sleep,laughs laugh,waits wait,runs run,smiles smile,dreams dream,"
              + "works work,dances dance,cries cry,arrives arrive,coughs cough,listens listen,"
              + "swims swim,walks walk,talks talk");
  static final List<List<String>> WITH_OBJECT =
      pairs(
          "sees see,likes like,follows follow,helps help,hears hear,finds find,meets meet,"
              + "admires admire,knows know,watches watch,calls call,visits visit,trusts trust,"
              + "blames blame,avoids avoid,paints paint");

  /** Determiners that say the number. */
  static final List<List<String>> NUMBERED =
      pairs("this these,that those,every many,each several,one two,another three");

  static final List<String> ADJECTIVES =
      WordedText.atBlanks(
              "old young tall small clever tired happy angry quiet rich poor kind strange brave"
                  + " lazy")
          .written();
  static final List<String> ADVERBS =
      WordedText.atBlanks("often loudly quickly today happily again slowly together here early")
          .written();
  static final List<String> PREPOSITIONS =
      WordedText.atBlanks("near behind beside under above opposite").written();

  private Words() {}

  private static List<List<String>> pairs(String text) {
    List<String> words = WordedText.atBlanks(text.replace(',', ' ')).written();
    return IntStream.range(0, words.size() / 2)
        .mapToObj(pair -> words.subList(2 * pair, 2 * pair + 2))
        .toList();
  }

  static <T> T one(List<T> words, Draws draws) {
    return words.get(draws.below(words.size()));
  }
}
