package vn.sohoa.filled.net;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.sohoa.page.FillingStyle;

/**
 * A line reader: convolutions from rows of ink down to one row, then along the line. Trained by
 * src/reader; stateless and thread-safe.
 *
 * @param shape layers that read shapes; rows are halved after each but the last, columns after the
 *     first
 * @param context layers along the line, each added to what it is given
 * @param characters logits of the characters at each place
 * @param style logits of the line's style
 */
public record Net(
    List<Convolution> shape, List<Convolution> context, Convolution characters, Convolution style) {
  private static final int SHAPE_LAYERS = 4;
  private static final int CONTEXT_LAYERS = 2;

  /** Reads a net, leaving the buffer after it. */
  static Net read(ByteBuffer file) {
    return new Net(
        layers(file, SHAPE_LAYERS),
        layers(file, CONTEXT_LAYERS),
        Convolution.read(file),
        Convolution.read(file));
  }

  private static List<Convolution> layers(ByteBuffer file, int count) {
    var layers = new ArrayList<Convolution>();
    for (int i = 0; i < count; i++) {
      layers.add(Convolution.read(file));
    }
    return List.copyOf(layers);
  }

  /**
   * Reads a line.
   *
   * @param ink a cut of the page
   */
  public Logits read(Line ink) {
    Features features = ink.features();
    for (int i = 0; i < SHAPE_LAYERS - 1; i++) {
      features = shape.get(i).applyPositive(features, 1).halved(i == 0);
    }
    features = shape.getLast().applyPositive(features, 0);
    for (Convolution layer : context) {
      features = layer.applyPositive(features, 0).plus(features);
    }
    Features places = characters.apply(features, 0);
    return new Logits(
        places.width(), places.values(), styles(style.apply(features.summary(), 0).values()));
  }

  private static Map<FillingStyle, Double> styles(float[] logits) {
    var styles = new EnumMap<FillingStyle, Double>(FillingStyle.class);
    int i = 0;
    for (FillingStyle style : FillingStyle.values()) {
      styles.put(style, (double) logits[i++]);
    }
    return styles;
  }
}
