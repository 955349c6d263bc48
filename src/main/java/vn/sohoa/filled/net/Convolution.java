package vn.sohoa.filled.net;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A layer of the net. */
final class Convolution {
  private final int outputs;
  private final int inputs;
  private final int height;
  private final int width;

  /** For each output, input, row and column. */
  private final float[] weights;

  /** For each output. */
  private final float[] bias;

  private Convolution(
      int outputs, int inputs, int height, int width, float[] weights, float[] bias) {
    this.outputs = outputs;
    this.inputs = inputs;
    this.height = height;
    this.width = width;
    this.weights = weights;
    this.bias = bias;
  }

  /**
   * Reads a layer: its four sizes, for each output a scale and a bias, and the weights in steps of
   * the scale.
   */
  static Convolution read(ByteBuffer file) {
    int outputs = file.getInt();
    int inputs = file.getInt();
    int height = file.getInt();
    int width = file.getInt();
    float[] scale = floats(file, outputs);
    float[] bias = floats(file, outputs);
    int each = inputs * height * width;
    var weights = new float[outputs * each];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = file.get() * scale[i / each];
    }
    return new Convolution(outputs, inputs, height, width, weights, bias);
  }

  private static float[] floats(ByteBuffer file, int count) {
    var result = new float[count];
    for (int i = 0; i < count; i++) {
      result[i] = file.getFloat();
    }
    return result;
  }

  /** Applies the layer; negative results become 0. */
  Features applyPositive(Features in, int paddingDown, int paddingAcross) {
    Features out = apply(in, paddingDown, paddingAcross);
    float[] values = out.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
    return out;
  }

  /**
   * @param paddingDown rows of zeros above and below
   * @param paddingAcross columns of zeros left and right; keeps the width
   */
  Features apply(Features in, int paddingDown, int paddingAcross) {
    int rows = in.height() + 2 * paddingDown - height + 1;
    var result = new float[outputs * rows * in.width()];
    for (int output = 0; output < outputs; output++) {
      for (int row = 0; row < rows; row++) {
        int to = (output * rows + row) * in.width();
        Arrays.fill(result, to, to + in.width(), bias[output]);
        addRows(in, result, to, output, row - paddingDown, paddingAcross);
      }
    }
    return new Features(outputs, rows, in.width(), result);
  }

  private void addRows(
      Features in, float[] result, int to, int output, int firstRow, int paddingAcross) {
    for (int input = 0; input < inputs; input++) {
      for (int down = 0; down < height; down++) {
        int row = firstRow + down;
        if (row >= 0 && row < in.height()) {
          int from = (input * in.height() + row) * in.width();
          int weight = ((output * inputs + input) * height + down) * width;
          addRow(in, from, result, to, weight, paddingAcross);
        }
      }
    }
  }

  private void addRow(
      Features in, int from, float[] result, int to, int weight, int paddingAcross) {
    for (int across = 0; across < width; across++) {
      int shift = across - paddingAcross;
      int first = Math.max(0, -shift);
      int last = Math.min(in.width(), in.width() - shift);
      addScaled(result, to, in.values(), from + shift, weights[weight + across], first, last);
    }
  }

  // the inner loop, in the form that compilers make vector instructions of
  private static void addScaled(
      float[] result, int to, float[] values, int from, float factor, int first, int last) {
    for (int x = first; x < last; x++) {
      result[to + x] += factor * values[from + x];
    }
  }
}
