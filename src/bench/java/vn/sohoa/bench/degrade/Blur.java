package vn.sohoa.bench.degrade;

/** A lens out of focus: Gaussian blur. */
final class Blur {
  private Blur() {}

  /**
   * @param sigma in pixels
   */
  static Photo of(Photo sharp, double sigma) {
    float[] kernel = kernel(sigma);
    int stride = sharp.width() * Photo.CHANNELS;
    Photo across = along(sharp, kernel, Photo.CHANNELS, sharp.width());
    return along(across, kernel, stride, sharp.height());
  }

  private static float[] kernel(double sigma) {
    int radius = (int) Math.ceil(3 * sigma);
    var kernel = new float[2 * radius + 1];
    double sum = 0;
    for (int i = -radius; i <= radius; i++) {
      sum += Math.exp(-0.5 * i * i / (sigma * sigma));
    }
    for (int i = -radius; i <= radius; i++) {
      kernel[i + radius] = (float) (Math.exp(-0.5 * i * i / (sigma * sigma)) / sum);
    }
    return kernel;
  }

  /** Edges are repeated. */
  private static Photo along(Photo photo, float[] kernel, int step, int length) {
    float[] from = photo.values();
    var to = new float[from.length];
    int radius = kernel.length / 2;
    for (int at = 0; at < from.length; at++) {
      int place = at / step % length;
      float sum = 0;
      for (int i = -radius; i <= radius; i++) {
        int shift = Math.clamp(place + i, 0, length - 1) - place;
        sum += kernel[i + radius] * from[at + shift * step];
      }
      to[at] = sum;
    }
    return new Photo(photo.width(), photo.height(), to);
  }
}
