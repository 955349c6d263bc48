package vn.sohoa.filled.net;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A layer of the net. */
final class Convolution {
  private static final int THREE = 3;
  private static final int FIVE = 5;

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
  Features applyPositive(Features in, int paddingDown) {
    Features out = apply(in, paddingDown);
    float[] values = out.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
    return out;
  }

  /**
   * Applies the layer; the width stays.
   *
   * @param paddingDown rows of zeros above and below
   */
  Features apply(Features in, int paddingDown) {
    Features padded = in.padded(paddingDown, width / 2);
    int rows = padded.height() - height + 1;
    var result = new float[outputs * rows * in.width()];
    for (int output = 0; output < outputs; output++) {
      for (int row = 0; row < rows; row++) {
        int to = (output * rows + row) * in.width();
        Arrays.fill(result, to, to + in.width(), bias[output]);
        addInputs(padded, row, output, result, to, in.width());
      }
    }
    return new Features(outputs, rows, in.width(), result);
  }

  private void addInputs(Features in, int row, int output, float[] out, int to, int count) {
    for (int input = 0; input < inputs; input++) {
      for (int down = 0; down < height; down++) {
        int from = (input * in.height() + row + down) * in.width();
        int weight = ((output * inputs + input) * height + down) * width;
        switch (width) {
          case THREE -> addThree(in.values(), from, weight, out, to, count);
          case FIVE -> addFive(in.values(), from, weight, out, to, count);
          default -> addEach(in.values(), from, weight, out, to, count);
        }
      }
    }
  }

  // The inner loops: all products of a row at once spare most loads and stores, in the form that
  // compilers make vector instructions of.

  private void addThree(float[] in, int from, int weight, float[] out, int to, int count) {
    float a = weights[weight];
    float b = weights[weight + 1];
    float c = weights[weight + 2];
    for (int x = 0; x < count; x++) {
      out[to + x] += a * in[from + x] + b * in[from + x + 1] + c * in[from + x + 2];
    }
  }

  private void addFive(float[] in, int from, int weight, float[] out, int to, int count) {
    float a = weights[weight];
    float b = weights[weight + 1];
    float c = weights[weight + 2];
    float d = weights[weight + 3];
    float e = weights[weight + 4];
    for (int x = 0; x < count; x++) {
      int i = from + x;
      out[to + x] += a * in[i] + b * in[i + 1] + c * in[i + 2] + d * in[i + 3] + e * in[i + 4];
    }
  }

  private void addEach(float[] in, int from, int weight, float[] out, int to, int count) {
    for (int across = 0; across < width; across++) {
      float factor = weights[weight + across];
      for (int x = 0; x < count; x++) {
        out[to + x] += factor * in[from + across + x];
      }
    }
  }
}
