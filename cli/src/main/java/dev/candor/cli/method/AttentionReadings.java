package dev.candor.cli.method;

import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.attention.AttentionFlow;
import dev.candor.whitebox.attention.Chefer;
import dev.candor.whitebox.attention.GradientTimesAttention;
import dev.candor.whitebox.attention.HeadFusion;
import dev.candor.whitebox.attention.LastAttention;
import dev.candor.whitebox.attention.MeanAttention;
import dev.candor.whitebox.attention.Reading;
import dev.candor.whitebox.attention.Rollout;
import java.util.List;
import java.util.function.BiFunction;

/** The methods that read a transformer's attention. */
public final class AttentionReadings {
  /** Signals of words joined within a text. */
  public static final String JOINED = "joined-signals";

  private static final String ATTENTION = LooksInside.LAYERS + "; attention in it";
  private static final String SAME =
      "the randomisation of what lies behind the attention; the same whichever output is asked";

  private static final Setting READER =
      Setting.of("reader", "0", "whose attention is told: a token's place, or mean");

  static final List<Method> ALL =
      List.of(
          attention("attention-last", "in the last layer", SAME, LastAttention::new),
          attention("attention-mean", "on average over layers", SAME, MeanAttention::new),
          new Method(
              "attention-rollout",
              Family.ATTENTION,
              "where does what the reader holds come from, if attention alone moved things",
              ATTENTION,
              "one forward pass an input",
              "adds up to one",
              SAME,
              "candor explain MODEL TEXTS --tokenizer FILE --method attention-rollout",
              List.of(
                  READER,
                  Setting.of("fusion", "mean", "of the heads: mean, max or min"),
                  Setting.of("residual", "0.5", "share of what passes the attention by"),
                  Gradients.EMBEDDING),
              new Making.OfRows(
                  Gives.COMPONENTS,
                  StandIn.NONE,
                  (a, c) ->
                      new Rollout(
                          a.subject(),
                          reading(c),
                          c.word("fusion", HeadFusion.class),
                          c.number("residual")))),
          attention("attention-flow", "as the largest flow through all", SAME, AttentionFlow::new),
          attention(
              "gradient-x-attention",
              "weighed by its gradient",
              LooksInside.SLOPES + "of one layer at a time",
              GradientTimesAttention::new),
          attention(
              "chefer",
              "weighed by its gradient, from layer to layer",
              LooksInside.SLOPES + "what speaks against is left out",
              Chefer::new),
          new Method(
              JOINED,
              Family.ATTENTION,
              "which words mattered, as gradient norm, Chefer, the last attention and what training"
                  + " moved say together",
              "a classifier of texts of ours",
              "what its signals cost",
              "amounts, the least of a text 0; nothing is learned; three signals, and a line that"
                  + " says so, where the encoder that training started from is not at hand",
              "compares words of one text, never texts; words hear their neighbours, so a single"
                  + " word that matters is blurred",
              "candor explain MODEL \"some text\" --method " + JOINED,
              List.of(),
              new Making.OfRows(
                  Gives.COMPONENTS,
                  StandIn.NONE,
                  (a, c) -> {
                    throw InputException.of(
                        "method " + JOINED,
                        "must have a classifier of texts of ours",
                        "another model",
                        "name gradient-norm or chefer");
                  })));

  private AttentionReadings() {}

  private static Method attention(
      String name, String how, String fails, BiFunction<Subject, Reading, Explainer> maker) {
    return new Method(
        name,
        Family.ATTENTION,
        "what does the reader attend to, " + how,
        ATTENTION,
        "one forward pass an input, with gradients one backward pass more",
        "one number for each token",
        fails,
        "candor explain MODEL TEXTS --tokenizer FILE --method " + name,
        List.of(READER, Gradients.EMBEDDING),
        new Making.OfRows(
            Gives.COMPONENTS, StandIn.NONE, (a, c) -> maker.apply(a.subject(), reading(c))));
  }

  private static Reading reading(Choices choices) {
    String reader = choices.text("reader");
    if (!reader.equals("mean") && !reader.matches("[0-9]{1,6}")) {
      throw InputException.of(
          choices.option("reader"), "must be a token's place, or mean", reader, "correct it");
    }
    return Reading.withDefaults()
        .withReader(
            reader.equals("mean")
                ? new Reading.Mean()
                : new Reading.Token(Integer.parseInt(reader)));
  }
}
