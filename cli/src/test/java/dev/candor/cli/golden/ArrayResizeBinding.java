package dev.candor.cli.golden;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.resize.Antialias;
import dev.candor.data.image.resize.ArrayResize;
import dev.candor.data.image.resize.Interpolation;
import java.util.Locale;
import java.util.Map;

final class ArrayResizeBinding implements GoldenBinding {
  @Override
  public String method() {
    return "resize of arrays";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("torch.nn.functional.interpolate(") && check.hasInput("t");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    int[] size = GoldenArray.ints(check.setting("size"));
    return Answers.only(
        check,
        ArrayResize.to(
                new ImageSize(size[0], size[1]),
                check.input("t").toNdArray(),
                Interpolation.valueOf(check.setting("mode").asString().toUpperCase(Locale.ROOT)),
                check.setting("antialias").asBoolean() ? Antialias.ON : Antialias.OFF)
            .toDoubles());
  }
}
