package dev.candor.whitebox.cam;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which layer's maps are taken, and how they are shown.
 *
 * @param layer its path; empty for the last layer with a map of more than one place
 * @param layout how the layer's output holds its maps
 * @param sign whether the map shows what speaks against the answer
 * @param channels one map, or one for each channel
 * @param upsampling to the size of the input, or not
 */
public record CamSettings(
    Optional<String> layer,
    MapLayout layout,
    MapSign sign,
    MapChannels channels,
    Upsampling upsampling) {

  /** The last layer's map, what speaks for the answer, as large as the layer's. */
  public static CamSettings withDefaults() {
    return new CamSettings(
        Optional.empty(),
        new MapLayout.ChannelsFirst(),
        MapSign.POSITIVE,
        MapChannels.SUMMED,
        Upsampling.NONE);
  }

  /** At the layer of this path. */
  public CamSettings withLayer(String path) {
    return new CamSettings(Optional.of(path), layout, sign, channels, upsampling);
  }

  /** With another layout of the layer's output. */
  public CamSettings withLayout(MapLayout newLayout) {
    return new CamSettings(layer, newLayout, sign, channels, upsampling);
  }

  /** With another sign. */
  public CamSettings withSign(MapSign newSign) {
    return new CamSettings(layer, layout, newSign, channels, upsampling);
  }

  /** One map, or one for each channel. */
  public CamSettings withChannels(MapChannels newChannels) {
    return new CamSettings(layer, layout, sign, newChannels, upsampling);
  }

  /** To the size of the input, or not. */
  public CamSettings withUpsampling(Upsampling newUpsampling) {
    return new CamSettings(layer, layout, sign, channels, newUpsampling);
  }

  Map<String, String> stated(String path) {
    Map<String, String> stated = new TreeMap<>();
    stated.put("layer", path);
    stated.put("layout", layout.label());
    stated.put("sign", sign.label());
    stated.put("channels", channels.label());
    stated.put("upsampling", upsampling.label());
    return stated;
  }
}
