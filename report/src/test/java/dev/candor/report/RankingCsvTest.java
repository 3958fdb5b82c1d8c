package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingCsvTest {
  @Test
  void aSmallRankingIsWrittenToTheLetter() {
    Ranking ranking =
        new Ranking(
            List.of(
                new RankedFeature("age, \"years\"", .5, .25, .75, 1, 0, Confirmation.CONFIRMED),
                new RankedFeature("b", .3, .2, .4, 2, .5, Confirmation.NOT_CONFIRMED),
                new RankedFeature("\u05d2\u05d9\u05dc", .2, .1, .3, 3, 1, Confirmation.NOT_TESTED)),
            Evidence.of("hand"));

    assertThat(RankingCsv.text(ranking))
        .isEqualTo(
            "feature,weight,low,high,rank,rankSd,confirmed\r\n"
                + "\"age, \"\"years\"\"\",0.5,0.25,0.75,1,0.0,true\r\n"
                + "b,0.3,0.2,0.4,2,0.5,false\r\n"
                + "\u05d2\u05d9\u05dc,0.2,0.1,0.3,3,1.0,\r\n");
  }
}
